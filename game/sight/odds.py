"""The staff's odds of a war, from our own briefing: our own part overrated as hubris has it (rows 9-10)."""

from game.sight.briefing import Briefing
from game.theory.war import margin, war_odds
from game.world.names import PowerId
from game.world.report import READING
from game.world.treaty import ClauseKind
from game.world.verb import WAR_AIMS
from game.world.war import War

COMES = 0.7
"""How likely a bound ally is taken to come."""


def helpers_of(briefing: Briefing, power: PowerId, against: PowerId) -> dict[PowerId, float]:
    """Who is bound to come to a power attacked by another, each with how likely we take it to be."""
    found: dict[PowerId, float] = {}
    for treaty in briefing.treaties:
        if treaty.binds(power) and treaty.terms.has(ClauseKind.ALLIANCE, ClauseKind.PROTECTION):
            other = treaty.other(power)
            if other != against and briefing.alive[briefing.atlas.place(other)]:
                found[other] = _comes(briefing, power, other)
    for tie in briefing.patronages:
        if tie.client == power and tie.patron != against:
            found[tie.patron] = _comes(briefing, power, tie.patron)
    return found


def _comes(briefing: Briefing, power: PowerId, helper: PowerId) -> float:
    if power == briefing.seat:
        return float(briefing.desk.stand[briefing.atlas.place(helper)])
    return COMES


def attack_odds(briefing: Briefing, target: PowerId, aim: str, effort: float = 0.6) -> float:
    """How likely our war on a target is to reach its aim, 0-1, as our staff has it."""
    at, desk, reach = briefing.atlas.place(target), briefing.desk, briefing.atlas.reach
    people = 0.7 + 0.3 * briefing.books.people / 100.0
    ours = briefing.books.strength * effort * int(reach[briefing.place, at]) / 100.0 * people * desk.own_part
    strength = desk.estimate[:, READING["strength"]]
    their_people = 0.7 + 0.3 * float(desk.estimate[at, READING["people"]]) / 100.0
    theirs = float(strength[at]) * effort
    for helper, chance in helpers_of(briefing, target, briefing.seat).items():
        if helper != briefing.seat:
            place = briefing.atlas.place(helper)
            theirs += float(strength[place]) * effort * chance * int(reach[place, at]) / 100.0
    return _odds(briefing, ours, theirs * their_people, 0, aim)


def odds_in(briefing: Briefing, war: War) -> float:
    """How likely a war that is on is to reach the attackers' aim, 0-1, as our staff has it."""
    at = briefing.atlas.place(war.defender)
    desk, reach = briefing.desk, briefing.atlas.reach
    strength = desk.estimate[:, READING["strength"]]
    forces = [0.0, 0.0]
    for side, sides in enumerate((war.attackers, war.defenders)):
        for one in sides:
            place = briefing.atlas.place(one.power)
            own = one.power == briefing.seat
            size = briefing.books.strength * desk.own_part if own else float(strength[place])
            near = 100 if place == at else int(reach[place, at])
            forces[side] += size * {"low": 0.3, "middle": 0.6, "full": 1.0}[one.effort] * near / 100.0
    return _odds(briefing, forces[0], forces[1], war.score, war.aim)


def _odds(briefing: Briefing, attack: float, defence: float, score: int, aim: str) -> float:
    rules = briefing.ruleset.war
    bare = margin(attack, defence * rules.defender)
    return war_odds(bare, score, WAR_AIMS[aim], fortune=rules.chance, decisive=rules.decisive)
