"""What a line of a trace holds, kind by kind, and what is left of a game: every field with its unit and range.

`docs/trace.md` is made of this by `trace_guide`.
"""

from collections.abc import Mapping

from game.journal.trace_table import Field, points, reading

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
        points("hubris", "of the seat's leader when he was told"),
        points("hope", "of the leader for this subject when he was told"),
        reading("raw", "what the source saw"),
        reading("raw_low", "lower end of the source's honest 90 % range"),
        reading("raw_high", "upper end of it"),
        reading("estimate", "what was shown: what the last mechanism made of it, cut to the quantity's scale"),
        reading("low", "lower end of the 90 % range that was shown"),
        reading("high", "upper end of it"),
        reading("truth", "what was true at the end of the turn of which it claims to speak"),
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
        points("value", "trust; the sum of its parts"),
        Field("parts", "table", "points by part: custom, record, affinity, need, friendship, institution, limit"),
    ),
    "hubris": (
        _SEAT,
        points("value", "the conduct part and the forecast part, cut at 0 and 100"),
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
        points("reason", "how far reason restrains appetite and spirit"),
        Field("form", "id", "the motive that now rules its society: `interest`, `honour`, `fear` or `mixed`"),
    ),
    "home": (
        Field("power", "id", "the power"),
        points("trust", "the people's trust in the elite"),
        points("justice", "justice at home"),
        points("checks", "what keeps the elite in bounds"),
    ),
    "stocks": (
        Field("power", "id", "the power"),
        points("strength", "what it can put in the field", 0, 1000),
        Field("wealth", "talents", "in the treasury", 0, 100_000),
        points("standing", "mean regard among the members of its own society"),
        points("resolve", "the name for carrying out threats"),
        points("honesty", "the name for keeping promises"),
    ),
    "verdict": (
        _SEAT,
        points("security", "chance to hold out with those who would come"),
        points("wellbeing", "income against the opening's, which counts 50", 0, 1000),
        points("standing", "honour among the others"),
        points("justice", "at home, less what was squeezed abroad", -100),
        points("friendship", "who would come unasked"),
        points("judgement", "forecasts against the honest staff's; null where too few", -100),
        Field("aim", "id", "what became of the chosen aim: `kept`, `half` or `lost`; null where none was taken"),
        Field("ending", "text", "the first that fits"),
    ),
}
"""The fields of each kind. A line of kind `event` also has those of its own event, which `trace_events` documents."""

KINDS: tuple[str, ...] = tuple(FIELDS)
"""The kinds in the order in which the lines of one turn come."""

ROW: tuple[Field, ...] = (
    Field("scenario", "id", "the scenario"),
    Field("seed", "number", "same seed and options, same game", 0),
    Field("ruleset", "id", "the ruleset"),
    Field("modes", "table", "power: how its seat was told"),
    Field("turns", "turn", "how many were played", 0),
    Field("digest", "id", "the fingerprint of all that was ordered and happened"),
    Field("verdict", "table", "power: {security, wellbeing, standing, justice, friendship, judgement, aim, ending}"),
    Field("counts", "table", "how many events of each name there were; those that never came are left out"),
)
"""The line that is left of a game: the last of `run`, every one of `sweep`."""
