"""The aim that a seat chose to be judged by: kept, half kept or lost, and why, in three sentences of named events."""

from dataclasses import dataclass

from game.debrief.chronicler import GRAVITY, POWER_FIELDS, dated, gravity, named_in, told
from game.rules.condition import holds
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated
from game.world.names import PowerId
from game.world.scene import Aim
from game.world.state import State

SENTENCES = 3
OWN, NAMED = 20, 30
"""What is added to an event's gravity where the seat took part, and for each other thing that the aim speaks of."""
BREACH = (BreachFound, Cheated)
SPOKEN_OF = POWER_FIELDS | {"scene", "fact", "happening"}
"""The fields of conditions that name what events can be about."""


@dataclass(frozen=True, slots=True)
class AimJudged:
    """What became of an aim."""

    id: str
    title: str
    outcome: str
    """`kept`, `half` or `lost`."""
    taken: bool
    """Whether the seat took it; where it took none, its scenario's first for that seat is looked at."""


def aim_of(state: State, seat: PowerId) -> Aim | None:
    """The aim that a seat took, or the first that its scenario has for it; None where there is none."""
    own = [aim for aim in state.setting.aims if aim.seat == seat]
    return next((aim for aim in own if aim.id == state.aims.get(seat)), own[0] if own else None)


def judge_aim(state: State, seat: PowerId) -> AimJudged | None:
    """Hold a seat's aim against the last state of the game itself, the epilogue left out."""
    aim = aim_of(state, seat)
    if aim is None:
        return None
    chance, place = state.chance(), f"aim.{aim.id}"
    kept = holds(aim.kept, state, chance, place)
    outcome = "kept" if kept else "half" if holds(aim.half, state, chance, place) else "lost"
    return AimJudged(aim.id, aim.title, outcome, state.aims.get(seat) == aim.id)


def because(state: State, seat: PowerId) -> tuple[str, ...]:
    """The three events that weighed most for a seat and its aim, each in a dated sentence, in their order."""
    aim = aim_of(state, seat)
    named = frozenset(named_in((aim.kept, aim.half), SPOKEN_OF)) if aim is not None else frozenset()
    turning = [event for event in state.chronicle if type(event) in GRAVITY and _matters(event, seat, named)]
    turning.sort(key=lambda event: (-_weight(event, seat, named), -event.turn, event.number))
    chosen: list[Event] = []
    for event in turning:
        if len(chosen) < SENTENCES and told(event, state) and not any(_same(event, one) for one in chosen):
            chosen.append(event)
    return tuple(dated(event, state) for event in sorted(chosen, key=lambda event: (event.turn, event.number)))


def _about(event: Event) -> frozenset[str]:
    """The ids of everything that an event is about: powers, a scene, a fact, a happening."""
    things = (getattr(event, name, None) for name in ("actor", "target", "scene", "fact", "happening"))
    return frozenset(thing for thing in things if thing)


def _matters(event: Event, seat: PowerId, named: frozenset[str]) -> bool:
    """Whether it touched the seat or what its aim speaks of, or nobody in particular."""
    return (event.actor, event.target) == (None, None) or bool(_about(event) & (named | {seat}))


def _weight(event: Event, seat: PowerId, named: frozenset[str]) -> int:
    about = _about(event)
    return gravity(event) + OWN * (seat in about) + NAMED * len(about & named - {seat})


def _same(one: Event, other: Event) -> bool:
    """Whether two events are one story: the same kind of deed between the same two; a breach and its discovery."""
    pair, second = {one.actor, one.target}, {other.actor, other.target}
    alike = type(one) is type(other) or (isinstance(one, BREACH) and isinstance(other, BREACH))
    return alike and pair == second and pair != {None}
