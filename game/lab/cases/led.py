"""A case in which leaders sit in every seat, each deciding by its doctrine from its own briefing."""

from game.lab.cases.case import Arm, Case
from game.session.run import play_out
from game.session.script import read_script
from game.session.spec import Spec
from game.world.state import State


def led(case: Case, arm: Arm, seed: int) -> State:
    """The end of one game; orders of the case take the place of their seats' own."""
    lines = [f"T{turn} {one.power}: {one.text}" for turn, given in case.orders.items() for one in given]
    script = read_script("\n".join(lines), case.place.file, arm.loaded.setting.ids)
    return play_out(_spec(case, arm, seed), script=script).state


def _spec(case: Case, arm: Arm, seed: int) -> Spec:
    return Spec(
        scenario=arm.path,
        seed=seed,
        overrides=arm.settings,
        turns=case.turns,
        draws=tuple(sorted(case.draws.items())),
    )
