"""A whole game without faces leaves the process as it found it."""

import gc

from game.session.run import play_out
from game.session.spec import Spec, prepare


def test_a_game_leaves_no_circles_behind_and_the_collector_at_work() -> None:
    spec = Spec("borrowed-silver", 3)
    opening = prepare(spec)
    play_out(spec, opening)
    gc.collect()
    gc.disable()
    played = play_out(spec, opening)
    assert gc.collect() == 0
    assert not gc.isenabled()
    gc.enable()
    play_out(spec, opening)
    assert gc.isenabled()
    assert played.state.over
