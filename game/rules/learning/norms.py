"""What a society learns from a turn: norms settle, newcomers are taken in, the sea grows safe.

Rows 24, 31-32, 34, 36-37, 66.
"""

from collections.abc import Iterator

from game.rules.docket import Docket
from game.rules.today import today
from game.theory.thousandths import thousandths
from game.world.events.conduct import BreachFound, Kept, PromisesKept
from game.world.events.society import LanesRaided, NormTurned, TakenIn
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.society import society_of
from game.world.state import State
from game.world.treaty import KIND_INDEX, KINDS, ClauseKind

SETTLED = 50_000
"""Thousandths of habit from which a norm is a custom that nobody weighs any more."""


def learn_norms(docket: Docket) -> None:
    """Go through the turn's promises once, for what they did to the society in which they were made."""
    _practice(docket)
    if docket.state.ruleset.norms.on:
        _take_in(docket)
        _duty_seen(docket)
        _seas_mend(docket)


def _practice(docket: Docket) -> None:
    """A norm kept this turn settles a little; a breach found unsettles it (rows 34-36)."""
    state, rules = docket.state, docket.state.ruleset.rank
    moved: dict[tuple[int, int], int] = {}
    for society, kind in sorted({cell for _, cell in _kept(state)}):
        docket.book.enter(TIME, "habit", society * len(KINDS) + kind, rules.norm_kept)
        moved[society, kind] = thousandths(rules.norm_kept)
    for event in today(state):
        if isinstance(event, BreachFound) and event.actor is not None:
            society, kind = society_of(state.setting, event.actor), KIND_INDEX[ClauseKind(event.clause)]
            if society >= 0:
                docket.book.enter(event.number, "habit", society * len(KINDS) + kind, rules.norm_broken)
                moved[society, kind] = moved.get((society, kind), 0) + thousandths(rules.norm_broken)
    for (society, kind), delta in moved.items():
        _turned(docket, society, kind, delta)


def _turned(docket: Docket, society: int, kind: int, delta: int) -> None:
    """Say so where a norm has just become a custom, or come loose."""
    before = int(docket.state.stocks.habit[society, kind])
    if (before < SETTLED) == (before + delta < SETTLED):
        return
    name = docket.state.setting.societies[society].id
    seen = tuple(power for power in docket.state.living() if society_of(docket.state.setting, power) == society)
    docket.record(NormTurned, seen_by=seen, society=name, clause=str(KINDS[kind]), settled=before < SETTLED)


def _kept(state: State) -> Iterator[tuple[PowerId, tuple[int, int]]]:
    """Every promise kept this turn inside a society: the keeper, and the norm that it kept."""
    for event in today(state):
        if not isinstance(event, PromisesKept):
            continue
        for treaty_id, keeper in event.rows:
            treaty, society = state.treaties.get(treaty_id), society_of(state.setting, keeper)
            if treaty is not None and society >= 0:
                yield from ((keeper, (society, KIND_INDEX[clause.kind])) for clause in treaty.terms.clauses)


def _take_in(docket: Docket) -> None:
    """Newcomers take in the norms of their society with the years, faster in treaties with its members (row 37)."""
    state, rules = docket.state, docket.state.ruleset.norms
    for power in state.living():
        place = state.place(power)
        now = int(state.stocks.belonging[place])
        if now >= 100_000:
            continue
        size = rules.taken_in + (rules.taught if _has_company(state, power) else 0.0)
        docket.book.power(TIME, "belonging", place, size)
        if now + thousandths(size) >= 100_000:
            home = state.setting.power(power).society
            docket.record(TakenIn, power, seen_by=docket.everybody(), society=home)


def _has_company(state: State, power: PowerId) -> bool:
    """Whether a power keeps a treaty with a member of its own society."""
    home = society_of(state.setting, power)
    kept = {treaty_id for event in today(state) if isinstance(event, PromisesKept) for treaty_id, _ in event.rows}
    partners = [one.other(power) for one in state.bound(power) if one.id in kept]
    return any(society_of(state.setting, other) == home for other in partners)


def _duty_seen(docket: Docket) -> None:
    """Who keeps faith at a loss under a rightful order is honoured for it by its members (row 66)."""
    state, rules = docket.state, docket.state.ruleset.norms
    if not state.ruleset.rank.on:
        return
    for event in today(state):
        if not isinstance(event, Kept) or event.actor is None:
            continue
        at = society_of(state.setting, event.actor)
        right = int(state.stocks.legitimacy[at]) / 1000.0 if at >= 0 else 0.0
        for insider in docket.insiders(event.actor):
            size = rules.seen * max(0.0, right - 50.0) / 50.0
            docket.book.dyad(event.number, "regard", state.place(insider), state.place(event.actor), size)


def _seas_mend(docket: Docket) -> None:
    """Where nobody preyed on them this turn the sea lanes grow safe again: everybody lives by them (row 32)."""
    state = docket.state
    raided = {event.society for event in today(state) if isinstance(event, LanesRaided)}
    for at, society in enumerate(state.setting.societies):
        if society.id not in raided and int(state.stocks.lanes[at]) < 100_000:
            docket.book.enter(TIME, "lanes", at, state.ruleset.norms.mend)
