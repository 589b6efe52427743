"""The six figures: each moves with what it stands for, and with nothing else."""

from dataclasses import replace
from typing import Any

import numpy as np

from game.debrief.figures import Figures, reckon
from game.world.names import PowerId, QuestionId
from game.world.question import Question, Settled
from game.world.state import State
from game.world.stocks import empty_stocks
from game.world.treaty import KINDS, Clause, ClauseKind, Terms, Treaty
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, IDS, PEACE, SPARTA, hellas

ALLIANCE = Treaty(PEACE.id, (ATHENS, CORCYRA), Terms((Clause(ClauseKind.ALLIANCE),)), 0, None)
TRIBUTE = Treaty(PEACE.id, (ATHENS, SPARTA), Terms((Clause(ClauseKind.TRIBUTE, 3, by=ATHENS),)), 0, None, duress=ATHENS)


def world(cells: dict[str, Any] | None = None, **changes: Any) -> State:
    """Four equal powers at peace; `cells` sets single cells of stocks, in points."""
    stocks = empty_stocks(4, 1, len(KINDS))
    opened = {"strength": 100, "justice": 50, "people": 50, "honesty": 50}
    arrays = {name: np.full(4, points * 1000, dtype=np.int64) for name, points in opened.items()}
    arrays["custom"] = np.full((4, 4, 3), 30_000, dtype=np.int64)
    for name, settings in (cells or {}).items():
        array = arrays.get(name, stocks.array(name)).copy()
        for cell, points in settings.items():
            place = tuple(IDS.index(one) for one in cell) if isinstance(cell, tuple) else IDS.index(cell)
            array[place] = points * 1000
        arrays[name] = array
    usual: dict[str, Any] = {"treaties": {}, "wars": {}, "stocks": stocks.with_arrays(arrays)}
    return hellas(**{**usual, **changes})


def of(state: State, power: PowerId = ATHENS) -> Figures:
    return reckon(state, power).figures


def test_an_ally_makes_one_safer_and_the_more_so_if_it_trusts_us() -> None:
    alone = of(world()).security
    allied = of(world(treaties={ALLIANCE.id: ALLIANCE})).security
    warm = of(world({"friendship": {(CORCYRA, ATHENS): 60}}, treaties={ALLIANCE.id: ALLIANCE})).security
    assert alone < allied < warm


def test_a_helper_far_away_helps_little() -> None:
    near = world({"friendship": {(CORCYRA, ATHENS): 60}})
    far = replace(near, setting=replace(near.setting, reach=np.full((4, 4), 10, dtype=np.int64)))
    helped = reckon(near, ATHENS).helpers, reckon(far, ATHENS).helpers
    assert helped == (1.0, 1.0)
    assert of(world({"fear": {(SPARTA, ATHENS): 90}})).security < of(near).security
    assert of(replace(far, wars={})).security > of(near).security  # nor do enemies come from far


def test_fear_and_hatred_gather_a_coalition() -> None:
    calm = of(world()).security
    feared = of(world({"fear": {(CORINTH, ATHENS): 60, (SPARTA, ATHENS): 60}})).security
    hated = of(
        world(
            {
                "fear": {(CORINTH, ATHENS): 60, (SPARTA, ATHENS): 60},
                "friendship": {(CORINTH, ATHENS): -40, (SPARTA, ATHENS): -40},
            }
        )
    ).security
    assert calm > feared > hated


def test_friendship_is_seen_from_their_side() -> None:
    ours = of(world({"friendship": {(ATHENS, CORCYRA): 90}})).friendship
    theirs = of(world({"friendship": {(CORCYRA, ATHENS): 90}})).friendship
    assert ours == 0.0
    assert 25 < theirs < 34  # one of three, nearly surely


def test_what_is_squeezed_abroad_is_lost_in_justice() -> None:
    assert of(world()).justice == 50.0
    assert of(world(squeezed={(ATHENS, CORCYRA): 12})).justice == 38.0
    assert of(world(squeezed={(ATHENS, CORCYRA): 12}), CORCYRA).justice == 50.0


def test_wellbeing_is_fifty_at_the_opening_income() -> None:
    opened = dict.fromkeys(IDS, 20000)
    assert of(world(opening_income=opened, incomes=opened)).wellbeing == 50.0
    assert of(world(opening_income=opened, incomes={**opened, ATHENS: 30_000})).wellbeing == 75.0


def test_tribute_under_duress_makes_a_subject_and_tribute_freely_given_does_not() -> None:
    assert reckon(world(treaties={TRIBUTE.id: TRIBUTE}), ATHENS).subject
    assert not reckon(world(treaties={TRIBUTE.id: replace(TRIBUTE, duress=None)}), ATHENS).subject
    assert reckon(world(beaten={ATHENS: SPARTA}), ATHENS).subject


def forecasts(*answers: tuple[float, float, bool]) -> tuple[Settled, ...]:
    """What was said, what an honest staff would have said, what came."""
    return tuple(
        Settled(Question(QuestionId(f"Q{at}"), ATHENS, "asked", "?", SPARTA, 1, 1, honest=honest), said, True, came, 1)
        for at, (said, honest, came) in enumerate(answers)
    )


def test_judgement_is_a_coins_at_even_odds_and_an_honest_staffs_at_its_figures() -> None:
    rows = [(80.0, True)] * 4 + [(80.0, False)] + [(20.0, False)] * 2
    coin = of(world(forecasts=forecasts(*((50.0, honest, came) for honest, came in rows))))
    staff = of(world(forecasts=forecasts(*((honest, honest, came) for honest, came in rows))))
    cocksure = of(world(forecasts=forecasts(*((5.0 if came else 95.0, honest, came) for honest, came in rows))))
    assert coin.judgement == 0.0
    assert staff.judgement == 100.0
    assert cocksure.judgement == -100.0


def test_judgement_reckoned_by_hand() -> None:
    rows = [(70, 60, True), (60, 40, False), (90, 70, True), (20, 30, False), (80, 60, False), (50, 55, True)]
    own = (0.09 + 0.36 + 0.01 + 0.04 + 0.64 + 0.25) / 6
    honest = (0.16 + 0.16 + 0.09 + 0.09 + 0.36 + 0.2025) / 6
    found = of(world(forecasts=forecasts(*((float(said), float(staff), came) for said, staff, came in rows))))
    assert found.judgement is not None
    assert abs(found.judgement - 100 * (0.25 - own) / (0.25 - honest)) < 0.1
    assert abs(found.judgement - 25.1) < 0.1


def test_where_nobody_could_know_much_judgement_is_measured_by_a_twentieth() -> None:
    rows = [(60.0, came) for came in (True, False, True, False, True, False)]  # the honest staff is worse than a coin
    found = of(world(forecasts=forecasts(*((70.0, honest, came) for honest, came in rows))))
    assert found.judgement is not None
    assert abs(found.judgement - 100 * (0.25 - (3 * 0.09 + 3 * 0.49) / 6) / 0.05) < 0.1


def test_five_forecasts_are_too_few_to_judge_by() -> None:
    assert of(world(forecasts=forecasts(*[(70.0, 70.0, True)] * 5))).judgement is None
    assert of(world(forecasts=forecasts(*[(70.0, 70.0, True)] * 6))).judgement is not None


def test_the_dead_have_neither_safety_nor_income_nor_friends() -> None:
    gone = world({"friendship": {(CORCYRA, ATHENS): 90}}, alive=(False, True, True, True))
    figures = of(gone)
    assert (figures.wellbeing, figures.justice, figures.friendship) == (0.0, 0.0, 0.0)
    assert figures.security == 0.0
    assert not reckon(gone, ATHENS).alive
