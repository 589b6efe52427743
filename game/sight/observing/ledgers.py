"""A court's own books and its desk (rows 10, 105)."""

from collections.abc import Iterable

import numpy as np

from game.sight.briefing import Books, Desk
from game.sight.grade import grades
from game.sight.observing.archive import Archive
from game.sight.observing.dispatches import accounts_of
from game.sight.survey import Survey, bends
from game.theory.thousandths import to_points
from game.world.circumstances import circumstances
from game.world.names import PowerId, TreatyId
from game.world.office import is_stalled
from game.world.society import society_of
from game.world.state import State
from game.world.temptation import tempting
from game.world.treaty import KINDS, Treaty


def books_of(state: State, seat: PowerId, seen: Survey) -> Books:
    """A court's own books, which nothing bends."""
    at, stocks, rules = state.place(seat), state.stocks, state.ruleset
    strength = int(stocks.strength[at]) / 1000.0
    home = state.setting.powers[at].income
    upkeep = strength * rules.stores.upkeep
    hubris = float(seen.hubris[at]) if rules.hubris.on else 0.0
    security, wellbeing, standing = (int(share) / 1000.0 for share in stocks.motives[at])
    dissenter = seat in state.dissenters
    last, times, _ = state.justified.get(seat, (-99, 0, 0.0))
    recent = state.turn - last <= round(rules.home.justify_turns)
    return Books(
        strength=strength,
        wealth=int(stocks.wealth[at]) / 1000.0,
        income=state.incomes.get(seat, round((home - upkeep) * 1000)) / 1000.0,
        home_income=home,
        upkeep=upkeep,
        people=int(stocks.people[at]) / 1000.0,
        justice=int(stocks.justice[at]) / 1000.0,
        checks=int(stocks.checks[at]) / 1000.0,
        offices=int(stocks.offices[at]) / 1000.0,
        reason=int(stocks.reason[at]) / 1000.0,
        motives=(security, wellbeing, standing),
        accounts=accounts_of(state, seat),
        initiatives=initiatives_of(state, seat, hubris),
        inquiries=0 if dissenter else 1,
        bearing=bool(seen.bearing[at]),
        dissenter=dissenter,
        dissenter_gone=hubris >= rules.hubris.solitude_from,
        taken=state.taken.get(seat, 0),
        books_closed_until=state.closed_books.get(seat, 0),
        mobilised_until=state.mobilised.get(seat, 0),
        justified=times + 1 if recent else 0,
        postponed=state.postponed.get(seat, ""),
        aim=state.aims.get(seat, ""),
    )


def initiatives_of(state: State, seat: PowerId, hubris: float) -> int:
    """Three; a fourth where the court argues less; fewer where nobody is trusted to decide anything (rows 9, 105)."""
    rules = state.ruleset
    stalled = is_stalled(state.setting.power(seat), rules)
    return 3 + (hubris >= rules.hubris.haste_from) - (round(rules.offices.stall) if stalled else 0)


def desk_of(state: State, seat: PowerId, seen: Survey, archive: Archive) -> Desk:
    """The seat's rows of the survey."""
    at = state.place(seat)
    society = society_of(state.setting, seat)
    judged = seen.judged
    return Desk(
        trust=seen.trust[at],
        parts=seen.parts[:, at],
        before=seen.trust[at] if state.trust_then is None else to_points(state.trust_then[at]),
        friendship=seen.friendship[at],
        need=seen.need[at],
        fear=seen.fear[at],
        regard=seen.regard[at],
        rightful=seen.rightful[at],
        scar=seen.scar[at],
        identity=seen.identity[at],
        belonging=seen.belonging,
        ways=np.minimum(archive.ways, archive.ways[at]),
        standing=seen.standing,
        resolve=seen.resolve,
        honesty=seen.honesty,
        estimate=seen.told.estimate[at],
        low=seen.told.low[at],
        high=seen.told.high[at],
        estimate_before=seen.told_before.estimate[at],
        as_of=seen.told.turn,
        grades=grades(state, seat),
        word=judged.word[at],
        stand=judged.stand[at],
        benign=judged.benign[at],
        judgement_points=judged.terms[:, at],
        certainty=float(seen.certainty[at]),
        own_part=_own_part(state, at, seen),
        habit=to_points(state.stocks.habit[society]) if society >= 0 else np.zeros(len(KINDS)),
        legitimacy=int(state.stocks.legitimacy[society]) / 1000.0 if society >= 0 else 0.0,
    )


def _own_part(state: State, at: int, seen: Survey) -> float:
    """How far our own force is overrated in odds of our own wars and demands (row 10)."""
    rules = state.ruleset.hubris
    if not (rules.on and bends(state.modes[at])):
        return 1.0
    return 1.0 + rules.own_part * float(seen.hubris[at]) / 100.0


def temptations_of(state: State, seat: PowerId, own: Iterable[Treaty]) -> dict[TreatyId, tuple[str, float]]:
    """What breaking each of our own treaties would bring us this turn; our own books, and exact."""
    chance = state.chance()
    found = {}
    for treaty in own:
        pull = tempting(treaty, seat, state.turn, chance=chance, ruleset=state.ruleset, unit=state.setting.unit)
        if pull is not None:
            found[treaty.id] = (str(pull[0].kind), pull[1])
    return found


def times_of(state: State, seat: PowerId) -> tuple[float, ...]:
    """[power] -1 to 1: how far the times speak for our ties with each; empty where treaties have no value (row 50)."""
    if not state.ruleset.value.on:
        return ()
    return circumstances(seat, state.powers, state.turn, chance=state.chance())
