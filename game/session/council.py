"""The council: what each adviser says to a question, beside how often he was right before (rows 109, 115, 125)."""

from collections.abc import Iterable, Sequence
from typing import Any

from game.minds.advisers import SCHOOLS, opinion
from game.session.seat import Asking, Counsel, Voice
from game.sight.briefing import Briefing
from game.world.names import QuestionId

NEAR = 10.0
"""Per cent within which two forecasts count as of the same odds."""
ENOUGH = 3
"""Forecasts of the same odds from which they are counted apart."""

Voices = tuple[tuple[QuestionId, tuple[tuple[str, float], ...]], ...]


def counsel(briefing: Briefing, asked: Iterable[Asking]) -> tuple[Counsel, ...]:
    """What the council says to each question that waits; the lowest voice first."""
    return tuple(Counsel(one, _voices(briefing, one)) for one in asked if one.said is None)


def _voices(briefing: Briefing, question: Asking) -> tuple[Voice, ...]:
    spoken = []
    for school in SCHOOLS:
        said = opinion(school, briefing, question)
        past = forecasts_of(briefing, said.adviser)
        spoken.append(
            Voice(
                adviser=said.adviser,
                school=said.school,
                percent=said.percent,
                low=said.low,
                high=said.high,
                reason=said.reason,
                parts=said.parts,
                right=len([1 for percent, outcome in past if (percent > 50.0) == outcome]),
                asked=len(past),
                record=record(past, said.percent),
            )
        )
    return tuple(sorted(spoken, key=lambda voice: (voice.percent, voice.adviser)))


def forecasts_of(briefing: Briefing, adviser: str) -> list[tuple[float, bool]]:
    """What an adviser said to the questions that are settled, in per cent, and whether it came."""
    return [
        (percent, one.outcome)
        for one in briefing.notebook
        for name, percent in one.voices
        if name == adviser and one.outcome is not None
    ]


def record(past: Sequence[tuple[float, bool]], percent: float) -> str:
    """A track record in words: of what he put near these odds, how much came true; else how often he was right."""
    if not past:
        return "no record yet"
    near = [outcome for said, outcome in past if abs(said - percent) <= NEAR]
    if len(near) < ENOUGH:
        right = len([1 for said, outcome in past if (said > 50.0) == outcome])
        return f"right {right} of {len(past)} so far"
    return f"of {len(near)} forecasts near {round(percent / 10) * 10} %, {sum(near)} came true"  # whole numbers


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
