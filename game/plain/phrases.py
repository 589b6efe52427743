"""Treaties, offers and wars in plain words, with names instead of ids."""

from game.plain.sitting import Sitting
from game.text import listing, plural
from game.world.names import PowerId
from game.world.treaty import AGAINST, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind, Terms, Treaty
from game.world.war import War

TIERS = ("no inspection", "reports exchanged", "inspectors named", "inspectors anywhere")
"""What each tier of inspection is called."""
MEANS = {
    ClauseKind.ALLIANCE: "each comes when the other is attacked",
    ClauseKind.OFFENSIVE: "both make war on a third",
    ClauseKind.NEUTRALITY: "each stays out of the other's wars",
    ClauseKind.NON_AGGRESSION: "neither attacks the other",
    ClauseKind.ARMS_LIMIT: "neither arms further",
    ClauseKind.PASSAGE: "armies may pass through",
    ClauseKind.PROTECTION: "one guards the other",
    ClauseKind.TRADE: "goods worth so much a turn",
    ClauseKind.TRIBUTE: "one pays the other so much a turn",
    ClauseKind.ARBITRATION: "quarrels go before a third",
    ClauseKind.RANK: "one stands before the other",
    ClauseKind.FRIENDSHIP: "good will, and no duties",
}
"""What each clause asks of the two, in a line."""


def clause_words(clause: Clause, at: Sitting) -> str:
    """One clause: `firm trade, 4 talents a turn`."""
    words = f"{'firm ' if clause.firm else ''}{clause.kind}"
    if clause.kind in WITH_AMOUNT:
        words += f", {clause.amount} {at.coin} a turn"
    if clause.kind in ONE_SIDED:
        words += f" by {at.name(clause.by)}"
    return words + (f" against {at.name(clause.against)}" if clause.kind in AGAINST else "")


def terms_words(terms: Terms, at: Sitting) -> str:
    """Terms as one sentence without its full stop."""
    clauses = listing([clause_words(clause, at) for clause in terms.clauses]) or "nothing further"
    span = f"for {plural(terms.term, 'turn')}" if terms.term else "without end"
    return f"{clauses}, {span}" + (f", {TIERS[terms.tier]}" if terms.tier else "")


def treaty_words(treaty: Treaty, at: Sitting) -> str:
    """A treaty in force: its name, what it says, until when."""
    clauses = listing([clause_words(clause, at) for clause in treaty.terms.clauses])
    ends = f"until turn {treaty.ends}" if treaty.ends is not None else "without end"
    tier = f", {TIERS[treaty.terms.tier]}" if treaty.terms.tier else ""
    notice = f"; {at.name(treaty.renounced_by)} gave notice" if treaty.renounced_by else ""
    forced = f"; {at.name(treaty.duress)} signed under duress" if treaty.duress else ""
    return f"{treaty.title or treaty.id} ({treaty.id}): {clauses}, {ends}{tier}{notice}{forced}."


def war_words(war: War, at: Sitting) -> str:
    """A war: who against whom, to what end, how it stands."""
    sides = [listing([at.name(side.power) for side in half]) for half in (war.attackers, war.defenders)]
    leads = "the attackers" if war.score > 0 else "the defenders"
    score = "even" if war.score == 0 else f"{abs(war.score)} for {leads}"
    return f"{sides[0]} against {sides[1]}, to {war.aim}; the score is {score}"


def ties_words(power: PowerId, at: Sitting) -> list[str]:
    """Ranks, leagues, warnings and what else stands around a power, a sentence each."""
    told = at.briefing
    said = [f"{at.name(tie.patron)} is its patron." for tie in told.patronages if tie.client == power]
    said += [f"It is patron of {at.name(tie.client)}." for tie in told.patronages if tie.patron == power]
    said += [f"It belongs to {league.name}." for league in told.leagues if league.holds(power)]
    said += [
        f"{at.name(red.by)} has warned {at.name(red.to)} off {at.name(red.off)}, until turn {red.until}."
        for red in told.red_lines
        if power in (red.by, red.to)
    ]
    said += [f"War: {war_words(war, at)}." for war in told.wars if power in war.powers()]
    said += ["It is in dispute with us."] if frozenset((power, at.power)) in told.disputes else []
    said += ["Its levy is called up."] if power in told.mobilised else []
    return said + (["Our envoy sits there."] if power in told.envoys else [])
