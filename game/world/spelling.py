"""How orders are written, for whoever reads: each verb with the choices that it leaves, and an example of it."""

import re
from collections.abc import Iterable

from game.world.treaty import AGAINST, KINDS, ONE_SIDED, WITH_AMOUNT, ClauseKind
from game.world.verb import EFFORTS, PURPOSES, SECRETLY, VERBS, WAR_AIMS


def _one_of(words: Iterable[str]) -> str:
    return "|".join(words)


WORDS: dict[str, str] = {
    "arm": SECRETLY,
    "come": _one_of(EFFORTS),
    "declare": _one_of(WAR_AIMS),
    "demand": _one_of(WAR_AIMS),
    "effort": _one_of(EFFORTS),
    "found": _one_of(PURPOSES),
    "aim": "AIM",
    "cheat": "CLAUSE",
    "choose": "OPTION",
}
"""What the free word of a verb may be: its choices, or in capitals what it names."""
_TREATIES, _OFFERS = ("cheat", "inspect", "renew", "renounce"), ("accept", "counter", "refuse")
_LEAGUES = ("audit", "expel", "found", "invite", "join", "leave", "pay", "withhold")
_DEMANDS = ("carry-out", "comply", "defy", "swallow")
THINGS: dict[str, str] = {
    **dict.fromkeys(_TREATIES, "TREATY"),
    **dict.fromkeys(_OFFERS, "OFFER"),
    **dict.fromkeys(_LEAGUES, "LEAGUE"),
    **dict.fromkeys(_DEMANDS, "DEMAND"),
    **dict.fromkeys(("come", "effort", "stay-out"), "WAR"),
    **dict.fromkeys(("explain", "own", "pledge"), "QUESTION"),
    "choose": "SCENE",
    "red-team": "LINE",
}
"""What the thing of a verb is the name of."""
EXAMPLES: dict[str, str] = {
    "TARGET": "corcyra",
    "ABOUT": "corinth",
    "AMOUNT": "4",
    "CLAUSES": "alliance + trade 4",
    "TREATY": "grain-treaty",
    "OFFER": "offer-corinth-athens-1",
    "LEAGUE": "delos",
    "DEMAND": "demand-sparta-athens-1",
    "WAR": "war-sparta-athens",
    "QUESTION": "T1.athens.q1",
    "SCENE": "corcyraean-debate",
    "LINE": "corcyra.strength",
    "OPTION": "ally",
    "AIM": "first-in-hellas",
    "CLAUSE": "trade",
    "THING": "grain-treaty",
    "WORD": "security",
}
"""What stands in an example for each slot."""
SPAN = "[ for N turns][, inspected]"


def form_of(verb: str) -> str:
    """How a verb is written, slots in capitals and choices with strokes: `effort low|middle|full in WAR`."""
    spelled = VERBS[verb].pattern.replace("{span}", SPAN)
    return re.sub(r"\{(\w+)\}", lambda slot: _slot(verb, slot[1]), spelled)


def example_of(verb: str) -> str:
    """An order with this verb, as it might stand in a game: `squeeze corcyra 4`."""
    form = form_of(verb).replace(SPAN, " for 8 turns")
    plain = re.sub(r"\[.*\]", "", form)
    return re.sub(r"[A-Z]+", lambda slot: EXAMPLES[slot[0]], re.sub(r"(\w+)(?:\|\w+)+", r"\1", plain))


def beginnings() -> tuple[str, ...]:
    """What the orders of the whole list begin with: `declare war on`."""
    return tuple(re.split(r"[{[]", verb.pattern)[0].strip() for verb in VERBS.values())


def form_of_clause(kind: ClauseKind) -> str:
    """How a clause is written: `tribute N by POWER`."""
    pieces = [
        str(kind),
        "N" if kind in WITH_AMOUNT else "",
        "by POWER" if kind in ONE_SIDED else "",
        "against POWER" if kind in AGAINST else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def clause_forms() -> tuple[str, ...]:
    """The menu of clauses, each as it is written."""
    return tuple(form_of_clause(kind) for kind in KINDS)


def _slot(verb: str, slot: str) -> str:
    """A slot as a reader meets it."""
    named = WORDS if slot == "word" else THINGS if slot == "thing" else {}
    return named.get(verb, slot.upper())
