"""The next thing to do, and its key: the one line at the foot of every screen, so that nobody wonders."""

from collections.abc import Callable
from dataclasses import dataclass

from game.text import plural
from game.tui.asks import unanswered
from game.tui.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next, where, and by which key."""

    text: str
    key: str
    place: str = ""
    """The place to go to; `seal` for sealing, empty for nothing."""


def next_step(sitting: Sitting, here: str, seen: frozenset[str] = frozenset()) -> Step:
    """The next thing to do for a person in this place who has been in those places this window."""
    if sitting.briefing.over:
        if here != "ending":
            return Step("The game is over. Read the verdict.", "0", "ending")
        return Step("Walk through the chapters; Esc leads back to the title.", "")
    if sitting.is_waiting:
        return Step("Sealed. We wait for the others.", "")
    for ask in _WAYS if sitting.is_orders else (_answers,):
        step = ask(sitting, seen | {here})
        if step is not None:
            return step if step.place != here else Step(_here(here, step), "", step.place)
    return Step("All is said. Seal the window.", "e", "seal")


def _here(place: str, step: Step) -> str:
    """What to do in the place that is open."""
    if step.text.startswith("Give "):
        return "← → move an end, digits write it, Space takes the other end, ↓ goes on."
    return _HERE.get(place, step.text)


_HERE = {
    "scenes": "Choose an option with Enter.",
    "answers": "Choose an answer with Enter; what is not answered follows its default.",
    "orders": "Choose a verb with Enter, or write the order after a colon.",
    "forecast": "Move the figure with ← and →.",
}
"""What to do in a place whose turn it is."""


def _happened(sitting: Sitting, seen: frozenset[str]) -> Step | None:
    if "happened" in seen or sitting.briefing.turn == 1:
        return None
    return Step("See what came of last turn.", "9", "happened")


def _briefing(_: Sitting, seen: frozenset[str]) -> Step | None:
    return None if "briefing" in seen else Step("Read the briefing.", "1", "briefing")


def _aim(sitting: Sitting, _: frozenset[str]) -> Step | None:
    is_taken = sitting.briefing.books.aim or any(line.startswith("aim ") for line in sitting.lines)
    if not sitting.briefing.aims or is_taken or sitting.briefing.turn > 1:
        return None
    return Step("Choose what you want to be judged by.", "5", "scenes")


def _scenes(sitting: Sitting, _: frozenset[str]) -> Step | None:
    for scene in sitting.briefing.scenes:
        missing = sum(quiz.id not in sitting.ranges for quiz in scene.quizzes)
        if missing:
            return Step(f"Give {plural(missing, 'range')} that you are nine tenths sure of.", "5", "scenes")
        if not any(sitting.is_drafted(f"choose {choice.id} in {scene.id}") for choice in scene.choices):
            return Step(f"Decide: {scene.title.rstrip('?.')}.", "5", "scenes")
    return None


def _answers(sitting: Sitting, _: frozenset[str]) -> Step | None:
    waiting = unanswered(sitting)
    return Step(f"{plural(len(waiting), 'matter')} to answer.", "8", "answers") if waiting else None


def _orders(sitting: Sitting, seen: frozenset[str]) -> Step | None:
    left = sitting.view.initiatives_left
    if left <= 0 or ("orders" in seen and left < sitting.briefing.books.initiatives):
        return None
    return Step(f"{plural(left, 'initiative')} left: talk to a court with 4, or give orders.", "6", "orders")


def _forecast(sitting: Sitting, _: frozenset[str]) -> Step | None:
    count = len(sitting.unsaid())
    return Step(f"Say how sure you are of {plural(count, 'question')}.", "7", "forecast") if count else None


_WAYS: tuple[Callable[[Sitting, frozenset[str]], Step | None], ...] = (
    _happened,
    _briefing,
    _aim,
    _scenes,
    _answers,
    _orders,
    _forecast,
)
