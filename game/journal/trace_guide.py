"""`docs/trace.md`: what a researcher reads beside a trace, made of the tables that the tests hold lines against."""

from collections.abc import Iterator, Sequence

from game.journal.trace_events import ELSEWHERE, happened, own_fields
from game.journal.trace_fields import FIELDS, HEAD, KINDS, ROW, SWEPT
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
`DIR/games.jsonl` and the means, with 95 % intervals and paired differences, in `DIR/figures.csv`.
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


def _table(fields: Sequence[Field]) -> Iterator[str]:
    """Fields as a table, and an empty line after it."""
    yield from COLUMNS
    yield from (f"| `{field.name}` | {field.unit} | {field.range} | {field.means} |" for field in fields)
    yield ""


if __name__ == "__main__":
    print(guide(), end="")
