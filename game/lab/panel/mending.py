"""Whether trust comes back after a breach, with and without a lie before it (dial 8; D3, rows 50, 52-53).

Two powers with two treaties of trade. One breaks the first and is found; the second it keeps for ten turns, as it does
everything else. The lie is a promise given afresh just before the breach.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.cases.openings import FOLDERS
from game.lab.panel.compared import Compared, Figure
from game.session.run import Unwritten, play_out
from game.session.script import read_script
from game.session.spec import Spec, prepare
from game.world.names import COMMERCE
from game.world.state import State, trust_of

GOOD_TURNS = 10
FEWEST_PAIRS = 20
"""Pairs that are watched at least, each way."""
OPENING = "openings/friends-pair.yaml"
BREACH = "T1 corcyra: cheat on grain-treaty"
FOUND = ("T1.conduct.found.grain-treaty", 0.0)
STRANGERS = (
    ("mutual.athens.corcyra.friendship", "0"),
    ("mutual.athens.corcyra.record", "0"),
    ("treaties.alliance.clauses", "trade 6"),
)
"""Two powers who know nothing of each other but their treaties, both of trade, as two subjects of an experiment."""
OLD, FRESH = "-20", "-1"
"""When the broken treaty was signed: long ago, or just now, which makes the breach a lie as well."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One pair to be watched."""

    spec: Spec
    lied: bool


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of one pair."""

    lied: bool
    share: float
    """The victim's trust after ten good turns, as a share of what it was before the breach."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Trial, ...]:
    """A fifth as many pairs as games, each with and without the lie; the pair is the same for every scenario."""
    del scenario
    places = range(max(FEWEST_PAIRS, games // 5))
    return tuple(Trial(_pair(seed + place, lied=lied), lied) for place in places for lied in (False, True))


def _pair(seed: int, *, lied: bool) -> Spec:
    """Two powers who keep everything that nobody orders them to break."""
    path = next(folder / OPENING for folder in FOLDERS if (folder / OPENING).is_file())
    return Spec(
        str(path),
        seed,
        doctrines=(("*", "faithful"),),
        overrides=(*STRANGERS, ("treaties.grain-treaty.signed", FRESH if lied else OLD)),
        turns=GOOD_TURNS + 1,
        draws=(FOUND,),
    )


def mended(trial: Trial) -> Mended:
    """Play one pair."""
    opening = prepare(trial.spec)
    script = read_script(BREACH, "breach", opening.state.ids)
    end = play_out(trial.spec, opening, script=script, journal=Unwritten(opening.header)).state
    return Mended(trial.lied, _trust(end) / max(_trust(opening.state), 1.0))


def _trust(state: State) -> float:
    """The victim's trust in the domain of the breach, in thousandths."""
    athens, corcyra = (state.setting.places[power] for power in state.ids)
    return float(trust_of(state.stocks, state.ruleset)[athens, corcyra, COMMERCE])


def _share(pairs: Sequence[Mended], lied: bool) -> tuple[float, int]:
    rows = [one.share for one in pairs if one.lied == lied]
    return (sum(rows) / len(rows) if rows else float("nan")), len(rows)


def without_a_lie(pairs: Sequence[Mended]) -> tuple[float, int]:
    """Mean share of trust that has come back after a plain breach."""
    return _share(pairs, lied=False)


def with_a_lie(pairs: Sequence[Mended]) -> tuple[float, int]:
    """The same after a breach that followed a promise given just before."""
    return _share(pairs, lied=True)


RECOVERY = Compared(
    8,
    "recovery",
    "Recovery after a breach with and without deception",
    "Schweitzer, Hershey and Bradlow 2006",
    games_of,
    mended,
    (
        Figure(
            "trust after ten good turns, no deception", 0.90, 2.0, "comes back with consistent good acts", without_a_lie
        ),
        Figure("trust after ten good turns, deception", 0.0, 0.80, "never fully comes back", with_a_lie),
    ),
    "A record mends with keeping; what a lie took is not forgotten, and a liar's keeping counts for little.",
    "A lie costs a third more than its breach, but later keeping pays it off here like any other debt.",
)
