"""What a school works out for itself: how the figures of a world that runs by its theory alone would stand.

Each adviser reckons with his own school's ruleset, in whatever world he sits; where that world is not his, he errs
(rows 27, 39, 109, 115).
"""

from collections.abc import Callable

from game.minds.doctrine import same_society
from game.sight.briefing import Asking, Briefing
from game.theory.curve import points_for
from game.theory.thousandths import thousandths
from game.world.mechanisms.asking import Questions
from game.world.names import SECURITY, PowerId
from game.world.power import Rule
from game.world.report import READING
from game.world.ruleset import Ruleset
from game.world.treaty import DOMAIN_OF, KINDS

MOST = 25.0
"""Points that a figure of one's own counts for at most."""
PATIENCE = 8.0
"""Turns after which a school's own prior counts half."""
ARMING = 0.25
"""Points for each per cent by which arming is commoner, on the question how strong somebody will be."""


def custom_of(rules: Ruleset, briefing: Briefing, subject: PowerId) -> float:
    """Points of custom that a court should have towards us, in matters of security."""
    law = rules.custom
    if not law.on:
        return 0.0
    if same_society(briefing, subject):
        whole = law.base + law.legitimacy * briefing.desk.legitimacy + law.habit * settled(briefing)
    else:
        whole = law.outside if briefing.atlas.realm(subject).rule is Rule.HONOUR else law.between
    return min(whole, law.ceiling)


def settled(briefing: Briefing) -> float:
    """How settled the norms of security are in our own society, in points."""
    norms = [habit for kind, habit in zip(KINDS, briefing.desk.habit, strict=True) if DOMAIN_OF[kind] == SECURITY]
    return sum(thousandths(float(one)) for one in norms) / 1000.0 / max(len(norms), 1)  # whole numbers


def trust_in_us(rules: Ruleset, briefing: Briefing, subject: PowerId) -> float:
    """Points of trust that a court should have in us: what we have in it, as far as the school counts such things."""
    desk, at = briefing.desk, briefing.atlas.place(subject)
    _, record, affinity, _, _, institution = (float(part) for part in desk.parts[:6, at, SECURITY])
    whole = custom_of(rules, briefing, subject)
    whole += max(-rules.record.cap, min(rules.record.cap, record)) if rules.record.on else 0.0
    whole += min(rules.affinity.most, affinity) if rules.affinity.on else 0.0
    whole += min(rules.institution.most, institution) if rules.institution.on else 0.0
    if rules.friendship.on:
        whole += rules.friendship.weight * float(desk.estimate[at, READING["friendship"]])
    return max(0.0, min(100.0, whole))


def fear_of_us(rules: Ruleset, briefing: Briefing, subject: PowerId) -> float:
    """Points of fear that a court should have of us, by force, reach and trust."""
    atlas, at = briefing.atlas, briefing.atlas.place(subject)
    theirs = max(float(briefing.desk.estimate[at, READING["strength"]]), 0.0)
    share = briefing.books.strength / max(briefing.books.strength + theirs, 1.0)
    calmed = 1.0 - rules.fear.calm * trust_in_us(rules, briefing, subject) / 100.0
    return share * float(atlas.reach[briefing.place, at]) * calmed


def friendship_for_us(rules: Ruleset, briefing: Briefing, subject: PowerId) -> float:
    """Points of friendship that a court should have for us: as we for it, or, where it means nothing, as before."""
    at = briefing.atlas.place(subject)
    if rules.friendship.on:
        return float(briefing.desk.friendship[at])
    return float(briefing.desk.estimate_before[at, READING["friendship"]])


WORKED_OUT: dict[str, Callable[[Ruleset, Briefing, PowerId], float]] = {
    "level-trust": trust_in_us,
    "level-fear": fear_of_us,
    "level-friendship": friendship_for_us,
}
"""What a school can work out for itself, by the kind of question."""


def above(rules: Ruleset, briefing: Briefing, question: Asking) -> float:
    """Points by which a figure that is asked about should stand above its level, by the school's own reckoning."""
    worked_out = WORKED_OUT.get(question.kind)
    if worked_out is None:
        return 0.0
    return max(-MOST, min(MOST, worked_out(rules, briefing, question.subject) - question.level))


def usual(rules: Ruleset, briefing: Briefing, question: Asking) -> float:
    """Points by which such things are commoner in the school's world than the staff here has learnt.

    The prior that a school brings along matters early and wears off as the game teaches it (row 27).
    """
    worn = PATIENCE / (PATIENCE + briefing.turn - 1.0)
    theirs, ours = (_rate(one.questions, briefing, question) for one in (rules, briefing.ruleset))
    if theirs is None or ours is None:
        return 0.0
    if question.kind == "level-strength":
        return ARMING * (theirs - ours) * worn
    return (points_for(theirs / 100.0) - points_for(ours / 100.0)) * worn


def _rate(rates: Questions, briefing: Briefing, question: Asking) -> float | None:
    """How often such a thing comes about, in per cent; None where no world has a figure for it."""
    fights = any(war.side_of(question.subject) for war in briefing.wars)
    return {
        "treaty-holds": rates.treaty_holds,
        "signs": rates.signs,
        "arms": rates.arms,
        "level-strength": rates.arms,
        "comes": rates.comes,
        "complies": rates.complies,
        "at-war": rates.stays_at_war if fights else rates.goes_to_war,
    }.get(question.kind)
