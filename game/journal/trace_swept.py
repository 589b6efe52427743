"""What a sweep adds to the line of each game, and the columns of its means: every field with its unit and range.

`docs/trace.md` is made of this by `trace_guide`.
"""

from game.journal.trace_table import Field, points

SWEPT: tuple[Field, ...] = (
    Field("game", "id", "what the trace of the sweep calls it: scenario, colon, place in the plan from 0"),
    Field("treatment", "table", "key: value, as `--vary` set them; empty where nothing varies"),
    Field("societies", "list", "one object for each society, as below"),
    Field("homes", "table", "power: what its city came to at home, as below"),
    Field("faults", "list", "lines of the file of orders that were not carried out; only with `--orders`"),
)
"""What a sweep adds to the line of a game."""
SOCIETY: tuple[Field, ...] = (
    Field("id", "id", "the society"),
    Field("rule", "id", "what ruled it as the game opened: `interest`, `honour`, `fear` or `mixed`"),
    Field("members", "number", "how many powers belong to it, dead ones too", 1),
    Field(
        "bonds",
        "table",
        "what ruled it as they decided: {inside, outside}, its members' promises to each other and to others, "
        "each [kept as far as was seen, broken], a promise counting once a turn for each side",
    ),
    Field("afraid", "list", "turn by turn from the opening: 1 where fear ruled it, else 0"),
    Field("unrestrained", "list", "the same turns: share, 0-1, of living members with reason below 40"),
    Field("tied", "list", "the same turns: share, 0-1, of pairs of living members with a treaty in force"),
    Field("trust", "list", "the same turns: mean trust among them, in points"),
)
"""A society of a game. Turns in which fewer than two of its members lived are not in its lists."""
HOME: tuple[Field, ...] = (
    points("trust", "the people's trust in the elite as the game opened"),
    points("justice", "justice at home at the end"),
    Field("turmoil", "number", "how often people and elite came apart, a turn", 0),
    Field("paid", "number", "share of what the people owe that they paid, on average over its turns", 0, 1),
)
"""A city at home."""
MEANS: tuple[Field, ...] = (
    Field("treatment", "text", "key=value, several with a comma and a blank between them; `all` where nothing varies"),
    Field(
        "figure",
        "id",
        "`athens.security` as in `verdict`; `athens.ending=alone`, the share of games with it; `Armed`, how many such "
        "events a game had; `each.security`, the mean over the powers of a drawn society",
    ),
    Field("mean", "number", "over the games, in the figure's own unit"),
    Field("low", "number", "lower end of its 95 % interval; empty for a single game"),
    Field("high", "number", "upper end of it"),
    Field("games", "number", "how many games have the figure", 1),
    Field(
        "difference", "number", "to the first treatment, the mean over the seeds that both have; empty for the first"
    ),
    Field("difference_low", "number", "lower end of its 95 % interval"),
    Field("difference_high", "number", "upper end of it"),
)
"""The columns of `figures.csv`."""
