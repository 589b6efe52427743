"""Whether partners come when a pact is invoked, and what changed circumstances do to it (dials 1 and 2; A1-A3)."""

from collections.abc import Iterable, Sequence

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, as_they_come, course_of
from game.lab.panel.quarrel import Summons


def share(summons: Iterable[Summons]) -> tuple[float, int]:
    """The share of partners who came."""
    rows = [one.came for one in summons]
    return (sum(rows) / len(rows) if rows else float("nan")), len(rows)


def invoked(games: Sequence[Course]) -> list[Summons]:
    """Calls that bound on their exact terms."""
    return [one for game in games for one in game.summons if one.invoked]


def honoured(games: Sequence[Course]) -> tuple[float, int]:
    """The share of invoked pacts that were honoured."""
    return share(invoked(games))


def above_terms_ignored(games: Sequence[Course]) -> tuple[float, int]:
    """The same less the share of all allies of a power at war who fought beside it, whatever their terms said."""
    exact, one = honoured(games)
    loose, other = share(one for game in games for one in game.summons if not one.invoked)
    return exact - loose, min(one, other)


def circumstances(games: Sequence[Course]) -> tuple[float, int]:
    """The honour rate where neither party's strength has changed, less that where one's has."""
    steady, one = share(call for call in invoked(games) if not call.changed)
    changed, other = share(call for call in invoked(games) if call.changed)
    return steady - changed, min(one, other)


HONOUR = Compared(
    1,
    "honour",
    "Honour rate of invoked pacts",
    "Leeds, Long and Mitchell 2000; Berkemeier and Fuhrmann 2018",
    as_they_come,
    course_of,
    (
        Figure("honoured when invoked on their terms", 0.60, 0.80, ".745; .663 before 1945", honoured),
        Figure("the same less what it is with terms ignored", 0.20, 1.0, ".745 against about .25", above_terms_ignored),
    ),
    "Courts sign what they expect to be willing to keep, and most calls come from partners whom they still need.",
)
CIRCUMSTANCES = Compared(
    2,
    "circumstances",
    "Honour-rate gap with changed circumstances",
    "Leeds and Anac 2005, cross-tabulated from the authors' file; Leeds 2003",
    as_they_come,
    course_of,
    (Figure("honoured without a change of power less with", 0.20, 0.45, ".337 (.829 against .492)", circumstances),),
    "What a promise was worth is reckoned anew each turn, so a shift of power turns some promises sour.",
)
