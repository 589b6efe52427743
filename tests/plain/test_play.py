"""A newcomer plays whole games in plain lines, leaves when he likes, and writes what he likes."""

import asyncio
import io
import random
import re
from pathlib import Path

import pytest

from game.journal.memory import MemoryJournal
from game.journal.saves import list_saves
from game.plain import play, sit
from game.session.chair import Chair
from game.session.library import lay
from game.session.sought import Sought
from game.session.spec import Spec, prepare
from game.session.table import Table
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order, Submission
from tests.plain.playing import TRIANGLE, assert_fit_to_read, laid, titled, transcript

SILVER = [
    "", "", "", "2",
    "", "20000 30000", "5 10", "600 900", "200 400", "", "1", "2", "6", "30", "20", "9", "yes",
    "", "3",
]  # fmt: skip
"""The first turns of the tutorial: the story, an aim, four ranges, two offers, two forecasts."""


def enter_and_seal(turns: int) -> str:
    """Enter wherever it is asked, and a yes wherever that is needed."""
    return "\n" * 14 + "9\nyes\n" + "back\n9\nyes\n" * turns


def test_the_tutorial_is_played_to_its_verdict() -> None:
    """Enter, a few figures and a yes a turn lead to the verdict and to what misled."""
    table, chair = laid("borrowed-silver", "athens")
    said = "\n".join(SILVER) + "\nback\n" + "back\n9\nyes\n" * 8 + "\n" * 12
    told = transcript(table, chair, said)
    assert table.over
    for words in ("The verdict", "What misled you", "Your hubris", "Thank you for playing"):
        assert words in told
    assert "Noted: between 20,000 and 30,000 square kilometres." in told
    assert_fit_to_read(told)


def test_small_triangle_is_played_to_its_verdict() -> None:
    """A game without scenes ends as well, with nothing but sealing."""
    table, chair = laid(TRIANGLE, "corinth")
    told = transcript(table, chair, enter_and_seal(60) + "\n" * 12)
    assert table.over
    assert "The verdict" in told
    assert "Thank you for playing" in told
    assert_fit_to_read(told)


def test_enter_reads_the_debrief_through_and_ends() -> None:
    """Section after section, and the last Enter is the 0 that stands in the brackets."""
    table, chair = laid(TRIANGLE, "corinth")
    while not table.over:
        table.close_for_absent()
    told = transcript(table, chair, "\n" * 12).partition("The rest of the debrief")[2]
    assert "0 ends [0]> " in told
    assert "Not understood" not in told
    assert told.rstrip().endswith("Thank you for playing.")


@pytest.mark.parametrize("kept", [0, 1, 3, 5, 8, 12, 16])
def test_the_end_of_the_input_ends_politely(kept: int) -> None:
    """Wherever the input ends, the person is told that the draft is kept."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "".join(line + "\n" for line in SILVER[:kept]))
    assert "Your draft is kept" in told
    assert_fit_to_read(told)


def test_nonsense_never_crashes() -> None:
    """Two hundred lines of rubbish, hostile signs among them, are answered and nothing more."""
    draw = random.Random(4)
    rubbish = [
        "\x1b]0;owned\x07",
        "\u202e9",
        "-1",
        "1e9",
        "²",
        "9" * 400,
        "propose",
        "give egesta 4",
        "choose x in sicily",
    ]
    rubbish += ["forecast 70 Q9", "1,5,9", "yes", "?", "? trust", "? xyzzy", "[red]", "{}", "%s", "9 to", "a" * 9000]
    rubbish += [
        "propose alliance to egesta",
        "back",
        "more",
        "notes",
        "accept offer-rhegion-athens-1",
        "open the books",
    ]
    rubbish += [str(number) for number in range(1, 10)]
    table, chair = laid("borrowed-silver", "athens", 2)
    told = transcript(table, chair, "\n".join(draw.choice(rubbish) for _ in range(200)) + "\n")
    assert_fit_to_read(told)


def test_a_question_mark_explains_everywhere() -> None:
    """`?` explains and asks again; with a word it opens the codex."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "?\n\n\n\n?\n1\n?\n? hubris\n")
    assert told.count("A number chooses. Enter takes what stands in brackets.") == 3
    assert "HUBRIS" in told
    assert_fit_to_read(told)


def test_a_typed_order_is_drafted_and_struck_out() -> None:
    """An order may be written at the menu; it shows its cost, and can be struck out again."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "\n\n\n1\ngive egesta 4\n5\n2\n\n")
    assert "Drafted: give egesta 4" in told
    assert "Struck out: give egesta 4" in told
    assert "give egesta 4" not in table.journal.drafted(chair.power)


def test_an_impossible_order_says_why() -> None:
    """What cannot be ordered is refused with a reason, and the draft stays as it was."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "\n\n\n1\ngive egesta 4000\ngive nobody 4\nfly to egesta\n")
    assert told.count("That cannot be ordered:") == 2
    assert "Not an order:" in told
    assert not [line for line in table.journal.drafted(chair.power) if line.startswith("give")]


def test_a_court_answers_a_proposal_at_once() -> None:
    """A treaty is built from the menu, weighed by the staff, and put before the court."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "\n\n\n1\n3\n1\n8\n3\n1\n1\nno\n")
    assert "AUDIENCE AT EGESTA" in told
    assert "Our staff's estimate that they sign:" in told
    assert "They say:" in told
    assert_fit_to_read(told)


def test_a_power_is_looked_at_and_a_number_opened() -> None:
    """Judgements, trust by part, reports with their ranges; each opens into its parts."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "\n\n\n1\n2\n1\n4\n\n\n")
    assert "Will they keep their word in security?" in told
    assert "our court's own view" in told
    assert "graded" in told
    assert_fit_to_read(told)


def test_the_title_leads_to_a_game_and_back_to_it(tmp_path: Path) -> None:
    """A first game is kept when one leaves it, and offered when one returns."""
    first = titled("\n\n\n\n1\nquit\n", tmp_path)
    assert "Your draft is kept" in first
    again = titled("\n5\nquit\n", tmp_path)
    assert "Go on with The borrowed silver, turn 1" in again
    assert "Aim:" in again
    assert_fit_to_read(first + again)


def test_the_title_shows_scenarios_and_codex(tmp_path: Path) -> None:
    """Scenarios with their length, the powers in them, the modes; the codex by chapter."""
    told = titled("?\n4\n1\n1\n2\nback\n2\n1\n2\n2\nquit\n", tmp_path)
    assert "four turns" in told
    assert "honest: ranges" in told
    assert "How it is played" in told
    assert_fit_to_read(told)


def test_a_world_is_chosen_at_the_title_and_told_in_the_game(tmp_path: Path) -> None:
    """By whose theory it runs stands on the seat's card, in the books, and under the pages that do not hold there."""
    told = " ".join(titled("2\n2\n1\n1\n2\n\n\n\n1\nback\n8\nfriendship\nquit\n", tmp_path).split())
    assert "the realists' world: Nobody vouches" in told
    assert "You play in the realists' world." in told
    assert "World: The realists' world." in told
    assert "No trust by: affinity, need, friendship and institution." in told
    assert "In the realists' world: States have no friends to spare" in told


def test_a_briefing_keeps_within_its_bounds() -> None:
    """At most 250 words and 25 figures a turn unprompted; the rest is there for whoever writes “more”."""
    table, chair = laid("athens-and-sparta", "athens")
    told = transcript(table, chair, "\n\n\n1\n" + "9\nyes\nback\n9\nyes\nmore\n" * 4)
    opened = [part.split("\n 1. ")[0] for part in told.split("\nATHENS, TURN ")[1:]]
    assert len(opened) > 3
    brief = [part for part in opened if "write “more”" in part] or opened[:1]
    for part in brief:
        assert len(part.split()) <= 252
        assert len(re.findall(r"\d[\d,.]*", part)) <= 25


def test_no_question_stands_without_its_voices() -> None:
    """Where a briefing is too long, a question of the council gives way whole; titles are set off from what follows."""
    table, chair = laid("athens-and-sparta", "athens", 5)
    told = transcript(table, chair, "\n\n\n1\n1\n2\n" + "9\nyes\nback\n6\nyes\nback\n" * 12)
    councils = [part.split("\nOur books")[0] for part in told.split("\nThe council:\n")[1:]]
    assert len(councils) > 3
    assert all(part.count("Lowest, ") == part.count("Highest, ") == part.count(" Will ") for part in councils)
    assert "Corcyra asks for an alliance: A defensive alliance" in told


def test_a_demand_is_answered_in_the_second_window() -> None:
    """Who is threatened is asked at once, sees the default, and may comply."""
    opening = prepare(Spec(TRIANGLE, seed=1, people=("athens",), doctrines=(("*", "hold"),)))
    by_hand = lambda power, window: power == "athens" or (power, window) == ("corinth", "T1.orders")  # noqa: E731
    table = Table(MemoryJournal(opening.header), opening.state, by_hand)
    table.advance()
    demand = parse_order("demand neutrality of athens or else chastise", PowerId("corinth"))
    assert isinstance(demand, Order)
    assert table.submit(Submission(PowerId("corinth"), "T1.orders", orders=(demand,))).sealed
    said = "\n\n\nback\n9\nyes\n2\n\nyes\nback\nquit\n"
    told = transcript(table, Chair(table, PowerId("athens")), said)
    assert "CORINTH DEMANDS SOMETHING OF US" in told
    assert "Say nothing for now: we defy it" in told
    assert "ATHENS, TURN 2" in told
    treaties = table.state.treaties.values()
    assert [one for one in treaties if one.duress == "athens"]
    assert_fit_to_read(told)


def test_a_game_may_be_stopped_and_still_has_its_debrief() -> None:
    """“stop” ends a game where it stands, with the verdict and what misled."""
    table, chair = laid("borrowed-silver", "athens")
    told = transcript(table, chair, "\n\n\n1\n9\nyes\nstop\nno\nstop\nyes\n2\n0\n")
    assert "The verdict" in told
    assert "How sure you were" in told
    assert "Thank you for playing" in told


def test_whoever_asks_too_soon_after_a_gift_is_told_before() -> None:
    """Row 122: the audience says that a request makes a means of it, before anything is asked."""
    table, chair = laid("athens-and-sparta", "athens")
    told = transcript(table, chair, "\n\n\n1\ngive argos 4\n9\nyes\n3\n1\n")
    assert "Our gift of turn 1 is one as long as we ask nothing of it" in " ".join(told.split())


def test_one_looks_at_oneself_as_at_any_power() -> None:
    """What we want, our name, the order that we live in, its leagues; each opens its number or its page."""
    table, chair = laid("athens-and-sparta", "athens")
    told = transcript(table, chair, "\n\n\n1\n2\n8\n7\n11\n12\n\n")
    assert "We want: wellbeing 41, standing 34, security 25." in told
    assert "WHAT WE WANT" in told
    assert "Standing: ordinary (50)." in told
    assert "Honour rules among the Hellenes" in told
    assert "The Peloponnesian League" in told
    assert "THE THREE ORDERS" in told


def test_an_old_terminal_is_spared_our_signs() -> None:
    """Where the output knows ASCII only, quotation marks and minus signs have plain ones in their place."""
    table, chair = laid("borrowed-silver", "athens")
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    asyncio.run(play(chair, table, io.StringIO("?\n\n\n\n1\n2\n1\n"), out))
    told = raw.getvalue().decode("ascii")
    assert '"back" returns' in told
    assert "Our fear: " in told


def sat_at(said: str, turn: int, folder: Path) -> str:
    """What is printed at a table where nobody played until a turn, while somebody says these lines."""
    table, chair = lay(Sought("borrowed-silver", seed=7), folder)
    while not table.over and table.state.turn < turn:
        table.close_for_absent()
    out = io.StringIO()
    assert asyncio.run(sit(table, chair, io.StringIO(said), out, folder)) == 0
    return out.getvalue()


def test_again_takes_the_game_up_from_an_earlier_turn_in_a_copy(tmp_path: Path) -> None:
    """At the menu: the turns played, the latest first; the copy says what it is, and the game itself stays."""
    told = sat_at("Again\n1\nquit\n", 3, tmp_path)
    assert "The copy is marked as a second sitting" in " ".join(told.split())
    first, copy = sorted(list_saves(tmp_path), key=lambda save: save.second_sitting)
    assert (first.second_sitting, copy.second_sitting) == (False, True)
    assert (first.turn, copy.turn) == (3, 2)
    assert_fit_to_read(told)


def test_after_the_debrief_the_game_can_be_taken_up_again(tmp_path: Path) -> None:
    sat_at("again\n2\nquit\n", 9, tmp_path)
    assert [save.turn for save in list_saves(tmp_path) if save.second_sitting] == [3]


def test_before_a_turn_is_played_there_is_nothing_to_go_back_to() -> None:
    told = transcript(*laid("borrowed-silver", "athens"), said="back\n" * 6 + "again\nquit\n")
    assert "There is no earlier turn to go back to." in told
