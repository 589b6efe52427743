"""Opening what we know of ourselves and think of others: trust by part, other views, public names, our own books."""

from game.sight import words
from game.sight.explain.trail import BOUNDS, entries_of, parts_of
from game.sight.explain.treasury import treasury
from game.sight.explanation import Entry, Explanation, OpenedPart
from game.sight.news.teller import Teller
from game.sight.scales import SCALES
from game.sight.words import View, whose
from game.world.names import DOMAINS, PARTS, Domain, Part, PowerId
from game.world.state import State, trust_parts

DYADS: dict[str, str] = {
    "friendship": "our friendship for {name}",
    "fear": "our fear of {name}",
    "regard": "our regard for {name}",
    "need": "our need of {name}",
    "identity": "how far {whose} good is our own",
    "rightful": "how rightful we find {whose} rank",
}
"""Stocks of one court toward another that open, each with its title."""
NAMES: dict[str, str] = {
    "resolve": "{whose} name for carrying out threats",
    "honesty": "{whose} name for keeping promises",
    "belonging": "how far {name} has taken in the ways of its society",
}
"""Public stocks that open."""
BOOKS: dict[str, str] = {
    "strength": "our strength",
    "wealth": "our treasury",
    "people": "our people's trust in their elite",
    "justice": "justice at home",
    "checks": "the checks on our elite",
    "offices": "the offices held by those our people trust",
    "reason": "our reason",
}
"""A court's own stocks that open."""

STOCK_OF: dict[Part, str] = {part: str(part) for part in PARTS if part is not Part.LIMIT}
"""The stock behind each part of trust."""
BY_DOMAIN = frozenset({Part.CUSTOM, Part.RECORD, Part.INSTITUTION})
"""Parts of trust that are kept domain by domain."""


def toward(state: State, seat: PowerId, power: str) -> tuple[int, int] | None:
    """The places of a seat and of another power that it may have a view of; None where there is no such power."""
    if power not in state.setting.places or power == seat:
        return None
    return state.place(seat), state.setting.places[PowerId(power)]


def in_words(quantity: str, value: float) -> str:
    """A level's word and what it means: "Wary. As Athens and Sparta stood in 432 ..."."""
    if quantity not in SCALES:
        return ""
    return f"{words.capital(words.level(quantity, value))}. {words.anchor(quantity, value)}"


def trust(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """Our trust in one power in one domain: the seven parts of the computation itself, and what made them."""
    places = toward(state, seat, pieces[1])
    if places is None or pieces[2] not in DOMAINS:
        return None
    domain = DOMAINS.index(Domain(pieces[2]))
    column = [int(whole) for whole in trust_parts(state.stocks, state.ruleset)[:, places[0], places[1], domain]]
    value = sum(column) / 1000.0  # whole numbers
    parts = [_trust_part(state, seat, part, places, domain, whole) for part, whole in zip(PARTS, column, strict=True)]
    return Explanation(
        ".".join(pieces),
        f"Our trust in {Teller(state, seat).name(PowerId(pieces[1]))}, {pieces[2]}",
        whose(View.COURT),
        value,
        "points",
        tuple(parts),
        in_words("trust", value),
    )


def _trust_part(
    state: State, seat: PowerId, part: Part, places: tuple[int, int], domain: int, whole: int
) -> OpenedPart:
    """One part with its entries; `limit` has the bounds as its only cause."""
    if part is Part.LIMIT:
        entries = (Entry("limit", state.turn, BOUNDS, whole / 1000.0),) if whole else ()
        return OpenedPart(str(part), whole / 1000.0, entries)
    weight, cell = part_weight(state, part), part_cell(state, part, places, domain)
    return OpenedPart(str(part), whole / 1000.0, entries_of(state, seat, STOCK_OF[part], cell, whole, weight))


def part_weight(state: State, part: Part) -> float:
    """What a point of the stock behind a part of trust is worth in trust."""
    if part is not Part.FRIENDSHIP:
        return 1.0
    return state.ruleset.friendship.weight if state.ruleset.friendship.on else 0.0


def part_cell(state: State, part: Part, places: tuple[int, int], domain: int) -> int:
    """The flat place of a part's stock in its array."""
    dyad_cell = places[0] * state.powers + places[1]
    return dyad_cell * 3 + domain if part in BY_DOMAIN else dyad_cell


def dyad(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """What our court feels for one other: friendship, fear, regard, need."""
    places = toward(state, seat, pieces[1])
    if places is None:
        return None
    whole = int(state.stocks.array(pieces[0])[places])
    entries = entries_of(state, seat, pieces[0], places[0] * state.powers + places[1], whole)
    title = words.capital(titled(DYADS[pieces[0]], Teller(state, seat), PowerId(pieces[1])))
    return _single(pieces, title, View.COURT, whole, entries)


def name(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """A power's public name, ours too."""
    if pieces[1] not in state.setting.places:
        return None
    place = state.setting.places[PowerId(pieces[1])]
    whole = int(state.stocks.array(pieces[0])[place])
    title = words.capital(titled(NAMES[pieces[0]], Teller(state, seat), PowerId(pieces[1])))
    return _single(pieces, title, View.PUBLIC, whole, entries_of(state, seat, pieces[0], place, whole))


def titled(pattern: str, teller: Teller, power: PowerId) -> str:
    """A title with the power's name in it."""
    return pattern.format(name=teller.name(power), whose=teller.whose(power))


def books(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """One of our own books; the treasury shows last turn's accounts row by row."""
    if pieces[1] not in BOOKS:
        return None
    place, title = state.place(seat), words.capital(BOOKS[pieces[1]])
    whole = int(state.stocks.array(pieces[1])[place])
    entries = entries_of(state, seat, pieces[1], place, whole)
    if pieces[1] != "wealth":
        return _single(pieces, title, View.BOOKS, whole, entries)
    parts = treasury(state, seat, whole) or parts_of(entries)
    coin = state.setting.wording.coin
    return Explanation("books.wealth", title, whose(View.BOOKS), whole / 1000.0, coin, parts)


def _single(pieces: tuple[str, ...], title: str, view: View, whole: int, entries: tuple[Entry, ...]) -> Explanation:
    """A stock that is one column of causes."""
    quantity, value = pieces[1] if pieces[0] == "books" else pieces[0], whole / 1000.0
    note = in_words(quantity, value)
    return Explanation(".".join(pieces), title, whose(view), value, "points", parts_of(entries), note)
