"""The pieces of the screen: commands, words, bars, canvas, cells."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.debrief.page import Section
from game.sight.briefing import Remembered
from game.tui.bars import level_bar, pips, range_bar, signed_bar
from game.tui.canvas import Canvas, Stroke
from game.tui.cells import Cell, Cells
from game.tui.commands import COMMANDS, EVERYWHERE, GAME
from game.tui.notebook import record_words
from game.tui.places import PLACES
from game.tui.screens.ending import is_listed
from game.tui.screens.opening import CONTRACT
from game.tui.screens.orders import PURPOSES
from game.tui.sitting import Sitting
from game.tui.text import TIE, fit, line, plain
from game.tui.ties import summary, ties
from game.tui.widgets.web import ring
from game.world.names import PowerId, QuestionId, Window
from game.world.verb import VERBS
from tests.tui.stand_in import StandInSeat


def test_every_command_has_a_key_a_word_and_a_sentence() -> None:
    for command in COMMANDS:
        assert command.key
        assert command.footer
        assert command.help.endswith("."), command


@pytest.mark.parametrize("place", [place.id for place in PLACES])
def test_no_key_means_two_things_in_one_place(place: str) -> None:
    keys = [key for one in COMMANDS if one.where in {EVERYWHERE, GAME, place} for key in one.key.split(",")]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_verb_of_the_first_window_has_a_place_on_the_screen() -> None:
    menu = {name for _, names in PURPOSES for name in names}
    elsewhere = {"accept", "refuse", "counter", "own", "explain", "choose", "aim"}
    assert menu | elsewhere == {verb.name for verb in VERBS.values() if verb.window is Window.ORDERS}


@pytest.mark.parametrize("width", range(19, 30))
def test_a_figure_and_its_per_cent_are_never_parted(width: int) -> None:
    rows = [row.plain for row in plain("the odds are likely (31 %) of it").wrap(width)]
    assert sum(f"31{TIE}%" in row for row in rows) == 1


def test_what_happened_when_makes_a_list_and_other_paragraphs_stand_apart() -> None:
    texts = ("Honoured.", "Spring 415 BCE (turn 3): Athens sailed.", "Winter 414 BCE (turn 4): It is lost.", "The end.")
    section = Section("verdict", "The verdict", texts)
    assert [is_listed(section, at, 60) for at in range(len(texts))] == [False, True, False, False]


def test_the_contract_has_its_twelve_points() -> None:
    assert len(CONTRACT) == 12


def test_bars_keep_their_width_and_differ_without_colour() -> None:
    assert signed_bar(4, 8, 10).plain == " " * 10 + "│" + "█████     "
    assert signed_bar(-4, 8, 10).plain == "     ▒▒▒▒▒│" + " " * 10
    assert signed_bar(0, 8, 4).plain == "    │    "
    assert len(level_bar(33, 100, 10).plain) == 10
    assert range_bar(20, 50, 80, 0, 100, 11).plain == "··├──●──┤··"
    assert pips(2, 3).plain == "◆◆◇"


@given(st.floats(-500, 500), st.floats(0, 500), st.integers(1, 30))
def test_a_signed_bar_is_always_as_wide_as_it_says(points: float, most: float, width: int) -> None:
    assert len(signed_bar(points, most, width).plain) == 2 * width + 1


def test_strokes_differ_by_their_gaps() -> None:
    def dots(stroke: Stroke) -> int:
        canvas = Canvas(30, 2)
        canvas.line((0, 3), (59, 3), stroke)
        return sum(bits.bit_count() for row in canvas.bits for bits in row)

    assert dots(Stroke.SOLID) == 60
    assert dots(Stroke.SOLID) > dots(Stroke.DASHED) > dots(Stroke.DOTTED)


def test_words_lie_over_lines_and_stay_inside() -> None:
    canvas = Canvas(10, 1)
    canvas.line((0, 0), (19, 0))
    canvas.write(8, 0, "Sparta")
    assert "".join(text for text, _ in next(canvas.rows())).endswith("Sparta")


def test_cells_share_what_is_left() -> None:
    row = Cells(Cell(plain("a"), 5), Cell(plain("b")), Cell(plain("c")), gap=1)
    assert row.widths(30) == [5, 12, 11]
    assert sum(row.widths(30)) + 2 == 30


@given(st.text(max_size=40), st.integers(1, 30))
def test_fit_fills_exactly_its_cells(text: str, width: int) -> None:
    assert line(fit(text, width)).cell_length == width


def test_the_record_is_told_in_words() -> None:
    told = tuple(Remembered(QuestionId(f"Q{place}"), "", 80, True, place % 2 == 0, 1) for place in range(9))
    assert record_words(told) == "When we said about 80 %, it happened 5 of 9 times."
    assert record_words(()) == ""
    silent = tuple(replace(one, said=False) for one in told[:3])
    assert record_words(silent) == (
        "We have named no figure yet: the staff's were signed and count as ours, 2 of 3 rightly."
    )


async def test_war_outweighs_treaties_in_the_web_and_words_say_the_same() -> None:
    sitting = await Sitting.arrive(StandInSeat())
    strokes = {frozenset((tie.one, tie.other)): tie.stroke for tie in ties(sitting)}
    assert strokes[frozenset((PowerId("athens"), PowerId("corinth")))] is Stroke.DOTTED
    assert strokes[frozenset((PowerId("athens"), PowerId("corcyra")))] is Stroke.SOLID
    assert strokes[frozenset((PowerId("athens"), PowerId("sparta")))] is Stroke.DASHED
    assert "at war with Athens and Corcyra" in summary(sitting, PowerId("corinth"))


@pytest.mark.parametrize("count", [2, 5, 8, 12])
def test_names_stand_outside_the_ring_and_inside_the_picture(count: int) -> None:
    ids = [PowerId(f"p{place}") for place in range(count)]
    spots = ring(ids, 48, 30, 10)
    assert list(spots) == ids
    assert spots[ids[0]].side == 0
    for spot in spots.values():
        assert 0 <= spot.y < 120
        ends = (spot.x // 2 + 2 + 10, spot.x // 2 - 2 - 10)
        assert 0 <= ends[0 if spot.side > 0 else 1] <= 48 or not spot.side
