"""Addresses of the chances that cases fix most, and what each decides: what a draw of `yes` brings about."""

import re

from game.lab.cases.naming import Unknown, power_of, turn_of
from game.lab.cases.thing import Thing, things_in
from game.world.setting import Setting
from game.world.treaty import KINDS

ADDRESSES: dict[str, str] = {
    "TN.conduct.found.TREATY": "a breach of this turn is found at once",
    "TN.conduct.late.TREATY.POWER": "breaches of earlier turns by this power come to light",
    "TN.temptation.TREATY.POWER.CLAUSE": "how much breaking a clause would bring; 1 is a year of great temptation",
    "TN.war.fortune.WAR.first": "the fortune of a campaign, half of it; .5 in both halves is even fortune",
    "TN.war.fortune.WAR.second": "the other half",
    "TN.home.taking.POWER": "what was taken comes out",
    "TN.home.helots.POWER": "helots rise",
    "TN.home.faction.POWER": "the other faction takes over",
    "TN.hierarchy.door.LEAGUE.POWER": "a league lets a power in",
    "TN.hierarchy.collected.LEAGUE.POWER": "dues that a member withheld are collected",
    "TN.learning.exit.POWER.CLIENT": "a client leaves its patron",
    "TN.question.POWER.first": "which of the questions that could be put comes first",
    "TN.question.POWER.second": "which comes second",
    "TN.intelligence.warning.POWER.ABOUT": "hubris hides a warning of this power about that one; N is 0 at the opening",
    "fact.FACT": "which of its values a fact of the scenario has",
    "happening.HAPPENING": "a happening of the scenario comes",
}
"""How each address is written, with N for the turn."""
_NAMES = r"[A-Za-z0-9-]+"


def drawn_at(address: str, setting: Setting) -> tuple[Thing, ...]:
    """The things that an address names. Raises `Unknown` where no chance of the list has such an address."""
    for form in ADDRESSES:
        match = re.fullmatch(_pattern(form), address)
        if match is not None:
            found = match.groupdict()
            turn_of(found.get("turn") or "0", setting)
            for one in ("power", "client", "about"):
                power_of(found.get(one) or setting.ids[0], setting)
            if found.get("clause") and found["clause"] not in [str(kind) for kind in KINDS]:
                raise Unknown(f'"{found["clause"]}" is no clause', found["clause"], known=[str(kind) for kind in KINDS])
            return things_in(match)
    raise Unknown("no chance is drawn at such an address", address, known=tuple(ADDRESSES))


def _pattern(form: str) -> str:
    """A form as a regular expression, each slot named in small letters."""
    slots = re.sub(r"[A-Z]{3,}", lambda slot: f"(?P<{slot[0].lower()}>{_NAMES})", form.replace(".", r"\."))
    return slots.replace("TN", r"T(?P<turn>\d+)")
