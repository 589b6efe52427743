"""Where trust comes from: custom, record, affinity, need, friendship, institution; and what distrust costs."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Custom:
    """The floor of trust that a society gives (rows 24-37, 64-66, 86-87)."""

    on: bool = switch("24-37, 86-87", "off: strangers start from nothing, as the realists have it")
    base: float = coefficient(10, 0, 40, "points", "24, 27", "inside a society; raise it if nobody ever signs")
    legitimacy: float = coefficient(0.2, 0, 0.5, "points a point", "64-66", "how much a legitimate order adds")
    habit: float = coefficient(0.2, 0, 0.5, "points a point", "34-35", "how much settled norms add")
    outside: float = coefficient(14, 0, 40, "points", "87", "towards outsiders of an honour society")
    between: float = coefficient(22, 0, 40, "points", "25, 87", "between two societies, neither of them of honour")
    newcomer: float = coefficient(10, 0, 40, "points", "37", "towards a newcomer, whatever its society")
    ceiling: float = coefficient(50, 10, 80, "points", "24", "the most that custom gives")
    drift: float = coefficient(1, 0, 10, "points a turn", "64-66", "how fast legitimacy goes to its fit")


@dataclass(frozen=True, slots=True)
class Record:
    """What they did in this domain (rows 14, 29, 42)."""

    on: bool = switch("14, 29, 42", "off: nobody learns from conduct, domain by domain")
    cap: float = coefficient(40, 10, 60, "points", "14", "the most that a record adds or takes")
    fade: float = coefficient(0.03, 0, 0.2, "share a turn", "29", "how fast a record is forgotten")
    kept_cheap: float = coefficient(1, 0, 5, "points", "29", "keeping that costs nothing, seen by the partner alone")
    kept_dear: float = coefficient(5, 0, 15, "points", "29, 66", "keeping at a cost, seen by all witnesses")
    dear: float = coefficient(5, 1, 20, "points of value", "29", "from what cost keeping counts as dear")
    came: float = coefficient(8, 0, 20, "points", "42", "coming when called")
    stayed: float = coefficient(-12, -40, 0, "points", "42", "staying out when bound")
    breach: float = coefficient(-15, -40, 0, "points", "14, 21", "a breach that was found")
    assured: float = coefficient(1.3, 1, 3, "times", "53", "a breach soon after an assurance is worse")
    renounced: float = coefficient(-5, -20, 0, "points", "42", "leaving with notice")
    witness: float = coefficient(0.5, 0, 1, "share", "14, 42", "of what the one concerned learns, in who saw it")
    hearsay: float = coefficient(0.25, 0, 1, "share", "22", "the same in who heard of it, a turn late")
    gift: float = coefficient(1, 0, 5, "points", "121", "a gift as an end")
    gift_means: float = coefficient(2, 0, 5, "points", "122", "a gift as a means")
    defied: float = coefficient(-3, -20, 0, "points", "40", "what a demand does to the one it is made of")


@dataclass(frozen=True, slots=True)
class Friendship:
    """Trust that reaches into every domain, built by help that serves no end of the giver's (rows 20-23, 121-123)."""

    on: bool = switch("20-23, 121-123", "off: a breach stays in its own domain")
    weight: float = coefficient(0.4, 0, 1, "points a point", "20", "how much of friendship is trust")
    kept_cheap: float = coefficient(0.5, 0, 3, "points", "68", "keeping, with one who seems benign")
    kept_dear: float = coefficient(1, 0, 5, "points", "68", "keeping at a cost")
    came: float = coefficient(5, 0, 20, "points", "81", "coming when called")
    stayed: float = coefficient(-6, -30, 0, "points", "23", "staying out; half the friendship is lost besides")
    breach: float = coefficient(-6, -30, 0, "points", "21, 23", "a breach between friends; half is lost besides")
    bare: float = coefficient(10, 0, 50, "points", "23", "below this there was no friendship to break")
    renounced: float = coefficient(-1, -10, 0, "points", "23", "leaving with notice")
    gift: float = coefficient(8, 0, 20, "points", "121", "what a large gift tends to")
    gift_half: float = coefficient(0.05, 0.01, 0.5, "share of wealth", "121", "the gift that brings half of that")
    gift_idle: float = coefficient(0.4, 0, 1, "share", "121", "of that, where they were not in need")
    request_within: float = coefficient(2, 0, 6, "turns", "122", "a request so soon turns a gift into a means")
    repeat: float = coefficient(0.5, 0, 1, "times", "121", "each further gift in a row")
    honours: float = coefficient(2, 0, 10, "points", "82", "honours paid, where custom fits")
    fade: float = coefficient(1, 0, 5, "points a turn", "68", "friends without dealings drift apart")
    fade_insiders: float = coefficient(0.3, 0, 5, "points a turn", "81", "the same inside an honour society")
    foe_of_friend: float = coefficient(-2, -10, 0, "points", "121", "a gift to the foe of a friend is marked by him")


@dataclass(frozen=True, slots=True)
class Need:
    """The wish begets the belief (rows 17-18)."""

    on: bool = switch("17-18", "off: nobody trusts because he must")
    most: float = coefficient(25, 0, 40, "points", "17", "the most that need adds to trust")
    deaf: float = coefficient(40, 26, 200, "points", "18", "need divided by this is the share of bad news unheard")
    reach: float = coefficient(1.6, 0.2, 4, "times", "17", "how quickly threat and want of allies make need")


@dataclass(frozen=True, slots=True)
class Affinity:
    """People warm to those like themselves; it says nothing of conduct (rows 15-16, 110-114)."""

    on: bool = switch("15-16, 110-114", "off: likeness counts for nothing")
    most: float = coefficient(8, 0, 20, "points", "15", "the most that likeness adds")
    looks_fade: float = coefficient(0.13, 0, 0.5, "share a turn", "16", "how fast a leader's looks wear off")


@dataclass(frozen=True, slots=True)
class Institution:
    """Shared membership, worth what the institution is worth (rows 56-62, 79, 104, 111, 117)."""

    on: bool = switch("56-62, 79, 111", "off: leagues are only names")
    most: float = coefficient(20, 0, 40, "points", "56", "the most that membership adds")
    paid: float = coefficient(3, 0, 10, "points", "58", "a turn in which both paid and the league was of use")
    unpaid: float = coefficient(-6, -20, 0, "points", "58-59", "a turn in which one did not")
    wither: float = coefficient(0.25, 0, 1, "share a turn", "56", "what goes while a league costs more than it gives")
    good: float = coefficient(1.5, 1, 3, "times", "56, 58", "what the dues of all save each, shared by all")
    upkeep: float = coefficient(0.5, 0, 5, "dues a turn", "56", "what the league itself eats")
    rider: float = coefficient(-4, -20, 0, "points", "59", "what a free rider loses with the members of other leagues")
    fade: float = coefficient(0.45, 0, 1, "share a turn", "79", "what goes when membership ends")
    fade_insiders: float = coefficient(0.1, 0, 1, "share a turn", "79", "the same between insiders of honour")
    punish: float = coefficient(0.5, 0, 1, "chance", "62", "that a head whose rank is accepted collects dues withheld")
    accepted: float = coefficient(60, 0, 100, "points", "62", "of the members' regard from which a head's rank is so")
    least: float = coefficient(3, 2, 9, "members", "60", "with which a league stands")
    patience: float = coefficient(2, 1, 8, "turns", "60", "for which a founder waits for them")
    door: float = coefficient(40, 0, 100, "points", "59", "of the members' trust at which half of who asks are let in")
    mark: float = coefficient(40, 0, 100, "points", "59", "what a free rider's name takes off at every door")
    memory: float = coefficient(5, 0, 20, "turns", "59", "how long that name lasts")
    escrow: float = coefficient(
        0.4, 0, 1, "share", "61", "of what a breach by a member costs that the league makes good"
    )
    fine: float = coefficient(2, 0, 10, "dues", "61", "what it takes from the breaker and gives to the wronged")
    left: float = coefficient(-5, -20, 0, "points", "56", "of record with its members, for leaving a league")
    purge: float = coefficient(-3, -20, 0, "points", "62", "of the others' regard, for putting out one who has paid")
    reined: float = coefficient(0.05, 0, 0.2, "talents a point", "104", "of checks: the less a head may take")
    audit: float = coefficient(20, 0, 100, "points", "104", "of a league's checks, from an audit")
    audited: float = coefficient(-3, -20, 0, "points", "104", "of the head's regard for whoever asks for it")
    privilege: float = coefficient(
        2, 0, 10, "points", "117", "of right for each member's dues that a head keeps unearned"
    )
    alike: float = coefficient(2, 0, 10, "points", "111", "more a turn in a league of like regimes")
    closed: float = coefficient(-8, -20, 0, "points", "111", "the most that such a league takes from all others")


@dataclass(frozen=True, slots=True)
class Price:
    """What our own court's trust costs or saves, for people and leaders alike (rows 45, 119)."""

    on: bool = switch("45, 119", "off: distrust is free")
    watch_from: float = coefficient(75, 50, 100, "points", "119", "trust from which nobody watches")
    watch_divisor: float = coefficient(50, 10, 200, "points", "119", "lower: watching is dearer")
    eyes: float = coefficient(0.60, 0, 0.95, "probability", "45", "a breach found in a turn, at no trust")
    eyes_trust: float = coefficient(0.005, 0, 0.01, "probability a point", "45", "who trusts sees less")
    eyes_tier: float = coefficient(0.15, 0, 0.3, "probability a tier", "45", "what inspection adds")
    eyes_most: float = coefficient(0.95, 0.5, 1, "probability", "45", "nothing is certain")
    eyes_late: float = coefficient(0.4, 0, 1, "share", "43, 45", "of those eyes, for a breach of earlier turns")
    eyes_memory: float = coefficient(6, 0, 20, "turns", "43, 45", "how long a breach can still come to light")
    eyes_inquiry: float = coefficient(0.30, 0, 0.6, "probability", "45", "an inspection ordered this turn")
    tier_cost: float = coefficient(0.5, 0, 3, "units a tier", "46", "what inspection costs each side a turn")
    crowding: float = coefficient(0.5, 0, 1, "times", "46", "growth of friendship under inspection anywhere")
    home_from: float = coefficient(40, 0, 100, "points", "119", "below this our people mind the company")
    home_divisor: float = coefficient(10, 2, 100, "points", "119", "lower: they mind more")
    coordination: float = coefficient(0.6, 0, 1, "share", "119", "how well strangers fight together")
    coordination_trust: float = coefficient(0.4, 0, 1, "share", "119", "what trust adds to it")
