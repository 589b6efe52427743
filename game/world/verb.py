"""The whole list of verbs: what may be ordered, how it is written, and what it costs.

A pattern is the order as it is written, with its slots in braces and what may be left out in brackets. Costs here
are the fixed ones; `wealth_each` is multiplied with the order's amount.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.world.names import Window


class Attention(StrEnum):
    """What an order takes of a court's attention: three initiatives and one inquiry a turn."""

    INITIATIVE = "initiative"
    INQUIRY = "inquiry"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of the list."""

    name: str
    pattern: str
    attention: Attention
    does: str
    """What it does, in one line for the screen."""
    wealth: int = 0
    """Whole talents."""
    wealth_each: int = 0
    """Whole talents for each unit of the order's amount."""
    people: int = 0
    """Points of the people's trust."""
    window: Window = Window.ORDERS


_I, _Q, _F = Attention.INITIATIVE, Attention.INQUIRY, Attention.FREE

VERBS: dict[str, Verb] = {
    verb.name: verb
    for verb in (
        Verb("propose", "propose {clauses} to {target}{span}", _I, "opens an audience; what both accept is signed"),
        Verb("counter", "counter {thing} with {clauses}{span}", _F, "answers an offer with other terms"),
        Verb("accept", "accept {thing}", _F, "binds when the window closes"),
        Verb("refuse", "refuse {thing}", _F, "turns an offer down"),
        Verb("renew", "renew {thing}", _F, "a kept treaty begins its term again"),
        Verb("renounce", "renounce {thing}", _F, "ends it in one turn; a third of a breach", people=2),
        Verb("cheat", "cheat on {thing}[ {word}]", _F, "takes the clause's temptation; may be found out"),
        Verb("call", "call {target}", _F, "asks a power to come to our war"),
        Verb("come", "come to {thing}[ at {word}]", _F, "joins the war", window=Window.ANSWERS),
        Verb("stay-out", "stay out of {thing}", _F, "a breach, unless the terms excuse it", window=Window.ANSWERS),
        Verb("give", "give {target} {amount}", _I, "help without terms", wealth_each=1),
        Verb("honour", "honour {target}", _I, "their standing and, where custom fits, friendship", wealth=2),
        Verb("protect", "protect {target}", _I, "offers to be their patron: silver down, honour up"),
        Verb("squeeze", "squeeze {target} {amount}", _I, "takes from a client what the tie does not owe"),
        Verb(
            "found", "found {thing}[ for {word}]", _I, "opens a league; lost if fewer than three are in it", wealth=10
        ),
        Verb("join", "join {thing}", _I, "asks to be let into a league"),
        Verb("invite", "invite {target} to {thing}", _I, "opens the door of a league that we head to one court"),
        Verb("leave", "leave {thing}", _F, "ends our membership; its members remember it"),
        Verb("pay", "pay dues to {thing}", _F, "buys trust by institution"),
        Verb("withhold", "withhold dues from {thing}", _F, "saves the dues; marked in every league"),
        Verb("expel", "expel {target} from {thing}", _I, "puts a member out of a league"),
        Verb("audit", "audit {thing}", _I, "holds a league's head to account: it may take less"),
        Verb("arbitrate", "arbitrate with {target}", _I, "offers to close the dispute at its midpoint"),
        Verb("concede", "concede to {target}", _F, "gives the dispute up: standing −2, fear −3"),
        Verb("warn", "warn {target} off {about}", _I, "a red line: stakes resolve for four turns"),
        Verb("demand", "demand {clauses} of {target}{span} or else {word}", _I, "an ultimatum, answered this turn"),
        Verb("comply", "comply with {thing}", _F, "signs what is demanded, under duress", window=Window.ANSWERS),
        Verb("defy", "defy {thing}", _F, "lets them carry it out or swallow it", window=Window.ANSWERS),
        Verb("carry-out", "carry out {thing}", _F, "makes the threat good: resolve +8"),
        Verb("swallow", "swallow {thing}", _F, "resolve −10 and standing −3 before all who heard"),
        Verb("arm", "arm {amount}[ {word}]", _F, "strength in one turn; neighbours who see it fear", wealth_each=2),
        Verb("mobilise", "mobilise", _I, "strength x 1.25 for two turns; everybody sees it", wealth=5),
        Verb("declare", "declare war on {target} to {word}", _I, "war, with an aim", people=8),
        Verb("effort", "effort {word} in {thing}", _F, "how hard we fight: 30, 60 or 100 %"),
        Verb("peace", "offer peace to {target}[ for {clauses}{span}]", _I, "an audience on ending the war"),
        Verb("spare", "spare {target}", _F, "lets the beaten go: standing and friendship"),
        Verb("bind", "bind {target}", _F, "binds the beaten to tribute"),
        Verb("destroy", "destroy {target}", _F, "ends the beaten; the others will not forget"),
        Verb("ask", "ask {target} about {about}", _Q, "their view, shaded by their interest"),
        Verb("red-team", "red-team {thing}", _Q, "one line shown unbent"),
        Verb("inspect", "inspect {thing}", _Q, "eyes +.30 this turn"),
        Verb("envoy", "send envoy to {target}", _I, "halves the error of our reports for four turns", wealth=2),
        Verb("feed", "feed {target} a tale about {about}", _I, "a planted report, believed by their hope"),
        Verb("second-hearing", "second hearing", _F, "the gravest order waits a turn; hubris −4", people=2),
        Verb("seat-dissenter", "seat the dissenter", _F, "takes the inquiry's place; hubris −3 a turn"),
        Verb("dismiss-dissenter", "dismiss the dissenter", _F, "frees the inquiry; hubris +5"),
        Verb("justify", "justify", _I, "the people's trust +6, less each time"),
        Verb("take", "take {amount}", _F, "wealth for the elite's use; justice pays"),
        Verb("choose", "choose {word} in {thing}", _F, "settles a scene"),
        Verb("own", "own {thing}", _F, "owns a miss before the people", people=2),
        Verb("explain", "explain {thing}", _F, "explains a miss away"),
        Verb("pledge", "pledge {amount} on {thing}", _F, "tells the people our odds, and is held to them"),
        Verb("aim", "aim {word}", _F, "what this game is to be judged by"),
        Verb("open-books", "open the books", _I, "justice +6; nothing can be taken for two turns"),
    )
}


WAITING = frozenset(
    [
        *("cheat", "give", "honour", "arm", "mobilise", "inspect", "ask", "red-team", "envoy", "feed"),
        *("effort", "squeeze", "found", "join", "invite", "leave", "pay", "withhold", "expel", "audit"),
        *("seat-dissenter", "dismiss-dissenter", "justify", "take", "open-books", "second-hearing"),
    ]
)
"""Verbs that are carried out after the answers are in; all others are settled when the orders are opened."""
EFFORTS: dict[str, int] = {"low": 30, "middle": 60, "full": 100}
"""Share of strength sent to a war, in per cent."""
WAR_AIMS: dict[str, int] = {"chastise": 25, "subject": 50, "destroy": 100}
"""The score at which each war aim is reached."""
SECRETLY = "secretly"
"""The word that makes arming secret."""
ALIKE = "alike"
"""The word that founds a league for those alone who are governed as we are."""
PURPOSES = ("security", "commerce", "standing", ALIKE)
"""What a league may be founded for."""
