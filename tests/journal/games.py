"""A small world for the journal: two rules that stand in for the real ones, so that a test shows what it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from game.journal.lines import Header, Heard, Opened, Said, Sealed, Shown
from game.journal.memory import MemoryJournal
from game.theory.chance import BELL_90
from game.theory.thousandths import to_points
from game.world.event import Event
from game.world.events.conduct import BreachFound, Decided, Kept
from game.world.events.diplomacy import TreatySigned
from game.world.events.sight import CueShown, GameEnded, Learned, Reported, TurnOpened, Warned
from game.world.ledger import TIME, Book
from game.world.names import Mode, PowerId, QuestionId, Stage, TreatyId, Window
from game.world.order import Forecast, Order, Reason, Submission
from game.world.power import Leader, Power, Rule, Society
from game.world.report import MECHANISMS, READINGS, Told
from game.world.ruleset import LEBOW
from game.world.setting import Calendar, Setting
from game.world.state import State
from game.world.stocks import QUANTITIES, empty_stocks
from game.world.treaty import KINDS, Clause, ClauseKind, Terms, Treaty
from game.world.war import Audience, Draft

NAMES = tuple(map(PowerId, ("argos", "athens", "corcyra", "corinth", "persia", "sparta", "thebes")))
TURNS = 4


@dataclass(frozen=True, slots=True)
class Resolution:
    """What comes of a window."""

    events: tuple[Event, ...]
    state: State


def a_power(name: PowerId) -> Power:
    motives = (40.0, 30.0, 30.0)
    leaders = (Leader(name.title()),)
    return Power(name, name.title(), f"the {name}", "hellas", leaders, "hold", motives, 50.0, 30.0, 12.0)


def a_setting(powers: int, turns: int) -> Setting:
    square = np.zeros((powers, powers), dtype=np.int64)
    return Setting(
        id="stand-in",
        title="A stand-in",
        powers=tuple(map(a_power, NAMES[:powers])),
        societies=(Society("hellas", "Hellas", Rule.HONOUR),),
        calendar=Calendar(tuple(f"spring {432 - turn} BCE" for turn in range(turns))),
        turns=turns,
        horizon=(turns, turns),
        reach=square + 50,
        affinity=square,
    )


def opener(header: Header) -> State:
    """The state that a header opens; its source is the number of powers."""
    powers = int(header.source)
    turns = header.turns or TURNS
    state = State(
        a_setting(powers, turns),
        LEBOW,
        tuple(mode for _, mode in header.modes),
        header.seed,
        empty_stocks(powers, 1, len(KINDS)),
        alive=(True,) * powers,
    )
    moved = {name: state.stocks.array(name) + 40_000 for name in ("strength", "wealth", "people", "regard", "record")}
    return replace(state, stocks=state.stocks.with_arrays(moved))


def a_header(powers: int = 3, seed: int = 7, turns: int = TURNS) -> Header:
    modes = tuple((name, Mode.BENT) for name in NAMES[:powers])
    return Header(scenario="stand-in", title="A stand-in", source=str(powers), seed=seed, modes=modes, turns=turns)


def resolve(state: State, submissions: tuple[Submission, ...], audiences: tuple[Audience, ...]) -> Resolution:
    """Whoever gives is found out now and then; every stock fades; everybody is told of everybody."""
    if state.window is Window.ORDERS:
        events: tuple[Event, ...] = (*_signed(state, audiences), *_deeds(state, submissions))
        folded = apply(state, events)
        return Resolution(events, folded)
    events = ()
    folded = state
    for stage in (_faded, _told, _closing):
        some = stage(folded, len(events) + 100)
        folded = apply(folded, some)
        events += some
    return Resolution(events, folded)


def apply(state: State, events: Sequence[Event]) -> State:
    """The batch folded: ledgers are booked, the window moves on."""
    stocks, turn, over, told = state.stocks, state.turn, state.over, state.told
    for event in events:
        if isinstance(event, Learned):
            whole = {one.name: stocks.array(one.name).copy() for one in QUANTITIES}
            rows = zip(
                *(column.tolist() for column in (event.ledger.quantity, event.ledger.cell, event.ledger.delta)),
                strict=True,
            )
            for quantity, cell, delta in rows:
                whole[QUANTITIES[quantity].name].flat[cell] += delta
            stocks = stocks.with_arrays(whole)
        elif isinstance(event, Reported):
            told = (*told, event.told)
        elif isinstance(event, TurnOpened):
            turn += 1
        elif isinstance(event, GameEnded):
            over = True
    after = any(isinstance(event, TurnOpened) for event in events)
    window = Window.ORDERS if after else Window.ANSWERS
    calm = tuple(event for event in events if not isinstance(event, Learned | Reported))
    chronicle = (*state.chronicle, *calm)
    return replace(state, stocks=stocks, turn=turn, over=over, window=window, told=told, chronicle=chronicle)


def _signed(state: State, audiences: Iterable[Audience]) -> tuple[Event, ...]:
    heads = [(audience.by, audience.to, audience.agreed) for audience in audiences]
    return tuple(
        TreatySigned(
            number=number, turn=state.turn, actor=by, target=to, witnesses=state.ids,
            treaty=Treaty(TreatyId(f"{by}-{to}-{state.turn}"), (by, to), agreed, state.turn, None),
        )
        for number, (by, to, agreed) in enumerate(heads)
        if agreed
    )  # fmt: skip


def _deeds(state: State, submissions: Iterable[Submission]) -> tuple[Event, ...]:
    made: list[Event] = []
    for place, submission in enumerate(submissions):
        head: Any = {"turn": state.turn, "stage": Stage.DIPLOMACY, "actor": submission.power, "witnesses": state.ids}
        chance = state.chance()
        for reason in submission.reasons:
            made.append(Decided(number=10 + len(made), order=reason.order, because=reason.because, **head))
        for order in submission.orders:
            cost = chance.share(state.turn, "cost", place)
            found = chance.happens(0.3, state.turn, "found", place)
            number = 10 + len(made)
            made.append(
                BreachFound(number=number, target=order.target, treaty="t", clause="trade", **head)
                if found
                else Kept(number=number, target=order.target, treaty="t", cost=cost, dear=cost > 0.5, **head)
            )
    return tuple(made)


def _faded(state: State, number: int) -> tuple[Event, ...]:
    book = Book(len(state.ids))
    book.power(TIME, "wealth", 0, state.chance().triangular(5, state.turn, "wealth"))
    book.block(TIME, "regard", -(state.stocks.regard // 33))
    book.block(TIME, "record", -(state.stocks.record // 33))
    return (Learned(number=number, turn=state.turn, stage=Stage.LEARNING, ledger=book.close()),)


def _told(state: State, number: int) -> tuple[Event, ...]:
    cube = (len(state.ids), len(state.ids), len(READINGS))
    truth = np.broadcast_to(to_points(state.stocks.strength)[None, :, None], cube).copy()
    spread = np.full(cube, 7.0)
    raw = truth + spread * state.chance().noise(cube, state.turn, "source")
    steps = np.zeros((len(MECHANISMS), *cube))
    steps[MECHANISMS.index("shift toward the wish")] = 2.5
    width = np.full(len(state.ids), 0.6)
    half = BELL_90 * spread * 0.6
    estimate = raw + 2.5
    seats = np.full(len(state.ids), 50.0)
    told = Told(
        state.turn, truth, raw, spread, steps, width, seats, np.full(cube[:2], 20.0), estimate, estimate - half,
        estimate + half,
    )  # fmt: skip
    head: Any = {"turn": state.turn, "stage": Stage.INTELLIGENCE}
    athens = state.ids[0]
    warned = Warned(
        number=number,
        warning="w1",
        text="ships at sea",
        about=state.ids[1],
        rank=2,
        made=state.turn,
        target=athens,
        witnesses=(athens,),
        **head,
    )
    cue = CueShown(number=number + 1, text="they arm", about="war", actor=state.ids[1], witnesses=(athens,), **head)
    return (warned, cue, Reported(number=number + 2, told=told, **head))


def _closing(state: State, number: int) -> tuple[Event, ...]:
    ended = (GameEnded(number=number, turn=state.turn, why="the last turn is over"),)
    return (*(ended if state.turn >= state.setting.turns else ()), TurnOpened(number=number + 1, turn=state.turn))


def a_submission(state: State, power: PowerId) -> Submission:
    other = next(one for one in state.ids if one != power)
    order = Order(power, "give", target=other, amount=state.turn)
    asked = Forecast(QuestionId(f"T{state.turn}.Q1"), 70)
    why = Reason(f"give {other} {state.turn}", ("they were in need", "it costs little"))
    return Submission(power, state.window_name, (order,), (asked,), reasons=(why,))


def an_audience(state: State) -> Audience:
    terms = Terms((Clause(ClauseKind.ALLIANCE), Clause(ClauseKind.TRADE, 4)), 8, 1)
    drafts = (Draft(terms, False, "too little", ("trade 6",), -1.5), Draft(terms, True, "well", (), 3.25))
    return Audience(state.window_name, state.ids[0], state.ids[1], drafts)


def play(journal: MemoryJournal, windows: int = 100) -> State:
    """Play a journal's game on, or until so many more windows are closed, with everything that a table writes."""
    state = opener(journal.header)
    for each in journal.course.played:
        state = fold(state, each.events)
    while windows and not state.over:
        play_window(journal, state)
        state = fold(state, journal.course.played[-1].events)
        windows -= 1
    return state


def play_window(journal: MemoryJournal, state: State) -> None:
    if journal.course.opened is None:
        journal.append(Opened(window=state.window_name, date=state.setting.calendar.label(state.turn), at=1_000))
    if state.window is Window.ORDERS:
        journal.append(Heard(audience=an_audience(state), at=1_001))
        voices = [{"adviser": "the realist", "percent": 40.0, "reason": "they are weak"}]
        council = [{"question": {"id": f"T{state.turn}.Q1"}, "voices": voices}]
        journal.append(Shown(window=state.window_name, seat=state.ids[0], what="council", content=council))
        for power in state.ids:
            journal.append(Sealed(submission=a_submission(state, power), at=1_002))
        journal.append(Said(window=state.window_name, sender=state.ids[0], to=state.ids[1], text="Be our friends."))
    course = journal.course
    resolution = resolve(state, course.submissions, course.audiences)
    journal.close(resolution.events, at=1_003)


def fold(state: State, events: Sequence[Event]) -> State:
    """A window's events folded stage by stage."""
    runs: list[list[Event]] = []
    for event in events:
        if runs and runs[-1][-1].stage is event.stage:
            runs[-1].append(event)
        else:
            runs.append([event])
    for run in runs:
        state = apply(state, run)
    return state
