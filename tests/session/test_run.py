"""A whole game without faces leaves the process as it found it."""

import gc

from game.session.run import play_out
from game.session.script import read_script
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


def test_each_closed_window_is_told_with_its_own_state_where_a_file_plays_a_turn_too() -> None:
    turns: list[int] = []
    script = read_script("T1 athens: arm 1", "orders", ("athens",))
    played = play_out(Spec("borrowed-silver", 3), script=script, on_window=lambda state, _: turns.append(state.turn))
    windows = [each.opened.window for each in played.journal.course.played]
    assert len(turns) == len(windows) > 4
    for window, turn, after in zip(windows, turns, windows[1:], strict=False):
        assert turn == int(after[1:].partition(".")[0]), window
