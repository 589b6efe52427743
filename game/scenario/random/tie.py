"""What lies between the powers of a drawn society at the opening: feelings, quarrels, treaties, clients, leagues."""

from typing import Any

from game.scenario.random.draw import City, World, pairs, whole

PACTS = ("alliance for 8 turns", "non-aggression for 8 turns", "alliance + trade 2 for 8 turns", "trade 3")
"""What neighbours may have signed before the game."""
Part = dict[str, Any]


def reach(world: World) -> Part:
    """How far strength carries, in one direction for both."""
    rows: Part = {}
    for one, other in pairs(world.cities):
        rows.setdefault(one.id, {})[other.id] = world.reach(one, other)
    return rows


def mutual(world: World) -> Part:
    """Friendship and record: warmer inside a society, cold across a border."""
    rows: Part = {}
    for one, other in pairs(world.cities):
        low, high = (-10, 40) if world.inside(one, other) else (-30, 15)
        feelings = {
            "friendship": whole(world.draws, low, high, "random", "friendship", one.id, other.id),
            "record": whole(world.draws, -10, 15, "random", "record", one.id, other.id),
        }
        rows.setdefault(one.id, {})[other.id] = feelings
    return rows


def kin(world: World) -> list[list[str]]:
    """Pairs of one blood: one in six inside a society."""
    return [
        [one.id, other.id]
        for one, other in pairs(world.cities)
        if world.inside(one, other) and _one_in(6, world, "kin", one, other)
    ]


def disputes(world: World) -> list[list[str]]:
    """Open quarrels: one pair of neighbours in five."""
    return [[one.id, other.id] for one, other in _neighbours(world) if _one_in(5, world, "dispute", one, other)]


def treaties(world: World) -> Part:
    """What one pair of neighbours in six has signed."""
    return {
        f"{one.id}-{other.id}": {
            "parties": [one.id, other.id],
            "clauses": world.draws.pick(PACTS, "random", "pact", one.id, other.id),
            "signed": -whole(world.draws, 0, 5, "random", "signed", one.id, other.id),
        }
        for one, other in _neighbours(world)
        if _one_in(6, world, "treaty", one, other)
    }


def patronages(world: World) -> list[Part]:
    """In a society of honour the first may guard the last."""
    found: list[Part] = []
    for place, society in enumerate(world.societies):
        members = members_of(world, place)
        if society[2] == "honour" and len(members) > 2 and world.draws.happens(0.5, "random", "patron", society[0]):
            found.append({"patron": members[0].id, "client": members[-1].id})
    return found


def leagues(world: World) -> Part:
    """Half the societies of three and more have a league; half of those have a head who may punish."""
    found: Part = {}
    for place, society in enumerate(world.societies):
        members = members_of(world, place)
        if len(members) > 2 and world.draws.happens(0.5, "random", "league", society[0]):
            ids = [one.id for one in members]
            headed = world.draws.happens(0.5, "random", "head", society[0])
            part: Part = {"name": f"the league of {society[1]}", "dues": 1, "members": ids}
            found[f"league-of-{society[0]}"] = {**part, "head": ids[0]} if headed else part
    return found


def members_of(world: World, society: int) -> list[City]:
    """The powers of a society, the strongest first."""
    mine = [one for one in world.cities if one.society == society]
    return sorted(mine, key=lambda one: (-one.strength, one.id))


def _neighbours(world: World) -> list[tuple[City, City]]:
    return [(one, other) for one, other in pairs(world.cities) if world.reach(one, other) >= 50]


def _one_in(times: int, world: World, what: str, one: City, other: City) -> bool:
    return world.draws.word("random", what, one.id, other.id) % times == 0
