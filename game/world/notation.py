"""The one-line notation of orders: it prints and parses back, and is made of ids only.

athens: propose alliance + firm trade 4 to corcyra for 8 turns, inspected
corcyra: cheat on grain-treaty
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from game.text import nearest
from game.world.names import PowerId
from game.world.order import Order
from game.world.spelling import beginnings, clause_forms, example_of, form_of
from game.world.treaty import (
    AGAINST,
    KINDS,
    MOST_CLAUSES,
    ONE_SIDED,
    TERMS,
    WITH_AMOUNT,
    Clause,
    ClauseKind,
    Terms,
    in_order,
)
from game.world.verb import VERBS

_SLOT = {
    "target": r"(?P<target>[a-z0-9][a-z0-9-]*)",
    "about": r"(?P<about>[a-z0-9][a-z0-9-]*)",
    "amount": r"(?P<amount>\d{1,4})",
    "thing": r"(?P<thing>[A-Za-z0-9][A-Za-z0-9.-]*)",
    "word": r"(?P<word>[a-z0-9][a-z0-9-]*)",
    "clauses": r"(?P<clauses>[a-z0-9+ -]+?)",
    "span": r"(?P<span>(?: for (?:\d+ turns|ever))?(?:, inspected(?: [123])?)?)",
}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a line is no order, and where."""

    message: str
    column: int = 1
    """From 1."""
    hint: str = ""
    """The nearest right thing, if there is one."""
    piece: str = ""
    """The words of the line that are meant, if not all."""
    known: tuple[str, ...] = ()
    """What could stand there instead, where that is a list."""


@lru_cache(maxsize=1)
def _grammar() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every verb with its pattern as a regular expression, the longest first so that none hides another."""
    rows = []
    for verb in sorted(VERBS.values(), key=lambda verb: (-len(verb.pattern), verb.name)):
        pieces = re.split(r"(\{\w+\}|\[|\])", verb.pattern)
        spelled = "".join(_piece(piece) for piece in pieces)
        rows.append((verb.name, re.compile(spelled)))
    return tuple(rows)


def _piece(piece: str) -> str:
    """One piece of a pattern as a regular expression."""
    if piece == "[":
        return "(?:"
    if piece == "]":
        return ")?"
    if piece.startswith("{"):
        return _SLOT[piece[1:-1]]
    return re.escape(piece)


def parse_order(line: str, power: PowerId | None = None) -> Order | Unreadable:
    """Read one order. The line may begin with `power: `; else `power` says whose it is."""
    text = " ".join(line.split())
    speaker, colon, rest = text.partition(": ")
    if colon and re.fullmatch(r"[a-z0-9-]+", speaker):
        if power is not None and speaker != power:
            return Unreadable(f"this order is {speaker}'s, not {power}'s")
        power, text = PowerId(speaker), rest
    if power is None:
        return Unreadable("whose order is it? begin with the power's id and a colon")
    for verb, spelled in _grammar():
        match = spelled.fullmatch(text)
        if match:
            return _order(power, verb, match.groupdict(), text)
    return _unknown(text)


def _order(power: PowerId, verb: str, found: dict[str, str | None], text: str) -> Order | Unreadable:
    """Fill an order's slots from what the pattern found."""
    terms: Terms | None = None
    if found.get("clauses"):
        read = parse_terms(found["clauses"] or "", found.get("span") or "")
        if isinstance(read, Unreadable):
            piece = read.piece or found["clauses"] or ""
            return replace(read, column=max(text.find(piece), 0) + 1, piece=piece)
        terms = read
    target, about, amount = found.get("target"), found.get("about"), found.get("amount")
    return Order(
        power,
        verb,
        target=PowerId(target) if target else None,
        about=PowerId(about) if about else None,
        amount=int(amount) if amount else None,
        thing=found.get("thing"),
        terms=terms,
        word=found.get("word"),
    )


def _unknown(text: str) -> Unreadable:
    """Say what was expected where no pattern fits."""
    first = text.split(" ", 1)[0]
    starts = sorted({verb.pattern.split(" ", 1)[0] for verb in VERBS.values()})
    if first not in starts:
        close = nearest(first, starts)
        return Unreadable(f'"{first}" is no verb', hint=close or "", piece=first, known=() if close else beginnings())
    verbs = [verb for verb in VERBS.values() if verb.pattern.split(" ", 1)[0] == first]
    ill = _ill_span(text) if any("{span}" in verb.pattern for verb in verbs) else None
    forms = "; or: ".join(f"{form_of(verb.name)}, as in: {example_of(verb.name)}" for verb in verbs)
    whole = ", where AMOUNT is a whole number" if "AMOUNT" in forms else ""
    return ill or Unreadable(f'"{first}" is written: {forms}{whole}', piece=first)


def _ill_span(text: str) -> Unreadable | None:
    """Why a term or an inspection cannot be read, if it is that."""
    match = re.search(r", inspected (?P<grade>(?![123]$)\S+)$|for (?P<turns>(?!\d+ )\S+) turns?", text)
    if match is None:
        return None
    at = match.lastgroup or ""
    said = {"grade": f"an inspection is 1, 2 or 3, not {match[at]}", "turns": f"{TERM}, not {match[at]}"}
    return Unreadable(said[at], match.start(at) + 1, piece=match[at])


def parse_terms(clauses: str, span: str) -> Terms | Unreadable:
    """Read clauses joined by ` + ` and a span such as ` for 8 turns, inspected 2`."""
    read = [_clause(piece.strip()) for piece in clauses.split("+")]
    for clause in read:
        if isinstance(clause, Unreadable):
            return clause
    kept = in_order(clause for clause in read if isinstance(clause, Clause))
    if len(kept) > MOST_CLAUSES:
        return Unreadable(f"a treaty has at most {MOST_CLAUSES} clauses, this has {len(kept)}")
    if len({(clause.kind, clause.by) for clause in kept}) < len(kept):
        return Unreadable("one clause stands there twice")
    match = re.fullmatch(r"(?: for (?:(?P<turns>\d+) turns|ever))?(?P<tier>, inspected(?: (?P<grade>[123]))?)?", span)
    if match is None:
        return Unreadable(f'"{span.strip()}" is no term: write "for 8 turns" or "for ever"', piece=span.strip())
    term = int(match["turns"]) if match["turns"] else None
    if term not in TERMS:
        return Unreadable(f"{TERM}, not {term}", piece=f"{term} turns")
    tier = int(match["grade"] or 1) if match["tier"] else 0
    return Terms(kept, term, tier)


TERM = "a term is 2, 4 or 8 turns, or left open"
_CLAUSE = re.compile(
    r"(?P<firm>firm )?(?P<kind>[a-z-]+)(?: (?P<amount>\d{1,3}))?"
    r"(?: by (?P<by>[a-z0-9-]+))?(?: against (?P<against>[a-z0-9-]+))?"
)


def _clause(piece: str) -> Clause | Unreadable:
    """Read one clause."""
    match = _CLAUSE.fullmatch(piece)
    if match is None:
        return _no_clause(piece)
    if match["kind"] not in {str(kind) for kind in KINDS}:
        close = nearest(match["kind"], [str(kind) for kind in KINDS])
        known = () if close else clause_forms()
        return Unreadable(f'"{match["kind"]}" is no clause', hint=close or "", piece=match["kind"], known=known)
    kind = ClauseKind(match["kind"])
    wants: list[tuple[bool, str | None, str, str]] = [
        (kind in WITH_AMOUNT, match["amount"], "an amount", f"{kind} 4"),
        (kind in ONE_SIDED, match["by"], "a giver", f"{kind} by POWER"),
        (kind in AGAINST, match["against"], "an enemy", f"{kind} against POWER"),
    ]
    for wanted, given, what, example in wants:
        if wanted and given is None:
            return Unreadable(f'"{kind}" needs {what}: write "{example}"', piece=piece)
        if given is not None and not wanted:
            return Unreadable(f'"{kind}" takes no {what.split(" ")[1]}', piece=piece)
    return Clause(
        kind,
        int(match["amount"] or 0),
        PowerId(match["by"]) if match["by"] else None,
        PowerId(match["against"]) if match["against"] else None,
        bool(match["firm"]),
    )


def _no_clause(piece: str) -> Unreadable:
    """Why words are no clause: a term that stands too early, or none of the menu."""
    early = re.search(r" for (?:\S+ turns?|ever)$", piece)
    if early is None:
        return Unreadable(f'"{piece}" is no clause', piece=piece, known=clause_forms())
    said = f'"{early[0].strip()}" stands at the end of the order; {TERM}'
    return Unreadable(said, piece=early[0].strip())


def format_order(order: Order, *, with_power: bool = True) -> str:
    """Write an order so that `parse_order` reads the same order back."""
    pieces = re.split(r"\[(.*)\]", order.rule.pattern)
    text = _filled(order, pieces[0])
    if len(pieces) > 1 and _slot_text(order, _slots(pieces[1])[0]):
        text += _filled(order, pieces[1])
    return f"{order.power}: {text}" if with_power else text


def _slots(pattern: str) -> list[str]:
    """The names of a pattern's slots, in their order."""
    return re.findall(r"\{(\w+)\}", pattern)


def _filled(order: Order, pattern: str) -> str:
    """A pattern with the order's slots put in."""
    return re.sub(r"\{(\w+)\}", lambda slot: _slot_text(order, slot[1]), pattern)


def _slot_text(order: Order, slot: str) -> str:
    """One slot in words."""
    if slot == "clauses":
        return format_clauses(order.terms) if order.terms else ""
    if slot == "span":
        return format_span(order.terms) if order.terms else ""
    value = getattr(order, slot)
    return "" if value is None else str(value)


def format_clauses(terms: Terms) -> str:
    """`alliance + firm trade 4`."""
    return " + ".join(format_clause(clause) for clause in terms.clauses)


def format_clause(clause: Clause) -> str:
    """One clause in notation."""
    words = [
        "firm" if clause.firm else "",
        str(clause.kind),
        str(clause.amount) if clause.kind in WITH_AMOUNT else "",
        f"by {clause.by}" if clause.by else "",
        f"against {clause.against}" if clause.against else "",
    ]
    return " ".join(word for word in words if word)


def format_span(terms: Terms) -> str:
    """` for 8 turns, inspected 2`; an open term is not written."""
    term = f" for {terms.term} turns" if terms.term else ""
    tier = {0: "", 1: ", inspected"}.get(terms.tier, f", inspected {terms.tier}")
    return term + tier
