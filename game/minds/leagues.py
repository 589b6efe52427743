"""Leagues in a court's eyes: whether to pay, join, leave, purge, call to account, found.

Rows 33, 56-58, 60, 62, 104, 117.
"""

from game.minds.attention import weighed
from game.minds.doctrine import Doctrine, faith_towards
from game.minds.leader import Wish
from game.minds.straits import hunger
from game.sight.briefing import Briefing
from game.sight.leagues import account_of, door_to_us, is_obeyed, mark_on, members_of
from game.theory.chance import Chance
from game.theory.curve import likelihood
from game.theory.thousandths import thousandths, total_points
from game.world.league import League
from game.world.names import SECURITY, PowerId
from game.world.order import Order
from game.world.report import READING

SILVER = 0.8
"""Points that a unit of silver a turn is worth to a court that wants all three goods alike."""
VOUCHED = 0.01
"""Points a turn that a point of a member's trust is worth to it."""
VOUCHING = 0.03
"""Points that it is worth to gain one, or not to lose one, which lasts for some turns."""
BOUND = 0.05
"""Points against riding free for each point of a doctrine's faith."""
UNWATCHED = 0.25
"""Of what the others' good opinion counts for, where nobody is charged with looking."""
FOOL = 2.2
"""Points for riding free, if all the others did."""
UNITS = 12.0
"""Units of the scenario in a middling power's income."""
HOPED = 7.0
"""Points of trust that a court hopes to have of each member of a league that it joins."""
AHEAD = 3.6
"""Turns, the near ones counting for more, for which a court looks ahead when it joins."""
USELESS, TIRED = -0.5, 0.3
"""Points a turn below which a member thinks of leaving, and how much chance each further point adds."""
WELCOME = 0.4
"""Odds at the door below which a court does not ask."""
AT_EASE, AFRAID = 30.0, 40.0
"""Points of our own trust in its members without which a court keeps away from a league, and of fear of one of them."""
ENOUGH = 2.0
"""Others that a founder must be able to count on; the dearer the first step beside its treasury, the more."""
RISK = 2.0
"""Others more that it would want if the first step took the whole treasury."""
RIGHT, LEAVING = 30.0, 0.03
"""Points of the head's right below which a member thinks of leaving, and how fast each further point adds chance."""


def _weight(briefing: Briefing, motive: int) -> float:
    """How much one of the three goods matters to us; 1 where all matter alike."""
    return 3.0 * briefing.books.motives[motive] / 100.0


def _silver(briefing: Briefing, talents: float) -> float:
    """Points a turn that so many talents a turn are worth to us."""
    return SILVER * _weight(briefing, 1) * talents / max(briefing.atlas.unit, 0.1)


def worth(briefing: Briefing, league: League) -> float:
    """Points a turn that a league of ours is worth to us as it is: what it gives, what it costs, who vouches for us."""
    at = [briefing.atlas.place(one) for one in members_of(briefing, league)]
    vouched = float(total_points(briefing.desk.parts[5, at, league.domain]))
    back = account_of(briefing, league).each
    return _silver(briefing, back - league.dues) + VOUCHED * _weight(briefing, league.domain) * vouched


def worth_joining(briefing: Briefing, league: League) -> float:
    """Points a turn that a league would be worth to us if we were in it; a head that we fear, unchecked, costs some.

    One that waits for members is reckoned at the number with which it stands: with fewer it asks for nothing.
    """
    short = round(briefing.ruleset.institution.least) - len(members_of(briefing, league))
    account = account_of(briefing, league, more=1 if league.stands else max(1, short))
    hoped = HOPED * (account.members - 1) if account.useful else 0.0
    head = 0.0
    if league.head is not None:
        fear = float(briefing.desk.fear[briefing.atlas.place(league.head)]) / 100.0
        head = fear * (1.0 - league.checks / 100.0)
    return _silver(briefing, account.each - league.dues) + VOUCHED * _weight(briefing, league.domain) * hoped - head


def temptation(briefing: Briefing, league: League) -> float:
    """Points that it is worth this turn to keep the dues back, what the others would then think of us taken off.

    Equal dues weigh on who is in straits, and on who has least, so that the great pay more than their part (rows 33,
    58). The others' opinion counts whole where somebody is there to look, and less where nobody is charged with it.
    """
    rules = briefing.ruleset.institution
    paying, riding = account_of(briefing, league), account_of(briefing, league, fewer=1)
    saved = (league.dues - (paying.each - riding.each)) * hunger(briefing) * _burden(briefing)
    if is_obeyed(briefing, league):
        saved *= 1.0 - rules.punish
    moved = (rules.paid if paying.useful else 0.0) - rules.unpaid
    others = max(0, paying.paid - 1) * (1.0 if is_watched(league) else UNWATCHED)
    return _silver(briefing, saved) - VOUCHING * _weight(briefing, league.domain) * moved * others


def is_watched(league: League) -> bool:
    """Whether somebody's business it is who pays: a head's, or that of those who have a head's books opened."""
    return league.head is not None


def _burden(briefing: Briefing) -> float:
    """How heavy equal dues weigh on us, in times of a middling power."""
    middling = UNITS * briefing.atlas.unit
    return max(0.5, min(2.0, middling / max(briefing.books.home_income, 0.1)))


def fooled(briefing: Briefing, league: League) -> float:
    """Points for riding free because others do: nobody likes to pay for those who do not (row 58)."""
    others = [one for one in members_of(briefing, league) if one != briefing.seat]
    riders = [one for one in others if one in league.unpaid]
    return FOOL * len(riders) / max(len(others), 1)


def in_leagues(doctrine: Doctrine, briefing: Briefing, draw: Chance) -> list[Order]:
    """What a court does about its leagues that takes no initiative: it pays by default, rides free, or leaves."""
    orders: list[Order] = []
    for league in briefing.leagues:
        if not league.holds(briefing.seat) or not doctrine.cheats:
            continue
        if _has_enough_of(briefing, league, draw):
            orders.append(Order(briefing.seat, "leave", thing=league.id))
        elif league.stands and _rides(doctrine, briefing, league):
            orders.append(Order(briefing.seat, "withhold", thing=league.id))
    return orders


def _rides(doctrine: Doctrine, briefing: Briefing, league: League) -> bool:
    """Whether a court lets the others pay: where it gains by that more than its faith counts (rows 57-58)."""
    poor = doctrine.faith < 0 and briefing.books.wealth < 4 * league.dues
    pull = temptation(briefing, league) + fooled(briefing, league)
    return poor or pull > BOUND * _faith(doctrine, briefing, league)


def _faith(doctrine: Doctrine, briefing: Briefing, league: League) -> float:
    """Points of faith towards the other members, all in all; who believes in inspection counts a watched league so."""
    tier = 1 if is_watched(league) else 0
    others = [one for one in members_of(briefing, league) if one != briefing.seat]
    faiths = [thousandths(faith_towards(doctrine, briefing, one, tier)) for one in others]
    return sum(faiths) / 1000.0 / max(len(others), 1)  # whole numbers


def _has_enough_of(briefing: Briefing, league: League, draw: Chance) -> bool:
    """Whether a court leaves: the league costs more than it gives, or its head has lost its right (56, 104, 117)."""
    chance = TIRED * max(0.0, USELESS - worth(briefing, league)) if league.stands else 0.0
    if league.head is not None and league.head != briefing.seat:
        right = float(briefing.desk.rightful[briefing.atlas.place(league.head)])
        chance += LEAVING * max(0.0, RIGHT - right)
    return draw.happens(chance, "leave", league.id)


def league_wishes(doctrine: Doctrine, briefing: Briefing) -> list[Wish]:
    """What any court would spend an initiative on in leagues: to join one, to call its head to account."""
    wishes = [one for league in briefing.leagues for one in _joining(doctrine, briefing, league)]
    return wishes + audits(briefing, 5.0) + invitations(briefing, 8.0)


def _joining(doctrine: Doctrine, briefing: Briefing, league: League) -> list[Wish]:
    realm = briefing.atlas.realm(briefing.seat)
    if league.holds(briefing.seat) or (league.regime and league.regime != realm.regime):
        return []
    if any(_is_at_odds(briefing, one) for one in league.members) or not _at_ease(briefing, league):
        return []
    odds = door_to_us(briefing, league)
    gain = AHEAD * worth_joining(briefing, league)
    asked = league.asks_in(briefing.seat, briefing.turn)
    if odds < WELCOME or gain < (0.0 if asked else doctrine.margin):
        return []
    why = (f"it is worth {gain:.0f} points to us", f"they would let us in {odds:.0%} of the time")
    return [(2.0 * gain * odds, Order(briefing.seat, "join", thing=league.id), why)]


def _is_at_odds(briefing: Briefing, other: PowerId) -> bool:
    return briefing.at_war_with(other) or frozenset((briefing.seat, other)) in briefing.disputes


def _at_ease(briefing: Briefing, league: League) -> bool:
    """Whether we trust the members, all in all, and none of them frightens us."""
    at = [briefing.atlas.place(one) for one in members_of(briefing, league)]
    trust = float(total_points(briefing.desk.trust[at, league.domain])) / max(len(at), 1)
    return trust >= AT_EASE and all(float(briefing.desk.fear[one]) < AFRAID for one in at)


def audits(briefing: Briefing, weight: float) -> list[Wish]:
    """To have a head's books opened that has squeezed a member of late, or keeps more than it gives (rows 104, 117)."""
    taken = {item.actor for item in (*briefing.recent, *briefing.news) if item.name == "Squeezed"}
    found: list[Wish] = []
    for league in briefing.leagues:
        abused = league.head in taken or league.kept > league.given
        if league.holds(briefing.seat) and league.head not in (None, briefing.seat) and abused and league.checks < 60:
            order = Order(briefing.seat, "audit", thing=league.id)
            found.append((weight, order, ("its head takes more than it gives",)))
    return found[:1]


def purges(briefing: Briefing, weight: float) -> list[Wish]:
    """To put out who withheld the dues, where that is ours to do and enough are left; dues paid since are forgiven."""
    found: list[Wish] = []
    for league in briefing.leagues:
        riders = [one for one in league.unpaid if league.holds(one) and one != briefing.seat]
        ours = league.holds(briefing.seat) and league.head in (None, briefing.seat)
        if riders and ours and len(league.members) > round(briefing.ruleset.institution.least):
            order = Order(briefing.seat, "expel", target=riders[0], thing=league.id)
            found.append((weight, order, ("they let the others pay",)))
    return found


def likely_members(briefing: Briefing) -> float:
    """How many others could be expected to join a league of ours: who is not at odds with us, by their trust in us."""
    others = [one for one in weighed(briefing) if not _is_at_odds(briefing, one)]
    return sum(thousandths(would_come(briefing, one)) for one in others) / 1000.0  # whole numbers


def would_come(briefing: Briefing, other: PowerId) -> float:
    """How likely another would be in a league with us, 0-1: by its trust in us or ours in it, whichever is less."""
    at, door = briefing.atlas.place(other), briefing.ruleset.institution.door
    theirs = float(briefing.desk.estimate[at, READING["trust"]])
    return likelihood(2.0 * (min(theirs, float(briefing.desk.trust[at, SECURITY])) - door))


def invitations(briefing: Briefing, weight: float) -> list[Wish]:
    """To ask somebody into a league of ours: most of all while it waits for members, or all that was put in is lost.

    Nobody is asked in who rides free, who is at odds with us, or who would rather not come (rows 59-60, 62).
    """
    found: list[Wish] = []
    for league in briefing.leagues:
        waiting = len([last for _, last in league.invited if last >= briefing.turn])
        wanted = max(1, round(briefing.ruleset.institution.least) - len(league.members)) - waiting
        outside = [one for one in weighed(briefing) if _may_be_asked(briefing, league, one)]
        likely = [one for one in outside if would_come(briefing, one) >= WELCOME]
        first = sorted(likely, key=lambda one: (-would_come(briefing, one), one))[: max(0, wanted)]
        why = "what one more pays, all have" if league.stands else "too few are in it yet"
        matters = weight / 4.0 if league.stands else weight
        found += [(matters, Order(briefing.seat, "invite", target=one, thing=league.id), (why,)) for one in first]
    return found


def _may_be_asked(briefing: Briefing, league: League, other: PowerId) -> bool:
    """Whether there is nothing against it; who did not come when he was asked is not asked again for a while."""
    if league.head != briefing.seat or league.holds(other) or any(one == other for one, _ in league.invited):
        return False
    if league.regime and briefing.atlas.realm(other).regime != league.regime:
        return False
    fights = any(war.side_of(other) * war.side_of(one) < 0 for war in briefing.wars for one in league.members)
    quarrels = any(frozenset((other, one)) in briefing.disputes for one in league.members)
    return not (fights or quarrels or _is_at_odds(briefing, other) or mark_on(briefing, other))


def founding(briefing: Briefing, weight: float) -> list[Wish]:
    """To take the first step: only with enough others to count on for what it puts at risk (row 60)."""
    price = 10.0
    if any(one.holds(briefing.seat) for one in briefing.leagues) or briefing.books.wealth < price:
        return []
    expected = likely_members(briefing)
    if expected < ENOUGH + RISK * price / briefing.books.wealth:
        return []
    order = Order(briefing.seat, "found", thing=f"league-of-{briefing.seat}", word="security")
    why = (f"our staff expects {expected:.1f} others to join", "what each does alone costs all of us more")
    return [(weight, order, why)]
