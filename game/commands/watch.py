"""`melian play --watch`: leaders in every seat, and somebody who tells what they do while they do it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.commands.asked import Asked
from game.commands.console import put
from game.commands.past import Tale
from game.errors import ExitCode

if TYPE_CHECKING:
    from game.world.event import Event
    from game.world.state import State


def watch(scenario: str, seed: int, mode: str = "", *, as_it_was: bool = False, ruleset: str = "") -> int:
    """Tell a whole game, each window as it closes. A mode is every seat's."""
    from game.session.run import play_out
    from game.session.spec import prepare

    modes = (mode,) if mode else ()
    spec = Asked(scenario=scenario, seed=seed, mode=modes, as_it_was=as_it_was, ruleset=ruleset).spec()
    opening = prepare(spec)
    tale = Tale(opening.header)

    def on_window(state: "State", events: "Sequence[Event]") -> None:
        lines = tale.window(state, events)
        if lines:
            put("\n".join(lines))

    put(tale.head())
    outcome = play_out(spec, opening, on_window=on_window)
    put("\n".join(tale.end(outcome.state)))
    return int(ExitCode.WELL)
