"""What leaders do about their arms."""

from collections import Counter

from game.session.run import play_out
from game.session.spec import Spec
from game.world.events.conduct import Armed


def test_a_leader_who_arms_for_two_reasons_arms_once_a_turn() -> None:
    ended = play_out(Spec("athens-and-sparta", 1)).state
    armed = Counter((event.turn, event.actor) for event in ended.chronicle if isinstance(event, Armed))
    assert armed
    assert set(armed.values()) == {1}
