"""Whether a scenario's condition holds."""

from functools import singledispatch

from game.sight.survey import survey
from game.theory.chance import Chance
from game.world.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    AtWar,
    Bound,
    Chosen,
    Condition,
    During,
    FactLevel,
    Flag,
    Happened,
    Level,
    Luck,
    Not,
    Pledged,
    Standing,
)
from game.world.state import State, hubris_of, trust_of


def holds(condition: Condition, state: State, chance: Chance, place: str, turn: int | None = None) -> bool:
    """Whether a condition holds now; `place` addresses its luck, `turn` is the turn it is asked for."""
    return _holds(condition, _Asked(state, chance, place, state.turn if turn is None else turn))


class _Asked:
    """What a condition is asked of."""

    __slots__ = ("chance", "place", "state", "turn")

    def __init__(self, state: State, chance: Chance, place: str, turn: int) -> None:
        self.state, self.chance, self.place, self.turn = state, chance, place, turn


@singledispatch
def _holds(condition: object, asked: _Asked) -> bool:
    del asked
    raise TypeError(f"{condition} is no condition")


@_holds.register
def _(condition: AllOf, asked: _Asked) -> bool:
    return all(_holds(one, asked) for one in condition.of)


@_holds.register
def _(condition: AnyOf, asked: _Asked) -> bool:
    return any(_holds(one, asked) for one in condition.of)


@_holds.register
def _(condition: AtLeast, asked: _Asked) -> bool:
    return len([one for one in condition.of if _holds(one, asked)]) >= condition.count


@_holds.register
def _(condition: Not, asked: _Asked) -> bool:
    return not _holds(condition.of, asked)


@_holds.register
def _(condition: Flag, asked: _Asked) -> bool:
    return condition.name in asked.state.flags


@_holds.register
def _(condition: During, asked: _Asked) -> bool:
    return condition.first <= asked.turn <= condition.last


@_holds.register
def _(condition: Level, asked: _Asked) -> bool:
    return _within(level_of(asked.state, condition), condition.at_least, condition.at_most)


@_holds.register
def _(condition: Chosen, asked: _Asked) -> bool:
    return asked.state.scenes.get(condition.scene) == condition.option


@_holds.register
def _(condition: Pledged, asked: _Asked) -> bool:
    made = [one.percent for one in asked.state.pledges if one.on == condition.scene]
    return any(_within(percent, condition.at_least, condition.at_most) for percent in made)


@_holds.register
def _(condition: FactLevel, asked: _Asked) -> bool:
    return _within(asked.state.facts[condition.fact], condition.at_least, condition.at_most)


@_holds.register
def _(condition: AtWar, asked: _Asked) -> bool:
    return any(war.side_of(condition.one) * war.side_of(condition.other) < 0 for war in asked.state.wars.values())


@_holds.register
def _(condition: Bound, asked: _Asked) -> bool:
    return any(
        treaty.binds(condition.one)
        and treaty.binds(condition.other)
        and (condition.kind is None or treaty.terms.has(condition.kind))
        for treaty in asked.state.treaties.values()
    )


@_holds.register
def _(condition: Standing, asked: _Asked) -> bool:
    return asked.state.is_alive(condition.power)


@_holds.register
def _(condition: Luck, asked: _Asked) -> bool:
    return asked.chance.happens(condition.percent / 100.0, "luck", asked.place)


@_holds.register
def _(condition: Happened, asked: _Asked) -> bool:
    return condition.happening in asked.state.came


def _within(value: float, at_least: float | None, at_most: float | None) -> bool:
    return (at_least is None or value >= at_least) and (at_most is None or value <= at_most)


def level_of(state: State, level: Level) -> float:
    """The value that a condition asks about, in points."""
    of = state.place(level.of)
    if level.quantity == "standing":
        return float(survey(state).standing[of])
    if level.quantity == "hubris":
        return int(hubris_of(state.stocks)[of]) / 1000.0
    to = state.place(level.to) if level.to is not None else None
    named = level.quantity == "trust"
    stock = trust_of(state.stocks, state.ruleset) if named else state.stocks.array(level.quantity)
    if to is None:
        return int(stock[of]) / 1000.0
    cell = stock[of, to]
    return int(cell[level.domain or 0] if stock.ndim == 3 else cell) / 1000.0
