"""The briefing, aloud: at most 250 words and 25 figures; the rest is told to whoever asks for more."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.plain.sitting import Sitting
from game.plain.talk import Talk
from game.session.asks import asks
from game.session.ourselves import special_facts, world_facts
from game.session.seat import Counsel, Voice
from game.sight.words import amount, between, capital, level, likelihood_word, number, probability, signed, when
from game.text import clean_line

MOST_WORDS = 250
MOST_FIGURES = 25
FIRST_HEADLINES = 3
"""Headlines that come before the council; the others give way first."""


SAID_ABOVE = frozenset({"SceneOpened", "OfferMade", "QuestionSettled"})
"""News that stands under what lies before us, or among the answers to forecasts, already."""


MORE = "There is more: write “more”."


class Fact(NamedTuple):
    """One line of the briefing; the higher its place, the sooner it gives way."""

    place: int
    heading: str
    text: str


def tell(talk: Talk, at: Sitting, *, whole: bool = False) -> None:
    """Say the briefing; where the whole is too long, its lesser lines wait for `more`."""
    facts = list(_facts(at))
    kept = facts if whole else within(facts, dateline(at))
    talk.heading(dateline(at))
    heading = ""
    for fact in kept:
        if fact.heading != heading:
            heading = fact.heading
            talk.say(f"{heading}:")
        talk.say(fact.text, 1, 2)
    if len(kept) < len(facts):
        talk.say(MORE)


def within(facts: Iterable[Fact], dated: str) -> list[Fact]:
    """The lines that fit under the date: in the order of their places, none that would break the bounds."""
    known = list(facts)
    kept: set[int] = set()
    words_said, figures_said = measure(f"{dated} {MORE} {' '.join({fact.heading for fact in known})}")
    for at in sorted(range(len(known)), key=lambda one: (known[one].place, one)):
        words_in, figures_in = measure(known[at].text)
        if words_said + words_in <= MOST_WORDS and figures_said + figures_in <= MOST_FIGURES:
            kept.add(at)
            words_said, figures_said = words_said + words_in, figures_said + figures_in
    return [fact for at, fact in enumerate(known) if at in kept]


def measure(text: str) -> tuple[int, int]:
    """How many words and how many figures a text has."""
    return len(text.split()), len(re.findall(r"\d[\d,.]*", text))


def dateline(at: Sitting) -> str:
    """Whose turn it is, and when."""
    told = at.briefing
    first, last = told.horizon
    ends = f"the game ends with turn {last}" if first == last else f"the game ends between turns {first} and {last}"
    date = "" if told.date.casefold() == f"turn {told.turn}" else f", {clean_line(told.date)}"
    return f"{at.name(at.power)}, turn {told.turn}{date}; {ends}"


def _facts(at: Sitting) -> Iterator[Fact]:
    told = at.briefing
    for scene in told.scenes:
        yield Fact(0, "Before us", f"{clean_line(scene.title)} (a decision)")
    for ask in asks(at.briefing):
        yield Fact(0, "Before us", ask.title)
    for petition in told.petitions:
        yield Fact(4, "Before us", f"{petition.title}: “{petition.begins.strip()}”.")
    warned = {warning.text for warning in told.warnings}
    headlines = [item for item in told.headlines if item.name not in SAID_ABOVE and item.text not in warned]
    for place, item in enumerate(headlines):
        yield Fact(3 if place < FIRST_HEADLINES else 7, "What happened", clean_line(item.text, 400))
    for note in told.notebook:
        if note.turn >= told.turn - 1 and note.outcome is not None:
            by = "We said" if note.said else "The staff said for us"
            came = "Yes" if note.outcome else "No"
            text = f"{clean_line(note.text)} {came}. {by} {probability(note.percent)}."
            yield Fact(2, "Answers to last turn's forecasts", text)
    yield from (Fact(1, "What our sources say", line) for line in source_lines(at))
    for warning in told.warnings:
        yield Fact(3, "Warnings", clean_line(warning.text, 300))
    for due in told.dues:
        said = clean_line(due.text)
        yield Fact(4, "Falls due", f"{capital(when(due.turn, told.turn))}{',' if ':' in said else ':'} {said}")
    for counsel in at.council:
        yield Fact(5, "The council", "\n".join(council_lines(counsel)))
    yield Fact(1, "Our books", books_line(at))


def source_lines(at: Sitting) -> Iterator[str]:
    """What each source told us of the scenario's facts, with its range and grade."""
    for fact in at.briefing.facts:
        said = f"{fact.name}: {between(fact.low, fact.high, fact.unit)}, from {fact.source} (grade {fact.grade})."
        yield capital(clean_line(said, 300))


def council_lines(counsel: Counsel) -> Iterator[str]:
    """One question with its lowest and its highest voice."""
    yield clean_line(counsel.question.text)
    voices = counsel.voices
    for which, voice in (("Lowest", voices[0]), ("Highest", voices[-1])) if len(voices) > 1 else ():
        yield f"{which}, {said_by(voice)}"
    if len(voices) == 1:
        yield said_by(voices[0])


def said_by(voice: Voice) -> str:
    """What an adviser says, and why."""
    reason = capital(clean_line(voice.reason, 160)).rstrip(".")
    return f"{clean_line(voice.adviser)}: {probability(voice.percent)}. {reason}."


def books_line(at: Sitting) -> str:
    """Our own books in one line."""
    own = at.briefing.books
    special = (*special_facts(at.briefing), *world_facts(at.briefing))
    rest = "".join(f" {capital(one.title)}: {one.text}." for one in special)
    return (
        f"{amount(own.wealth, at.coin)}, {signed(own.income)} a turn; strength {number(own.strength)}; the people "
        f"{level('people', own.people)} ({number(round(own.people))}), justice {level('justice', own.justice)}.{rest}"
    )


def notebook(talk: Talk, at: Sitting) -> None:
    """Every settled forecast, and how often such words came true."""
    notes = [note for note in at.briefing.notebook if note.outcome is not None]
    if not notes:
        talk.say("Nothing that we said has been settled yet.")
    by_word: dict[str, list[bool]] = {}
    for note in notes:
        came = "yes" if note.outcome else "no"
        by = "" if note.said else ", said by the staff for us"
        talk.say(
            f"Turn {note.turn}: {clean_line(note.text)} {probability(note.percent)}{by}; the answer was {came}.", 1, 2
        )
        by_word.setdefault(likelihood_word(note.percent), []).append(bool(note.outcome))
    for word, outcomes in by_word.items():
        talk.say(f"When “{word}” was said, it happened {sum(outcomes)} of {len(outcomes)} times.", 1, 2)
