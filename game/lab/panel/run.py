"""Reading the panel: every game that any dial asks for is played once, and each dial read from its own."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from game.lab.dials.run import in_mode
from game.lab.panel.compared import Compared, Reading, Verdict
from game.lab.panel.honour import CIRCUMSTANCES, HONOUR
from game.lab.panel.initiator import INITIATOR
from game.lab.panel.lasting import ENDINGS, LENGTH
from game.lab.panel.mending import RECOVERY
from game.lab.panel.sharing import CONTRIBUTIONS
from game.lab.panel.strangers import STRANGERS
from game.lab.panel.sureness import RANGES, STATED
from game.lab.pool import in_order
from game.lab.single import Watch
from game.text import plural

DIALS: tuple[Compared, ...] = (
    *(HONOUR, CIRCUMSTANCES, LENGTH, ENDINGS, INITIATOR),
    *(STATED, RANGES, RECOVERY, CONTRIBUTIONS, STRANGERS),
)
PANEL: dict[str, Compared] = {dial.name: dial for dial in DIALS}
"""The ten dials by name, in the order of their numbers."""
SCENARIO = "random:7"
"""What the panel is read on, where nobody says otherwise: a world of seven that each seed draws anew."""
Piece = tuple[Callable[[Any], Any], Any]


def read_panel(
    names: Sequence[str] = (),
    scenarios: Sequence[str] = (),
    *,
    games: int,
    seed: int = 1,
    mode: str = "",
    jobs: int = 1,
    watch: Watch | None = None,
) -> Iterator[Reading]:
    """Read dials of the panel, all ten where none is named; `watch` is told of each game.

    A `mode` sets every seat, in place of the one that the bands are declared for.
    """
    dials = [PANEL[name] for name in dict.fromkeys(names)] or list(DIALS)
    for scenario in scenarios or (SCENARIO,):
        wanted = {dial.name: _pieces(dial, scenario, games, seed, mode) for dial in dials}
        pieces = list(dict.fromkeys(piece for row in wanted.values() for piece in row))
        played = dict(zip(pieces, _played(pieces, jobs, watch), strict=True))
        for dial in dials:
            yield dial.read(scenario, [played[piece] for piece in wanted[dial.name]])


def _played(pieces: Sequence[Piece], jobs: int, watch: Watch | None) -> Iterator[Any]:
    """What came of each game, in order."""
    for number, made in enumerate(in_order(_play, pieces, jobs), 1):
        if watch is not None:
            watch(number, len(pieces))
        yield made


def _play(piece: Piece) -> Any:
    """Play one game as its dial wants it."""
    play, game = piece
    return play(game)


def _pieces(dial: Compared, scenario: str, games: int, seed: int, mode: str) -> list[Piece]:
    """A dial's games, each with what plays it."""
    return [(dial.play, in_mode(game, mode)) for game in dial.games_of(scenario, games, seed)]


def lines_of_reading(read: Reading) -> list[str]:
    """One dial as it is printed."""
    dial = read.dial
    head = f"{dial.number:>2} {dial.title} ({dial.name}; {read.scenario}): {read.verdict}"
    counts = read.verdict is not Verdict.NOT_COMPARABLE
    return [head, *(f"     {one.told(counts=counts)}" for one in read.seen), f"     {read.because} [{dial.source}]"]


def lines_of_panel(reads: Sequence[Reading]) -> str:
    """The closing line: how many of the dials agree."""
    counts = {verdict: sum(one.verdict is verdict for one in reads) for verdict in Verdict}
    told = ", ".join(verdict.of(count) for verdict, count in counts.items())
    return f"{plural(len(reads), 'dial')}: {told}"
