"""The news of what a seat learns: answers, envoys, reports of facts, forecasts met by the world, warnings, cues."""

from game.sight import words
from game.sight.news.home import find_fact
from game.sight.news.teller import Line, Teller, tells
from game.world.events import sight
from game.world.names import PowerId

OUTCOMES = {True: "the answer is yes", False: "the answer is no", None: "the question is void"}
"""What came of a forecast, in words."""


@tells(sight.FactTold, own=78, us=78)
def _fact(teller: Teller, event: sight.FactTold) -> Line | None:
    """The figure as it was told, to whom it was told."""
    report = event.report
    if report.seat != teller.seat:
        return None
    fact = find_fact(teller, report.fact)
    name, unit = (fact.name, fact.unit) if fact else (report.fact, "")
    told = words.between(report.low, report.high, unit)
    return Line(f"{report.source} on {name}: {told} (grade {report.grade})", report.id, report.estimate)


@tells(sight.Answered, own=45)
def _answered(teller: Teller, event: sight.Answered) -> Line | None:
    """What they said; what they think is theirs."""
    if event.actor != teller.seat:
        return None
    felt = f"{words.level(event.quantity, event.shown)} ({words.number(round(event.shown))})"
    text = f"{teller.who(event.target)} told us, when we asked, how far it trusts {teller.spoken(event.about)}: {felt}"
    return Line(text, event.quantity, event.shown)


@tells(sight.RedTeamed, own=45)
def _red_teamed(teller: Teller, event: sight.RedTeamed) -> Line | None:
    if event.actor != teller.seat:
        return None
    return Line(f"the red team makes {_finding(teller, event)}", f"report.{event.line}", event.estimate)


@tells(sight.OracleSpoke, own=40)
def _oracle(teller: Teller, event: sight.OracleSpoke) -> Line | None:
    if event.actor != teller.seat:
        return None
    return Line(f"the oracle says that {_finding(teller, event, 'is')}", f"report.{event.line}", event.estimate)


def _finding(teller: Teller, event: sight.RedTeamed, verb: str = "") -> str:
    """A line shown unbent, with its whole range."""
    found = f"{words.number(event.estimate)}, {words.between(event.low, event.high)}"
    return " ".join(filter(None, (_line_words(teller, event.line), verb, found)))


def _line_words(teller: Teller, line: str) -> str:
    """What a line of the desk is about: `corinth.trust` is "Corinth's trust in us"."""
    power, _, reading = line.partition(".")
    if power not in teller.state.setting.places or reading not in words.READING_TITLES:
        return line
    return words.READING_TITLES[reading].format(whose=teller.whose(PowerId(power)))


@tells(sight.EnvoySent, own=15, us=12, ally=5, other=5)
def _envoy(teller: Teller, event: sight.EnvoySent) -> Line:
    text = f"{teller.who(event.actor)} sent an envoy to {teller.whom(event.target)}, to stay until turn {event.until}"
    return Line(text)


@tells(sight.TalePlanted, own=20)
def _tale(teller: Teller, event: sight.TalePlanted) -> Line | None:
    """Whoever swallows a tale is not told that it was one."""
    if event.actor != teller.seat:
        return None
    return Line(f"we fed {teller.name(event.target)} a tale about {teller.spoken(event.about)}")


@tells(sight.QuestionSettled, own=38, us=38)
def _settled(teller: Teller, event: sight.QuestionSettled) -> Line | None:
    """Our own answer and the outcome; what an honest staff would have said waits for the debrief."""
    settled = event.settled
    if settled.question.seat != teller.seat:
        return None
    who = "We" if settled.said else "Our staff"
    text = f"{settled.question.text} {who} said {round(settled.percent)} %; {OUTCOMES[settled.outcome]}"
    return Line(text, settled.question.id, settled.percent)


@tells(sight.Warned, own=72, us=72)
def _warned(teller: Teller, event: sight.Warned) -> Line | None:
    """A warning of rank 0 never reached the desk."""
    del teller
    if event.rank == 0:
        return None
    return Line(event.text, event.warning, louder=-4 * (event.rank - 1))


@tells(sight.CueShown, own=0, us=55, ally=45, other=45)
def _cue(teller: Teller, event: sight.CueShown) -> Line | None:
    """A sign in plain sight; what it is a sign of, and whether it is honest, is for the reader to judge."""
    if event.actor == teller.seat:
        return None
    return Line(event.text)


@tells(sight.GameEnded, own=100, us=100, ally=100, other=100)
def _over(teller: Teller, event: sight.GameEnded) -> Line:
    del teller
    return Line(f"the game is over: {event.why}" if event.why else "the game is over")
