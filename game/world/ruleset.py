"""The ruleset: the policies in force, mechanism by mechanism. Worlds differ in data, never in code."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache

import numpy as np

from game.text import nearest
from game.theory.value import ClauseRules
from game.world.coefficient import Coefficient, coefficients_of
from game.world.mechanisms import clauses
from game.world.mechanisms.asking import Questions
from game.world.mechanisms.clauses import ClauseRule
from game.world.mechanisms.deeds import Epilogue, Home, Rank, Stores, Value, War
from game.world.mechanisms.mind import Fear, Hope, Hubris, Reason, Repute, Sources
from game.world.mechanisms.norms import Identity, Justice, Norms
from game.world.mechanisms.orders import Orders
from game.world.mechanisms.people import Exceptional, Kin, Offices, Succession
from game.world.mechanisms.risk import Risk
from game.world.mechanisms.scars import Scars
from game.world.mechanisms.traits import Traits
from game.world.mechanisms.trust import Affinity, Custom, Friendship, Institution, Need, Price, Record
from game.world.treaty import DOMAIN_OF, KINDS, ClauseKind


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Every coefficient of the model, each defined once, in its mechanism."""

    name: str = "lebow"
    custom: Custom = Custom()
    norms: Norms = Norms()
    identity: Identity = Identity()
    justice: Justice = Justice()
    record: Record = Record()
    friendship: Friendship = Friendship()
    need: Need = Need()
    affinity: Affinity = Affinity()
    institution: Institution = Institution()
    price: Price = Price()
    hubris: Hubris = Hubris()
    hope: Hope = Hope()
    sources: Sources = Sources()
    reason: Reason = Reason()
    repute: Repute = Repute()
    fear: Fear = Fear()
    value: Value = Value()
    war: War = War()
    risk: Risk = Risk()
    scars: Scars = Scars()
    rank: Rank = Rank()
    orders: Orders = Orders()
    home: Home = Home()
    offices: Offices = Offices()
    succession: Succession = Succession()
    kin: Kin = Kin()
    exceptional: Exceptional = Exceptional()
    stores: Stores = Stores()
    traits: Traits = Traits()
    questions: Questions = Questions()
    epilogue: Epilogue = Epilogue()
    alliance: ClauseRule = clauses.ALLIANCE
    offensive: ClauseRule = clauses.OFFENSIVE
    neutrality: ClauseRule = clauses.NEUTRALITY
    non_aggression: ClauseRule = clauses.NON_AGGRESSION
    arms_limit: ClauseRule = clauses.ARMS_LIMIT
    passage: ClauseRule = clauses.PASSAGE
    protection: ClauseRule = clauses.PROTECTION
    trade: ClauseRule = clauses.TRADE
    tribute: ClauseRule = clauses.TRIBUTE
    arbitration: ClauseRule = clauses.ARBITRATION
    honours: ClauseRule = clauses.RANK
    amity: ClauseRule = clauses.FRIENDSHIP

    def __hash__(self) -> int:
        """By the name alone: rulesets are looked up often, and have some two hundred coefficients."""
        return self.name.__hash__()

    def clause(self, kind: ClauseKind) -> ClauseRule:
        """The row of one kind of clause."""
        row: ClauseRule = getattr(self, _ROW[kind])
        return row

    def clause_rules(self) -> ClauseRules:
        """All the rows as arrays, in the order of the menu."""
        return _clause_rules(self)

    def coefficients(self) -> Iterator[Coefficient]:
        """Every coefficient with its meaning, unit, range, rows and note."""
        for mechanism in fields(self):
            if mechanism.name != "name":
                yield from coefficients_of(getattr(self, mechanism.name), mechanism.name)

    def with_value(self, key: str, value: float) -> "Ruleset | str":
        """This ruleset with one coefficient (`rules.hubris.narrowing`) changed, or why that cannot be."""
        known = {one.key: one for one in self.coefficients()}
        if key not in known:
            close = nearest(key, list(known))
            return f'"{key}" is no coefficient' + (f"; the nearest is {close}" if close else "")
        if not known[key].low <= value <= known[key].high:
            return f"{key} goes from {known[key].low:g} to {known[key].high:g}, not {value:g}"
        _, mechanism, name = key.split(".")
        old = getattr(self, mechanism)
        fitting = bool(value) if isinstance(getattr(old, name), bool) else float(value)
        return replace(self, **{mechanism: replace(old, **{name: fitting})})


_ROW: dict[ClauseKind, str] = {kind: kind.value.replace("-", "_") for kind in KINDS}
_ROW |= {ClauseKind.RANK: "honours", ClauseKind.FRIENDSHIP: "amity"}
"""The field in which each kind of clause has its row."""


@lru_cache(maxsize=64)
def _clause_rules(ruleset: Ruleset) -> ClauseRules:
    rows = [ruleset.clause(kind) for kind in KINDS]
    return ClauseRules(
        benefit=np.array([row.benefit for row in rows]),
        exposure=np.array([row.exposure for row in rows]),
        temptation=np.array([row.temptation for row in rows]),
        cost=np.array([row.cost for row in rows]),
        asks=np.array([row.asks for row in rows]),
        domain=np.array([DOMAIN_OF[kind] for kind in KINDS]),
    )


LEBOW = Ruleset()
"""The default: the essay's own theory."""
