"""The tutorial: short texts, four sums, and no way that is best whatever the sum."""

import pytest

from game.rules.turn import begin, resolve
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.world.names import Mode, Window
from game.world.notation import parse_order
from game.world.order import Order, Submission
from game.world.ruleset import LEBOW
from game.world.setting import Setting
from game.world.state import State

SUMS = {30: 0.1, 20: 0.3, 60: 0.6, 90: 0.9}
FORCES = ("home", "twenty", "sixty", "great")


def setting() -> Setting:
    read = load("borrowed-silver")
    assert isinstance(read, Loaded)
    return read.setting


def played(silver: int, force: str, look: str = "look", reception: str = "borrow", pledge: int = 50) -> State:
    """The end of a game in which nobody orders anything but what the tutorial asks."""
    scenario = setting()
    state = open_game(scenario, LEBOW, tuple(Mode.BENT for _ in scenario.powers), 1, {"fact.silver": SUMS[silver]})
    state = begin(state).state
    lines = {
        ("egesta", 1): [f"choose {reception} in reception"],
        ("athens", 2): [f"choose {look} in silver"],
        ("athens", 3): [f"choose {force} in force", f"pledge {pledge} on force"],
    }
    while not state.over:
        submissions = []
        for power in state.ids:
            said = lines.get((power, state.turn), []) if state.window is Window.ORDERS else []
            orders = tuple(order for line in said if isinstance(order := parse_order(line, power), Order))
            submissions.append(Submission(power, state.window_name, orders))
        state = resolve(state, tuple(submissions)).state
    return state


def stock(state: State, name: str) -> float:
    """One of Athens' stocks, in points."""
    return int(state.stocks.array(name)[state.place(state.ids[0])]) / 1000.0


def test_no_fleet_is_best_on_all_four_sums() -> None:
    best = {}
    for silver in SUMS:
        gains = {force: sum(stock(played(silver, force), name) for name in ("wealth", "people")) for force in FORCES}
        best[silver] = max(gains, key=lambda force: gains[force])
    assert best == {20: "home", 30: "twenty", 60: "sixty", 90: "great"}


@pytest.mark.parametrize("reception", ["borrow", "temple", "books"])
def test_looking_is_flattered_counting_less_and_an_auditor_not(reception: str) -> None:
    raw = {}
    for look in ("look", "count", "auditor"):
        state = played(30, "home", look, reception)
        (report,) = [one for one in state.fact_reports if one.seat == "athens"]
        raw[look] = report
    assert raw["auditor"].raw_high - raw["auditor"].raw_low < 12
    assert raw["auditor"].raw_low <= 30 <= raw["auditor"].raw_high
    assert raw["count"].raw_high - raw["count"].raw_low < raw["look"].raw_high - raw["look"].raw_low
    if reception == "borrow":
        assert raw["look"].raw > raw["count"].raw


def test_counting_arms_syracuse_and_hurts_egesta() -> None:
    looked, counted = played(60, "sixty", "look"), played(60, "sixty", "count")
    syracuse, egesta, athens = (looked.place(power) for power in ("syracuse", "egesta", "athens"))  # type: ignore[arg-type]
    assert counted.stocks.strength[syracuse] > looked.stocks.strength[syracuse]
    assert counted.stocks.friendship[egesta, athens] < looked.stocks.friendship[egesta, athens]


def test_who_was_sure_pays_for_it_or_is_paid() -> None:
    assert stock(played(30, "great", pledge=90), "people") < stock(played(30, "great", pledge=60), "people")
    assert stock(played(90, "great", pledge=90), "people") > stock(played(90, "great", pledge=60), "people")


def test_everybody_learns_the_sum_at_the_end() -> None:
    for force in ("home", "great"):
        assert played(20, force).revealed == {"silver"}


def test_scenes_are_short_and_happenings_shorter() -> None:
    scenario = setting()
    for scene in scenario.scenes:
        assert len(scene.text.split()) <= 80, scene.id
    for happening in scenario.happenings:
        assert len(happening.text.split()) <= 50, happening.id


def test_two_seats_can_be_played_and_history_is_marked() -> None:
    scenario = setting()
    assert [str(power.id) for power in scenario.powers if power.playable] == ["athens", "egesta"]
    assert list(scenario.facts[0].values) == [30, 20, 60, 90]
    for scene in scenario.scenes:
        assert len([option for option in scene.options if option.as_it_was]) == 1
