"""A draft that was left, on either face, is taken up whole: orders, forecasts and ranges each in their place."""

import asyncio

from game.plain.sitting import Sitting
from game.session.drafting import read_draft, written
from tests.plain.playing import laid, transcript


def test_forecasts_and_ranges_of_a_kept_draft_are_no_orders() -> None:
    """A draft kept by the screen has its figures as lines; taken up line by line they are figures again."""
    table, chair = laid("borrowed-silver", "athens")
    briefing = asyncio.run(chair.briefing())
    quiz, question = briefing.scenes[0].quizzes[0].id, briefing.questions[0].id
    asyncio.run(chair.draft(["honour egesta", f"forecast 70 {question}", f"range 20000 30000 {quiz}"]))
    at = asyncio.run(Sitting.arrive(chair))
    assert at.lines == ["honour egesta"]
    assert (at.forecasts, at.ranges) == ({question: 70}, {quiz: (20000, 30000)})
    told = transcript(table, chair, "5\n\nquit\n")
    assert "forecast 70" not in told
    assert "1. honour egesta" in told


def test_what_is_said_line_by_line_is_kept_at_once() -> None:
    """A range and a forecast stand in the kept draft before anything is sealed."""
    table, chair = laid("borrowed-silver", "athens")
    transcript(table, chair, "\n\n\n1\n1\n20000 30000\n")
    kept = read_draft(table.journal.drafted(chair.power))
    assert list(kept.ranges.values()) == [(20000, 30000)]
    assert written(kept.forecasts, kept.ranges)[0].startswith("range 20000 30000")
