"""The language of expectations: a line of text in, something that can be checked out."""

import re
from collections.abc import Callable

from game.lab.cases.addresses import drawn_at
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
    stays_undrawn,
)
from game.lab.cases.fact import FACTS
from game.lab.cases.naming import Unknown, power_of, turn_of
from game.lab.cases.occurrence import read_occurrence
from game.lab.cases.quantity import read_quantity
from game.lab.cases.thing import things_in
from game.text import nearest
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
    "no draw ADDRESS",
    'order POWER: ORDER fails because "WORDS"',
    'refused: POWER: ORDER because "WORDS"',
    "treaty TREATY is in force|over|under notice|under duress of POWER",
    "war WAR is on|over",
    "offer OFFER waits|waits no more",
    "POWER is bound|not bound to POWER",
    "POWER is at war|at peace with POWER",
    "POWER is a client|no client of POWER",
    "POWER is a member|no member of LEAGUE",
    "POWER is at the mercy of POWER",
    "POWER is on|off the board",
    "the dispute of POWER and POWER is open|closed",
    "going back to turn N is a second sitting",
)
"""How lines are written, for whoever wrote one that cannot be read."""
VERBS = ("rises", "falls", "moves", "is", "does", "fails", "waits")
"""The words on which a line turns."""


def read_line(line: str, setting: Setting) -> Check:
    """Read one line for a case, whose setting lasts as long as the case. Raises `Unknown` where it means nothing."""
    for pattern, make in LINES:
        match = re.fullmatch(pattern, line)
        if match is not None:
            return make(match, setting)
    for word in line.split():
        close = nearest(word, VERBS) if len(word) > 3 and word not in VERBS else None
        if close is not None and word not in setting.places:
            raise Unknown(f'"{word}" is no verb here', word, f"the nearest is {close}")
    raise Unknown("this is no expectation", line, "melian check --explain expect names every kind")


def amount_of(text: str | None) -> Amount:
    """Bounds as they are written; nothing written is anything that can be told from nought."""
    if text is None:
        return Amount(2 * NEAR)
    figures = [float(one) for one in re.findall(NUMBER, text)]
    if text.startswith("at least"):
        return Amount(low=figures[0])
    if figures[0] > figures[-1]:
        raise Unknown("the amount is upside down", text, f"write {' to '.join(reversed(text.split(' to ')))}")
    return Amount(high=figures[0]) if text.startswith("at most") else Amount(figures[0], figures[-1])


def apart_of(text: str | None) -> Amount:
    """Bounds of a difference in one direction: never below nought, and where only its most is written above it."""
    amount = amount_of(text)
    if text is not None and "-" in text:
        raise Unknown("the direction stands in the verb, and its amount is not below nought", text)
    return Amount(2 * NEAR, amount.high) if text is not None and text.startswith("at most") else amount


def _frame(match: re.Match[str], setting: Setting) -> Frame:
    found = match.groupdict()
    after = turn_of(found["after"], setting) if found.get("after") else None
    since = 0 if found.get("opening") else turn_of(found["since"], setting) if found.get("since") else None
    if since is not None and since >= (setting.turns if after is None else after):
        raise Unknown(
            f"turn {since} is not before the one that is measured", f"since {'turn' if since else 'the opening'}"
        )
    return Frame(after, since, power_of(found["without"], setting) if found.get("without") else None)


def _moment(match: re.Match[str], setting: Setting) -> Frame:
    """When something is so; nothing is compared."""
    for word, name in (("since", "since"), ("since", "opening"), ("without", "without")):
        if match.groupdict().get(name):
            raise Unknown(f'only what rises, falls or moves is compared, so "{word}" means nothing here', word)
    return _frame(match, setting)


def _moves(match: re.Match[str], setting: Setting) -> Check:
    direction = {"rises": 1, "falls": -1, "moves": 0}[match["how"]]
    quantity = read_quantity(match["what"], setting)
    amount = (apart_of if direction else amount_of)(match["amount"])
    return moves(quantity, direction, amount, _frame(match, setting))


def _still(match: re.Match[str], setting: Setting) -> Check:
    return moves(read_quantity(match["what"], setting), 0, Amount(0, 0), _frame(match, setting))


def _stands(match: re.Match[str], setting: Setting) -> Check:
    return stands(read_quantity(match["what"], setting), amount_of(match["amount"]), _moment(match, setting))


def _exceeds(match: re.Match[str], setting: Setting) -> Check:
    direction = 1 if match["how"] == "above" else -1
    one, frame = read_quantity(match["what"], setting), _moment(match, setting)
    if re.fullmatch(NUMBER, match["other"]):
        if match["amount"]:
            raise Unknown("beside a number no amount is needed: write the sum", f"by {match['amount']}")
        bound = float(match["other"])
        inside = Amount(low=bound + 2 * NEAR) if direction > 0 else Amount(high=bound - 2 * NEAR)
        return stands(one, inside, frame)
    return exceeds(one, read_quantity(match["other"], setting), direction, apart_of(match["amount"]), frame)


def _event(match: re.Match[str], setting: Setting) -> Check:
    many = {"no event": Amount(0, 0), "event": Amount(low=1)}.get(match["many"])
    if many is None:
        count = float(match["many"].split(" ", 1)[0])
        many = Amount(count, count)
    return happens(read_occurrence(match["what"], setting), many)


def _nothing(match: re.Match[str], setting: Setting) -> Check:
    """An order that is expected to be refused or to fail, spelled as the notation spells it."""
    order = parse_order(match["order"])
    if isinstance(order, Unreadable):
        raise Unknown(order.message, order.piece, order.hint and f"the nearest is {order.hint}", order.known)
    power_of(order.power, setting)
    return comes_to_nothing(format_order(order), match["because"] or "", legal=match["kind"] == "order ")


def _undrawn(match: re.Match[str], setting: Setting) -> Check:
    """A chance that is not even drawn, because nothing is left to chance there."""
    return stays_undrawn(match["address"], drawn_at(match["address"], setting))


def _back(match: re.Match[str], setting: Setting) -> Check:
    return goes_back(turn_of(match["turn"], setting))


def _fact(pattern: str, make: Callable[..., Callable[..., bool]]) -> tuple[str, Callable[..., Check]]:
    """A line that says how things stand between powers."""

    def read(match: re.Match[str], setting: Setting) -> Check:
        test = make(match, setting)
        what = re.sub(FRAME + "$", "", match[0])
        return holds(what, things_in(match), test, _moment(match, setting))

    return pattern + FRAME, read


LINES: tuple[tuple[str, Callable[[re.Match[str], Setting], Check]], ...] = (
    (r"no draw (?P<address>\S+)", _undrawn),
    (r"(?P<many>event|no event|\d+ events?) (?P<what>.+)", _event),
    (r'(?P<kind>order )(?P<order>.+?) fails(?: because "(?P<because>.+)")?', _nothing),
    (r'(?P<kind>refused: )(?P<order>.+?)(?: because "(?P<because>.+)")?', _nothing),
    (r"going back to turn (?P<turn>\d+) is a second sitting", _back),
    *(_fact(pattern, make) for pattern, make in FACTS),
    (rf"(?P<what>.+?) (?P<how>does not move){FRAME}", _still),
    (rf"(?P<what>.+?) (?P<how>rises|falls|moves)(?: by (?P<amount>{AMOUNT}))?{FRAME}", _moves),
    (rf"(?P<what>.+?) is (?P<amount>{AMOUNT}){FRAME}", _stands),
    (rf"(?P<what>.+?) is (?P<how>above|below) (?P<other>.+?)(?: by (?P<amount>{AMOUNT}))?{FRAME}", _exceeds),
)
"""Every kind of line with its pattern; the first that fits is taken."""
