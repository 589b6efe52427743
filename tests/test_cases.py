"""The numbered cases pass with any seed; every verb has one; the table of verbs is the engine's."""

import json
from pathlib import Path

import pytest

from game.lab.cases import as_plain, gathered, run_case, run_cases, tally
from game.lab.cases.case import Case
from game.lab.cases.read import read_cases
from game.world.names import Window
from game.world.notation import parse_order
from game.world.order import Order
from game.world.verb import VERBS, Attention

CASES, PROBLEMS = gathered(())
EXACT = [case for case in CASES if case.trial is None]
TRIALS = [case for case in CASES if case.trial is not None]

INITIATIVE, INQUIRY, FREE = Attention.INITIATIVE, Attention.INQUIRY, Attention.FREE
TABLE: dict[str, tuple[Attention, int, int, int]] = {
    # Attention, wealth, wealth for each unit of the amount, the people's trust.
    "propose": (INITIATIVE, 0, 0, 0),
    "counter": (FREE, 0, 0, 0),
    "accept": (FREE, 0, 0, 0),
    "refuse": (FREE, 0, 0, 0),
    "renew": (FREE, 0, 0, 0),
    "renounce": (FREE, 0, 0, 2),
    "cheat": (FREE, 0, 0, 0),
    "call": (FREE, 0, 0, 0),
    "come": (FREE, 0, 0, 0),
    "stay-out": (FREE, 0, 0, 0),
    "give": (INITIATIVE, 0, 1, 0),
    "honour": (INITIATIVE, 2, 0, 0),
    "protect": (INITIATIVE, 0, 0, 0),
    "squeeze": (INITIATIVE, 0, 0, 0),
    "found": (INITIATIVE, 10, 0, 0),
    "join": (INITIATIVE, 0, 0, 0),
    "pay": (FREE, 0, 0, 0),
    "withhold": (FREE, 0, 0, 0),
    "expel": (INITIATIVE, 0, 0, 0),
    "invite": (INITIATIVE, 0, 0, 0),
    "arbitrate": (INITIATIVE, 0, 0, 0),
    "concede": (FREE, 0, 0, 0),
    "warn": (INITIATIVE, 0, 0, 0),
    "demand": (INITIATIVE, 0, 0, 0),
    "comply": (FREE, 0, 0, 0),
    "defy": (FREE, 0, 0, 0),
    "carry-out": (FREE, 0, 0, 0),
    "swallow": (FREE, 0, 0, 0),
    "arm": (FREE, 0, 2, 0),
    "mobilise": (INITIATIVE, 5, 0, 0),
    "declare": (INITIATIVE, 0, 0, 8),
    "effort": (FREE, 0, 0, 0),
    "peace": (INITIATIVE, 0, 0, 0),
    "spare": (FREE, 0, 0, 0),
    "bind": (FREE, 0, 0, 0),
    "destroy": (FREE, 0, 0, 0),
    "ask": (INQUIRY, 0, 0, 0),
    "red-team": (INQUIRY, 0, 0, 0),
    "inspect": (INQUIRY, 0, 0, 0),
    "envoy": (INITIATIVE, 2, 0, 0),
    "feed": (INITIATIVE, 0, 0, 0),
    "second-hearing": (FREE, 0, 0, 2),
    "seat-dissenter": (FREE, 0, 0, 0),
    "dismiss-dissenter": (FREE, 0, 0, 0),
    "justify": (INITIATIVE, 0, 0, 0),
    "take": (FREE, 0, 0, 0),
    "choose": (FREE, 0, 0, 0),
    "own": (FREE, 0, 0, 2),
    "explain": (FREE, 0, 0, 0),
    "pledge": (FREE, 0, 0, 0),
    "aim": (FREE, 0, 0, 0),
    "open-books": (INITIATIVE, 0, 0, 0),
    "leave": (FREE, 0, 0, 0),
    "audit": (INITIATIVE, 0, 0, 0),
}
"""The whole list of verbs and what each costs, as the rules of the game have it."""
ANSWERS = {"come", "stay-out", "comply", "defy"}


def test_every_case_can_be_read() -> None:
    assert not PROBLEMS, PROBLEMS[0].render()


def test_numbers_are_not_used_twice() -> None:
    numbers = [case.number for case in CASES]
    assert len(set(numbers)) == len(numbers)
    assert len(numbers) >= 60


@pytest.mark.parametrize("case", EXACT, ids=[case.number for case in EXACT])
def test_exact_case(case: Case) -> None:
    result = run_case(case)
    assert result.passed, "\n".join(result.missed)


@pytest.mark.slow
@pytest.mark.parametrize("case", TRIALS, ids=[case.number for case in TRIALS])
def test_case_over_many_games(case: Case) -> None:
    result = run_case(case)
    assert result.passed, "\n".join(result.missed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3, 4, 10, 1000, 123456789])
def test_an_exact_case_needs_no_lucky_seed(seed: int) -> None:
    missed = [line for case in EXACT for line in run_case(case, seed).missed]
    assert not missed, "\n".join(missed)


def test_the_table_of_verbs() -> None:
    found = {name: (verb.attention, verb.wealth, verb.wealth_each, verb.people) for name, verb in VERBS.items()}
    assert found == TABLE
    assert {name for name, verb in VERBS.items() if verb.window is Window.ANSWERS} == ANSWERS


def ordered() -> set[str]:
    """Every verb that some case gives as an order, or expects to be refused."""
    lines = [(line.text, line.power) for case in CASES for given in case.orders.values() for line in given]
    read = [parse_order(text, power) for text, power in lines]
    return {order.verb for order in read if isinstance(order, Order)}


def test_every_verb_has_a_case() -> None:
    assert VERBS.keys() - ordered() == set()


def test_every_line_of_play_that_must_not_pay_has_a_case() -> None:
    closed = {case.number[2:4] for case in CASES if case.number.startswith("K.")}
    assert closed == {f"{line:02}" for line in range(1, 12)}


def test_a_result_is_written_as_json() -> None:
    plain = as_plain(run_case(EXACT[0]))
    assert {"case", "title", "rows", "passed"} <= json.loads(json.dumps(plain)).keys()


@pytest.mark.slow
def test_more_processes_bring_the_same_results_sooner() -> None:
    """Exact cases and one over many games, whose games are dealt out by handfuls."""
    some, told = [*EXACT[:70], *TRIALS[:1]], list[tuple[int, int]]()
    assert list(run_cases(some, jobs=2, watch=lambda *how: told.append(how))) == list(run_cases(some))
    games = TRIALS[0].trial.games if TRIALS[0].trial else 0
    assert told[-1] == (71 + games, 71 + games)


def test_a_figure_over_many_games_comes_with_its_interval(tmp_path: Path) -> None:
    """Of 40 games of a fair coin, with another arm in which it is weighted: sure enough, but not exact."""
    keys = {"statistic": "games with BreachFound", "games": "40", "band": "[-1, 1]", "turns": "1"}
    orders = '{1: "corcyra: cheat on grain-treaty"}'
    against = "{mutual.athens.corcyra.friendship: -50}"
    effect = run_case(written(tmp_path, orders=orders, against=against, **keys)).effect
    assert effect is not None
    assert effect.arms[0] - effect.arms[1] == pytest.approx(effect.value)
    assert 0.0 < effect.half < 0.3


def test_the_closing_line_counts_what_passed_what_failed_and_what_was_not_played(tmp_path: Path) -> None:
    failing = written(tmp_path, expect="wealth athens is 3")
    assert tally([run_case(EXACT[0]), run_case(failing)]) == "1 passed, 1 failed"
    assert tally([], problems=2) == "0 passed, 0 failed, not played: 2 problems"


OPENING = (Path(__file__).parent / "cases" / "openings" / "friends-pair.yaml").read_text(encoding="utf-8")


def written(folder: Path, **keys: str) -> Case:
    """One case of a file that an outsider wrote."""
    cases, problems = read_cases(file_of(folder, **keys))
    assert not len(problems), problems.render()
    return cases[0]


def file_of(folder: Path, **keys: str) -> Path:
    """A file with one case, some of whose keys are changed."""
    (folder / "openings").mkdir(exist_ok=True)
    (folder / "openings" / "friends-pair.yaml").write_text(OPENING, encoding="utf-8")
    whole = {"case": "Z.1", "title": "A try", "rows": "[1]", "opening": "friends-pair", "expect": "wealth athens is 3"}
    rows = [f"{key.replace('_', '-')}: {value}" for key, value in {**whole, **keys}.items()]
    path = folder / "mine.yaml"
    path.write_text("- " + "\n  ".join(rows) + "\n", encoding="utf-8")
    return path


def test_what_was_missed_names_its_line_and_the_figure(tmp_path: Path) -> None:
    result = run_case(written(tmp_path))
    assert not result.passed
    assert "mine.yaml:5" in result.missed[0]
    assert "expected: wealth athens is 3; came: wealth athens: 5" in result.missed[0]


def test_an_order_that_is_refused_unexpectedly_fails_its_case(tmp_path: Path) -> None:
    case = written(tmp_path, orders='{1: "athens: give corcyra 499"}', expect="no event GiftGiven")
    assert "refused: athens: give corcyra 499" in run_case(case).missed[0]


@pytest.mark.parametrize(
    ("keys", "line", "column", "words"),
    [
        ({"expect": "wealt athens is 3"}, 5, 11, "the nearest is wealth"),
        ({"expect": "wealth athen is 3"}, 5, 18, "the nearest is athens"),
        ({"expect": "event BreachFond athens"}, 5, 17, "the nearest is BreachFound"),
        ({"expect": "wealth athens sings"}, 5, 11, "this is no expectation"),
        ({"opening": "friends-par"}, 4, 12, 'there is no opening "friends-par"'),
        ({"rows": "[127]"}, 3, 10, "there is no row 127"),
        ({"orders": '{1: "athens: cheet on alliance"}'}, 6, 24, '"cheet" is no verb'),
        ({"orders": '{1: "sparta: justify"}'}, 6, 16, "begins with a power"),
        ({"set": "{rules.need.onn: 0}"}, 6, 9, "rules.need.onn"),
        ({"answers": "accpt"}, 6, 12, '"accpt" is no answer'),
        ({"draws": "{T1.x: perhaps}"}, 6, 17, "a draw is yes, no"),
        ({"expectations": "3"}, 6, 3, 'a case has no "expectations"'),
        ({"statistic": "mean of wealth athens"}, 1, 3, "lies in a band"),
    ],
)
def test_a_malformed_case_is_named_with_line_and_column(
    tmp_path: Path, keys: dict[str, str], line: int, column: int, words: str
) -> None:
    cases, problems = read_cases(file_of(tmp_path, **keys))
    assert not cases
    shown = problems.render()
    assert words in shown
    assert (problems.problems[0].line, problems.problems[0].column) == (line, column), shown
