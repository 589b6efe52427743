"""The next thing to do: what Enter takes in the menu, so that nobody wonders."""

from typing import NamedTuple

from game.plain.decide import choosable_aims
from game.plain.sitting import Sitting
from game.session.asks import is_decided, unanswered
from game.session.phrases import haste_words
from game.text import clean_line, plural


class Step(NamedTuple):
    """What to do next, and in which place of the menu."""

    text: str
    place: str


def next_step(at: Sitting) -> Step:
    """The next thing to do for a person who has been in the places of `at.seen`."""
    if "decide" not in at.seen:
        waiting = _undecided(at)
        if waiting:
            return Step(waiting, "decide")
    left = at.view.initiatives_left
    if at.is_orders and left > 0 and not at.seen & {"orders", "forecast"}:
        ways = "3 proposes a treaty, 4 gives an order. Enter goes on without."
        return Step(
            f"{haste_words(at.briefing)} {plural(left, 'initiative')} left to use: {ways}".strip(),
            "forecast" if at.unsaid() else "seal",
        )
    if at.is_orders and at.unsaid() and "forecast" not in at.seen:
        return Step(f"Say how sure you are of {plural(len(at.unsaid()), 'question')}.", "forecast")
    rest = "What is left follows its default." if _undecided(at) else "All is said."
    return Step(f"{rest} Enter goes on to sealing.", "seal")


def _undecided(at: Sitting) -> str:
    """What still waits for a decision, in words; empty where nothing does."""
    if choosable_aims(at):
        return "Choose what you want to be judged by."
    for scene in at.briefing.scenes:
        if not is_decided(scene, at.lines):
            return clean_line(scene.title)
    waiting = unanswered(at.briefing, at.lines)
    return f"{plural(len(waiting), 'matter')} to answer." if waiting else ""
