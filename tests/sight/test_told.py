"""Nothing is simulated that is not communicated: every stock and every field of a briefing reaches a person."""

import re
from dataclasses import fields
from functools import lru_cache
from pathlib import Path

import pytest

from game.sight.briefing import Books, Briefing, Desk
from game.sight.explain import BOOKS, DYADS, NAMES, SOCIETY
from game.sight.explain.stocks import STOCK_OF
from game.world.stocks import QUANTITIES

GAME = Path(__file__).parent.parent.parent / "game"
FACES = {"tui": ("tui", "session"), "plain": ("plain", "session")}
"""Each face, with the rooms whose words it speaks."""

STOCKS_UNTOLD = {
    "conduct": "hubris is not shown before the debrief; its cues are the record of forecasts, and bearing",
    "overclaim": "the same: how it grows is told by the record of forecasts",
    "hope": "hope is not shown before the debrief; what it rests on, need and fresh inquiries, is",
}
"""Stocks that open nowhere while a game is played, each with the reason."""
OPENS_AS = {
    "motives": "books.motives",
    "habit": "norm",
    "affinity": "a part of trust",
    "scar": "what is left of a record",
}
"""Stocks that open under another name."""
UNTOLD = {
    "desk.certainty": "how surely we believe bends what is shown, and is never shown itself",
    "desk.own_part": "the same: our own part overrated",
    "desk.judgement_points": "opens behind each of the three judgements",
    "desk.estimate_before": "for leaders with a memory",
    "desk.scar": "told in words",
    "books.accounts": "opens behind the treasury",
    "books.home_income": "for the seat's card, on the screen; a row of the treasury's accounts",
    "briefing.footings": "opens behind each of our treaties",
    "briefing.times": "opens behind each of our treaties",
    "briefing.riders": "told as the mark that it leaves at a league's door",
    "briefing.plans": "for leaders: what they have decided to do later",
    "briefing.recent": "told on the screen; aloud, the news of its own turn",
    "briefing.atlas": "told field by field",
    "briefing.alive": "who is left is who is listed",
    "briefing.mode": "chosen by the person",
    "briefing.seat": "the person's own",
    "briefing.place": "the person's own",
    "briefing.offers": "told by what is asked of us",
}
"""Fields that a face need not read itself, each with the reason."""


@pytest.mark.parametrize("name", [one.name for one in QUANTITIES])
def test_every_stock_opens_somewhere_or_says_why_not(name: str) -> None:
    parts = set(STOCK_OF.values())
    openers = {*BOOKS, *DYADS, *NAMES, *SOCIETY, *parts, *OPENS_AS, "regard"}
    assert (name in openers) != (name in STOCKS_UNTOLD), f"{name} is simulated; where does a player open it?"


@lru_cache(maxsize=4)
def source(face: str) -> str:
    """All that a face is written in, and the words that it shares with the other."""
    files = [path for room in FACES[face] for path in sorted((GAME / room).rglob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def named() -> list[tuple[str, str]]:
    """Every field of a briefing, of the books and of the desk."""
    parts = (("briefing", Briefing), ("books", Books), ("desk", Desk))
    return [(part, one.name) for part, kind in parts for one in fields(kind) if one.init]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("part", "name"), named(), ids=[f"{part}.{name}" for part, name in named()])
def test_every_field_of_a_briefing_is_read_by_each_face_or_says_why_not(part: str, name: str, face: str) -> None:
    if f"{part}.{name}" in UNTOLD:
        return
    spoken = re.search(rf"\.{name}\b|[\"']{name}[\"']", source(face))
    assert spoken, f"nobody who plays in {face} is told of {part}.{name}"
