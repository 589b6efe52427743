"""`docs/notation.md` and `check --explain`: everything that may stand in a case, made of the tables that read it."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from inspect import getdoc

from game.lab.cases.account import OWN, WITH_OTHERS
from game.lab.cases.addresses import ADDRESSES
from game.lab.cases.answering import CHOICES
from game.lab.cases.figure import FORMS as FIGURES
from game.lab.cases.grammar import FORMS
from game.lab.cases.occurrence import WRITTEN, Occurrence
from game.lab.cases.quantity import FELT, OF_DOMAIN, OF_POWER, READ_OF
from game.lab.cases.sheet import ROWS
from game.text import plural
from game.world.coefficient import Coefficient, coefficients_of
from game.world.events import EVENTS
from game.world.names import DOMAINS
from game.world.report import READING
from game.world.ruleset import LEBOW, Ruleset
from game.world.spelling import clause_forms, example_of, form_of
from game.world.verb import VERBS, Attention, Verb

Entries = Iterator[tuple[str, str]]
"""What may be written, and what it is; the second may be empty."""
OPENING = """\
# What may stand in a case

The whole notation: orders, expectations, measures, draws, events and rules. This page is made of the tables that the
program reads with (`python3 -m game.lab.cases.guide > docs/notation.md`); [the handbook](../tests/cases/README.md) says
how a case is written. `melian check --explain orders` prints one section, `--explain squeeze` one verb,
`--explain rules.justice` one mechanism.

Words in capitals stand for something of yours; `a|b` is a choice; what stands in brackets may be left out.
"""
TAKES = {Attention.INITIATIVE: "an initiative", Attention.INQUIRY: "the inquiry", Attention.FREE: ""}


def price_of(verb: Verb) -> str:
    """What an order takes, in words."""
    pieces = [
        TAKES[verb.attention],
        f"{verb.wealth} coins" if verb.wealth else "",
        f"{plural(verb.wealth_each, 'coin')} for each of AMOUNT" if verb.wealth_each else "",
        f"{verb.people} points of the people's trust" if verb.people else "",
    ]
    return ", ".join(piece for piece in pieces if piece) or "free"


def _orders() -> Entries:
    for name, verb in VERBS.items():
        yield form_of(name), f"{verb.does} ({price_of(verb)}); as in: {example_of(name)}"
    yield "hold", "no order at all"
    yield "forecast PERCENT q1|q2", "5 to 95 to one of the turn's two questions, if it is put"
    yield "plan for turn N: ORDER", "what a leader means to do; nobody hears of it"


def _clauses() -> Entries:
    for form in clause_forms():
        yield form, ""
    yield "firm CLAUSE", "half as much again in benefit, exposure and temptation"
    yield "CLAUSE + CLAUSE for 2|4|8 turns, inspected 1|2|3", "at most four; without a term it is open"


def _expect() -> Entries:
    for form in FORMS:
        yield form, ""
    yield "AMOUNT", "4, at least 4, at most 4, or 2 to 6"


def _measures() -> Entries:
    yield f"{'|'.join(OF_POWER)} POWER", ""
    yield f"{'|'.join((*FELT, 'stand', 'benign'))} POWER->POWER", "observer -> subject"
    yield f"{'|'.join(OF_DOMAIN)} POWER->POWER {'|'.join(DOMAINS)}", ""
    yield f"{'|'.join(READ_OF)} POWER->POWER {'|'.join(READING)}", "the desk of the first, about the second"
    for _, form, _ in FIGURES:
        yield form, ""
    yield "ROW", f"{', '.join(OWN)}; {', '.join(f'{one} POWER' for one in WITH_OTHERS)}"


def _statistics() -> Entries:
    yield "mean of MEASURE", "over all games"
    yield "games with EVENT", "the share of games in which it came"
    yield "EVENT per game", ""
    yield "EVENT per EVENT", "all of the one over all of the other"


def _events() -> Entries:
    yield WRITTEN, "fields are in docs/trace.md; one that is a treaty, a war or another thing goes by its id"
    for name, kind in sorted(EVENTS.items()):
        own = Occurrence(kind).fields()
        told = f"; with {', '.join(own)}" if own else ""
        yield name, (getdoc(kind) or "").partition("\n")[0].rstrip(".") + told


def _answers() -> Entries:
    for one in CHOICES[:3]:
        yield one, ""
    yield "accept at 30", "and the odds that an honest staff would have given were 30 per cent"
    yield "|".join(CHOICES[3:]), "as this doctrine would"


def _draws() -> Entries:
    yield "ADDRESS: yes|no|NUMBER", "a number from 0 to 1: what is likelier than it comes about, so that yes is 0, no 1"
    yield from ADDRESSES.items()


def _rules() -> Entries:
    for one in mechanisms():
        yield f"rules.{one}", (getdoc(getattr(LEBOW, one)) or "").partition("\n")[0]
        for known in coefficients_of(getattr(LEBOW, one), one):
            yield known.key, said_of(known)


def mechanisms() -> tuple[str, ...]:
    """The names of all mechanisms of a ruleset."""
    return tuple(one.name for one in fields(Ruleset) if one.name != "name")


def said_of(known: Coefficient) -> str:
    """A coefficient in one line."""
    switch = known.unit == "on or off"
    span = "on (0 is off)" if switch else f"{known.value:g} ({known.low:g} to {known.high:g} {known.unit})"
    return f"{span}; rows {known.rows}: {known.note}"


SECTIONS: dict[str, tuple[str, Callable[[], Entries]]] = {
    "orders": ("Orders, a line each behind the power: `athens: give corcyra 4`", _orders),
    "clauses": ("Clauses", _clauses),
    "expect": ("Expectations", _expect),
    "measures": ("Measures", _measures),
    "statistic": ("Statistics", _statistics),
    "answers": ("Answers of courts", _answers),
    "draw": ("Draws, and the addresses that cases need most", _draws),
    "events": ("Events", _events),
    "rules": ("Rules: mechanisms, their switches and coefficients", _rules),
}
"""Every section by the name that `--explain` takes."""
SHORT: dict[str, str] = {
    "case": f"A case has a number (file, group, place: 3.B.02), a title, rows from 1 to {ROWS}, an opening, and lines\n"
    "under expect, or a statistic with its band. Every number is used once; a key that means nothing is refused.",
    "opening": "The file of an opening lies in openings/ beside the file of cases, or else with the cases of the game.",
    "turns": "A case plays no longer than its opening lasts, unless leaders play it.",
    "band": "A statistic lies in a band, the lower end first: band: [0.1, 0.3].",
}
"""What else a case may offend."""


def told_of(name: str) -> str | None:
    """A section, a verb, an event, a mechanism or a coefficient in words; None where there is none of that name."""
    if name in SHORT:
        return SHORT[name]
    if name in SECTIONS:
        return "\n".join(_lines(SECTIONS[name][1]()))
    wanted = form_of(name) if name in VERBS else name
    heads = (*_orders(), *_events(), *_rules(), *_draws())
    found = [entry for entry in heads if entry[0] == wanted or entry[0].startswith(f"{wanted}.")]
    return "\n".join(_lines(iter(found))) if found else None


def names() -> tuple[str, ...]:
    """Everything that `told_of` knows."""
    keys = [one.key for one in LEBOW.coefficients()]
    return (*SHORT, *SECTIONS, *VERBS, *EVENTS, *(f"rules.{one}" for one in mechanisms()), *keys)


def _lines(entries: Entries) -> Iterator[str]:
    for head, body in entries:
        yield head
        if body:
            yield f"    {body}"


def guide() -> str:
    """The whole page."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield OPENING
    for title, entries in SECTIONS.values():
        yield f"## {title}\n"
        yield from (f"    {line}" for line in _lines(entries()))
        yield ""


if __name__ == "__main__":
    print(guide(), end="")
