"""Leaders by the name of their doctrine, with a forecasting policy after a plus: `reciprocal+overconfident`."""

from collections.abc import Callable, Mapping
from functools import partial

from game.errors import BadInput
from game.minds.court import Court
from game.minds.doctrines.broker import BROKER
from game.minds.doctrines.covenanter import COVENANTER
from game.minds.doctrines.fearful import FEARFUL
from game.minds.doctrines.grasping import GRASPING
from game.minds.doctrines.hold import Hold
from game.minds.doctrines.honour_bound import HONOUR_BOUND
from game.minds.doctrines.hopeful import HOPEFUL
from game.minds.doctrines.lots import Random
from game.minds.doctrines.reciprocal import RECIPROCAL
from game.minds.doctrines.steadfast import STEADFAST
from game.minds.doctrines.trials import FAITHFUL, Faithful, LastTurnCheat
from game.minds.forecasting import POLICIES, Forecaster
from game.minds.leader import Leader
from game.text import listing, nearest

DOCTRINES: Mapping[str, Callable[[], Leader]] = {
    "steadfast": partial(Court, STEADFAST),
    "reciprocal": partial(Court, RECIPROCAL),
    "honour-bound": partial(Court, HONOUR_BOUND),
    "grasping": partial(Court, GRASPING),
    "fearful": partial(Court, FEARFUL),
    "broker": partial(Court, BROKER),
    "covenanter": partial(Court, COVENANTER),
    "hopeful": partial(Court, HOPEFUL),
    "faithful": partial(Faithful, FAITHFUL),
    "last-turn-cheat": partial(LastTurnCheat, FAITHFUL),
    "hold": Hold,
    "random": Random,
}
"""Every doctrine by name, in the order in which lists show them."""


def leader(name: str) -> Leader:
    """The leader of a doctrine. Raises `BadInput` with the nearest name where there is none."""
    doctrine, plus, policy = name.partition("+")
    if doctrine not in DOCTRINES:
        raise BadInput(_unknown("doctrine", doctrine, DOCTRINES))
    if plus and policy not in POLICIES:
        raise BadInput(_unknown("forecasting policy", policy, POLICIES))
    made = DOCTRINES[doctrine]()
    return Forecaster(made, policy) if plus else made


def _unknown(what: str, name: str, names: Mapping[str, object]) -> str:
    close = nearest(name, names)
    hint = f"did you mean {close}?" if close else f"there are {listing(sorted(names))}"
    return f'there is no {what} "{name}"; {hint}'
