"""The language of expectations: a line of text in, something that can be checked out."""

import re
from collections.abc import Callable

from game.lab.cases.expectation import (
    NEAR,
    Amount,
    Check,
    Frame,
    comes_to_nothing,
    exceeds,
    goes_back,
    happens,
    holds,
    moves,
    stands,
)
from game.lab.cases.fact import FACTS
from game.lab.cases.naming import Unknown, occurrence_of, power_of
from game.lab.cases.quantity import read_quantity
from game.world.notation import Unreadable, format_order, parse_order
from game.world.setting import Setting

NUMBER = r"-?\d*\.?\d+"
AMOUNT = rf"at least {NUMBER}|at most {NUMBER}|{NUMBER} to {NUMBER}|{NUMBER}"
FRAME = (
    r"(?: after turn (?P<after>\d+))?"
    r"(?: since (?:turn (?P<since>\d+)|(?P<opening>the opening))| without (?P<without>[a-z0-9-]+))?"
)
FORMS = (
    "MEASURE rises|falls|moves [by AMOUNT] [after turn N] [since turn N | since the opening | without POWER]",
    "MEASURE does not move",
    "MEASURE is AMOUNT",
    "MEASURE is above|below MEASURE [by AMOUNT]",
    "event NAME [POWER] [-> POWER] [with FIELD VALUE] [seen by POWER alone]",
    "no event NAME",
    "3 events NAME",
    'order POWER: ORDER fails because "WORDS"',
    'refused: POWER: ORDER because "WORDS"',
    "treaty TREATY is in force|over|under notice|under duress of POWER",
    "POWER is at war|at peace with POWER",
)
"""How lines are written, for whoever wrote one that cannot be read."""


def read_line(line: str, setting: Setting) -> Check:
    """Read one line. Raises `Unknown` where it means nothing."""
    for pattern, make in LINES:
        match = re.fullmatch(pattern, line)
        if match is not None:
            return make(match, setting)
    raise Unknown("an expectation is written: " + "; or: ".join(FORMS))


def amount_of(text: str | None) -> Amount:
    """Bounds as they are written; nothing written is anything that can be told from nought."""
    if text is None:
        return Amount(2 * NEAR)
    figures = [float(one) for one in re.findall(NUMBER, text)]
    if text.startswith("at least"):
        return Amount(low=figures[0])
    return Amount(high=figures[0]) if text.startswith("at most") else Amount(figures[0], figures[-1])


def _frame(match: re.Match[str], setting: Setting) -> Frame:
    found = match.groupdict()
    since = 0 if found.get("opening") else int(found["since"]) if found.get("since") else None
    without = power_of(found["without"] or "", setting) if found.get("without") else None
    return Frame(int(found["after"]) if found.get("after") else None, since, without)


def _moves(match: re.Match[str], setting: Setting) -> Check:
    direction = {"rises": 1, "falls": -1, "moves": 0}[match["how"]]
    quantity = read_quantity(match["what"], setting)
    return moves(quantity, direction, amount_of(match["amount"]), _frame(match, setting))


def _still(match: re.Match[str], setting: Setting) -> Check:
    return moves(read_quantity(match["what"], setting), 0, Amount(0, 0), _frame(match, setting))


def _stands(match: re.Match[str], setting: Setting) -> Check:
    return stands(read_quantity(match["what"], setting), amount_of(match["amount"]), _frame(match, setting))


def _exceeds(match: re.Match[str], setting: Setting) -> Check:
    direction = 1 if match["how"] == "above" else -1
    one, frame = read_quantity(match["what"], setting), _frame(match, setting)
    if re.fullmatch(NUMBER, match["other"]):
        bound = float(match["other"])
        inside = Amount(low=bound + 2 * NEAR) if direction > 0 else Amount(high=bound - 2 * NEAR)
        return stands(one, inside, frame)
    return exceeds(one, read_quantity(match["other"], setting), direction, amount_of(match["amount"]), frame)


def _event(match: re.Match[str], setting: Setting) -> Check:
    many = {"no event": Amount(0, 0), "event": Amount(low=1)}.get(match["many"])
    if many is None:
        count = float(match["many"].split(" ", 1)[0])
        many = Amount(count, count)
    return happens(occurrence_of(match["what"], setting), many)


def _nothing(match: re.Match[str], setting: Setting) -> Check:
    """An order that is expected to be refused or to fail, spelled as the notation spells it."""
    order = parse_order(match["order"])
    if isinstance(order, Unreadable):
        raise Unknown(order.message)
    power_of(order.power, setting)
    return comes_to_nothing(format_order(order), match["because"] or "", legal=match["kind"] == "order ")


def _fact(pattern: str, make: Callable[..., Callable[..., bool]]) -> tuple[str, Callable[..., Check]]:
    """A line that says how things stand between powers."""

    def read(match: re.Match[str], setting: Setting) -> Check:
        test = make(match, setting)
        what = re.sub(FRAME + "$", "", match[0])
        return holds(what, test, _frame(match, setting))

    return pattern + FRAME, read


LINES: tuple[tuple[str, Callable[[re.Match[str], Setting], Check]], ...] = (
    (r"(?P<many>event|no event|\d+ events?) (?P<what>.+)", _event),
    (r'(?P<kind>order )(?P<order>.+?) fails(?: because "(?P<because>.+)")?', _nothing),
    (r'(?P<kind>refused: )(?P<order>.+?)(?: because "(?P<because>.+)")?', _nothing),
    (r"going back to turn (?P<turn>\d+) is a second sitting", lambda match, _: goes_back(int(match["turn"]))),
    *(_fact(pattern, make) for pattern, make in FACTS),
    (rf"(?P<what>.+?) does not move{FRAME}", _still),
    (rf"(?P<what>.+?) (?P<how>rises|falls|moves)(?: by (?P<amount>{AMOUNT}))?{FRAME}", _moves),
    (rf"(?P<what>.+?) is (?P<amount>{AMOUNT}){FRAME}", _stands),
    (rf"(?P<what>.+?) is (?P<how>above|below) (?P<other>.+?)(?: by (?P<amount>{AMOUNT}))?{FRAME}", _exceeds),
)
"""Every kind of line with its pattern; the first that fits is taken."""
