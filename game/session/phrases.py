"""Treaties, wars, ties and drafted lines in plain words, with names instead of ids: the same in every face."""

from game.session.between import near_words
from game.session.customs import custom_words
from game.session.leagues import membership_words
from game.sight.briefing import Briefing
from game.sight.words import amount, capital, number
from game.text import clean_line, listing, plural
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.power import NON_ALIGNED
from game.world.treaty import AGAINST, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind, Terms, Treaty
from game.world.war import War

TIER_WORDS = ("no inspection", "reports exchanged", "inspectors named", "inspectors anywhere")
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


def name_of(told: Briefing, power: str | None) -> str:
    """What a power is called; an id that nobody has stands for itself."""
    found = (realm.name for realm in told.atlas.realms if realm.id == power)
    return clean_line(next(found, power or "nobody"), 60)


def clause_words(clause: Clause, told: Briefing) -> str:
    """One clause: `firm alliance`, `trade worth 4 talents a turn`, `tribute of 4 talents a turn by Argos`."""
    words = f"{'firm ' if clause.firm else ''}{clause.kind}"
    if clause.kind in WITH_AMOUNT:
        worth = "worth" if clause.kind is ClauseKind.TRADE else "of"
        words += f" {worth} {amount(clause.amount, told.atlas.wording.coin)} a turn"
    if clause.kind in ONE_SIDED:
        words += f" by {name_of(told, clause.by)}"
    return words + (f" against {name_of(told, clause.against)}" if clause.kind in AGAINST else "")


def clauses_words(terms: Terms, told: Briefing) -> str:
    """All clauses of some terms in a row."""
    return listing([clause_words(clause, told) for clause in terms.clauses])


def terms_words(terms: Terms, told: Briefing) -> str:
    """Terms as one sentence without its full stop."""
    span = f"for {plural(terms.term, 'turn')}" if terms.term else "without end"
    clauses = clauses_words(terms, told) or "nothing further"
    return f"{clauses}, {span}" + (f", {TIER_WORDS[terms.tier]}" if terms.tier else "")


ARGUED = 3
"""The initiatives of a court that argues each of them."""


def haste_words(told: Briefing) -> str:
    """Why there is an initiative more than usual; empty where there is none."""
    return "The court has stopped arguing: one initiative more." if told.books.initiatives > ARGUED else ""


def name_of_treaty(treaty: Treaty) -> str:
    """What a treaty is called, with the id that orders use: `the old alliance (old-alliance)`."""
    return f"{clean_line(treaty.title)} ({treaty.id})" if treaty.title else str(treaty.id)


def treaty_words(treaty: Treaty, told: Briefing) -> str:
    """A treaty in force: what it says, and until when."""
    ends = f"until turn {treaty.ends}" if treaty.ends is not None else "without end"
    tier = f", {TIER_WORDS[treaty.terms.tier]}" if treaty.terms.tier else ""
    notice = f"; {name_of(told, treaty.renounced_by)} gave notice" if treaty.renounced_by else ""
    forced = f"; {name_of(told, treaty.duress)} signed under duress" if treaty.duress else ""
    return f"{clauses_words(treaty.terms, told)}, {ends}{tier}{notice}{forced}"


def war_words(war: War, told: Briefing) -> str:
    """A war: who against whom, to what end, how it stands."""
    sides = [listing([name_of(told, side.power) for side in half]) for half in (war.attackers, war.defenders)]
    leads = "the attackers" if war.score > 0 else "the defenders"
    score = "even" if war.score == 0 else f"{abs(war.score)} for {leads}"
    return f"{sides[0]} against {sides[1]}, to {war.aim}; the score is {score}"


def ties_words(power: PowerId, told: Briefing) -> list[str]:
    """Ranks, leagues, warnings and what else stands around a power, each without its full stop."""
    said = [f"{name_of(told, tie.patron)} is its patron" for tie in told.patronages if tie.client == power]
    said += [f"patron of {name_of(told, tie.client)}" for tie in told.patronages if tie.patron == power]
    said += membership_words(power, told)
    for red in told.red_lines:
        if power in (red.by, red.to):
            by, to, off = (name_of(told, one) for one in (red.by, red.to, red.off))
            said.append(f"{by} has warned {to} off {off}, until turn {red.until}")
    said += [*_camp_words(power, told), *_person_words(power, told), *_mirror_words(power, told)]
    said += [*near_words(power, told), *custom_words(power, told)]
    said += ["in dispute with us"] if frozenset((power, told.seat)) in told.disputes else []
    said += ["its levy is called up"] if power in told.mobilised else []
    return said + (["our envoy sits there"] if power in told.envoys else [])


def _camp_words(power: PowerId, told: Briefing) -> list[str]:
    """What we trust in a power for what it believes, before anything that it has done (rows 110-114)."""
    ours, theirs = (told.atlas.realm(one).ideology for one in (told.seat, power))
    rules = told.ruleset.kin
    if not (ours and theirs and rules.on and rules.polarisation) or NON_ALIGNED in (ours, theirs):
        return []
    points = (rules.inside if ours == theirs else rules.outside) * rules.polarisation / 100.0
    camp = "of our own camp" if ours == theirs else "of the other camp"
    return [f"{camp}: {number(round(points))} points of our trust for what it believes, whatever it does"]


def _mirror_words(power: PowerId, told: Briefing) -> list[str]:
    """A court that holds its own word higher than its name stands: others' distrust will surprise it (row 116)."""
    at = told.atlas.place(power)
    name, own = float(told.desk.honesty[at]), told.self_views[at] if told.self_views else 0.0
    if own - name < 1.0:
        return []
    return [f"it thinks its word worth {number(round(own))}; its name stands at {number(round(name))}"]


def _person_words(power: PowerId, told: Briefing) -> list[str]:
    """What of our trust in a power is trust in its leader himself, and would die with him (row 19)."""
    at = told.atlas.place(power)
    points = told.persons[at] if told.persons else 0.0
    if abs(points) < 1.0:
        return []
    what, size = "trust" if points > 0 else "distrust", round(abs(points))
    are = "is" if size == 1 else "are"
    return [f"{plural(size, 'point')} of our {what} {are} {what} in {clean_line(told.leaders[at])} alone"]


def line_words(line: str, told: Briefing) -> str:
    """A drafted line in words where the notation hides what is meant: an aim, a way out of a scene, an answer."""
    read = parse_order(line, told.seat)
    if not isinstance(read, Order):
        return line
    match read.verb:
        case "aim":
            return next((f"Aim: {clean_line(aim.title)}" for aim in told.aims if aim.id == read.word), line)
        case "choose" | "pledge":
            return _scene_words(read, told) or line
        case "accept" | "refuse":
            return _offer_words(read, told) or line
        case "own" | "explain":
            return _miss_words(read, told) or line
    return line


def _scene_words(read: Order, told: Briefing) -> str:
    scene = next((one for one in told.scenes if one.id == read.thing), None)
    if scene is None:
        return ""
    if read.verb == "pledge":
        return f"{led_in(scene.title)} We tell the people that we are {read.amount} % sure"
    label = next((one.label for one in scene.choices if one.id == read.word), read.word or "")
    return f"{led_in(scene.title)} {clean_line(label)}"


def led_in(title: str) -> str:
    """A title before what is said of it: a question as it stands, any other with a colon."""
    shown = clean_line(title)
    return shown if shown.endswith(("?", ".", ":")) else f"{shown}:"


def _offer_words(read: Order, told: Briefing) -> str:
    offer = next((one for one in told.offers if one.id == read.thing), None)
    if offer is None:
        return ""
    return f"{capital(read.verb)} what {name_of(told, offer.by)} offers: {terms_words(offer.terms, told)}"


def _miss_words(read: Order, told: Briefing) -> str:
    note = next((one for one in told.notebook if one.id == read.thing), None)
    deed = "Own the miss before the people" if read.verb == "own" else "Explain the miss away"
    return f"{deed}: {clean_line(note.text)}" if note is not None else ""
