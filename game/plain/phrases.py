"""Treaties, offers and wars in plain words, with names instead of ids."""

from game.plain.sitting import Sitting
from game.sight.words import amount, capital
from game.text import clean_line, listing, plural
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
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
        words += f", {amount(clause.amount, at.coin)} a turn"
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


def line_words(line: str, at: Sitting) -> str:
    """A drafted line in words where the notation hides what is meant: an aim, a way out of a scene, an answer."""
    read = parse_order(line, at.power)
    if not isinstance(read, Order):
        return line
    if read.verb == "aim":
        return next((f"Aim: {clean_line(aim.title)}" for aim in at.briefing.aims if aim.id == read.word), line)
    scene = next((one for one in at.briefing.scenes if one.id == read.thing), None)
    if scene is not None and read.verb == "choose":
        label = next((one.label for one in scene.choices if one.id == read.word), read.word or "")
        return f"{clean_line(scene.title)} {clean_line(label)}"
    if scene is not None and read.verb == "pledge":
        return f"{clean_line(scene.title)} We tell the people that we are {read.amount} % sure"
    offer = next((one for one in at.briefing.offers if one.id == read.thing), None)
    if offer is not None and read.verb in {"accept", "refuse"}:
        return f"{capital(read.verb)} {at.name(offer.by)}'s offer: {terms_words(offer.terms, at)}"
    note = next((one for one in at.briefing.notebook if one.id == read.thing), None)
    if note is not None and read.verb in {"own", "explain"}:
        deed = "Own the miss before the people" if read.verb == "own" else "Explain the miss away"
        return f"{deed}: {clean_line(note.text)}"
    return line


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
