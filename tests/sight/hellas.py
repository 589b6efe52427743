"""Four powers and a state to tell of: what the tests of sight share."""

from dataclasses import replace
from typing import Any

import numpy as np

from game.theory.thousandths import Ints
from game.world.names import Mode, PowerId, SceneId, TreatyId, WarId
from game.world.power import Leader, Power, Rule, Society
from game.world.ruleset import LEBOW
from game.world.scene import Aim, Fact, Option, Scene
from game.world.setting import Calendar, Setting, Wording
from game.world.state import State
from game.world.stocks import empty_stocks
from game.world.treaty import KINDS, Clause, ClauseKind, Terms, Treaty
from game.world.war import Side, War

ATHENS, CORCYRA, CORINTH, SPARTA = (PowerId(name) for name in ("athens", "corcyra", "corinth", "sparta"))
IDS = (ATHENS, CORCYRA, CORINTH, SPARTA)
PEOPLES = {ATHENS: "the Athenians", CORCYRA: "the Corcyraeans", CORINTH: "the Corinthians", SPARTA: "the Spartans"}

GRAIN = Treaty(TreatyId("grain-treaty"), (ATHENS, CORCYRA), Terms((Clause(ClauseKind.TRADE, 4),), 8), 0, 8)
SWORN = Treaty(TreatyId("corinth-sparta-1"), (CORINTH, SPARTA), Terms((Clause(ClauseKind.ALLIANCE),)), 0, None)
PEACE = Treaty(
    TreatyId("peace"),
    (ATHENS, SPARTA),
    Terms((Clause(ClauseKind.NON_AGGRESSION), Clause(ClauseKind.ARBITRATION))),
    -14,
    None,
    title="Thirty Years' Peace",
)
WAR = War(WarId("w1"), (Side(CORINTH),), (Side(CORCYRA),), "chastise", 2)


def power(name: PowerId) -> Power:
    """One power with two leaders."""
    return Power(
        id=name,
        name=name.capitalize(),
        people=PEOPLES[name],
        society="hellas",
        leaders=(Leader(f"First of {name.capitalize()}"), Leader(f"Second of {name.capitalize()}")),
        doctrine="hold",
        motives=(40, 30, 30),
        strength=50,
        wealth=40,
        income=20,
    )


def setting(**changes: Any) -> Setting:
    """A small Hellas with a scene, a fact and an aim."""
    square: Ints = np.full((4, 4), 60, dtype=np.int64)
    whole = Setting(
        id="hellas",
        title="Hellas",
        powers=tuple(power(name) for name in IDS),
        societies=(Society("hellas", "Hellas", Rule.HONOUR),),
        calendar=Calendar(("432 BCE",)),
        turns=8,
        horizon=(7, 9),
        reach=square,
        affinity=np.zeros((4, 4), dtype=np.int64),
        treaties=(GRAIN, SWORN, PEACE),
        scenes=(
            Scene(SceneId("ships"), ATHENS, 1, 2, "the ships", "How many?", (Option("few", "send ten"),), "few"),
            Scene(
                SceneId("oracle"), ATHENS, 1, 2, "the oracle", "Ask?", (Option("ask", "ask it"),), "ask", public=False
            ),
        ),
        facts=(Fact("silver", "Egesta's silver", "talents", (30, 60), 0, 200),),  # type: ignore[arg-type]
        aims=(Aim("keep", ATHENS, "Keep the Peace", None, None),),  # type: ignore[arg-type]
        wording=Wording(),
    )
    return replace(whole, **changes)


def hellas(**changes: Any) -> State:
    """A state in turn 3, with three treaties and a war."""
    state = State(
        setting=setting(),
        ruleset=LEBOW,
        modes=(Mode.BENT,) * 4,
        seed=7,
        stocks=empty_stocks(4, 1, len(KINDS)),
        turn=3,
        alive=(True,) * 4,
        leaders=(0,) * 4,
        treaties={one.id: one for one in (GRAIN, SWORN, PEACE)},
        wars={WAR.id: WAR},
    )
    return replace(state, **changes)
