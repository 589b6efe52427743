"""Facts of the scenario: what sources tell a seat of them, and what the lens makes of it."""

from game.rules.docket import Docket
from game.sight.lens import bend_fact
from game.sight.survey import bends, survey
from game.theory.chance import BELL_90
from game.world.events.sight import FactTold
from game.world.names import Mode
from game.world.report import FactReport
from game.world.scene import Fact, TellFact
from game.world.state import State


def fact_of(state: State, name: str) -> Fact:
    """A fact of the scenario by its id."""
    return next(fact for fact in state.setting.facts if fact.id == name)


def tell_fact(docket: Docket, effect: TellFact) -> None:
    """A source reports: the truth, what somebody made it look like, its own error; then the seat's lens."""
    state = docket.state
    fact, truth = fact_of(state, effect.fact), state.facts[effect.fact]
    place = state.place(effect.to)
    known = [one for one in state.fact_reports if one.seat == effect.to and one.fact == effect.fact]
    error = effect.error * (state.ruleset.sources.uncertain if state.modes[place] is Mode.UNCERTAIN else 1.0)
    draw = float(docket.chance.noise((1,), f"T{state.turn}", "fact", effect.fact, effect.to, effect.source)[0])
    raw = truth + effect.slant + error * draw
    seen = survey(state)
    scale = (fact.high - fact.low) / 100.0
    hope = max(0.0, int(state.stocks.hope[place]) / 1000.0 - state.ruleset.hope.evidence * len(known))
    estimate, low, high, steps = bend_fact(
        raw,
        error,
        hubris=float(seen.hubris[place]),
        hope=hope,
        wish=fact.wish,
        scale=scale,
        on=error > 0.0 and bends(state.modes[place]),  # a count of one's own is no assessment: it is never bent
        ruleset=state.ruleset,
    )
    half = BELL_90 * error

    def within(value: float) -> float:
        return max(fact.low, min(fact.high, value))

    report = FactReport(
        id=f"F{state.turn}.{len(state.fact_reports) + len(docket.events)}",
        seat=effect.to,
        fact=effect.fact,
        source=effect.source,
        grade=effect.grade,
        as_of=state.turn,
        truth=truth,
        raw=within(raw),
        raw_low=within(raw - half),
        raw_high=within(raw + half),
        estimate=within(estimate),
        low=within(low),
        high=within(high),
        steps=tuple((step.name, within(step.estimate), within(step.low), within(step.high)) for step in steps),
    )
    docket.record(FactTold, None, effect.to, (effect.to,), report=report)
