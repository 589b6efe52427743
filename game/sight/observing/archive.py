"""The archive: what briefings are drawn from beside the survey, sorted once a state for all seats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from game.sight.briefing import Atlas
from game.sight.observing.geography import atlas_of
from game.sight.survey import Survey, survey
from game.theory.thousandths import Floats
from game.world.league import League
from game.world.names import PowerId, TreatyId
from game.world.norms import safe_ways
from game.world.orders import rule_over
from game.world.power import Rule
from game.world.question import Question
from game.world.scene import Aim
from game.world.state import State
from game.world.treaty import Footing, Treaty
from game.world.war import War

Item = TypeVar("Item")
Sorted = Mapping[PowerId, tuple[Item, ...]]
"""Things by the seat whose they are, in their order."""


@dataclass(frozen=True, slots=True, eq=False)
class Archive:
    """The public part of a state, and the private parts by seat: no seat is handed another's."""

    date: str
    atlas: Atlas
    leaders: tuple[str, ...]
    treaties: tuple[Treaty, ...]
    wars: tuple[War, ...]
    leagues: tuple[League, ...]
    ruling: tuple[Rule, ...]
    bearing: tuple[PowerId, ...]
    mobilised: tuple[PowerId, ...]
    ways: Floats
    """[power] points: how safe ships and envoys travel in each power's society."""
    questions: Sorted[Question]
    aims: Sorted[Aim]
    envoys: Sorted[PowerId]
    footings: Mapping[PowerId, dict[TreatyId, Footing]]
    gifts: Mapping[PowerId, dict[PowerId, int]]


@lru_cache(maxsize=4)
def archive_of(state: State) -> Archive:
    """The archive of a state; states are compared by identity."""
    leading = zip(state.setting.powers, state.leaders, strict=True)
    treaties = tuple(state.treaties.values())
    footings: dict[PowerId, dict[TreatyId, Footing]] = {}
    for (treaty, power), footing in state.footings.items():
        footings.setdefault(power, {})[treaty] = footing
    gifts: dict[PowerId, dict[PowerId, int]] = {}
    for (giver, taker), row in state.gifts.items():
        gifts.setdefault(giver, {})[taker] = row[0]
    return Archive(
        date=state.setting.calendar.label(state.turn),
        atlas=atlas_of(state.setting),
        leaders=tuple([power.leaders[at].name for power, at in leading]),
        treaties=treaties,
        wars=tuple(state.wars.values()),
        leagues=tuple(state.leagues.values()),
        ruling=tuple([rule_over(state, power) for power in state.ids]),
        bearing=_bearing(state, survey(state)),
        mobilised=tuple([power for power, until in state.mobilised.items() if until >= state.turn]),
        ways=safe_ways(state),
        questions=_by_seat((one.seat, one) for one in state.questions.values()),
        aims=_by_seat((PowerId(aim.seat), aim) for aim in state.setting.aims),
        envoys=_by_seat((ours, there) for (ours, there), until in state.envoys.items() if until >= state.turn),
        footings=footings,
        gifts=gifts,
    )


def _by_seat(rows: Iterable[tuple[PowerId, Item]]) -> Sorted[Item]:
    found: dict[PowerId, list[Item]] = {}
    for seat, item in rows:
        found.setdefault(seat, []).append(item)
    return {seat: tuple(items) for seat, items in found.items()}


def _bearing(state: State, seen: Survey) -> tuple[PowerId, ...]:
    """Those whose confidence everybody can see."""
    return tuple(power for power, struts in zip(state.ids, seen.bearing.tolist(), strict=True) if struts)
