"""The council: what each adviser says to a question, beside how often he was right before (rows 109, 124-126)."""

from collections.abc import Iterable
from typing import Any

from game.minds.advisers import SCHOOLS, opinion
from game.session.seat import Asking, Counsel, Voice
from game.sight.briefing import Briefing
from game.world.names import QuestionId

Voices = tuple[tuple[QuestionId, tuple[tuple[str, float], ...]], ...]


def counsel(briefing: Briefing, asked: Iterable[Asking]) -> tuple[Counsel, ...]:
    """What the council says to each question that waits; the lowest voice first."""
    return tuple(Counsel(one, _voices(briefing, one)) for one in asked if one.said is None)


def _voices(briefing: Briefing, question: Asking) -> tuple[Voice, ...]:
    spoken = []
    for school in SCHOOLS:
        said = opinion(school, briefing, question)
        right, asked = record(briefing, said.adviser)
        spoken.append(
            Voice(said.adviser, said.school, said.percent, said.low, said.high, said.reason, said.parts, right, asked)
        )
    return tuple(sorted(spoken, key=lambda voice: (voice.percent, voice.adviser)))


def record(briefing: Briefing, adviser: str) -> tuple[int, int]:
    """How often an adviser was on the right side of even odds, and how often he was asked and it was settled."""
    rows = [
        (percent, one.outcome)
        for one in briefing.notebook
        for name, percent in one.voices
        if name == adviser and one.outcome is not None
    ]
    return len([1 for percent, outcome in rows if (percent > 50.0) == outcome]), len(rows)


def voices_of(counsels: Iterable[Counsel]) -> Voices:
    """The same as a submission carries it."""
    return tuple((one.question.id, tuple((voice.adviser, voice.percent) for voice in one.voices)) for one in counsels)


def shown(counsels: Iterable[Counsel]) -> list[dict[str, Any]]:
    """The same as the journal keeps it."""
    return [
        {
            "question": {"id": str(one.question.id), "text": one.question.text},
            "voices": [
                {"adviser": voice.adviser, "school": voice.school, "percent": voice.percent, "reason": voice.reason}
                for voice in one.voices
            ],
        }
        for one in counsels
    ]
