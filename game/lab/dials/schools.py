"""Schools: how well each adviser forecasts in each world, and what each gets wrong (rows 39, 44, 109, 115, 125-126).

The same seeds are played under each of the four rulesets. Every adviser answers every question that was put, as if each
seat had asked the whole council; and the realist says of each treaty whether it will be kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import exp

from game.lab.dials.band import Band, Measured, ratio
from game.minds.advisers import SCHOOLS, opinion
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.sight.briefing import Asking, Briefing
from game.sight.observe import observe
from game.world.event import Event
from game.world.events.conduct import Cheated
from game.world.events.diplomacy import TreatyRenounced
from game.world.events.sight import QuestionSettled
from game.world.names import PowerId, QuestionId, Window
from game.world.question import Topic
from game.world.rulesets import LEBOW, RULESETS
from game.world.state import State

NAMES = tuple(school.school for school in SCHOOLS)
"""The schools in the order in which they sit."""
HOMES: Mapping[str, str] = {LEBOW.name: "classical"} | {name: name for name in NAMES if name in RULESETS}
"""Whose world each ruleset is."""
LEARNS = 2.0
"""How fast one turns away from an adviser who errs; the rate at which no better can be promised for squared errors."""
SURE, APART = 92.0, 0.1
"""What a staff says of a treaty in per cent; from what mean distance on advisers count as distinct."""
_NEITHER = "neither the cynic nor the naif is best everywhere (109)"


def _bands() -> Iterator[Band]:
    for ruleset, home in HOMES.items():
        least = -0.01 if ruleset == LEBOW.name else 0.0
        for name in NAMES:
            yield Band("schools", f"{ruleset}: Brier of the {name}", 0.0, 0.4, "", _NEITHER)
        yield Band("schools", f"{ruleset}: best of the others less the {home}", least, 0.4, "", _NEITHER)
    for name in NAMES:
        yield Band("schools", f"{name}: worst mean error", 0.15, 1.0, "", "each lens has a blind spot (115)")
    why = "whoever checks advisers against outcomes does best (125)"
    yield Band("schools", "Brier saved by their record in one game", 0.0, 1.0, "share", why)
    yield Band("schools", "Brier saved by their record in many games", 0.05, 1.0, "share", why)
    yield Band("schools", "events on which they differ", 0.5, 1.0, "", "four theories, four forecasts (126)")
    yield Band("schools", "constructivist: oaths that the realist writes off", 0.15, 1.0, "", "no embedded norms (39)")
    yield Band("schools", "lebow: oaths of the feared that he writes off", 0.2, 1.0, "", "the worst case (44)")


BANDS: Mapping[str, Band] = {band.figure: band for band in _bands()}
"""What must be found; declared here and nowhere else."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One question as the council answered it."""

    seat: PowerId
    kind: str
    said: tuple[float, ...]
    """0-1, in the order of `NAMES`."""
    came: bool


@dataclass(frozen=True, slots=True)
class Council:
    """One game's answers, and what the realist said of treaties."""

    ruleset: str
    answers: tuple[Answered, ...]
    oaths: tuple[tuple[float, bool, bool], ...]
    """For each treaty and turn: what the realist gave it, 0-1; whether it was kept; whether we fear the partner."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Spec, ...]:
    """The plan: each ruleset on the same seeds, so many games in all."""
    each = max(1, games // len(HOMES))
    return tuple(Spec(scenario, seed + place, ruleset=ruleset) for ruleset in HOMES for place in range(each))


def council_of(spec: Spec) -> Council:
    """Play one game and gather what the council would have said in it."""
    opening, table = prepare(spec), _Hearing()
    play_out(spec, opening, journal=Unwritten(opening.header), on_window=table.add)
    return Council(spec.ruleset, tuple(table.answers), tuple(table.oaths))


@dataclass(slots=True)
class _Hearing:
    """What was said and has not come out yet, and what has."""

    answers: list[Answered] = field(default_factory=list)
    oaths: list[tuple[float, bool, bool]] = field(default_factory=list)
    open: dict[QuestionId, tuple[float, ...]] = field(default_factory=dict)
    bound: list[tuple[str, PowerId, float, bool]] = field(default_factory=list)

    def add(self, state: State, events: tuple[Event, ...]) -> None:
        """Settle what the window decided; ask anew where orders are open."""
        self.answers += [one for event in events if (one := self._answered(event)) is not None]
        if state.window is not Window.ORDERS or state.over:
            return
        broken = {broke for one in state.chronicle if one.turn == state.turn - 1 and (broke := _breaks(one))}
        self.oaths += [(said, (name, other) not in broken, feared) for name, other, said, feared in self.bound]
        self.bound = []
        for seat in state.living():
            told = observe(state, seat)
            for question in told.questions:
                self.open[question.id] = tuple(opinion(one, told, question).percent / 100.0 for one in SCHOOLS)
            self.bound += _promises(told)

    def _answered(self, event: Event) -> Answered | None:
        if not isinstance(event, QuestionSettled) or event.settled.outcome is None:
            return None
        question = event.settled.question
        said = self.open.get(question.id)
        return Answered(question.seat, question.kind, said, event.settled.outcome) if said is not None else None


def _breaks(event: Event) -> tuple[str, PowerId | None] | None:
    """The treaty that an event broke, and who did; None where it broke none."""
    return (event.treaty, event.actor) if isinstance(event, Cheated | TreatyRenounced) else None


def _promises(told: Briefing) -> Iterator[tuple[str, PowerId, float, bool]]:
    """Our treaties with whom they bind, what the realist gives them, and whether we fear the partner."""
    for treaty in told.treaties:
        if treaty.binds(told.seat) and treaty.signed < told.turn:
            other = treaty.other(told.seat)
            asked = Asking(QuestionId("oath"), "", other, SURE, told.turn, "treaty-holds", treaty.id, topic=Topic.FAITH)
            feared = float(told.desk.fear[told.atlas.place(other)]) > 25.0
            yield str(treaty.id), other, opinion(SCHOOLS[0], told, asked).percent / 100.0, feared


def measure(scenario: str, games: Sequence[Council]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    for ruleset, home in HOMES.items():
        mine = [one for one in games if one.ruleset == ruleset]
        briers = {name: ratio([_brier(place, game) for game in mine]) for place, name in enumerate(NAMES)}
        for name, (value, half) in briers.items():
            yield Measured(BANDS[f"{ruleset}: Brier of the {name}"], scenario, value, half, len(mine))
        rival = min((name for name in NAMES if name != home), key=lambda name: briers[name][0])
        value, half = ratio([_ahead(NAMES.index(home), NAMES.index(rival), game) for game in mine])
        yield Measured(BANDS[f"{ruleset}: best of the others less the {home}"], scenario, value, half, len(mine))
    at_home = [one for one in games if one.ruleset == LEBOW.name]
    for place, name in enumerate(NAMES):
        yield Measured(BANDS[f"{name}: worst mean error"], scenario, *_worst(place, at_home), len(at_home))
    for name, kept in (("one game", False), ("many games", True)):
        saved = _saved(games, kept=kept)
        yield Measured(BANDS[f"Brier saved by their record in {name}"], scenario, saved, float("nan"), len(games))
    value, half = ratio([_distinct(game) for game in games])
    yield Measured(BANDS["events on which they differ"], scenario, value, half, len(games))
    value, half = ratio([_too_low(one, False) for one in games if one.ruleset == "constructivist"])
    yield Measured(BANDS["constructivist: oaths that the realist writes off"], scenario, value, half, len(at_home))
    value, half = ratio([_too_low(one, True) for one in at_home])
    yield Measured(BANDS["lebow: oaths of the feared that he writes off"], scenario, value, half, len(at_home))


def _brier(place: int, game: Council) -> tuple[float, float]:
    return sum((one.said[place] - one.came) ** 2 for one in game.answers), float(len(game.answers))


def _ahead(home: int, rival: int, game: Council) -> tuple[float, float]:
    """By how much the school whose world it is does better than another on the same questions."""
    return _brier(rival, game)[0] - _brier(home, game)[0], float(len(game.answers))


def _distinct(game: Council) -> tuple[float, float]:
    """How many questions the four answers lie apart on."""
    gaps = [[abs(one - other) for one, other in combinations(row.said, 2)] for row in game.answers]
    return float(sum(1 for gap in gaps if sum(gap) / len(gap) >= APART)), float(len(gaps))


def _worst(place: int, games: Sequence[Council]) -> tuple[float, float]:
    """The kind of question on which a school is furthest off on average: how far, and half the interval."""
    rows: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for game in games:
        for kind in sorted({one.kind for one in game.answers}):
            errors = [one.said[place] - one.came for one in game.answers if one.kind == kind]
            rows[kind].append((sum(errors), float(len(errors))))
    found = [ratio(parts) for parts in rows.values() if sum(count for _, count in parts) >= 30.0]
    value, half = max(found, key=lambda one: abs(one[0]), default=(float("nan"), float("nan")))
    return abs(value), half


def _too_low(game: Council, feared: bool) -> tuple[float, float]:
    """How much likelier a treaty was to be kept than the realist said, over all, or over partners whom we fear."""
    rows = [(said, kept) for said, kept, afraid in game.oaths if afraid or not feared]
    return sum(kept - said for said, kept in rows), float(len(rows))


def _saved(games: Sequence[Council], *, kept: bool) -> float:
    """The share of the best single adviser's Brier score that one saves who weighs all four by their record.

    The record is each seat's own; where it is `kept`, it goes on from game to game in the same world.
    """
    record = _Record()
    whole = 0.0
    for game in games:
        if not kept:
            record = _Record()
        whole += sum(record.follow((game.ruleset, one.seat), one) for one in game.answers)
    alone = min(sum(_brier(place, game)[0] for game in games) for place in range(len(NAMES)))
    return 1.0 - whole / alone if alone else float("nan")


class _Record(defaultdict[tuple[str, PowerId], list[float]]):
    """Squared errors of each adviser so far, by world and seat."""

    def __init__(self) -> None:
        super().__init__(lambda: [0.0] * len(NAMES))

    def follow(self, at: tuple[str, PowerId], one: Answered) -> float:
        """The squared error of who follows each as far as he was right so far; then it is known who was."""
        errors = self[at]
        weights = [exp(-LEARNS * (error - min(errors))) for error in errors]
        said = sum(weight * each for weight, each in zip(weights, one.said, strict=True)) / sum(weights)
        self[at] = [error + (each - one.came) ** 2 for error, each in zip(errors, one.said, strict=True)]
        return float((said - one.came) ** 2)
