"""Whom our trust is placed in: what of it is trust in the man who leads, and would go with him (row 19)."""

from game.sight.survey import Survey
from game.world.names import PARTS, SECURITY, Part, PowerId
from game.world.state import State

RECORD, FRIENDSHIP = PARTS.index(Part.RECORD), PARTS.index(Part.FRIENDSHIP)
"""The parts of trust that are learnt from conduct, and so from whoever conducts it."""


def persons_of(state: State, seat: PowerId, seen: Survey) -> tuple[float, ...]:
    """[power] points of a seat's trust in each power's word in security that are trust in its leader himself."""
    at, rules = state.place(seat), state.ruleset.succession
    learnt = seen.parts[RECORD, at, :, SECURITY] + seen.parts[FRIENDSHIP, at, :, SECURITY]
    pairs = zip(state.setting.powers, state.leaders, strict=True)
    shares = [rules.person * power.leaders[leader].person / 100.0 if rules.on else 0.0 for power, leader in pairs]
    return tuple(share * float(points) for share, points in zip(shares, learnt, strict=True))
