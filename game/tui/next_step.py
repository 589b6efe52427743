"""The next thing to do, and its key: the one line at the foot of every screen, so that nobody wonders."""

from collections.abc import Callable
from dataclasses import dataclass

from game.session.asks import is_decided, lacks_pledge, unanswered
from game.sight.briefing import OpenScene
from game.text import plural
from game.tui.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next, where, and by which key."""

    text: str
    key: str
    place: str = ""
    """The place to go to; `seal` for sealing, `leave` for the title, empty for nothing."""


def next_step(sitting: Sitting, here: str, seen: frozenset[str] = frozenset()) -> Step:
    """The next thing to do for a person who is done in this place and has been in those places this window."""
    if sitting.briefing.over:
        return _afterwards(here)
    if sitting.is_waiting:
        return Step("Sealed. We wait for the others.", "")
    steps = [ask(sitting, seen | {here}) for ask in _ways(sitting)]
    ahead = [step for step in steps if step is not None and step.place not in sitting.passed | {here}]
    if ahead:
        return ahead[0]
    rest = "What is left follows its default." if waiting(sitting) else "All is said."
    return Step(f"{rest} Seal the window.", "e", "seal")


def waiting(sitting: Sitting) -> frozenset[str]:
    """The places where something waits for us."""
    steps = [ask(sitting, frozenset({"happened", "briefing"})) for ask in _ways(sitting)]
    return frozenset(step.place for step in steps if step is not None)


def scene_step(sitting: Sitting, scene: OpenScene) -> str:
    """What is still open in a scene, in words; empty where nothing is."""
    missing = sum(quiz.id not in sitting.ranges for quiz in scene.quizzes)
    if missing:
        return f"Give {plural(missing, 'range')} that you are nine tenths sure of."
    if len(scene.choices) > 1 and not is_decided(scene, sitting.lines):
        return f"Decide: {scene.title}"
    if lacks_pledge(scene, sitting.lines):
        return f"Tell the people how sure you are: {scene.title}"
    return ""


def illegal(sitting: Sitting) -> list[int]:
    """The places of the drafted lines that cannot be carried out, and keep the window from being sealed."""
    return [place for place, preview in enumerate(sitting.view.previews) if not preview.legal]


def has_aim(sitting: Sitting) -> bool:
    """Whether an aim was taken, or is in the draft."""
    return bool(sitting.briefing.books.aim) or any(line.startswith("aim ") for line in sitting.lines)


def _afterwards(here: str) -> Step:
    if here != "ending":
        return Step("The game is over. Read the verdict.", "0", "ending")
    return Step("That was all of it. Esc leads back to the title.", "Esc", "leave")


def _ways(sitting: Sitting) -> tuple[Callable[[Sitting, frozenset[str]], Step | None], ...]:
    return _ORDERS if sitting.is_orders else (_wrong, _answers)


def _wrong(sitting: Sitting, _: frozenset[str]) -> Step | None:
    count = len(illegal(sitting))
    return Step(f"{plural(count, 'line')} of the draft cannot be carried out.", "6", "orders") if count else None


def _happened(sitting: Sitting, seen: frozenset[str]) -> Step | None:
    if "happened" in seen or sitting.briefing.turn == 1:
        return None
    return Step("See what came of last turn.", "9", "happened")


def _briefing(_: Sitting, seen: frozenset[str]) -> Step | None:
    return None if "briefing" in seen else Step("Read the briefing.", "1", "briefing")


def _aim(sitting: Sitting, _: frozenset[str]) -> Step | None:
    if not sitting.briefing.aims or has_aim(sitting) or sitting.briefing.turn > 1:
        return None
    return Step("Choose what you want to be judged by.", "5", "scenes")


def _scenes(sitting: Sitting, _: frozenset[str]) -> Step | None:
    texts = [text for scene in sitting.briefing.scenes if (text := scene_step(sitting, scene))]
    return Step(texts[0], "5", "scenes") if texts else None


def _answers(sitting: Sitting, _: frozenset[str]) -> Step | None:
    open_asks = unanswered(sitting.briefing, sitting.lines)
    return Step(f"{plural(len(open_asks), 'matter')} to answer.", "8", "answers") if open_asks else None


def _orders(sitting: Sitting, seen: frozenset[str]) -> Step | None:
    left = sitting.view.initiatives_left
    if left <= 0 or "orders" in seen:
        return None
    return Step(f"{plural(left, 'initiative')} left: talk to a court with 4, or give orders.", "6", "orders")


def _forecast(sitting: Sitting, _: frozenset[str]) -> Step | None:
    count = len(sitting.unsaid())
    return Step(f"Say how sure you are of {plural(count, 'question')}.", "7", "forecast") if count else None


_ORDERS: tuple[Callable[[Sitting, frozenset[str]], Step | None], ...] = (
    _wrong,
    _happened,
    _briefing,
    _aim,
    _scenes,
    _answers,
    _orders,
    _forecast,
)
"""What may wait in the window for orders, in the order in which it is proposed."""
