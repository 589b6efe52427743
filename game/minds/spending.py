"""What doctrines spend themselves on: small pieces that the pages of doctrine put together (row 88)."""

from game.minds.attention import weighed
from game.minds.bonds import restraint
from game.minds.doctrine import same_society, wrongs_by
from game.minds.gestures import TOKEN
from game.minds.leader import Approach, Wish
from game.minds.seeking import turned_down
from game.sight.briefing import Briefing, kept
from game.sight.odds import attack_odds
from game.world.names import PowerId
from game.world.order import Order
from game.world.report import READING
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.war import AudienceKind

SMALL = 0.8
"""Of our own strength, below which another may want a patron."""
WORRIED = 40.0
"""Points of the greatest fear, from which a court with silver to spare arms."""
SEASONS = 4
"""Turns that pass between two gifts of a court to friends who want for nothing."""
BACKED = 0.5
"""Odds of the war threatened, below which no court with its wits about it makes a demand."""
SHAMED = 75.0
"""Points of what its own would think of it, from which a court makes no demand of one of them, however sure it is."""


def _reading(briefing: Briefing, power: PowerId, name: str) -> float:
    return float(briefing.desk.estimate[briefing.atlas.place(power), READING[name]])


def treasure(briefing: Briefing) -> float:
    """Talents beyond what a careful court keeps by: ten units of the scenario and a turn's upkeep."""
    return max(0.0, briefing.books.wealth - 10.0 * briefing.atlas.unit - briefing.books.upkeep)


def gift(briefing: Briefing, weight: float, to: PowerId, why: str) -> list[Wish]:
    """A gift of a tenth of the treasury, more where silver lies idle, if it bears that."""
    amount = int(briefing.books.wealth // 10 + treasure(briefing) // 8)
    if amount < 2:
        return []
    return [(weight, Order(briefing.seat, "give", target=to, amount=min(amount, 16)), (why,))]


def idle_silver(briefing: Briefing, weight: float) -> list[Wish]:
    """What any court does with silver that lies idle: friends first, then arms against one who frightens it."""
    spare = treasure(briefing)
    if spare < 6.0:
        return []
    wishes: list[Wish] = []
    lately = max(briefing.gifts.values(), default=-9) > briefing.turn - SEASONS
    for friend in friends_in_need(briefing)[:1] or ([] if lately else _old_friends(briefing)[:1]):
        wishes += gift(briefing, weight + 1.0, friend, "they are friends, and we have silver to spare")
    if float(briefing.desk.fear.max()) > WORRIED:
        wishes += arming(briefing, weight, max(1, int(spare / 6.0)))
    return wishes


def _feared(briefing: Briefing) -> PowerId:
    """Whom we fear most."""
    return briefing.atlas.ids[int(briefing.desk.fear.argmax())]


def _old_friends(briefing: Briefing) -> list[PowerId]:
    """Friends to whom nothing was given for a while, the dearest first."""
    found = []
    for other in weighed(briefing):
        friendship = float(briefing.desk.friendship[briefing.atlas.place(other)])
        if friendship > 8.0 and briefing.turn - briefing.gifts.get(other, -9) > 4:
            found.append((-friendship, other))
    return [other for _, other in sorted(found)]


def friends_in_need(briefing: Briefing) -> list[PowerId]:
    """Friends at war or poor, whom help would really help, the dearest first."""
    unit = briefing.atlas.unit
    found = []
    for other in weighed(briefing):
        friendship = float(briefing.desk.friendship[briefing.atlas.place(other)])
        fights = any(war.side_of(other) for war in briefing.wars)
        poor = _reading(briefing, other, "wealth") < 10 * unit
        given = briefing.gifts.get(other, -9)
        if friendship > 8.0 and (fights or poor) and briefing.turn - given > 2:
            found.append((friendship, other))
    return [other for _, other in sorted(found, key=lambda row: (-row[0], row[1]))]


def honours(briefing: Briefing, weight: float) -> list[Wish]:
    """Honours to the insider whom we think most of and who is not yet sure of us."""
    paid = (item for item in (*briefing.recent, *briefing.news) if item.name == "HonourPaid")
    lately = {item.target for item in paid if item.actor == briefing.seat and item.turn >= briefing.turn - 3}
    best: tuple[float, PowerId] | None = None
    for other in weighed(briefing):
        at = briefing.atlas.place(other)
        if not same_society(briefing, other) or briefing.at_war_with(other):
            continue
        score = float(briefing.desk.friendship[at]) + 0.3 * float(briefing.desk.standing[at])
        if _reading(briefing, other, "friendship") > 70.0 or score < 5.0 or other in lately:
            continue
        if best is None or score > best[0]:
            best = (score, other)
    if best is None or briefing.books.wealth < 10.0:
        return []
    return [
        (
            weight,
            Order(briefing.seat, "honour", target=best[1]),
            ("we think highly of them", "honour is paid where it is due"),
        )
    ]


def protection(briefing: Briefing, weight: float) -> list[Wish]:
    """An offer to guard the dearest small insider without a patron."""
    clients = {tie.client for tie in briefing.patronages}
    found = []
    for other in weighed(briefing):
        friendship = float(briefing.desk.friendship[briefing.atlas.place(other)])
        small = _reading(briefing, other, "strength") < SMALL * briefing.books.strength
        free = other not in clients and not briefing.at_war_with(other) and other not in turned_down(briefing)
        if small and free and friendship >= 0.0 and same_society(briefing, other):
            found.append((-friendship, other))
    guard = Terms((Clause(ClauseKind.PROTECTION, by=briefing.seat),))
    return [
        (weight, Approach(other, (guard,), AudienceKind.PROTECTION), ("they are small and alone", "it does us honour"))
        for _, other in sorted(found)[:1]
    ]


def arbitration(briefing: Briefing, weight: float) -> list[Wish]:
    """An offer to have an old quarrel judged, where it was not turned down of late."""
    judged = Terms((Clause(ClauseKind.ARBITRATION),))
    return [
        (
            weight,
            Approach(other, (judged,), AudienceKind.ARBITRATION),
            ("the quarrel had better be judged than fought",),
        )
        for other in weighed(briefing)
        if frozenset((briefing.seat, other)) in briefing.disputes
        and not briefing.at_war_with(other)
        and other not in turned_down(briefing)
    ]


def answer_in_kind(briefing: Briefing, weight: float, within: int) -> list[Wish]:
    """Notice to those who have just wronged us: wrong is answered with wrong, openly, and once."""
    found: list[Wish] = []
    for treaty in briefing.treaties:
        other = treaty.other(briefing.seat) if treaty.binds(briefing.seat) else None
        if other is None or treaty.renounced_by is not None or treaty.signed >= briefing.turn:
            continue
        wrongs = wrongs_by(briefing, other, within)
        lasting = treaty.ends is None or treaty.ends > briefing.turn + 1
        if wrongs and lasting and other not in _answered(briefing, within):
            found.append((weight, Order(briefing.seat, "renounce", thing=treaty.id), wrongs[:3]))
    return found[:1]


def _answered(briefing: Briefing, within: int) -> frozenset[PowerId]:
    """To whom we gave notice of late: a wrong has been answered by it, and what is left is not thrown after it."""
    given = (one for one in (*briefing.recent, *briefing.news) if one.name == "TreatyRenounced")
    return frozenset(
        one.target for one in given if one.actor == briefing.seat and one.target and one.turn >= briefing.turn - within
    )


def gifts_in_kind(briefing: Briefing, weight: float) -> list[Wish]:
    """As much as they gave us, as far as a tenth of the treasury goes, if we gave them nothing of late."""
    found: list[Wish] = []
    for item in briefing.news:
        other = item.actor
        if item.name != "GiftGiven" or item.target != briefing.seat or other is None or other not in briefing.others():
            continue
        amount = min(int(item.amount), int(briefing.books.wealth // 10))
        lately = briefing.turn - briefing.gifts.get(other, -9) <= 2
        if amount > TOKEN and not lately and not briefing.at_war_with(other):
            order = Order(briefing.seat, "give", target=other, amount=amount)
            found.append((weight, order, ("they gave to us", "as much is due to them")))
    return found


def arming(briefing: Briefing, weight: float, amount: int) -> list[Wish]:
    """Arms, as far as the treasury bears them, and next year's income the upkeep."""
    amount = min(amount, int(briefing.books.wealth // 8))
    if amount < 1 or briefing.books.income < 0.0:
        return []
    why = f"we fear {briefing.atlas.realm(_feared(briefing)).name} {float(briefing.desk.fear.max()):.0f} in a hundred"
    return [(weight, Order(briefing.seat, "arm", amount=amount), (why,))]


def envoy_to(briefing: Briefing, weight: float) -> list[Wish]:
    """An envoy to whom we fear most and have none with."""
    if briefing.books.inquiries < 1 or briefing.books.wealth < 12.0:
        return []
    worst: tuple[float, PowerId] | None = None
    for other in weighed(briefing):
        fear = float(briefing.desk.fear[briefing.atlas.place(other)])
        if other not in briefing.envoys and not briefing.at_war_with(other) and (worst is None or fear > worst[0]):
            worst = (fear, other)
    if worst is None or worst[0] < 20.0:
        return []
    return [
        (
            weight,
            Order(briefing.seat, "envoy", target=worst[1]),
            (f"we fear them {worst[0]:.0f} in a hundred", "we must know what they mean"),
        )
    ]


def inspection(briefing: Briefing, weight: float, doubt: float = 0.5) -> list[Wish]:
    """An inspection of the treaty whose partner we trust least, if his word is worth less than `doubt`, 0-1."""
    if briefing.books.inquiries < 1:
        return []
    worst: tuple[float, str] | None = None
    for treaty in briefing.treaties:
        if treaty.binds(briefing.seat) and treaty.signed < briefing.turn:
            other = briefing.atlas.place(treaty.other(briefing.seat))
            word = float(briefing.desk.word[other, treaty.terms.clauses[0].domain])
            if worst is None or word < worst[0]:
                worst = (word, treaty.id)
    if worst is None or worst[0] > doubt:
        return []
    return [(weight, Order(briefing.seat, "inspect", thing=worst[1]), (f"we trust their word only {worst[0]:.0%}",))]


def demand_tribute(briefing: Briefing, weight: float, odds_of: float) -> list[Wish]:
    """An ultimatum to somebody weak, rich and friendless enough."""
    best: tuple[float, PowerId] | None = None
    for other in weighed(briefing):
        if briefing.at_war_with(other) or briefing.treaties_with(other) or other in _defied(briefing):
            continue
        shame = restraint(briefing, other)
        if odds_of <= shame / SHAMED or attack_odds(briefing, other, "chastise") < BACKED + shame / 100.0:
            continue
        ratio = _reading(briefing, other, "strength") / max(briefing.books.strength, 1.0)
        rich = _reading(briefing, other, "wealth")
        reach = int(briefing.atlas.reach[briefing.place, briefing.atlas.place(other)])
        if ratio < 0.6 and rich > 6 * briefing.atlas.unit and reach >= 40:
            score = rich * (1.0 - ratio)
            if best is None or score > best[0]:
                best = (score, other)
    if best is None or odds_of <= 0.0:
        return []
    amount = max(1, round(1.5 * briefing.atlas.unit))
    terms = Terms((Clause(ClauseKind.TRIBUTE, amount, by=best[1]),), 8)
    order = Order(briefing.seat, "demand", target=best[1], terms=terms, word="chastise")
    return [(weight, order, ("they are weak and rich", "nobody is bound to us there"))]


@kept
def _defied(briefing: Briefing) -> frozenset[PowerId]:
    """Who has defied us of late: to ask again is to be laughed at again."""
    answers = (one for one in (*briefing.recent, *briefing.news) if one.name == "DemandAnswered")
    return frozenset(one.actor for one in answers if one.actor and one.target == briefing.seat)


def squeezes(briefing: Briefing, weight: float, amount: int) -> list[Wish]:
    """More from each client than the tie owes."""
    found: list[Wish] = []
    clients = [tie.client for tie in briefing.patronages if tie.patron == briefing.seat]
    clients += [one for league in briefing.leagues if league.head == briefing.seat for one in league.members]
    for client in dict.fromkeys(clients):
        if client != briefing.seat and client in briefing.others():
            order = Order(briefing.seat, "squeeze", target=client, amount=amount)
            found.append((weight, order, ("they can bear it", "we need the silver")))
    return found
