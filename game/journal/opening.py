"""From a header to the state that it opens: the one road to a game's beginning, for play, resume, sweep and replay."""

from dataclasses import replace
from functools import lru_cache

from game.errors import BadInput
from game.journal.lines import Header
from game.rules.turn import Resolution, begin, resolve
from game.scenario.opening import open_game
from game.scenario.problems import Problems, Severity
from game.text import nearest
from game.world.order import Submission
from game.world.ruleset import Ruleset
from game.world.rulesets import RULESETS
from game.world.setting import Setting
from game.world.state import State
from game.world.war import Audience


def open_header(header: Header) -> State:
    """The state before the first turn. Raises `BadInput` where this Melian can no longer read the scenario."""
    from game.scenario.load import load_bytes  # YAML and pydantic: only where they are needed.

    loaded = load_bytes(header.source.encode(), f"{header.scenario}.yaml", header.overrides)
    if isinstance(loaded, Problems):
        first = next(one.message for one in loaded.problems if one.severity is Severity.ERROR)
        raise BadInput(f"the scenario {header.scenario} can no longer be played as it was saved: {first}")
    return open_setting(loaded.setting, header)


def open_setting(setting: Setting, header: Header) -> State:
    """The same where the scenario has been read already."""
    if header.turns is not None:
        longer = header.turns - setting.turns
        low, high = setting.horizon
        setting = replace(setting, turns=header.turns, horizon=(max(low + longer, 1), max(high + longer, 1)))
    setting = replace(setting, as_it_was=header.as_it_was)
    modes = dict(header.modes)
    missing = [power for power in setting.ids if power not in modes]
    if missing:
        raise BadInput(f"nobody said how {missing[0]} is told of the world")
    return open_game(
        setting, ruleset_of(header), tuple(modes[power] for power in setting.ids), header.seed, dict(header.draws)
    )


def ruleset_of(header: Header) -> Ruleset:
    """The ruleset in force. Raises `BadInput` where this Melian does not know it or one of its coefficients."""
    return _ruleset(header.ruleset, header.coefficients)


@lru_cache(maxsize=64)
def _ruleset(name: str, coefficients: tuple[tuple[str, float], ...]) -> Ruleset:
    """The same object for every game that is played under it: what is remembered by ruleset is found at once."""
    ruleset = RULESETS.get(name)
    if ruleset is None:
        close = nearest(name, RULESETS)
        raise BadInput(f'there is no ruleset "{name}"' + (f"; the nearest is {close}" if close else ""))
    for key, value in coefficients:
        changed = ruleset.with_value(key, value)
        if isinstance(changed, str):
            raise BadInput(changed)
        ruleset = changed
    return ruleset


def adjudicate(state: State, submissions: tuple[Submission, ...], audiences: tuple[Audience, ...]) -> Resolution:
    """What comes of a window. Before the first turn nobody is asked: its window closes by itself."""
    return begin(state) if state.turn == 0 else resolve(state, submissions, audiences)
