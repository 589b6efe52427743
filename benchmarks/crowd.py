"""A world of as many powers as one likes: a drawn society of seven over and over, all of them on one map.

A scenario has twelve powers at most, since nobody plays with more; how the engine's work grows is seen beyond that.
"""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import numpy as np
from figures import Figure

from game.journal.lines import Header
from game.journal.memory import MemoryJournal
from game.journal.opening import open_setting
from game.rules.apply import apply, settle
from game.rules.docket import Docket
from game.rules.learning.drift import derive, drift
from game.rules.sealed import Sealed
from game.rules.turn import LESSONS
from game.session.run import play_out
from game.session.spec import Opening, Spec, prepare
from game.session.table import Table
from game.sight.observe import observe
from game.theory.thousandths import Ints
from game.world.names import PowerId, Stage
from game.world.setting import UNSAID, Setting
from game.world.state import State
from game.world.treaty import Treaty

SOCIETY = "random:7"
SEVEN, MANY, TURNS = 7, 193, 2
"""A small world, one in which everybody there is has a seat, and how long both are played."""
EVENTS = 200
"""What is learnt from in one turn."""
BEFORE = (Stage.LEARNING, Stage.OPENING, Stage.INTELLIGENCE)
"""The stages that come when everything has been done."""
FAR = 15
"""Points of reach between powers of different copies: the far end of the map."""


def crowd(powers: int, seed: int, turns: int) -> Opening:
    """The opening of a game of so many powers; each copy of the seven keeps its treaties, quarrels and kin."""
    drawn = prepare(Spec(SOCIETY, seed, turns=turns))
    header = replace(drawn.header, scenario=f"crowd:{powers}")
    if powers == len(drawn.state.ids):
        return replace(drawn, header=header)
    setting = _copied(drawn.state.setting, powers)
    modes = tuple(zip(setting.ids, (drawn.state.modes[0],) * powers, strict=True))
    header = replace(header, modes=modes, seats=tuple((power, "leader") for power in setting.ids))
    return replace(drawn, header=header, state=open_setting(setting, _without_turns(header)))


def _without_turns(header: Header) -> Header:
    """The copied setting has been shortened already."""
    return replace(header, turns=None)


def _copied(one: Setting, powers: int) -> Setting:
    """A setting with its powers copied until there are enough; leagues and aims stay with the first seven."""
    seven = len(one.powers)
    copies = [
        replace(one.powers[place % seven], id=_named(one.ids[place % seven], place // seven)) for place in range(powers)
    ]
    whole = range(powers // seven)
    return replace(
        one,
        powers=tuple(copies),
        reach=_tiled(one.reach, powers, FAR),
        affinity=_tiled(one.affinity, powers, 0),
        kin=tuple((_named(a, copy), _named(b, copy)) for copy in whole for a, b in one.kin),
        disputes=tuple((_named(a, copy), _named(b, copy)) for copy in whole for a, b in one.disputes),
        treaties=tuple(_treaty(treaty, copy) for copy in whole for treaty in one.treaties),
        relations={name: _tiled(array, powers, UNSAID) for name, array in one.relations.items()},
    )


def _named(power: PowerId, copy: int) -> PowerId:
    return PowerId(f"{power}-{copy}") if copy else power


def _treaty(treaty: Treaty, copy: int) -> Treaty:
    one, other = (_named(power, copy) for power in treaty.parties)
    return replace(treaty, id=type(treaty.id)(f"{treaty.id}-{copy}" if copy else treaty.id), parties=(one, other))


def _tiled(array: Ints, powers: int, between: int) -> Ints:
    """An array over pairs, the same along the diagonal for every copy, one figure for what lies between copies."""
    seven = array.shape[0]
    whole = np.full((powers, powers, *array.shape[2:]), between, dtype=array.dtype)
    for start in range(0, powers, seven):
        size = min(seven, powers - start)
        whole[start : start + size, start : start + size] = array[:size, :size]
    return whole


def turns(powers: int, seed: int) -> list[float]:
    """The milliseconds of each turn of a crowd: leaders, adjudication, briefings."""
    opening = crowd(powers, seed, TURNS)
    table = Table(MemoryJournal(opening.header), opening.state)
    spent: dict[int, float] = {}
    while not table.over:
        turn, start = table.state.turn, process_time()
        table.step()
        if table.state.turn != turn or table.over:
            for seat in table.state.living():
                observe(table.state, seat, in_words=False)
        spent[turn] = spent.get(turn, 0.0) + 1000 * (process_time() - start)
    return [whole for turn, whole in spent.items() if turn]


def learning(powers: int, seed: int, events: int) -> Callable[[], object]:
    """The learning from so many events of a crowd's first turn: lessons, what time does, custom and need."""
    opening = crowd(powers, seed, 1)
    course = play_out(Spec(SOCIETY, seed, turns=1), opening).journal.course
    state = opening.state
    for played in course.played:
        state = apply(state, [one for one in played.events if not one.turn or one.stage not in BEFORE])
    before = [one for one in state.chronicle if one.turn < state.turn]
    done = [one for one in state.chronicle if one.turn == state.turn]
    state = replace(state, chronicle=(*before, *done[:: max(1, len(done) // events)][:events]))
    return lambda: _learned(state)


def _learned(state: State) -> State:
    for steps in (LESSONS, (_drift,), (_derive,)):
        docket = Docket(state, Stage.LEARNING, state.chance())
        for step in steps:
            step(docket, Sealed(()))
        _, state = settle(docket)
    return state


def _drift(docket: Docket, _: Sealed) -> None:
    drift(docket)


def _derive(docket: Docket, _: Sealed) -> None:
    derive(docket)


def bare(powers: int) -> Callable[[], object]:
    """Five ufuncs over [5, n, n]: the least that moving everybody's trust in everybody could cost."""
    trust = np.random.default_rng(1).uniform(-1, 1, (5, powers, powers)).astype(np.float32)
    goal, work = -trust, np.empty_like(trust)

    def update() -> None:
        np.subtract(goal, trust, out=work)
        np.multiply(work, np.float32(0.05), out=work)
        np.multiply(trust, np.float32(0.99), out=trust)
        np.add(trust, work, out=trust)
        np.clip(trust, -1, 1, out=trust)

    return update


def measure_crowd(phase: Figure, runs: int) -> list[Figure]:
    """The rows of a world of many, beside one movement phase of the peer, the world of seven and the bare update."""
    few = Figure(
        f"a whole turn of {SEVEN} powers", "ms", tuple(one for seed in range(runs) for one in turns(SEVEN, seed))
    )
    whole = tuple(one for seed in range(min(runs, 3)) for one in turns(MANY, seed))
    floor = Figure(f"numpy: trust update, 5 ufuncs, [5, {MANY}, {MANY}]", "ms", _timed(bare(MANY), 200))
    learnt = f"the learning stage at {MANY} powers, {EVENTS} events"
    name = f"a whole turn of {MANY} powers, leaders thinking"
    return [
        few,
        Figure(name, "ms", whole, phase, 200, 80),
        Figure(f"{name}, beside one of {SEVEN}", "ms", whole, few, 400, 150),
        floor,
        Figure(learnt, "ms", _timed(learning(MANY, 1, EVENTS), 10 * runs), floor, 25, 12),
    ]


def _timed(work: Callable[[], object], times: int) -> tuple[float, ...]:
    """Milliseconds of each run, the first left out."""
    spent = []
    for _ in range(times + 1):
        start = process_time()
        work()
        spent.append(1000 * (process_time() - start))
    return tuple(spent[1:])
