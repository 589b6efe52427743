"""The pictures of a sweep: a sheet a treatment, on how much it rests, what it lacks, and marks that can be read."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from game.lab.figures import basins, draw, ranking, tipping, write_pictures
from game.lab.figures.ranking import Broken
from game.lab.figures.svg import rounds
from game.lab.figures.tipping import Chance
from tests.lab.test_figures import society

SPACE = "{http://www.w3.org/2000/svg}"


def words(picture: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(picture).iter(f"{SPACE}text")]


def rows_of(treatment: dict[str, str], tied: float) -> list[dict[str, Any]]:
    games = 12
    bound = society(tied=[tied] * 8)
    return [{"seed": seed, "treatment": treatment, "homes": {}, "societies": [bound] * 2} for seed in range(games)]


def test_treatments_are_never_drawn_together(tmp_path: Path) -> None:
    """Pooled, societies of two rulesets would part into two heaps that only the ruleset makes."""
    rows = [*rows_of({"ruleset": "lebow"}, 1.0), *rows_of({"ruleset": "realist"}, 0.0)]
    lines = write_pictures(tmp_path, rows)
    first, second = ((tmp_path / f"basins-{place}.svg").read_text(encoding="utf-8") for place in (1, 2))
    assert words(first)[:3] == [
        "Bound or apart at the end: ruleset=lebow",
        "hollow: less than half bound on turn 4; filled: half and more; correlation 0.00",
        "12 games, 24 societies; of three members and more: 0 that were apart, 24 that were bound",
    ]
    assert words(second)[0] == "Bound or apart at the end: ruleset=realist"
    assert lines[-1] == "not drawn, too few games: tipping, home"
    told = [line for line in lines if line.startswith("basins")]
    assert [line[: line.index(")")] for line in told] == [
        "basins-1.svg (ruleset=lebow; 12 games, 24 societies",
        "basins-2.svg (ruleset=realist; 12 games, 24 societies",
    ]


def test_one_treatment_needs_no_name_and_says_what_it_could_not_draw(tmp_path: Path) -> None:
    lines = write_pictures(tmp_path, rows_of({}, 1.0))
    assert (tmp_path / "basins.svg").is_file()
    assert "basins.svg (12 games, 24 societies): " in "\n".join(lines)
    assert lines[-1] == "not drawn, too few games: tipping, home"


def test_a_bar_without_data_says_so() -> None:
    sheet = ranking.draw([Broken("honour", True, 2.0, 0.5, 400), Broken("fear", False, 9.0, 0.5, 60)])
    assert words(sheet.whole()).count("too few") == 6
    assert "400 inside, 60 toward outsiders" in ranking.rests(
        [Broken("honour", True, 2.0, 0.5, 400)] * 1 + [Broken("fear", False, 9.0, 0.5, 60)]
    )


def test_one_game_alone_has_no_interval() -> None:
    shown = [Broken("honour", True, 4.0, float("nan"), 60), Broken("fear", True, 9.0, 0.5, 400)]
    assert "inside: honour 4.00, fear 9.00 +- 0.50" in ranking.tell(shown)


def test_a_line_is_not_drawn_across_what_is_missing() -> None:
    shown = [Chance(True, share, 0.2, 0.1, 40) for share in (0, 2, 3)]
    picture = tipping.draw(shown).whole()
    (line,) = ElementTree.fromstring(picture).iter(f"{SPACE}polyline")
    assert len(line.attrib["points"].split()) == 2
    assert words(picture).count("calm: too few") == 1
    assert words(picture).count("fear: too few") == 4


@pytest.mark.parametrize(
    ("top", "least", "marks"),
    [
        (92.4, 0.0, [0, 20, 40, 60, 80]),
        (2.0, 0.0, [0, 0.5, 1, 1.5, 2]),
        (26.9, 0.0, [0, 5, 10, 15, 20, 25]),
        (3.3, 1.0, [0, 1, 2, 3]),
        (0.07, 0.0, [0, 0.02, 0.04, 0.06]),
    ],
)
def test_marks_stand_at_round_figures(top: float, least: float, marks: list[float]) -> None:
    assert rounds(top, least) == pytest.approx(marks)


def test_an_old_row_is_of_no_group() -> None:
    assert draw.groups_of([{"seed": 1}]) == ()
    assert basins.read([]) is None
