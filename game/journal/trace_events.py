"""What a line of kind `event` holds beside its head: the own fields of each event, with unit and range.

One name means one thing in every event that has it; where it does not, the event is named before it. Values that are
nouns are tables: their key `is` says which noun, and their fields are named here in braces.
"""

from collections.abc import Mapping
from inspect import getdoc
from typing import Any

from game.journal.trace_table import Field, points
from game.world.event import Event
from game.world.events import EVENTS
from game.world.plain import columns_of

_TERMS = "{clauses: [{kind, amount, by, against, firm}], term: turns or null, tier: 0-3}"
_TREATY = Field("treaty", "id", "the treaty, or `patronage`; null where none binds")
_ORDER = Field("order", "text", "the order in notation; empty where none was meant")
_UNTIL = Field("until", "turn", "the last turn in which it holds", 0)
_PLEDGE = "{seat, on, side: 1 or -1, percent, made: turn, well: null until it is settled}"

_HEAD: Any = Event
HEADS = frozenset(columns_of(_HEAD))
"""The names of the fields that every event has."""

BY_EVENT: Mapping[tuple[str, str], Field] = {
    ("AnswersAsked", "carried"): Field("carried", "list", "orders that wait for the answers: {verb, target, ...}"),
    ("AimRaised", "aim"): Field("aim", "id", "the new war aim: `chastise`, `subject` or `destroy`"),
    ("AimTaken", "aim"): Field("aim", "id", "the aim of the scenario that the seat will be judged by"),
    ("Called", "call"): Field("call", "table", "{id, of, by, war, treaty, made: turn, against}"),
    ("DemandMade", "demand"): Field(
        "demand", "table", f"{{id, by, of, terms: {_TERMS}, threat: war aim, made, answer}}"
    ),
    ("LeagueChanged", "league"): Field("league", "table", "{id, name, members, head, domain: 0-2, dues: talents, ...}"),
    ("OddsPledged", "effort"): Field("effort", "per cent", "of what was asked for that was voted", 0, 100),
    ("OfferMade", "offer"): Field("offer", "table", f"{{id, by, to, terms: {_TERMS}, made: turn, kind, thing}}"),
    ("RedLineDrawn", "line"): Field("line", "table", "{by, to, off: whom to leave alone, until: turn}"),
    ("TreatySigned", "treaty"): Field(
        "treaty", "table", f"{{id, parties, terms: {_TERMS}, signed, ends: turn or null, ...}}"
    ),
    ("WarDeclared", "war"): Field(
        "war", "table", "{id, attackers: [{power, effort, treaty}], defenders, aim, began, ...}"
    ),
    ("AccountsSettled", "rows"): Field(
        "rows", "list", "[what for, thousandths of a talent]: income above 0, costs below"
    ),
    ("PromisesKept", "rows"): Field("rows", "list", "[treaty, keeper]"),
    ("RangesScored", "rows"): Field("rows", "list", "[question, low, high, truth], in the fact's own unit"),
    ("OracleSpoke", "line"): Field("line", "id", "the line that it showed unbent: power, dot, quantity"),
    ("RedTeamed", "line"): Field("line", "id", "what was shown unbent: power, dot, quantity"),
    ("RangesScored", "asked"): Field("asked", "number", "ranges that were asked for", 0),
    ("RangesScored", "held"): Field("held", "number", "of these, ranges that held the truth", 0),
    ("TreatySigned", "tag"): Field("tag", "id", "why the weaker will signed: `sincere`, `duress` or `camouflage`"),
    ("Cheated", "tag"): Field("tag", "id", "the road to the breach: `duress`, `drift`, `camouflage` or `greed`"),
    ("BreachFound", "since"): Field("since", "turn", "the turn of a breach found out late; 0 for this turn's", 0),
    ("GestureUnanswered", "since"): Field("since", "turn", "when the gift was given", 0),
    ("LanesRaided", "why"): Field(
        "why", "id", "`straits`: crews unpaid; `unreason`: nobody reckons; `gain`: little to lose"
    ),
    ("LanesRaided", "gain"): Field("gain", "talents", "what the captains took", 0, 1000),
    ("OrderTipped", "rule"): Field("rule", "id", "what rules it now: `interest`, `honour`, `fear` or `mixed`"),
    ("OrderTipped", "safety"): points("safety", "mean share of safety in what its members want"),
    ("OrderTipped", "unrestrained"): Field("unrestrained", "list", "its members in whom the passions rule"),
    ("NormTurned", "clause"): Field("clause", "id", "the kind of promise whose norm it is"),
    ("NormTurned", "settled"): Field("settled", "yes or no", "whether it has become custom; else it has come loose"),
    ("ReasonTurned", "restrained"): Field("restrained", "yes or no", "whether reason is back; else it has let go"),
    ("GiftTurned", "since"): Field("since", "turn", "when it was given", 0),
    ("Warned", "due"): Field("due", "turn", "when the danger is expected; 0 where that is open", 0),
    ("Planned", "due"): Field("due", "turn", "when it is to be done", 0),
    ("Planned", "manner"): Field("manner", "id", "the doctrine of the leader who decided it"),
    ("TermsRefused", "reason"): Field("reason", "text", "the court's, in one sentence"),
    ("Answered", "raw"): points(
        "raw", "the answering court's own view; outside 0-100 where a quantity is", -1000, 1000
    ),
    ("Answered", "shown"): points("shown", "the view as it gave it", -1000, 1000),
    ("WarJoined", "side"): Field("side", "number", "1 with the attackers, -1 with the defenders", -1, 1),
}
"""Fields whose name means something else in another event."""

BY_NAME: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("about", "id", "the power, or the act, that it speaks of"),
        Field("accepted", "yes or no", "whether the honours were taken"),
        Field("act", "text", "the order to come, in notation"),
        Field("amount", "talents", "the sum; of arming the points of strength", 0, 100_000),
        Field("answer", "id", "`comply` or `defy`"),
        Field(
            "assured",
            "yes or no",
            "whether an assurance went before it by three turns at most, or covered it",
        ),
        Field("attack", "number", "the attackers' force: strength x effort x reach x morale x coordination", 0),
        Field("because", "list", "reasons, at most three, stored when it was decided"),
        Field("before", "number", "the place of the leader before him", 0),
        Field("bound", "yes or no", "whether a treaty bound the one who was called"),
        Field("brought", "number", "thousandths of a point of friendship that it brought", 0, 150_000),
        Field("call", "id", "the call"),
        Field("came", "yes or no", "whether it came"),
        Field("clause", "id", "the clause that was broken"),
        Field("clean", "yes or no", "whether nothing was found in the books"),
        Field("client", "id", "the client"),
        points("cost", "what breaking it would have brought, in points of value", -1000, 1000),
        Field("dear", "yes or no", "whether keeping it cost 5 points or more"),
        Field("defence", "number", "the defenders' force, as attack", 0),
        Field("demand", "id", "the demand"),
        Field("duress", "id", "who signed under compulsion; null for nobody"),
        Field("effort", "id", "`low`, `middle` or `full`"),
        Field("end", "yes or no", "whether the gift served no end of the giver's, as far as the receiver sees"),
        Field("ends", "turn", "the last turn in which it binds; null for an open term", 0),
        points("estimate", "the unbent estimate; talents where it is wealth", -1000, 100_000),
        Field("excused", "text", "the term that excuses staying out; empty where there is none"),
        Field("fact", "id", "a fact of the scenario"),
        Field("fate", "id", "`spare`, `bind` or `destroy`"),
        Field("flag", "id", "a flag of the scenario"),
        Field(
            "footings",
            "list",
            "each party's: {power, keep, cheat, ours, theirs}; worth in points, then both strengths as it knew them",
        ),
        points("gain", "what the breach brought at once, in points of value", -1000, 1000),
        Field("given", "number", "thousandths of a talent that each member had of it", 0),
        Field("happening", "id", "a happening of the scenario"),
        Field("headline", "text", "as it was told"),
        points("high", "upper end of its 90 % range", -1000, 100_000),
        Field("honest", "yes or no", "whether it means what it seems to mean"),
        Field("how", "id", "`aim`, `repelled`, `exhausted`, `peace` or `party gone`"),
        Field("kept", "number", "thousandths of a talent of the dues that the head kept", 0),
        Field("leader", "number", "the new leader's place in the power's list, 0 the first", 0),
        Field("league", "id", "the league"),
        Field("left", "yes or no", "whether the dissenter left unasked"),
        Field("loser", "id", "who lost; null for nobody"),
        points("low", "lower end of its 90 % range", -1000, 100_000),
        Field("made", "turn", "when the staff made it", 0),
        Field("margin", "number", "forces and fortune together, in the attackers' favour", -1.6, 1.6),
        Field("marked", "yes or no", "whether it has a name for riding free"),
        Field("needed", "yes or no", "whether the receiver was in need"),
        Field("odds", "probability", "what unbent sources promised, before fortune", 0, 1),
        Field("off", "id", "whom the red line protects"),
        Field("offer", "id", "the offer"),
        Field("option", "id", "the option that was taken"),
        _ORDER,
        Field("owned", "yes or no", "whether the miss was owned and not explained away"),
        Field("paid", "list", "members that paid their dues"),
        Field("patron", "id", "the patron"),
        Field("people", "points", "price in people's trust", -100, 100),
        Field("pledge", "table", _PLEDGE),
        Field("quantity", "id", "the reading that was asked for"),
        Field("question", "id", "the forecast question"),
        Field("questions", "list", "{id, seat, text, subject, asked, resolves, staff, honest: per cent, ...}"),
        Field("rank", "number", "place on the desk, 1 the top; 0 where it went under", 0),
        Field("reason", "text", "why it came to nothing"),
        Field("report", "table", "as a line of kind `report`"),
        Field("result", "number", "1 won, 0 stalemate, -1 lost, for the attackers", -1, 1),
        Field("said", "list", "[question, per cent, whether the seat said so itself]"),
        Field("says", "list", "what was told of it"),
        Field("scene", "id", "a scene of the scenario"),
        Field("score", "number", "of the war, in the attackers' favour", -100, 100),
        Field("seated", "yes or no", "whether the dissenter sits in the council now"),
        Field("secret", "yes or no", "whether it was done in secret"),
        Field("society", "id", "the society"),
        Field("near", "yes or no", "whether it has just become one's own; else it has ceased to be"),
        Field("settled", "table", "{question, percent, said, outcome, turn, factor: its weight in overclaim, voices}"),
        Field("terms", "table", _TERMS),
        Field("text", "text", "as it was told"),
        Field("tie", "table", "{patron, client, since: turn}"),
        Field("times", "number", "how often before without a pause", 0),
        Field("to", "id", "who was warned off"),
        _TREATY,
        _UNTIL,
        Field("up", "yes or no", "whether it stands now"),
        Field("useful", "yes or no", "whether the league gave its members as much as it cost them"),
        Field("value", "reading", "the truth, in the fact's own unit"),
        Field("voices", "list", "[question, [adviser, per cent]]: what the council was heard to say"),
        Field("war", "id", "the war"),
        Field("warning", "id", "the warning"),
        Field("wealth", "talents", "price in silver", -100_000, 100_000),
        Field("well", "yes or no", "whether it came out well"),
        Field("what", "text", "the initiative"),
        Field("why", "text", "what ended or changed it"),
        Field("winner", "id", "who won; null for nobody"),
        Field("withheld", "list", "members that rode free"),
        Field("words", "points", "the people's trust that rests on words, these among them", 0, 100),
    )
}
"""Fields that mean the same wherever they stand."""

ELSEWHERE = ("Learned", "Reported")
"""Events that are arrays: their lines are of the kinds `trust`, `hubris` and `report`."""


def own_fields(event: str) -> tuple[Field, ...]:
    """The fields of an event beside the head of all, in its order. Raises `KeyError` where one is not documented."""
    kind: Any = EVENTS[event]
    own = [name for name in columns_of(kind) if name not in HEADS]
    return tuple(BY_EVENT.get((event, name)) or BY_NAME[name] for name in own)


def happened(event: str) -> str:
    """What an event says, in one sentence."""
    return (getdoc(EVENTS[event]) or "").partition("\n")[0]
