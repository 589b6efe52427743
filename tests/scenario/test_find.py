"""Scenarios are found by name or path; an unknown name is answered with the nearest."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import BadInput
from game.scenario import find as finding
from game.scenario.find import bundled, find


def test_the_tutorial_is_bundled_with_its_title_and_its_length() -> None:
    tutorial = next(one for one in bundled() if one.name == "borrowed-silver")
    assert tutorial.title == "The borrowed silver"
    assert (tutorial.turns, tutorial.minutes) == (4, 10)
    assert tutorial.blurb


def test_a_name_and_a_path_lead_to_the_same_file() -> None:
    path = find("borrowed-silver")
    assert find(path) == path
    assert find(str(path)) == path


def test_unknown_names_are_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="did you mean borrowed-silver"):
        find("borowed-silver")
    with pytest.raises(BadInput, match="there is no file"):
        find(tmp_path / "mine.yaml")
    with pytest.raises(BadInput, match="is a folder"):
        find(tmp_path)


def test_the_installed_scenarios_come_before_those_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, beside = tmp_path / "inside", tmp_path / "beside"
    for folder, title in ((inside, "Inside"), (beside, "Beside")):
        folder.mkdir()
        (folder / "same.yaml").write_text(f'title: "{title}"\nturns: 3\n', encoding="utf-8")
    (beside / "other.yaml").write_bytes(b"\xff\x00 nothing to read")
    monkeypatch.setattr(finding, "FOLDERS", (inside, beside))
    assert [(one.name, one.title) for one in bundled()] == [("same", "Inside"), ("other", "other")]


def test_listing_scenarios_needs_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys; from game.scenario.find import bundled; import game.scenario.problems; bundled();"
        "sys.exit(sum(name in sys.modules for name in ('yaml', 'pydantic', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
