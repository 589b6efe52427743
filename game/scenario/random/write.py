"""A drawn society as the text of a scenario file: it is read, checked, overridden and kept like any author's.

So a saved game holds the whole of what was drawn, and a replay asks no dice.
"""

import json
from functools import lru_cache
from typing import Any

from game.scenario.random import tie
from game.scenario.random.draw import City, World, world_of

TURNS = 12
INTRODUCTION = (
    "Nobody has written the history of these cities. They have neighbours, a little silver, and quarrels whose "
    "beginning is forgotten. Whom you can believe is not written down anywhere either."
)


@lru_cache(maxsize=4)
def text_of(powers: int, seed: int) -> str:
    """The scenario file of a drawn society."""
    return "".join(f"{key}:{_written(part)}\n" for key, part in _parts(world_of(powers, seed)).items() if part)


def _parts(world: World) -> dict[str, Any]:
    """The keys of the file in their order."""
    count = len(world.cities)
    return {
        "format": 1,
        "title": f"{count} cities",
        "blurb": f"A world of {count} powers that the seed draws; nobody has a history yet.",
        "minutes": 10 + 4 * count,
        "turns": TURNS,
        "horizon": [TURNS - 1, TURNS + 1],
        "introduction": INTRODUCTION,
        "societies": {one[0]: _society(one) for one in world.societies},
        "powers": {one.id: _power(world, one) for one in world.cities},
        "reach": tie.reach(world),
        "mutual": tie.mutual(world),
        "kin": tie.kin(world),
        "disputes": tie.disputes(world),
        "treaties": tie.treaties(world),
        "patronages": tie.patronages(world),
        "leagues": tie.leagues(world),
        "aims": {name: part for one in world.cities for name, part in _aims(world, one).items()},
    }


def _society(drawn: tuple[str, str, str, int, int]) -> dict[str, Any]:
    _, name, rule, legitimacy, habit = drawn
    return {"name": name, "rule": rule, "legitimacy": legitimacy, "habit": habit}


def _power(world: World, one: City) -> dict[str, Any]:
    """One power; its doctrine is one of the eight, by the game's seed."""
    return {
        "name": one.name,
        "people": one.people,
        "society": world.societies[one.society][0],
        "playable": True,
        "doctrine": "mixed",
        "leader": dict(zip(("name", "hubris", "hope", "reason", "looks"), (one.leader, *one.figures), strict=True)),
        "motives": dict(zip(("security", "wellbeing", "standing"), one.motives, strict=True)),
        "strength": one.strength,
        "wealth": one.wealth,
        "income": one.income,
        **dict(zip(("trust", "justice", "checks"), one.home, strict=True)),
        **dict(zip(("resolve", "honesty"), one.names, strict=True)),
        "card": _card(world, one),
    }


def _card(world: World, one: City) -> str:
    """The seat card: where it stands among its own, and what it wants most."""
    society = tie.members_of(world, one.society)
    places = ("the strongest", *("neither the strongest nor the weakest",) * (len(society) - 2), "the weakest")
    wants = ("to be safe", "to live well", "to be honoured")[one.motives.index(max(one.motives))]
    name = world.societies[one.society][1]
    return f"You speak for {one.name}, {places[society.index(one)]} of {name}. What your city wants most is {wants}."


def _aims(world: World, one: City) -> dict[str, Any]:
    """Three aims, the same for every seat: stand, be first, be liked."""
    others = [other.id for other in world.cities if other is not one]
    floor = one.strength * 9 // 10
    liked = [{"friendship": [other, one.id], "at_least": 30} for other in others]
    return {
        f"{one.id}-stands": _aim(
            one,
            "Give nothing up",
            f"Kept if {one.name} ends no weaker than a tenth below where it began.",
            {"strength": one.id, "at_least": floor},
            {"strength": one.id, "at_least": floor * 7 // 10},
        ),
        f"{one.id}-first": _aim(
            one,
            "Be looked up to",
            "Kept if your own society thinks highly of you at the end.",
            {"standing": one.id, "at_least": 60},
            {"standing": one.id, "at_least": 52},
        ),
        f"{one.id}-liked": _aim(
            one,
            "End among friends",
            "Kept if two courts are your friends at the end.",
            {"of": liked, "at_least": 2},
            {"any": liked},
        ),
    }


def _aim(one: City, title: str, text: str, kept: dict[str, Any], half: dict[str, Any]) -> dict[str, Any]:
    return {"seat": one.id, "title": title, "text": text, "kept": kept, "half": half}


def _written(part: Any) -> str:
    """A part as YAML: tables and lists a row a line, what is inside them on the line."""
    if isinstance(part, dict):
        return "".join(f"\n  {key}: {_inline(value)}" for key, value in part.items())
    if isinstance(part, list) and part and not isinstance(part[0], int):
        return "".join(f"\n  - {_inline(value)}" for value in part)
    return f" {_inline(part)}"


def _inline(value: Any) -> str:
    """A value on one line; JSON is YAML, but for the marks around names that need none."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    plain = isinstance(value, str) and value.replace(" ", "").replace("-", "").isalnum() and not value[0].isdigit()
    return value if plain else json.dumps(value, ensure_ascii=False)
