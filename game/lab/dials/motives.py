"""Motives: can what a court wants most be read off what it does? (row 73).

In every game each seat draws by lot which of the three goods it lives for; the same doctrine sits in all seats, so that
nothing else differs. Half the games teach a classifier, the figures are of the other half.
"""

from collections.abc import Iterator, Sequence

from game.lab.dials.band import Band, Measured, ratio
from game.lab.dials.doctrines import Acts, right_of, told_of
from game.lab.mix import mixes_of
from game.session.run import Unwritten, play_out
from game.session.spec import EVERY, Spec, prepare
from game.theory.chance import Chance
from game.world.names import MOTIVES, PowerId

DOCTRINE = "reciprocal"
"""Who sits everywhere: it answers others in kind and has no taste of its own."""
RULING, OTHER = 80, 10
"""Shares of the motive that rules and of the two others."""
BANDS = {
    "ruling motive told from acts": Band(
        "motives", "ruling motive told from acts", 0.75, 1.0, "", "each motive has its own way of cooperating (73)"
    )
}
"""What must be found; declared here and nowhere else."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Spec, ...]:
    """The plan: games in which every seat lives for one good by lot."""
    ids = [power for power, _ in prepare(Spec(scenario, seed)).header.seats]
    return tuple(_game(scenario, seed + place, ids) for place in range(games))


def _game(scenario: str, seed: int, ids: Sequence[PowerId]) -> Spec:
    shares = [
        (f"powers.{power}.motives.{motive}", str(RULING if motive == ruling_in(seed, power) else OTHER))
        for power in ids
        for motive in MOTIVES
    ]
    return Spec(scenario, seed, doctrines=((EVERY, DOCTRINE),), overrides=tuple(shares))


def ruling_in(seed: int, power: PowerId) -> str:
    """What a seat lives for in the game of a seed."""
    return str(Chance(seed).pick(MOTIVES, "ruling motive", power))


def acts_of(spec: Spec) -> Acts:
    """Play one game and count what everybody did."""
    opening = prepare(spec)
    journal = Unwritten(opening.header)
    play_out(spec, opening, journal=journal)
    return Acts(tuple((ruling_in(spec.seed, power), mix) for power, mix in mixes_of(journal).items()))


def measure(scenario: str, games: Sequence[Acts]) -> Iterator[Measured]:
    """The figure of this dial from its games."""
    tested = [right_of(game) for game in told_of(games)]
    value, half = ratio(tested)
    yield Measured(BANDS["ruling motive told from acts"], scenario, value, half, len(tested))
