"""The second source: what could have been asked at the time, at what price, and what it said where it was asked."""

from collections.abc import Iterable, Iterator

from game.debrief.assessment import Assessment
from game.rules.condition import holds
from game.sight import words
from game.world.events.home import RangesScored
from game.world.events.sight import OracleSpoke, RedTeamed
from game.world.names import PowerId
from game.world.scene import Effect, Option, Scene, TellFact
from game.world.state import State


def court_second(state: State, seat: PowerId, one: Assessment, subject: PowerId) -> str:
    """What a red team or an envoy said of it, or the order that would have asked."""
    line = f"{subject}.{one.quantity}"
    for event in state.chronicle:
        asked = isinstance(event, RedTeamed) and event.actor == seat and one.turn - 1 <= event.turn <= one.turn
        if isinstance(event, RedTeamed) and asked and event.line.endswith(line):
            said = words.between(event.low, event.high, one.unit)
            if isinstance(event, OracleSpoke):
                return f"The oracle told you, unasked: {said}."
            return f"You had it checked: your red team said {said}."
    envoy = "" if one.grade == "A2" else f", or from an envoy to {state.setting.power(subject).name}"
    return f"To be had for an inquiry: “red-team {line}”{envoy}."


COUNTED = 2
"""The second figure of a grade up to which the matter was counted and not merely seen."""


def fact_cue(state: State, one: Assessment) -> str:
    """Another source by then, one's own ranges that had missed, or a grade that says how little was done."""
    for other in state.fact_reports:
        same = (other.seat, other.fact) == (one.seat, one.quantity) and other.id != one.id
        if same and other.as_of < one.turn and not other.low <= one.estimate <= other.high:
            said = words.between(other.low, other.high, one.unit)
            return f"{words.capital(other.source)} (grade {other.grade}) had said {said}."
    graded = "" if _counted(one) else f"Grade {one.grade}: they had looked, and counted nothing."
    return " ".join(part for part in (graded, _missed(state, one)) if part)


def _counted(one: Assessment) -> bool:
    return int(one.grade[1]) <= COUNTED


def _missed(state: State, one: Assessment) -> str:
    """What one's own ranges had shown by then of how sure one is."""
    scored = [row for row in state.chronicle if isinstance(row, RangesScored) and row.actor == one.seat]
    missed = [row.asked - row.held for row in scored if row.turn < one.turn]
    asked = sum(row.asked for row in scored if row.turn < one.turn)
    if not any(missed):
        return ""
    return f"Of {asked} ranges of which you were nine tenths sure {sum(missed)} had missed."


def show_of(state: State, one: Assessment) -> float:
    """What somebody had put there to be seen, in the fact's unit: as the chosen option told it; 0 where nobody had."""
    for scene, option, effect in _tellings(state, one):
        if state.scenes.get(scene.id) == option.id and effect.source == one.source:
            return effect.slant
    return 0.0


def price_paid(state: State, one: Assessment) -> str:
    """What the seat paid for a report on a fact: "5 of the people's trust"; empty where it was free."""
    for scene, option, effect in _tellings(state, one):
        if one.subject is None and state.scenes.get(scene.id) == option.id and effect.source == one.source:
            return _price(state, option)
    return ""


def fact_second(state: State, one: Assessment) -> str:
    """An option of a scene that would have told more, with its price."""
    best = min(
        (row for row in _tellings(state, one) if row[2].source != one.source),
        key=lambda row: (_doubt(row[2]), row[0].id, row[1].id),
        default=None,
    )
    mine = [_doubt(row[2]) for row in _tellings(state, one) if row[2].source == one.source]
    if best is None or (mine and _doubt(best[2]) >= min(mine)):
        return ""
    scene, option, effect = best
    chosen = state.scenes.get(scene.id) == option.id
    if chosen:
        heard = [
            row
            for row in state.fact_reports
            if (row.seat, row.fact, row.source) == (one.seat, one.quantity, effect.source)
        ]
        said = f": {words.between(heard[-1].low, heard[-1].high, one.unit)}" if heard else ""
        return f"You asked {effect.source} as well{said}."
    price = _price(state, option)
    return f"To be had in “{scene.title}”: {option.label}{f' ({price})' if price else ''}."


def _doubt(effect: TellFact) -> float:
    """How far a source may be off: what it is shown, and its own error."""
    return abs(effect.slant) + effect.error


def _price(state: State, option: Option) -> str:
    """What an option costs, in words; nothing where it is free."""
    parts = [
        "an initiative" if option.initiative else "",
        "an inquiry" if option.inquiry else "",
        words.amount(option.wealth, state.setting.wording.coin) if option.wealth else "",
        f"{option.people} of the people's trust" if option.people else "",
    ]
    return ", ".join(part for part in parts if part)


def _tellings(state: State, one: Assessment) -> Iterator[tuple[Scene, Option, TellFact]]:
    """Every way in which the scenario's scenes could have told this seat of this fact."""
    for scene in state.setting.scenes:
        if scene.seat == one.seat:
            for option in scene.options:
                for effect in _effects(state, scene, option):
                    if isinstance(effect, TellFact) and (effect.fact, effect.to) == (one.quantity, one.seat):
                        yield scene, option, effect


def _effects(state: State, scene: Scene, option: Option) -> Iterable[Effect]:
    """What an option does, or would have done as things came to stand."""
    chance, place = state.chance(), f"{scene.id}.{option.id}"
    met = (when for when in option.when if holds(when.condition, state, chance, place))
    return (*option.effects, *(effect for when in met for effect in when.effects))
