"""The staff's odds of a war, from our own briefing: our own part overrated as hubris has it (rows 10, 103)."""

from game.sight.briefing import Briefing
from game.theory.thousandths import thousandths
from game.theory.war import margin, vote, war_odds
from game.world.names import PowerId
from game.world.power import Trait
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


def partners_of(briefing: Briefing, power: PowerId, against: PowerId) -> dict[PowerId, float]:
    """Who has promised a power to make war on another together, each with how likely we take it to be."""
    found: dict[PowerId, float] = {}
    for treaty in briefing.treaties:
        pacts = [one for one in treaty.terms.clauses if one.kind is ClauseKind.OFFENSIVE and one.against == against]
        if pacts and treaty.binds(power) and treaty.other(power) != against:
            found[treaty.other(power)] = _comes(briefing, power, treaty.other(power))
    return found


def _comes(briefing: Briefing, power: PowerId, helper: PowerId) -> float:
    if power == briefing.seat:
        return float(briefing.desk.stand[briefing.atlas.place(helper)])
    return COMES


def attack_odds(briefing: Briefing, target: PowerId, aim: str, effort: float = 0.6, *, wary: bool = False) -> float:
    """How likely our war on a target is to reach its aim, 0-1, as our staff has it.

    Our people are told what it would be if they voted it all. The `wary` reckon with the most that the target may have,
    at the end of the staff's range, and with the least that our people vote.
    """
    desk, reach = briefing.desk, reaching(briefing, briefing.seat, target)
    ours = briefing.books.strength * desk.own_part * reach
    ours += _arriving(briefing, partners_of(briefing, briefing.seat, target), target, briefing.seat)
    theirs = float((desk.high if wary else desk.estimate)[briefing.atlas.place(target), READING["strength"]])
    theirs += _arriving(briefing, helpers_of(briefing, target, briefing.seat), target, briefing.seat)
    ours, theirs = ours * effort * _ours(briefing), theirs * effort * _theirs(briefing, target)
    hoped = None if wary else _odds(briefing, ours, theirs, 0, aim)
    return _odds(briefing, ours * _voted(briefing, hoped), theirs, 0, aim)


def _voted(briefing: Briefing, told: float | None) -> float:
    """The share of our effort abroad that our people would vote, were they told these odds, 0-1, or none."""
    rules = briefing.ruleset
    percent = None if told is None else round(100.0 * told)
    return vote(briefing.books.checks, percent, binds=rules.home.checks_from, least=rules.war.voted) / 100.0


def threat_odds(briefing: Briefing, by: PowerId, aim: str, effort: float = 0.6) -> float:
    """How likely another's war on us is to reach its aim, 0-1, as our staff has it."""
    desk, at = briefing.desk, briefing.atlas.place(by)
    theirs = float(desk.estimate[at, READING["strength"]]) * reaching(briefing, by, briefing.seat)
    theirs += _arriving(briefing, partners_of(briefing, by, briefing.seat), briefing.seat, by)
    ours = briefing.books.strength * desk.own_part
    ours += _arriving(briefing, helpers_of(briefing, briefing.seat, by), briefing.seat, by)
    return _odds(briefing, theirs * effort * _theirs(briefing, by), ours * effort * _ours(briefing), 0, aim)


def _arriving(briefing: Briefing, friends: dict[PowerId, float], ground: PowerId, but: PowerId) -> float:
    """The force of friends on the ground where a war is fought, each as far as he is likely to come."""
    whole = 0
    for friend, chance in friends.items():
        if friend != but:
            place = briefing.atlas.place(friend)
            size = float(briefing.desk.estimate[place, READING["strength"]]) * chance
            whole += thousandths(size * reaching(briefing, friend, ground))
    return whole / 1000.0


def reaching(briefing: Briefing, power: PowerId, ground: PowerId) -> float:
    """What share of a power's strength fights on another's ground; gold, not men, stays at home."""
    atlas, rules = briefing.atlas, briefing.ruleset.traits
    if power == ground:
        return 1.0
    stays = rules.on and Trait.GOLD_NOT_MEN in atlas.realm(power).traits
    return int(atlas.reach[atlas.place(power), atlas.place(ground)]) / 100.0 * (rules.abroad if stays else 1.0)


def _ours(briefing: Briefing) -> float:
    return 0.7 + 0.3 * briefing.books.people / 100.0


def _theirs(briefing: Briefing, power: PowerId) -> float:
    return 0.7 + 0.3 * float(briefing.desk.estimate[briefing.atlas.place(power), READING["people"]]) / 100.0


def odds_in(briefing: Briefing, war: War) -> float:
    """How likely a war that is on is to reach the attackers' aim, 0-1, as our staff has it."""
    side = war.side_of(briefing.seat)
    hoped = _now(briefing, war, 1.0)
    if not side or briefing.seat == war.defender:
        return hoped
    return _now(briefing, war, _voted(briefing, hoped if side > 0 else 1.0 - hoped))


def _now(briefing: Briefing, war: War, voted: float) -> float:
    """The same, where our own people vote such a share of our effort."""
    strength = briefing.desk.estimate[:, READING["strength"]]
    forces = [0.0, 0.0]
    for side, sides in enumerate((war.attackers, war.defenders)):
        for one in sides:
            place = briefing.atlas.place(one.power)
            own = one.power == briefing.seat
            size = briefing.books.strength * briefing.desk.own_part * voted if own else float(strength[place])
            near = reaching(briefing, one.power, war.defender)
            forces[side] += size * {"low": 0.3, "middle": 0.6, "full": 1.0}[one.effort] * near
    return _odds(briefing, forces[0], forces[1], war.score, war.aim)


def _odds(briefing: Briefing, attack: float, defence: float, score: int, aim: str) -> float:
    rules = briefing.ruleset.war
    bare = margin(attack, defence * rules.defender)
    return war_odds(bare, score, WAR_AIMS[aim], fortune=rules.chance, decisive=rules.decisive)
