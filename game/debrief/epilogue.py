"""The epilogue: a few turns more, played several times by stewards, so that a betrayal on the last turn is paid for.

Row 43: crime that pays at once costs later. In every seat sits a steward: the scenario's doctrine for that power, and
`reciprocal` where a person sat.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from game.rules.turn import begin
from game.session.run import play_state
from game.world.names import PowerId
from game.world.state import State

PlayOn = Callable[[State, int, int], State]
"""Plays a state on with another seed for so many turns and gives back the last state: `play_on(state, seed, turns)`."""

FOR_PEOPLE = "reciprocal"
"""The steward of a seat in which a person sat."""
UNSEEN_END = 4
"""Turns by which the horizon lies beyond the epilogue's last: no steward plays for the end."""


def stewards(state: State, people: Collection[PowerId] = ()) -> Mapping[PowerId, str]:
    """The doctrine that plays each power in the epilogue: its present leader's or its own; a fair one for a person."""
    chosen = {}
    for power, at in zip(state.setting.powers, state.leaders, strict=True):
        own = power.leaders[at].doctrine or power.doctrine
        chosen[power.id] = FOR_PEOPLE if power.id in people else own
    return chosen


def reopen(state: State, seed: int, turns: int) -> State:
    """A finished game with its next turn open and so many turns to go; a stopped one goes on where it stands."""
    last = state.turn + turns if state.over else state.turn + turns - 1
    horizon = (last + UNSEEN_END, last + 2 * UNSEEN_END)
    longer = replace(state, seed=seed, over=False, setting=replace(state.setting, turns=last, horizon=horizon))
    return begin(longer).state if state.over else longer


def epilogue(state: State, play_on: PlayOn, games: int | None = None, turns: int | None = None) -> tuple[State, ...]:
    """How the next turns may go: the last state of each of so many games (the ruleset's number, if not said).

    Each game draws from a seed of its own, addressed from the game's. With no games, or one power left, it is empty:
    then the state itself is what counts.
    """
    rules = state.ruleset.epilogue
    games = round(rules.games) if games is None else games
    turns = round(rules.turns) if turns is None else turns
    if not turns or len(state.living()) < 2:
        return ()
    chance = state.chance()
    return tuple(play_on(state, chance.word("epilogue", game) >> 32, turns) for game in range(games))


def by_stewards(people: Collection[PowerId] = ()) -> PlayOn:
    """The player of epilogues: stewards in every seat; `people` are the seats in which persons sat."""

    def play_on(state: State, seed: int, turns: int) -> State:
        return play_state(reopen(state, seed, turns), stewards(state, people))

    return play_on
