"""What our books and our staff foresee of an order beyond what its verb does: the figures that answer "and then?".

Everything here rests on our own briefing, and is bent as that is.
"""

from collections.abc import Callable

from game.minds.leagues import likely_members, would_come
from game.session.leagues import door_words
from game.sight.briefing import Briefing
from game.sight.leagues import is_heeded, members_of
from game.sight.words import amount, number, probability
from game.sight.worth import found_chance
from game.text import plural
from game.world.order import Order
from game.world.verb import ALIKE


def foreseen(order: Order, told: Briefing) -> str:
    """What is foreseen of an order, without its full stop; empty where nothing is."""
    say = _SAID.get(order.verb)
    return say(order, told) if say is not None else ""


def _cheat(order: Order, told: Briefing) -> str:
    """The prize, exact; how likely they see it, by what we think that they think of us (rows 43-45, 52)."""
    treaty = next((one for one in told.treaties if one.id == order.thing and one.binds(told.seat)), None)
    if treaty is None:
        return ""
    clause, points = told.temptations.get(treaty.id, ("", 0.0))
    found = found_chance(told, treaty.other(told.seat), treaty.terms.tier, promised=treaty.signed)
    prize = f"it brings {number(round(points, 1))} points of value now; " if order.word in (None, clause) else ""
    return f"{prize}our staff says {probability(100.0 * found)} that they see it this turn"


def _give(order: Order, told: Briefing) -> str:
    """Until when a gift must be followed by no request (rows 121-122)."""
    del order
    rules = told.ruleset.friendship
    if not rules.on:
        return "in this world it buys no friendship"
    return f"it is a gift only if we ask nothing of them until turn {told.turn + round(rules.request_within)}"


def _honour(order: Order, told: Briefing) -> str:
    """What honours bring those whom they are paid to, and us; between societies they are a courtesy (rows 72, 82)."""
    rules, society = told.ruleset, told.atlas.realm(order.target).society if order.target else ""
    if not (rules.rank.on or rules.friendship.on):
        return "in this world it buys nothing"
    ours = bool(society) and society == told.atlas.realm(told.seat).society
    brings = [
        f"{number(rules.rank.honours)} points of regard with each of their own" if rules.rank.on and society else "",
        f"{number(rules.friendship.honours)} points of their friendship for us" if rules.friendship.on and ours else "",
    ]
    return ", ".join(filter(None, brings)) or "between strangers it buys nothing"


def _squeeze(order: Order, told: Briefing) -> str:
    """What a client thinks of it (rows 83-84, 104)."""
    rules, size = told.ruleset.rank, order.amount or 0
    if not rules.on:
        return ""
    regard, right = number(round(-rules.squeeze_regard * size, 1)), number(round(-rules.squeeze_tie * size, 1))
    return f"{regard} points of their regard, {right} of the tie's right; a tie below {number(rules.exit_below)} breaks"


def _found(order: Order, told: Briefing) -> str:
    """How many might come, and by when they must (row 60)."""
    rules = told.ruleset.institution
    who = ", of any regime" if order.word == ALIKE else ""
    expects = f"our staff expects about {number(round(likely_members(told)))} others{who}"
    return f"{expects}; {number(rules.least)} must be in it by turn {told.turn + round(rules.patience)}"


def _leave(order: Order, told: Briefing) -> str:
    """What those who stay remember (row 56)."""
    del order
    return f"{number(-told.ruleset.institution.left)} points of record with each of its members"


def _pay(order: Order, told: Briefing) -> str:
    """What dues buy (row 58)."""
    del order
    return f"up to {number(told.ruleset.institution.paid)} points of trust with each other member who pays"


def _withhold(order: Order, told: Briefing) -> str:
    """What a free rider saves and loses (rows 57-59)."""
    rules = told.ruleset.institution
    league = next((one for one in told.leagues if one.id == order.thing), None)
    saved = f"{amount(league.dues, told.atlas.wording.coin)} against " if league is not None else ""
    lost, mark, turns = number(-rules.unpaid), number(rules.mark), plural(round(rules.memory), "turn")
    return f"{saved}{lost} points of trust with every member, and up to {mark} at any league's door for {turns}"


def _audit(order: Order, told: Briefing) -> str:
    """What it holds the head to, and what the head thinks of it (row 104)."""
    del order
    rules = told.ruleset.institution
    return f"checks on the head rise by {number(rules.audit)}; its regard for us falls by {number(-rules.audited)}"


def _join(order: Order, told: Briefing) -> str:
    return door_words(order.thing, told)


def _invite(order: Order, told: Briefing) -> str:
    """How likely they would come, and whether our word opens the door (row 62)."""
    league = next((one for one in told.leagues if one.id == order.thing), None)
    if league is None or order.target is None:
        return ""
    alone, until = members_of(told, league) == (told.seat,), told.turn + round(told.ruleset.institution.patience)
    opens = alone or is_heeded(told, league)
    shut = "it opens no door: the members do not accept our rank"
    door = f"the door stands open until turn {until}" if opens else shut
    return f"our staff says {probability(100.0 * would_come(told, order.target))} that they want to; {door}"


_SAID: dict[str, Callable[[Order, Briefing], str]] = {
    "cheat": _cheat,
    "give": _give,
    "honour": _honour,
    "squeeze": _squeeze,
    "found": _found,
    "join": _join,
    "invite": _invite,
    "leave": _leave,
    "pay": _pay,
    "withhold": _withhold,
    "audit": _audit,
}
"""The verbs of which something is foreseen beside the odds of a war, a demand or a proposal."""
