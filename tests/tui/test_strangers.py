"""Text from strangers: whatever stands in a name or a story, it is shown literally and does nothing."""

import ast
import re
from pathlib import Path

import pytest

from game.tui.places import PLACES as ALL
from game.tui.theme import THEMES
from tests.tui.driving import NARROW, WIDE, at_table, go, picture, until
from tests.tui.stand_in import StandInSeat
from tests.tui.told import briefing

TUI = Path(__file__).resolve().parents[2] / "game" / "tui"
PLACES = tuple(place for place in ALL if place.id != "ending")
SHOWING = {"Static", "Label", "Button", "Option", "notify", "update", "Markdown", "Content", "Text"}
"""What shows its first argument."""
ACTS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_no_place_lets_it_through(size: tuple[int, int]) -> None:
    async with at_table(StandInSeat(briefing()), size) as (app, pilot, _):
        for place in PLACES:
            await go(app, pilot, place.key, place.id)
            await until(pilot, lambda: bool(picture(app).strip()), "something is drawn")
            assert not ACTS.search(picture(app).replace("\n", "")), place.id
        await go(app, pilot, "2", "court")
        await pilot.press("end")
        assert "[@click=app" in picture(app)


async def test_a_hostile_notice_is_only_text() -> None:
    async with at_table() as (app, pilot, _):
        app.tell("[/nope] \x1b[2J[@click=app.quit]quit[/]")
        await until(pilot, lambda: "[/nope]" in picture(app), "it is shown as it stands")
        assert not ACTS.search(picture(app).replace("\n", ""))


@pytest.mark.parametrize("path", sorted(TUI.rglob("*.py")), ids=lambda path: path.stem)
def test_widgets_are_given_content_and_not_raw_strings(path: Path) -> None:
    wrong = [
        f"line {call.lineno}: {ast.unparse(call)[:80]}"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _shows(call) and call.args and not _is_safe(call.args[0], path)
    ]
    assert wrong == []


def _shows(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in SHOWING


def _is_safe(shown: ast.expr, path: Path) -> bool:
    """A constant without brackets, something made elsewhere, or a call; never a string put together on the spot."""
    if isinstance(shown, ast.Constant):
        return not isinstance(shown.value, str) or "[" not in shown.value
    if path.name == "text.py":
        return True
    return (
        not isinstance(shown, ast.JoinedStr | ast.BinOp) and "format(" not in ast.unparse(shown).split("lambda")[0][:40]
    )


def test_only_one_door_reads_markup_or_makes_content_of_names() -> None:
    for path in TUI.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "from_markup" not in source, path
        assert "markup=True" not in source, path


def test_colours_come_from_the_theme_alone() -> None:
    for path in (*TUI.rglob("*.tcss"), *TUI.rglob("*.py")):
        if path.name != "theme.py":
            assert not re.search(r"#[0-9a-fA-F]{6}\b|\brgb\(", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_theme_draws_every_place(theme: str) -> None:
    async with at_table() as (app, pilot, _):
        app.theme = theme
        for place in PLACES:
            await go(app, pilot, place.key, place.id)
        assert "kept" in picture(app)
