"""The README's picture: it is there, of today's program, and asks nothing of any other host."""

import re
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game import __version__
from game.tui.places import PLACES

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "melian.svg"
NAMESPACE = "http://www.w3.org/2000/svg"


@pytest.fixture(scope="module")
def svg() -> str:
    return PICTURE.read_text(encoding="utf-8")


def test_the_readme_shows_it() -> None:
    assert "(docs/melian.svg)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_is_of_todays_program(svg: str) -> None:
    assert f"Melian {__version__}" in svg
    shown = "".join(ElementTree.fromstring(svg).itertext()).replace("\N{NO-BREAK SPACE}", " ")
    assert [place.title for place in PLACES if place.id != "ending" and place.title not in shown] == []


def test_it_asks_nothing_of_any_other_host(svg: str) -> None:
    assert set(re.findall(r"https?://[^\"' )<]+", svg)) == {NAMESPACE}
    assert not re.search(r"@font-face|@import|<script|<image|xlink|url\((?!#)", svg)


@pytest.mark.parametrize("script", ["docs/picture.py", "benchmarks/screen.py", "benchmarks/engine.py"])
def test_the_scripts_beside_the_program_know_its_names(script: str) -> None:
    """Nobody runs them every day: what they import from the program must be there."""
    wanted = re.findall(r"^from (game\S*) import (\w+)", (ROOT / script).read_text(encoding="utf-8"), re.MULTILINE)
    assert [(room, name) for room, name in wanted if not hasattr(import_module(room), name)] == []
