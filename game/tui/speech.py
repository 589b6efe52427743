"""Treaties and other things of the game in plain words, with names instead of ids."""

from collections.abc import Callable

from game.text import listing, plural
from game.tui.sitting import Sitting
from game.world.names import PowerId
from game.world.treaty import AGAINST, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind, Terms, Treaty
from game.world.war import War

Names = Callable[[str | None], str]

TIER_WORDS = ("not inspected", "reports exchanged", "inspectors named", "inspectors anywhere")
RULES = {
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


def clause_words(clause: Clause, names: Names, coin: str = "") -> str:
    """One clause: `firm trade, 4 talents a turn`."""
    words = f"{'firm ' if clause.firm else ''}{clause.kind}"
    if clause.kind in WITH_AMOUNT:
        words += f", {clause.amount}{' ' + coin if coin else ''} a turn"
    if clause.kind in ONE_SIDED:
        words += f" by {names(clause.by)}"
    return words + (f" against {names(clause.against)}" if clause.kind in AGAINST else "")


def terms_words(terms: Terms, names: Names, coin: str = "") -> str:
    """Terms as one sentence without its full stop."""
    clauses = listing([clause_words(clause, names, coin) for clause in terms.clauses])
    span = f"for {plural(terms.term, 'turn')}" if terms.term else "without end"
    return f"{clauses}, {span}" + (f", {TIER_WORDS[terms.tier]}" if terms.tier else "")


def treaty_words(treaty: Treaty, sitting: Sitting) -> str:
    """A treaty in force: what it says, and until when."""
    coin = sitting.briefing.atlas.wording.coin
    clauses = listing([clause_words(clause, sitting.name, coin) for clause in treaty.terms.clauses])
    ends = f"until turn {treaty.ends}" if treaty.ends is not None else "without end"
    tier = f", {TIER_WORDS[treaty.terms.tier]}" if treaty.terms.tier else ""
    notice = f"; {sitting.name(treaty.renounced_by)} gave notice" if treaty.renounced_by else ""
    forced = f"; {sitting.name(treaty.duress)} signed under duress" if treaty.duress else ""
    return f"{clauses}, {ends}{tier}{notice}{forced}"


def war_words(war: War, names: Names) -> str:
    """A war: who against whom, to what end, how it stands."""
    sides = [listing([names(side.power) for side in half]) for half in (war.attackers, war.defenders)]
    stands = (
        "even" if war.score == 0 else f"{abs(war.score)} for {'the attackers' if war.score > 0 else 'the defenders'}"
    )
    return f"{sides[0]} against {sides[1]}, to {war.aim}; the score is {stands}"


def standing_ties(sitting: Sitting, power: PowerId) -> list[str]:
    """Ranks, leagues, warnings and what else stands around a power, a sentence each."""
    briefing, name = sitting.briefing, sitting.name
    said = [f"{name(tie.patron)} is its patron" for tie in briefing.patronages if tie.client == power]
    said += [f"patron of {name(tie.client)}" for tie in briefing.patronages if tie.patron == power]
    for league in briefing.leagues:
        if league.holds(power):
            owing = ", and behind with its dues" if power in league.unpaid else ""
            said.append(f"{'head' if league.head == power else 'member'} of {league.name}{owing}")
    for red in briefing.red_lines:
        if power in (red.by, red.to):
            said.append(f"{name(red.by)} has warned {name(red.to)} off {name(red.off)}, until turn {red.until}")
    said += ["in dispute with us"] if frozenset((power, sitting.power)) in briefing.disputes else []
    said += ["its levy is called up"] if power in briefing.mobilised else []
    return said + (["our envoy sits there"] if power in briefing.envoys else [])
