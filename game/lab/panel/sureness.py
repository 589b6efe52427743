"""What leaders say at ninety per cent, and what their ninety-per-cent ranges hold (dials 6 and 7; C1, C2b)."""

from collections.abc import Sequence

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, Planned, as_they_come, course_of, pinned

NONE = 0
"""Points of hubris at which a leader is as sure as he has reason to be."""
SURE = 0.85
"""From here on a forecast counts as one of ninety per cent; below its complement likewise."""
SAID = 0.9
"""What the published figure is about: statements of ninety per cent."""
LEAST = 0.75
"""From here on a forecast counts as a sure one where nobody is surer than his staff."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Planned, ...]:
    """Games as they come, and the same seeds without hubris."""
    return (*as_they_come(scenario, games, seed), *pinned(scenario, games, seed, NONE))


def hits(games: Sequence[Course]) -> tuple[float, int]:
    """Of what was said at about ninety per cent, the share that came true."""
    said = [one for game in games if game.hubris is None for one in game.said]
    rows = [(p > 0.5) == came for p, came in said if SURE <= max(p, 1.0 - p) <= 2 * SAID - SURE + 1e-9]
    return (sum(rows) / len(rows) if rows else float("nan")), len(rows)


def hits_without_hubris(games: Sequence[Course]) -> tuple[float, int]:
    """What would come true of .9 where hubris is held at nothing: .9, less by how much sure statements overstate.

    Nothing is asked of which an honest staff is surer than 85 %. Without hubris, only what the wish has leaned is said
    at .9 all the same, so that its hit rate would measure hope; hence the gap is taken from all that is said from .75
    up, what was said on average less what came true.
    """
    said = [one for game in games if game.hubris == NONE for one in game.said]
    sure = [(max(p, 1.0 - p), (p > 0.5) == came) for p, came in said if max(p, 1.0 - p) >= LEAST]
    if not sure:
        return float("nan"), 0
    stated, right = sum(p for p, _ in sure) / len(sure), sum(came for _, came in sure) / len(sure)
    return SAID - (stated - right), len(sure)


def held(games: Sequence[Course]) -> tuple[float, int]:
    """The share of ninety-per-cent ranges that held the truth."""
    inside = sum(game.ranges[0] for game in games)
    count = sum(game.ranges[1] for game in games)
    return (inside / count if count else float("nan")), count


STATED = Compared(
    6,
    "stated",
    "Stated .9 against hit rate",
    "Friedman 2025, about 1,900 officials, 60,000 judgements",
    games_of,
    course_of,
    (
        Figure("came true of what leaders said at .9", 0.55, 0.75, ".57 to .60", hits),
        Figure(
            "at hubris 0, by what sure statements overstate",
            0.85,
            0.95,
            ".9, if one were as sure as one has reason to be",
            hits_without_hubris,
        ),
    ),
    "The lens makes leaders surer than their staff has reason to be; take hubris away and they mean what they say.",
    "Some of a leader's error is not hubris: sources err and the world moves between a forecast and its day.",
)
RANGES = Compared(
    7,
    "ranges",
    "Coverage of 90 % ranges",
    "Soll and Klayman 2004; Russo and Schoemaker 1992",
    as_they_come,
    course_of,
    (Figure("truths inside the 90 % range, as games come", 0.40, 0.70, ".40 to .50", held),),
    "Hubris narrows a range by up to four fifths, and a leader of middling hubris is shown about half the truth.",
)
