"""What the game asks about: never about what its world does not know."""

import pytest

from game.session.run import play_out
from game.session.spec import Spec
from game.world.events.sight import QuestionsAsked
from tests.rules.games import OPENINGS


def asked(*overrides: tuple[str, str], ruleset: str = "") -> set[str]:
    """The kinds of question that were put in twelve short games."""
    kinds: set[str] = set()
    for seed in range(1, 13):
        spec = Spec(str(OPENINGS / "five-courts.yaml"), seed, turns=3, overrides=overrides, ruleset=ruleset)
        played = play_out(spec).journal.course.played
        events = [event for window in played for event in window.events if isinstance(event, QuestionsAsked)]
        kinds |= {question.kind for event in events for question in event.questions}
    return kinds


@pytest.mark.parametrize("reading", ["friendship", "fear"])
def test_nobody_asks_about_what_is_switched_off(reading: str) -> None:
    kind = f"level-{reading}"
    assert kind in asked()
    assert kind not in asked((f"rules.{reading}.on", "0"))


def test_in_the_realists_world_nobody_asks_about_friendship() -> None:
    assert "level-friendship" not in asked(ruleset="realist")
