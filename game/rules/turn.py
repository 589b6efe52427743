"""One pure step: a state and what was sealed go in, events and a new state come out (design 7)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.rules import (
    answers,
    arming,
    campaign,
    dues,
    gifts,
    hierarchy,
    home,
    intelligence,
    leagues,
    pacts,
    pledges,
    promises,
    quarrels,
    scenes,
    traits,
)
from game.rules.apply import settle
from game.rules.cue import show_cues
from game.rules.docket import Docket
from game.rules.forecast import pool
from game.rules.forecast import settle as forecasts
from game.rules.hearing import hear_again
from game.rules.intent import note_intentions
from game.rules.lanes import raid
from game.rules.learning.acts import learn_from_acts
from game.rules.learning.drift import derive, drift
from game.rules.learning.identity import learn_identity
from game.rules.learning.justice import learn_justice
from game.rules.learning.norms import learn_norms
from game.rules.learning.orders import orders, tipping
from game.rules.learning.reason import reason
from game.rules.learning.self_trust import learn_about_oneself
from game.rules.light import come_to_light
from game.rules.price import paid_for
from game.rules.sealed import Sealed
from game.rules.unrest import unrest
from game.rules.warning import warn_seats
from game.world.event import Event
from game.world.events.sight import AnswersAsked, GameEnded, TurnOpened
from game.world.names import Stage, Window
from game.world.order import Submission
from game.world.state import State
from game.world.verb import WAITING
from game.world.war import Audience

Step = Callable[[Docket, Sealed], None]


TRAITS: tuple[Step, ...] = (traits.helots, traits.factions, traits.slights)
"""What the traits of powers bring at home."""
LEAGUES: tuple[Step, ...] = (
    leagues.leave,
    leagues.expel,
    leagues.audit,
    leagues.invite,
    leagues.found,
    leagues.join,
    leagues.lapse,
)
"""How leagues change, before their dues fall due."""


def _only(step: Callable[[Docket], None]) -> Step:
    """A step that needs no orders."""
    return lambda docket, _: step(docket)


LESSONS: tuple[Step, ...] = tuple(_only(one) for one in (learn_from_acts, learn_norms, learn_identity, learn_justice))
"""What is learnt from what was done: by those concerned, by societies, by peoples, by onlookers."""


@dataclass(frozen=True, slots=True, eq=False)
class Resolution:
    """What a closed window came to."""

    events: tuple[Event, ...]
    state: State


@dataclass(slots=True)
class _Running:
    """A state on its way through the stages, with the events so far."""

    state: State
    events: list[Event]

    def stage(self, stage: Stage, sealed: Sealed, *steps: Step) -> None:
        """Run one stage: its steps see the state before it and write one docket, which is applied as one batch."""
        docket = Docket(self.state, stage, self.state.chance())
        for step in steps:
            step(docket, sealed)
        made, self.state = settle(docket)
        self.events.extend(made)


def begin(state: State) -> Resolution:
    """Open the first turn of a fresh state (turn 0): its happenings, scenes, reports and questions."""
    running = _Running(state, [])
    _open_next(running, Sealed(()))
    return Resolution(tuple(running.events), running.state)


def resolve(state: State, submissions: tuple[Submission, ...], audiences: tuple[Audience, ...] = ()) -> Resolution:
    """Close the open window: orders with diplomacy, and with the rest of the turn where nobody was asked."""
    ordered = tuple(sorted(submissions, key=lambda one: one.power))
    running = _Running(state, [])
    if state.window is Window.ORDERS:
        sealed = Sealed(ordered, audiences)
        sealed = _pay(running, sealed)
        _diplomacy(running, sealed)
        if answers.asked(running.state):
            _ask(running, sealed)
            return Resolution(tuple(running.events), running.state)
    else:
        sealed = Sealed(ordered, audiences, state.carried)
    _rest(running, sealed)
    return Resolution(tuple(running.events), running.state)


def _pay(running: _Running, sealed: Sealed) -> Sealed:
    """Take the orders' fixed prices; what cannot be paid for comes to nothing."""
    kept: list[Sealed] = []

    def pay(docket: Docket, given: Sealed) -> None:
        kept.append(Sealed(given.submissions, given.audiences, paid_for(docket, hear_again(docket, given.orders()))))

    running.stage(Stage.DIPLOMACY, sealed, forecasts.seal, note_intentions, pay)
    paid = kept[0].carried
    return Sealed(_without_orders(sealed.submissions), sealed.audiences, paid)


def _without_orders(submissions: tuple[Submission, ...]) -> tuple[Submission, ...]:
    """Submissions whose orders have moved to the paid ones; forecasts and ranges stay."""
    return tuple(replace(one, orders=()) for one in submissions)


def _diplomacy(running: _Running, sealed: Sealed) -> None:
    running.stage(Stage.DIPLOMACY, sealed, scenes.choose_aims, pledges.pledge)
    running.stage(Stage.DIPLOMACY, sealed, scenes.settle_scenes)
    running.stage(
        Stage.DIPLOMACY,
        sealed,
        pacts.renounce,
        pacts.settle_audiences,
        quarrels.concede,
    )
    running.stage(
        Stage.DIPLOMACY,
        sealed,
        campaign.fates,
        quarrels.settle_threats,
        quarrels.warn,
        quarrels.demand,
        quarrels.declarations,
        quarrels.calls,
    )


def _ask(running: _Running, sealed: Sealed) -> None:
    """Open the second window for those who were asked; the rest of the orders wait."""

    def wait(docket: Docket, given: Sealed) -> None:
        later = tuple(order for order in given.orders() if order.verb in WAITING)
        docket.record(AnswersAsked, carried=later)

    running.stage(Stage.DIPLOMACY, sealed, wait)


def _rest(running: _Running, sealed: Sealed) -> None:
    """From the answers to the next turn's briefing."""
    running.stage(Stage.ANSWERS, sealed, answers.answer_calls, answers.answer_demands)
    running.stage(
        Stage.CONDUCT,
        sealed,
        promises.keep_or_cheat,
        _only(come_to_light),
        gifts.turn_gifts,
        gifts.give,
        gifts.pay_honour,
        arming.arm,
        intelligence.inquire,
    )
    running.stage(Stage.WAR, sealed, campaign.set_efforts, campaign.fight)
    running.stage(Stage.HIERARCHY, sealed, hierarchy.squeeze, hierarchy.patronage, dues.compensate)
    running.stage(Stage.HIERARCHY, sealed, *LEAGUES, dues.dues)
    running.stage(Stage.HOME, sealed, home.accounts, home.elite, home.court, *TRAITS, _only(scenes.judge_choices))
    running.stage(Stage.HOME, sealed, _only(unrest), _only(raid))
    running.stage(Stage.LEARNING, sealed, *LESSONS)
    running.stage(Stage.LEARNING, sealed, _only(drift), _only(orders), hierarchy.exits)
    running.stage(
        Stage.LEARNING,
        sealed,
        _only(derive),
        _only(forecasts.settle),
        _only(pledges.settle_pledges),
        _only(pacts.expire),
    )
    running.stage(Stage.LEARNING, sealed, _only(learn_about_oneself), _only(reason), _only(tipping))
    if running.state.turn >= running.state.setting.turns or len(running.state.living()) < 2:
        running.stage(Stage.OPENING, sealed, _only(_end))
        return
    _open_next(running, sealed)


def _open_next(running: _Running, sealed: Sealed) -> None:
    """What the new turn brings, what the seats are told of it, what they are asked."""
    turn = running.state.turn + 1
    running.stage(Stage.OPENING, sealed, lambda docket, _: scenes.open_turn(docket, turn))
    running.stage(Stage.OPENING, sealed, lambda docket, _: scenes.open_scenes(docket, turn))
    running.stage(Stage.INTELLIGENCE, sealed, _only(pacts.withdraw), _only(intelligence.report))
    running.stage(
        Stage.INTELLIGENCE,
        sealed,
        _only(traits.oracles),
        _only(pool.ask),
        _only(show_cues),
        _only(warn_seats),
        _only(_turn),
    )


def _end(docket: Docket) -> None:
    docket.record(GameEnded, seen_by=docket.everybody(), why="the last turn is over")


def _turn(docket: Docket) -> None:
    docket.record(TurnOpened, seen_by=docket.everybody())
