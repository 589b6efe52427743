"""The fields of a trace's lines, worked out from states, reports and questions; `trace` puts them in their place."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.sight.lens import steps_of
from game.sight.survey import standing_of
from game.theory.chance import BELL_90
from game.world.names import DOMAINS, MOTIVES, PARTS
from game.world.orders import rule_over
from game.world.question import Settled
from game.world.report import READINGS, FactReport, Told
from game.world.state import State, hubris_of, trust_parts

Fields = dict[str, Any]


def report_fields(state: State, told: Told) -> Iterator[Fields]:
    """A turn's reports: each seat's of each living power and reading."""
    arrays = (told.raw, told.spread, told.estimate, told.low, told.high, told.truth)
    raws, spreads, estimates, lows, highs, truths = (array.tolist() for array in arrays)
    for i, seat in enumerate(state.ids):
        for j, subject in enumerate(state.ids):
            if i == j or not (state.alive[i] and state.alive[j]):
                continue
            for q, quantity in enumerate(READINGS):
                raw, half = raws[i][j][q], BELL_90 * spreads[i][j][q]
                yield {
                    "id": f"R{told.turn}.{seat}.{subject}.{quantity}",
                    "seat": seat,
                    "subject": subject,
                    "quantity": quantity,
                    "source": "envoy" if state.envoys.get((seat, subject), -1) > told.turn else "staff",
                    "as_of": told.turn,
                    "mode": str(state.modes[i]),
                    "hubris": short(told.hubris[i]),
                    "hope": short(told.hope[i, j]),
                    "raw": short(raw),
                    "raw_low": short(raw - half),
                    "raw_high": short(raw + half),
                    "estimate": short(estimates[i][j][q]),
                    "low": short(lows[i][j][q]),
                    "high": short(highs[i][j][q]),
                    "truth": short(truths[i][j][q]),
                    "mechanisms": [
                        _step(step.name, step.estimate, step.low, step.high) for step in steps_of(told, i, j, q)
                    ],
                }


def fact_fields(state: State, report: FactReport) -> Fields:
    """What a source told a seat of a fact of the scenario."""
    place = state.place(report.seat)
    figures = ("raw", "raw_low", "raw_high", "estimate", "low", "high", "truth")
    return {
        "id": report.id,
        "seat": report.seat,
        "subject": None,
        "quantity": report.fact,
        "source": report.source,
        "as_of": report.as_of,
        "mode": str(state.modes[place]),
        "hubris": points(hubris_of(state.stocks)[place]),
        "hope": points(state.stocks.hope[place]),
        "mechanisms": [_step(*step) for step in report.steps],
        **{name: short(getattr(report, name)) for name in figures},
    }


def forecast_fields(
    settled: Settled, seat_is: str, voices: Mapping[str, float], resolved: int | None
) -> Iterator[Fields]:
    """One question by everybody who gave a figure for it: the staff, the seat if it did, the advisers."""
    question = settled.question
    own = {seat_is: settled.percent} if settled.said else {}
    for by, percent in {"staff": question.staff, **own, **voices, **dict(settled.voices)}.items():
        yield {
            "id": question.id,
            "seat": question.seat,
            "by": by,
            "question": question.text,
            "subject": question.subject,
            "asked": question.asked,
            "p": round(percent / 100, 4),
            "outcome": settled.outcome,
            "resolved": resolved,
        }


def trust_fields(state: State) -> Iterator[Fields]:
    """Trust by part, for every living directed dyad and domain."""
    parts = trust_parts(state.stocks, state.ruleset).tolist()
    living = [(place, power) for place, power in enumerate(state.ids) if state.alive[place]]
    for i, observer in living:
        for j, subject in living:
            for d, domain in enumerate(DOMAINS) if i != j else ():
                whole = [part[i][j][d] for part in parts]
                yield {
                    "observer": observer,
                    "subject": subject,
                    "domain": str(domain),
                    "value": points(sum(whole)),
                    "parts": {str(part): points(one) for part, one in zip(PARTS, whole, strict=True)},
                }


def level_fields(state: State, causes: Mapping[tuple[int, str], int]) -> Iterator[tuple[str, Fields]]:
    """Where each living power stands: its hubris with what moved it, its motives, its home, its stocks."""
    stocks, standing = state.stocks, standing_of(state).tolist()
    hubris = hubris_of(stocks).tolist()
    for place, power in enumerate(state.ids):
        if not state.alive[place]:
            continue

        def of(*names: str, place: int = place) -> Fields:
            return {name: points(stocks.array(name)[place]) for name in names}

        moved = {name: points(delta) for (seat, name), delta in sorted(causes.items()) if seat == place}
        yield "hubris", {"seat": power, "value": points(hubris[place]), "causes": moved}
        yield (
            "society",
            {"power": power, **of("reason"), "motives": _motives(state, place), "form": str(rule_over(state, power))},
        )
        yield "home", {"power": power, "trust": points(stocks.people[place]), **of("justice", "checks")}
        own = of("strength", "wealth", "resolve", "honesty")
        yield "stocks", {"power": power, "standing": short(standing[place]), **own}


def _motives(state: State, place: int) -> Fields:
    shares = state.stocks.motives[place].tolist()
    return {str(motive): points(share) for motive, share in zip(MOTIVES, shares, strict=True)}


def _step(name: str, estimate: float, low: float, high: float) -> Fields:
    """What one mechanism made of a report."""
    return {"name": name, "estimate": short(estimate), "low": short(low), "high": short(high)}


def points(whole: Any) -> float:
    """Whole thousandths in points."""
    return int(whole) / 1000.0


def short(figure: Any) -> float:
    """A figure to the thousandth, which is all that anything here is known to."""
    return round(float(figure), 3) + 0.0
