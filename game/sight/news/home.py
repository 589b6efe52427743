"""The news of home, and what a scenario brings: the elite and its people, leaders, scenes, happenings."""

from game.sight import words
from game.sight.news.teller import Line, Teller, tells
from game.sight.news.terms import find_war, war_words
from game.world.event import Event
from game.world.events import home
from game.world.scene import Fact, Option, Scene


@tells(home.Justified, own=12, other=3)
def _justified(teller: Teller, event: home.Justified) -> Line:
    again = f", for the {words.ordinal(event.times + 1)} time without deeds" if event.times else ""
    text = f"{teller.who(event.actor)} explained {_self(teller, event)} to {_people(teller, event)}{again}"
    if event.actor == teller.seat:
        text += f"; {words.number(round(event.words, 1))} points of their trust rest on words until deeds follow"
    return Line(text)


@tells(home.Taken, own=10)
def _taken(teller: Teller, event: home.Taken) -> Line | None:
    """Taking is a secret of the elite that takes."""
    if event.actor != teller.seat:
        return None
    return Line(f"we took {teller.coins(event.amount)} for our own use", amount=float(event.amount))


@tells(home.TakingFound, own=70, ally=15, other=12)
def _taking_found(teller: Teller, event: home.TakingFound) -> Line:
    text = f"{teller.people(event.actor)} found out that their elite had taken {teller.coins(event.amount)}"
    return Line(text, amount=float(event.amount))


@tells(home.Overturned, own=90, us=0, ally=45, other=35)
def _overturned(teller: Teller, event: home.Overturned) -> Line:
    return Line(f"{teller.people(event.actor)} turned out those who ruled them")


@tells(home.BooksOpened, own=35, ally=12, other=10)
def _books(teller: Teller, event: home.BooksOpened) -> Line:
    found = "nothing was missing" if event.clean else "silver was missing"
    return Line(f"{teller.who(event.actor)} opened the books before {_people(teller, event)}: {found}")


@tells(home.SecondHearing, own=20, other=5)
def _hearing(teller: Teller, event: home.SecondHearing) -> Line:
    """Which order waits is told to the court that gave it, and to nobody else."""
    if event.actor != teller.seat:
        return Line(f"{teller.who(event.actor)} heard a grave matter a second time")
    if not event.order:
        return Line("the order that waited for a second hearing goes out")
    return Line(f'we heard "{event.order}" a second time; it waits a turn', event.order)


@tells(home.DissenterMoved, own=25)
def _dissenter(teller: Teller, event: home.DissenterMoved) -> Line | None:
    if event.actor != teller.seat:
        return None
    if event.left:
        return Line("the dissenter has left the council: nobody was listening", louder=20)
    return Line("the dissenter has a seat in our council" if event.seated else "we sent the dissenter away")


@tells(home.ReasonTurned, own=60, us=50, ally=50, other=50)
def _reason(teller: Teller, event: home.ReasonTurned) -> Line:
    """Who is near enough to be hurt hears of it; the court itself also hears what would help."""
    if event.restrained:
        return Line(f"{teller.who(event.actor)} listened to reason again")
    text = f"nothing restrains {teller.whom(event.actor)} any more, and the neighbours take fright"
    cure = "; second hearings and open books would bring reason back" if event.actor == teller.seat else ""
    return Line(text + cure)


@tells(home.PassedOver, own=45, other=12)
def _passed_over(teller: Teller, event: home.PassedOver) -> Line:
    if event.actor != teller.seat:
        return Line(f"{teller.who(event.actor)} acted without asking {_people(teller, event)}")
    return Line(f'we passed "{event.order}" over the heads of our people', event.order)


@tells(home.HelotsRose, own=85, us=85, ally=45, other=40)
def _rising(teller: Teller, event: home.HelotsRose) -> Line:
    where = event.target or event.actor
    return Line(f"there was a rising in {teller.whose(where)} land while the levy was away")


@tells(home.LeaderSucceeded, own=75, us=75, ally=50, other=45)
def _succeeded(teller: Teller, event: home.LeaderSucceeded) -> Line:
    power = event.target or event.actor
    leaders = teller.state.setting.power(power).leaders if power else ()
    name = leaders[event.leader].name if event.leader < len(leaders) else "a new leader"
    text = f"{name} now leads {teller.whom(power)}"
    rules = teller.state.ruleset.succession
    own = rules.person * leaders[event.before].person if rules.on and event.before < len(leaders) else 0.0
    if own < 1.0:
        return Line(text)
    return Line(f"{text}; {_share(own)} of what was trusted to {leaders[event.before].name} goes with him")


@tells(home.Fared, own=15)
def _fared(teller: Teller, event: home.Fared) -> Line | None:
    """The honest odds are kept for the debrief."""
    if event.actor != teller.seat:
        return None
    came = "came out well" if event.well else "came to nothing"
    scene = find_scene(teller, event.what)
    if scene is not None:
        return Line(f"what we chose in “{scene.title}” {came}", event.what)
    what = " ".join(war_words(teller, word) if find_war(teller, word) else word for word in event.what.split())
    return Line(f"our initiative ({teller.spoken(what)}) {came}", event.what)


@tells(home.MissOwned, own=15, other=5)
def _miss(teller: Teller, event: home.MissOwned) -> Line:
    deed = "owned a confident mistake before" if event.owned else "explained a confident mistake away to"
    return Line(f"{teller.who(event.actor)} {deed} {_people(teller, event)}", event.question)


@tells(home.OddsPledged, own=40, us=40, ally=30, other=22)
def _pledged(teller: Teller, event: home.OddsPledged) -> Line:
    pledge = event.pledge
    text = f"{teller.who(pledge.seat)} told {_people(teller, event)} the odds: {pledge.percent} %"
    return Line(f"{text}; they voted {event.effort} % of the effort", pledge.on, float(pledge.percent))


@tells(home.PledgeSettled, own=45, us=45, ally=25, other=18)
def _pledge_settled(teller: Teller, event: home.PledgeSettled) -> Line:
    pledge = event.pledge
    came = f"and {teller.was(pledge.seat)} {'right' if event.pledge.well else 'wrong'}"
    text = f"{teller.who(pledge.seat)} had told {_people(teller, event)} {pledge.percent} %, {came}"
    return Line(text, pledge.on, float(pledge.percent))


@tells(home.AimTaken, own=20)
def _aim(teller: Teller, event: home.AimTaken) -> Line | None:
    """What a seat wants to be judged by is its own affair."""
    if event.actor != teller.seat:
        return None
    aims = (aim.title for aim in teller.state.setting.aims if aim.id == event.aim and aim.seat == teller.seat)
    return Line(f'we took as our aim: "{next(aims, event.aim)}"', event.aim)


@tells(home.SceneOpened, own=65, us=65)
def _scene_opened(teller: Teller, event: home.SceneOpened) -> Line | None:
    scene = find_scene(teller, event.scene)
    if scene is None or scene.seat != teller.seat:
        return None
    return Line(f"a decision lies before us: {scene.title}", event.scene)


@tells(home.OptionChosen, own=55, us=55, ally=42, other=34)
def _chosen(teller: Teller, event: home.OptionChosen) -> Line | None:
    """The scenario's own words for what followed; before others, a scene that is not public stays closed."""
    scene = find_scene(teller, event.scene)
    if scene is None or (scene.seat != teller.seat and not scene.public):
        return None
    if event.says:
        return Line(" ".join(event.says), event.scene)
    option: Option | None = next((one for one in scene.options if one.id == event.option), None)
    label = option.label if option else event.option
    return Line(f"{teller.who(scene.seat)} decided on {scene.title}: {label}", event.scene)


@tells(home.HappeningCame, own=80, us=80, ally=70, other=65)
def _happening(teller: Teller, event: home.HappeningCame) -> Line:
    del teller
    return Line(event.headline, event.happening)


@tells(home.FactRevealed, own=85, us=85, ally=85, other=85)
def _fact(teller: Teller, event: home.FactRevealed) -> Line:
    fact = find_fact(teller, event.fact)
    name, unit = (fact.name, fact.unit) if fact else (event.fact, "")
    return Line(f"it is known now: {name}, {words.number(event.value)} {unit}".rstrip(), event.fact, event.value)


@tells(home.RangesScored, own=90)
def _ranges(teller: Teller, event: home.RangesScored) -> Line | None:
    """The answers, and what it says of us that we missed them or not."""
    scene = find_scene(teller, event.scene)
    if event.actor != teller.seat or scene is None:
        return None
    units = {str(quiz.id): quiz.unit for quiz in scene.quizzes}
    known = ", ".join(
        f"{words.number(truth)} {units.get(quiz, '')}".rstrip() + ("" if low <= truth <= high else " (outside)")
        for quiz, low, high, truth in event.rows
    )
    ours = f"of our {words.number(event.asked)} ranges" if event.asked > 1 else "our only range"
    if event.held == event.asked:
        text = f"{'all ' if event.asked > 1 else ''}{ours} held the truth: {known}"
    elif event.asked > 1:
        text = f"we begin too sure: {words.number(event.held)} {ours} held the truth; it was {known}"
    else:
        text = f"we begin too sure: {ours} missed the truth; it was {known}"
    return Line(text, event.scene, float(event.held))


def _share(percent: float) -> str:
    """A share in a word, from the smallest: "a little", "a third", "half", "most"."""
    bounds = ((75.0, "most"), (45.0, "half"), (25.0, "a third"), (0.0, "a little"))
    return next(word for least, word in bounds if percent >= least)


def find_scene(teller: Teller, scene: str) -> Scene | None:
    """A scene of the scenario by its id."""
    return next((one for one in teller.state.setting.scenes if one.id == scene), None)


def find_fact(teller: Teller, fact: str) -> Fact | None:
    """A fact of the scenario by its id; its values are never read here."""
    return next((one for one in teller.state.setting.facts if one.id == fact), None)


def _people(teller: Teller, event: Event) -> str:
    """Whoever acted, his people, as the second in the sentence."""
    return "our people" if event.actor == teller.seat else "its people"


def _self(teller: Teller, event: Event) -> str:
    return "ourselves" if event.actor == teller.seat else "itself"
