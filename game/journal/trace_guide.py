"""`docs/trace.md`: what a researcher reads beside a trace, made of the tables that the tests hold lines against."""

from collections.abc import Iterator, Sequence

from game.journal.trace_events import ELSEWHERE, happened, own_fields
from game.journal.trace_fields import FIELDS, HEAD, KINDS, ROW
from game.journal.trace_swept import HOME, MEANS, SOCIETY, SWEPT
from game.journal.trace_table import Field
from game.world.events import EVENTS

OPENING = """\
# What Melian writes for programs

`melian run SCENARIO --trace FILE.jsonl` and `melian sweep SCENARIO --games N --trace FILE.jsonl` write JSON lines, one
object a line with sorted keys, the same for the same seed. They come turn by turn, within a turn by kind in the order
below; the verdict comes last. `--trace-kinds report,forecast` keeps only these kinds.

Points run from 0 to 100 as on the screen unless a range is given, probabilities from 0 to 1, turns from 1 (0 is the
opening). A range whose one end is empty is open there. What is unknown or does not apply is `null`; a field that may
be so says it. A reading is in points, in talents where its quantity is wealth, or in a fact's own unit.
"""
EVENT_HEAD = """\
A line of kind `event` has, beside the fields above, those of its own event. Where a value is itself a noun of the game,
such as a treaty, its key `is` says which.
"""
ROW_HEAD = """\
`run` ends with one JSON line on standard output; `sweep` writes one for each game, and with `--out DIR` keeps them in
`DIR/games.jsonl`, the means, with 95 % intervals and paired differences, in `DIR/figures.csv`, and the command in
`DIR/plan.json`.
"""
PICTURES = """\
`DIR` also has a picture of each kind for which there are games enough, one for each treatment: `ranking.svg`, or
`ranking-1.svg` and so on where there are several, in the order of the plan. Each names its treatment and says how many
games and societies it was drawn from; strokes are 95 % intervals over games.

- `ranking`: of a hundred promises, how many are broken in a turn, by what ruled the society (rows 86-88).
- `tipping`: how often a calm order falls to fear within three turns, and how often fear gives way (row 90).
- `home`: justice and order at the end, by the trust of the people as the game opened (row 102).
- `basins`: how many pairs of a society are bound at the end, by whether half of them were on turn 4 (row 68).
"""
COLUMNS = ("| field | unit | range | what it is |", "|---|---|---|---|")


def guide() -> str:
    """The whole page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield from (OPENING, "## Every line", "", *_table(HEAD))
    for kind in KINDS:
        yield from (f"## {kind}", "", *_table(FIELDS[kind]))
    yield from ("## Events", "", EVENT_HEAD)
    for event in sorted(set(EVENTS) - set(ELSEWHERE)):
        yield from (f"### {event}", "", happened(event), "")
        yield from _table(own_fields(event)) if own_fields(event) else ()
    yield from ("## The line that is left of a game", "", ROW_HEAD, *_table(ROW), "A sweep adds:", "", *_table(SWEPT))
    yield from ("### An object of `societies`", "", *_table(SOCIETY), "### A power of `homes`", "", *_table(HOME))
    yield from ("## The columns of `figures.csv`", "", *_table(MEANS), "## The pictures of a sweep", "", PICTURES)


def _table(fields: Sequence[Field]) -> Iterator[str]:
    """Fields as a table, and an empty line after it."""
    yield from COLUMNS
    yield from (f"| `{field.name}` | {field.unit} | {field.range} | {field.means} |" for field in fields)
    yield ""


if __name__ == "__main__":
    print(guide(), end="")
