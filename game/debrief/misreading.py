"""One thing that was read wrongly, laid out: told, true, why, the cue, and how it could have been known."""

from dataclasses import dataclass
from textwrap import wrap

from game.debrief.assessment import Assessment
from game.debrief.inquiry import show_of
from game.debrief.page import Table
from game.debrief.past import stocks_at
from game.debrief.rise import hubris_over_time
from game.sight import words
from game.world.names import PowerId
from game.world.state import State, hubris_of

LINE = 65
"""Signs in a line beside its label, on the smallest terminal that is promised."""
LABELS = ("told", "true", "why", "cue", "how to know")
NARROWED, WISHED = "narrowed range", "shift toward the wish"
RAISED = 3.0
"""Points from which something is said to have raised hubris."""


@dataclass(frozen=True, slots=True)
class Misreading:
    """One thing that was read wrongly, and what came of it."""

    turn: int
    date: str
    order: str
    """What was done on the strength of it, or what came of missing it."""
    told: str
    true: str
    mechanism: str
    """The named ways in which it was bent, what each did, and what in the seat's own conduct let it."""
    cue: str
    """What lay in the open at the time."""
    known: str
    """How it could have been known, and at what price."""
    weight: float
    report: str = ""
    """The id of the report, where there is one."""

    def rows(self) -> tuple[tuple[str, str], ...]:
        """What there is to say, each with its label."""
        said = (self.told, self.true, self.mechanism, self.cue, self.known)
        return tuple((label, text) for label, text in zip(LABELS, said, strict=True) if text)

    def lines(self) -> int:
        """How many lines of a terminal it takes, with the empty one before it."""
        return 1 + len(wrap(self.order, LINE)) + sum(len(wrap(text, LINE)) for _, text in self.rows())

    def table(self) -> Table:
        """It as a table without a head."""
        return Table(("", ""), self.rows(), self.order)


def spoken(one: Assessment) -> str:
    """A report as it was told: "84, between 78 and 90 points"."""
    return f"{words.number(round(one.estimate))}, {words.between(one.low, one.high, one.unit)}"


def reported(one: Assessment) -> str:
    """The whole line of it: what it was of, the figure, who said it and how good he is."""
    return f"{words.capital(one.title)}: {spoken(one)}, by {one.source} (grade {one.grade})."


def why(state: State, one: Assessment) -> str:
    """Why a report was bent: what was put there to be seen, what each mechanism did, and what let it."""
    said = (_shown(state, one), mechanisms_in_words(one), _own_part(state, one))
    return " ".join(part for part in said if part)


def _shown(state: State, one: Assessment) -> str:
    show = show_of(state, one)
    if not show:
        return ""
    return f"{words.capital(words.amount(show, one.unit))} of it had been put there to be seen."


def mechanisms_in_words(one: Assessment) -> str:
    """What each mechanism did to a report: "Shift toward the wish took 9 off it; narrowed range ..."."""
    before, low, high = one.raw, one.raw_low, one.raw_high
    said: list[str] = []
    for step in one.steps:
        moved = round(step.estimate - before)
        if moved:
            said.append(f"{step.name} added {moved}" if moved > 0 else f"{step.name} took {-moved} off it")
        elif round(step.high - step.low) < round(high - low):
            narrow, wide = round(step.high - step.low), round(high - low)
            said.append(f"{step.name} left a range {narrow} wide, which ought to be {wide}")
        before, low, high = step.estimate, step.low, step.high
    return f"{words.capital('; '.join(said))}." if said else ""


def _own_part(state: State, one: Assessment) -> str:
    """What in the seat's own conduct let the mechanisms work: hope leans, hubris makes sure (rows 7, 9, 17)."""
    names, turn = [step.name for step in one.steps], made_in(one)
    stocks, at = stocks_at(state, turn), state.place(one.seat)
    said = []
    if WISHED in names:
        said.append(f"your hope stood at {words.number(round(int(stocks.hope[at]) / 1000))}")
    if NARROWED in names:
        hubris = int(hubris_of(stocks)[at]) / 1000.0
        level = f"your hubris at {words.number(round(hubris))}, {words.level('hubris', hubris)}"
        said.append(level + _raised(state, one.seat, turn))
    return f"{words.capital(' and '.join(said))}." if said else ""


def made_in(one: Assessment) -> int:
    """The turn whose opening hubris and hope bent a report: sources on facts speak a turn before they are read."""
    return one.turn if one.subject is not None else one.turn - 1


def _raised(state: State, seat: PowerId, turn: int) -> str:
    """What of its own had raised a leader's hubris most by then, in brackets; nothing where nothing did."""
    moved: dict[str, float] = {}
    for moment in hubris_over_time(state, seat):
        if moment.turn <= turn:
            for cause in moment.causes:
                moved[cause.text] = moved.get(cause.text, 0.0) + cause.points
    text, points = max(moved.items(), key=lambda row: row[1], default=("", 0.0))
    return f" (raised by {text}, {words.signed(points)})" if points >= RAISED else ""
