"""A look at ourselves: our books, our name, what binds our hands, the society and the world that we live in."""

from collections.abc import Iterable

from game.plain.sitting import Sitting
from game.plain.talk import Talk
from game.plain.why import open_number, tell_page
from game.session.leagues import league_words
from game.session.ourselves import Fact, home_facts, society_facts, world_facts
from game.sight.words import amount, capital, level, number, signed

LEVELS = ("people", "justice", "checks", "reason")
"""Our own levels that are spoken of in words."""


async def look_home(talk: Talk, at: Sitting) -> None:
    """Say everything that we know of ourselves; each line opens its number, or the page on it."""
    facts = tell_home(talk, at)
    while (number := await talk.opened(len(facts))) is not None:
        fact = facts[number]
        if fact.opens:
            await open_number(talk, at, fact.opens)
        else:
            tell_page(talk, fact.page, at.briefing.ruleset)


def tell_home(talk: Talk, at: Sitting) -> list[Fact]:
    """Say it, numbered; the facts in their order."""
    told = at.briefing
    talk.heading(at.name(at.power))
    said: list[Fact] = []
    for heading, facts in (
        ("The world", world_facts(told)),
        ("Our books, never forged", [*_books(at), *home_facts(told)]),
        ("Our society", society_facts(told)),
    ):
        said += _listed(talk, heading, facts, len(said))
    for league in told.leagues:
        talk.say(f"{'. '.join(capital(part) for part in league_words(league, told))}.")
    return said


def _listed(talk: Talk, heading: str, facts: Iterable[Fact], before: int) -> list[Fact]:
    """One group of facts under its heading, if there are any."""
    rows = list(facts)
    if rows:
        talk.say(f"{heading}:")
    for place, fact in enumerate(rows, before + 1):
        talk.say(f"{place}. {capital(fact.title)}: {fact.text}.", 1, 4)
    return rows


def _books(at: Sitting) -> list[Fact]:
    """Treasury, strength and the four levels."""
    own = at.briefing.books
    rows = [
        Fact("treasury", f"{amount(round(own.wealth), at.coin)}, {signed(round(own.income))} a turn", "books.wealth"),
        Fact(
            "strength",
            f"{number(round(own.strength))}, upkeep {amount(round(own.upkeep, 1), at.coin)}",
            "books.strength",
        ),
    ]
    for name in LEVELS:
        value = float(getattr(own, name))
        rows.append(Fact(name, f"{level(name, value)} ({number(round(value))})", f"books.{name}"))
    return rows
