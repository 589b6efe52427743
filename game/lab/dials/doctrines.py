"""Doctrines: can the eight be told apart by what they do? (core I, L; row 73).

In every game each seat draws one of the eight by lot, so that all eight sit in all seats. The first half of the games
teaches a classifier the action mix of each; the figures are of the other half, whose seeds it has not seen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.lab.classifier import Classifier, confusion, learn
from game.lab.dials.band import Band, Measured, ratio
from game.lab.mix import Mix, mixes_of
from game.session.doctrine import MIXED, drawn
from game.session.run import Unwritten, play_out
from game.session.spec import EVERY, Spec, prepare

_WHY = "a leader that cannot be known by its acts has no character (73)"
BANDS = {
    band.figure: band
    for band in (
        Band("doctrines", "told from its acts", 0.75, 1.0, "", _WHY),
        Band("doctrines", "told from its acts, the hardest of the eight", 0.50, 1.0, "", _WHY),
    )
}
"""What must be found; declared here and nowhere else."""


@dataclass(frozen=True, slots=True)
class Acts:
    """One game's seats: the doctrine that each played, and what it did."""

    rows: tuple[tuple[str, Mix], ...]


def games_of(scenario: str, games: int, seed: int) -> tuple[Spec, ...]:
    """The plan: games in which every seat, its successors with it, plays one of the eight by lot."""
    return tuple(Spec(scenario, seed + place, doctrines=((EVERY, MIXED),)) for place in range(games))


def acts_of(spec: Spec) -> Acts:
    """Play one game and count what everybody did."""
    opening = prepare(spec)
    journal = Unwritten(opening.header)
    play_out(spec, opening, journal=journal)
    return Acts(tuple((drawn(MIXED, spec.seed, power), mix) for power, mix in mixes_of(journal).items()))


def measure(scenario: str, games: Sequence[Acts]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    tested = [right_of(game) for game in told_of(games)]
    value, half = ratio(tested)
    yield Measured(BANDS["told from its acts"], scenario, value, half, len(tested))
    shares = [line.get(label, 0) / max(1, sum(line.values())) for label, line in table(games).items() if line]
    least = min(shares, default=float("nan"))
    yield Measured(BANDS["told from its acts, the hardest of the eight"], scenario, least, float("nan"), len(tested))


def right_of(told: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Of a game's seats, how many were told, and how many there were."""
    return float(sum(label == said for label, said in told)), float(len(told))


def told_of(games: Sequence[Acts]) -> Iterator[list[tuple[str, str]]]:
    """For each game of the second half: every seat's doctrine, and what it was taken for."""
    classifier = _taught(games)
    for game in games[len(games) // 2 :]:
        yield [(label, classifier.tell(mix)) for label, mix in game.rows]


def _taught(games: Sequence[Acts]) -> Classifier:
    """What the first half of the games teaches."""
    return learn([row for game in games[: len(games) // 2] for row in game.rows])


def table(games: Sequence[Acts]) -> dict[str, dict[str, int]]:
    """Of the second half's seats: for each doctrine, how often it was taken for which."""
    return confusion(_taught(games), [row for game in games[len(games) // 2 :] for row in game.rows])
