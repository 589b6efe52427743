"""The three orders, of interest, honour and fear: what each does to motives, ranks, custom and conduct."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Orders:
    """Motives that shift, and the order that rules among those who hold them (rows 71-94)."""

    on: bool = switch("71-94", "off: motives never move, and every order is like every other")
    crowds_from: float = coefficient(30, 0, 100, "points", "90", "of mean fear, from which safety crowds out the rest")
    crowds_to: float = coefficient(60, 1, 100, "points", "90", "of mean fear, at which nothing else is wanted")
    rise: float = coefficient(0.35, 0, 1, "share a turn", "90", "how fast safety takes over")
    back: float = coefficient(0.2, 0, 1, "share a turn", "90", "how fast it lets go")
    tips: float = coefficient(52, 0, 101, "points", "90", "mean share of safety among insiders from which fear rules")
    settled: float = coefficient(49, 0, 100, "points", "90", "and below which the old order comes back")
    leads: float = coefficient(45, 34, 100, "points", "77", "mean share from which a motive rules a mixed society")
    afraid: float = coefficient(0.6, 0, 1, "times", "87, 90", "what fear leaves of custom among insiders")
    narrow: float = coefficient(0.85, 0, 1, "times", "78", "what interest leaves of custom where nothing is shared")
    incentive: float = coefficient(
        4, 0, 20, "points a point", "78-79", "of custom from a deal that stands, there alone"
    )
    incentive_most: float = coefficient(12, 0, 40, "points", "78-79", "the most that deals in one domain vouch for")
    ranking: float = coefficient(0.1, 0, 1, "share a turn", "75", "how fast regard goes to wealth, or to force")
    bond: float = coefficient(2, 0, 20, "points", "86", "on keeping among insiders where honour rules")
    disgrace: float = coefficient(
        4, 0, 30, "points", "72, 86", "of standing that a breach found costs besides, among insiders where honour rules"
    )
    dread: float = coefficient(-4, -20, 0, "points", "86", "on keeping among insiders where fear rules")
    elsewhere: float = coefficient(0.6, 0, 10, "points", "80", "on keeping, for each other domain with dealings")
    kin: float = coefficient(11, 0, 30, "points", "81", "towards coming, for kin and guest-friends in an honour order")
    guest: float = coefficient(45, 0, 100, "points", "81", "of friendship that makes a guest-friend of an insider")
    restraint: float = coefficient(14, 0, 60, "points", "83", "against force among insiders where honour rules")
    coercion: float = coefficient(
        -1.5, -20, 0, "points", "83", "standing that demands and wars among insiders cost there"
    )
    fair: float = coefficient(2, 0, 10, "times", "76", "how much more unequal terms are minded where interest rules")
    duty: float = coefficient(
        -4, -20, 0, "points a turn", "82, 84", "of a tie's right, for each good that does not come"
    )
    guarded: float = coefficient(70, 0, 100, "points", "84", "of a client's fear of others at which it goes unguarded")
