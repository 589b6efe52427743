"""What a line of a trace holds: every field with its unit and range. Researchers get this table with their export.

Every line also has `kind`, `game` and `turn`. Points run from 0 to 100 as on the screen unless said, probabilities
from 0 to 1; what is unknown or does not apply is null.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Field(NamedTuple):
    """One field of a kind of line."""

    name: str
    unit: str
    """`points`, `talents`, `reading`, `probability`, `turn`, `number`, `yes or no`, `text`, `id`, `list` or `table`."""
    means: str
    low: float | None = None
    high: float | None = None


def _points(name: str, means: str, low: float = 0, high: float = 100) -> Field:
    return Field(name, "points", means, low, high)


def _reading(name: str, means: str) -> Field:
    return Field(name, "reading", f"{means}; points, or talents where the quantity is wealth, or a fact's own unit")


HEAD: tuple[Field, ...] = (
    Field("kind", "id", "which of the kinds below"),
    Field("game", "id", "which game: scenario and seed, or what the sweep calls it"),
    Field("turn", "turn", "the turn in which it happened; 0 is the opening", 0),
)

_SEAT = Field("seat", "id", "the power whose court it is")
_TREE = Field("domain", "id", "`security`, `commerce` or `standing`")

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "report": (
        Field("id", "id", "the report"),
        _SEAT,
        Field("subject", "id", "the power that it is about; null for a fact of the scenario"),
        Field("quantity", "id", "`strength`, `wealth`, `friendship`, `trust`, `fear`, `people`, or the id of a fact"),
        Field("source", "id", "`staff`, `envoy`, or the source of a fact"),
        Field("as_of", "turn", "the turn of which it claims to speak", 0),
        Field("mode", "id", "`honest`, `uncertain`, `bent` or `deceived`"),
        _points("hubris", "of the seat's leader when he was told"),
        _points("hope", "of the leader for this subject when he was told"),
        _reading("raw", "what the source saw"),
        _reading("raw_low", "lower end of the source's honest 90 % range"),
        _reading("raw_high", "upper end of it"),
        _reading("estimate", "what was shown"),
        _reading("low", "lower end of the 90 % range that was shown"),
        _reading("high", "upper end of it"),
        _reading("truth", "what was true at the end of the turn of which it claims to speak"),
        Field("mechanisms", "list", "what bent it, in order: {name, estimate, low, high} after each"),
    ),
    "forecast": (
        Field("id", "id", "the question"),
        _SEAT,
        Field("by", "id", "`player`, `leader`, `staff`, or the name of an adviser"),
        Field("question", "text", "as it was put"),
        Field("subject", "id", "the power whose conduct it is about"),
        Field("asked", "turn", "when it was put", 0),
        Field("p", "probability", "that it comes about", 0, 1),
        Field("outcome", "yes or no", "whether it came about; null where it became void or the game ended first"),
        Field("resolved", "turn", "when it was settled; null where it was not", 0),
    ),
    "trust": (
        Field("observer", "id", "who trusts"),
        Field("subject", "id", "whom"),
        _TREE,
        _points("value", "trust; the sum of its parts"),
        Field("parts", "table", "points by part: custom, record, affinity, need, friendship, institution, limit"),
    ),
    "hubris": (
        _SEAT,
        _points("value", "the conduct part and the forecast part, cut at 0 and 100"),
        Field("causes", "table", "points by which each kind of event, `time` and `limit` moved it this turn"),
    ),
    "warning": (
        Field("id", "id", "the warning"),
        _SEAT,
        Field("event", "id", "whom or what it warns of"),
        Field("made", "turn", "when the staff made it", 0),
        Field("shown", "turn", "when it reached the desk; null where it went under", 0),
        Field("rank", "number", "its place on the desk, 1 the top; 0 where it went under", 0),
    ),
    "cue": (
        _SEAT,
        Field("event", "id", "what it gives away: the power, a colon, the verb of the order to come"),
        Field("honest", "yes or no", "whether it means what it seems to mean"),
    ),
    "decision": (
        _SEAT,
        Field("order", "text", "the order in notation, or the name of a decision"),
        Field("reasons", "list", "at most three, stored when it was decided"),
    ),
    "event": (
        Field("id", "id", "the event, such as `T3.17`"),
        Field("name", "id", "what happened"),
        Field("stage", "id", "when in the turn"),
        Field("actor", "id", "who did it; null for fate"),
        Field("target", "id", "to whom; null for nobody in particular"),
        Field("witnesses", "list", "the powers that saw it"),
    ),
    "society": (
        Field("power", "id", "the power"),
        Field("motives", "table", "points of security, wellbeing and standing: what it wants, shares of 100"),
        _points("reason", "how far reason restrains appetite and spirit"),
        Field("form", "id", "the ruling motive of its society: `interest`, `honour`, `fear` or `mixed`"),
    ),
    "home": (
        Field("power", "id", "the power"),
        _points("trust", "the people's trust in the elite"),
        _points("justice", "justice at home"),
        _points("checks", "what keeps the elite in bounds"),
    ),
    "stocks": (
        Field("power", "id", "the power"),
        _points("strength", "what it can put in the field", 0, 1000),
        Field("wealth", "talents", "in the treasury", 0, 100_000),
        _points("standing", "mean regard among the members of its own society"),
        _points("resolve", "the name for carrying out threats"),
        _points("honesty", "the name for keeping promises"),
    ),
    "verdict": (
        _SEAT,
        _points("security", "chance to hold out with those who would come"),
        _points("wellbeing", "income against the opening's, which counts 50", 0, 1000),
        _points("standing", "honour among the others"),
        _points("justice", "at home, less what was squeezed abroad", -100),
        _points("friendship", "who would come unasked"),
        _points("judgement", "forecasts against the honest staff's; null where too few", -100),
        Field("aim", "id", "what became of the chosen aim: `kept`, `half` or `lost`; null where none was taken"),
        Field("ending", "text", "the first that fits"),
    ),
}
"""The fields of each kind. A line of kind `event` also has those of its own event, as `world.events` documents them."""

KINDS: tuple[str, ...] = tuple(FIELDS)
"""The kinds in the order in which the lines of one turn come."""


def described() -> str:
    """The table as text, a field a line, for people and for exports."""
    rows = [_row("(every line)", each) for each in HEAD]
    rows += [_row(kind, each) for kind in KINDS for each in FIELDS[kind]]
    return "\n".join(["kind\tfield\tunit\trange\tmeaning", *rows])


def _row(kind: str, field: Field) -> str:
    low = "" if field.low is None else f"{field.low:g}"
    high = "" if field.high is None else f"{field.high:g}"
    span = f"{low}..{high}" if low or high else ""
    return "\t".join((kind, field.name, field.unit, span, field.means))
