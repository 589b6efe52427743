"""What states do: treaties, wars, rank, home."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Value:
    """What a treaty is worth to a leader: the same for signing, keeping, cheating (rows 43-53)."""

    on: bool = switch("47-53", "off: everybody keeps what he signs")
    discount: float = coefficient(0.85, 0.5, 1, "a turn", "43", "patience: what the next turn is worth beside this one")
    horizon: float = coefficient(6, 1, 12, "turns", "43", "how far leaders look ahead")
    firm: float = coefficient(1.5, 1, 3, "times", "57", "firm against mild")
    price: float = coefficient(4, 0, 30, "points", "43", "what being found out costs at the least")
    price_treaties: float = coefficient(0.8, 0, 5, "points a treaty", "43", "what others might then do")
    price_standing: float = coefficient(6, 0, 30, "points", "72", "what it costs who lives for honour")
    habit: float = coefficient(0.1, 0, 1, "points a point", "34", "how hard an old norm is to break")
    notice: float = coefficient(6, 0, 20, "points", "50", "how bad a treaty must be before notice is given")
    camouflage: float = coefficient(0.7, 0, 1, "times", "52", "what a fresh promise leaves of the other's watching")
    circumstances: float = coefficient(
        13, 0, 40, "points a turn", "50", "the most that the times move what a promise is worth to who gave it"
    )
    bound: float = coefficient(
        0.25,
        0,
        5,
        "points a turn and turn",
        "50",
        "what it costs to be bound so far ahead, when nobody knows the times",
    )
    balance: float = coefficient(
        12, 0, 60, "points a turn", "26, 50", "off what a promise is worth, when the two are twice or half as strong"
    )
    straits: float = coefficient(1.8, 1, 5, "times", "33, 38", "what a prize counts for with who is poor and at war")
    compelled: float = coefficient(15, 0, 60, "points", "48", "what a war surely lost holds a compelled signer with")


@dataclass(frozen=True, slots=True)
class War:
    """War and peace (rows 26, 40, 83, 94)."""

    on: bool = switch("26", "off: nobody fights")
    defender: float = coefficient(1.1, 1, 2, "times", "26", "the defence")
    people: float = coefficient(0.3, 0, 1, "share", "103", "of a side's force that the people's trust gives")
    chance: float = coefficient(0.6, 0, 2, "plus or minus", "26", "fortune in a campaign")
    decisive: float = coefficient(0.25, 0, 1, "margin", "26", "from here a campaign is won or lost")
    step: float = coefficient(25, 5, 50, "score", "26", "what a campaign moves")
    losses: float = coefficient(0.04, 0, 0.3, "share", "26", "of the strength sent, double for the loser")
    weariness: float = coefficient(-3, -20, 0, "points a turn", "103", "of the attacker's people")
    defeat: float = coefficient(-4, -20, 0, "points", "103", "more, after a lost campaign")
    voted: float = coefficient(
        70, 0, 100, "per cent", "5, 103", "of an effort abroad that is voted where nobody told the odds"
    )
    rally: float = coefficient(3, 0, 20, "points", "103", "of the defender's people, once")
    give_out: float = coefficient(20, 0, 60, "points", "103", "of people's trust at which a side gives out")
    spent: float = coefficient(10, 0, 40, "points", "26", "of strength at which a side gives out")
    dictated: float = coefficient(-50, -100, 0, "score", "48", "from here a peace is signed under duress")
    spare_standing: float = coefficient(3, 0, 20, "points", "83", "mercy, seen by insiders")
    spare_friendship: float = coefficient(6, 0, 30, "points", "121", "mercy, seen by kin")
    bind_tribute: float = coefficient(4, 0, 20, "talents", "48", "what the beaten pay")
    destroy_wealth: float = coefficient(5, 0, 50, "talents", "43", "crime that pays at once")
    destroy_legitimacy: float = coefficient(-15, -60, 0, "points", "43, 83", "and what it costs the order")
    doubt: float = coefficient(46, 0, 120, "points", "8, 26", "against any war, felt by who has no false certainty")
    unprovoked: float = coefficient(12, 0, 120, "points", "26, 65", "against war on one who has done us no wrong")


@dataclass(frozen=True, slots=True)
class Rank:
    """Standing and honour hierarchies (rows 72, 81-88, 104)."""

    on: bool = switch("72, 81-88, 104", "off: honour is only a word")
    fade: float = coefficient(0.03, 0, 0.5, "share a turn", "72", "how fast regard goes back to 50")
    honours: float = coefficient(2, 0, 20, "points", "72, 82", "standing from honours paid")
    refused: float = coefficient(-3, -20, 0, "points", "82", "an insult instead")
    patron_silver: float = coefficient(2, 0, 20, "talents a turn", "82, 84", "what goes down")
    patron_honour: float = coefficient(2, 0, 20, "points a turn", "82", "what comes up, in the client's eyes")
    squeeze_most: float = coefficient(10, 0, 40, "talents", "104", "the most that can be taken in a turn")
    squeeze_trust: float = coefficient(0.1, 0, 1, "talents a point", "104", "how far the client's trust lets one")
    squeeze_regard: float = coefficient(-0.75, -3, 0, "points a talent", "83, 104", "in the client")
    squeeze_friendship: float = coefficient(-0.5, -3, 0, "points a talent", "83, 104", "in the client")
    squeeze_insiders: float = coefficient(-0.25, -3, 0, "points a talent", "83", "in every other insider")
    squeeze_tie: float = coefficient(-0.5, -3, 0, "points a talent", "84", "of the tie's legitimacy")
    squeeze_order: float = coefficient(-0.05, -1, 0, "points a talent", "104", "of the society's legitimacy")
    exit_below: float = coefficient(30, 0, 100, "points", "84", "of the tie's legitimacy; below it clients leave")
    exit_slope: float = coefficient(0.035, 0, 0.1, "chance a point", "84", "how fast they do")
    breach: float = coefficient(-2, -20, 0, "points", "72, 86", "standing lost among insiders by a breach")
    swallowed: float = coefficient(-3, -20, 0, "points", "40", "standing lost by an empty threat")
    conceded: float = coefficient(-2, -20, 0, "points", "72", "standing lost by giving way")
    gift: float = coefficient(1, 0, 10, "points", "121", "in the eyes of the one helped")
    triumph: float = coefficient(4, 0, 20, "points", "72", "a war aim reached, among insiders")
    disaster: float = coefficient(-4, -20, 0, "points", "72", "a war lost, among insiders")
    norm_kept: float = coefficient(1, 0, 5, "points a turn", "34", "a norm kept")
    norm_broken: float = coefficient(-2, -20, 0, "points", "36", "a breach of it that was found")


@dataclass(frozen=True, slots=True)
class Home:
    """The people and the elite (rows 99-108)."""

    on: bool = switch("99-108", "off: nobody is accountable")
    drift: float = coefficient(2, 0, 10, "points a turn", "102", "people's trust, towards justice and wellbeing")
    justify: float = coefficient(6, 0, 30, "points", "99", "the first time")
    justify_repeat: float = coefficient(0.5, 0, 1, "times", "99", "each time after")
    justify_turns: float = coefficient(4, 1, 20, "turns", "99", "how long words last without deeds")
    take_share: float = coefficient(0.1, 0, 1, "talents a point", "100", "the most that can be taken")
    take_justice: float = coefficient(-1, -5, 0, "points a talent", "100", "what taking costs at once")
    found_trust: float = coefficient(-2, -10, 0, "points a talent", "101", "when it is found out")
    found_base: float = coefficient(0.6, 0, 1, "chance a turn", "101", "of finding out, at no trust and no checks")
    found_blind: float = coefficient(0.005, 0, 0.01, "chance a point", "101", "how far trust looks away")
    unchecked: float = coefficient(2, 1, 5, "times", "103", "the price in justice of passing the Assembly over")
    checks_from: float = coefficient(40, 0, 100, "points", "103", "from here an unaffordable order fails")
    books_justice: float = coefficient(6, 0, 30, "points", "101", "opening the books")
    books_clean: float = coefficient(3, 0, 30, "points", "101", "people's trust, if they are clean")
    books_dirty: float = coefficient(-8, -40, 0, "points", "101", "if they are not")
    dissent: float = coefficient(-1, -10, 0, "points a turn", "11", "people's trust, while a dissenter sits at court")
    justice_back: float = coefficient(0.05, 0, 1, "share a turn", "102", "how fast justice returns to the checks")
    privilege: float = coefficient(8, 0, 20, "points a turn", "100, 104", "justice lost at full trust, unchecked")
    accountable: float = coefficient(5, 0, 20, "points a turn", "101, 103", "justice won at no trust, fully checked")
    alienated: float = coefficient(40, 1, 50, "points", "102", "people's trust below which they ask and hear less")
    willing: float = coefficient(38, 1, 50, "points", "102", "people's trust below which they keep back what they owe")
    withheld: float = coefficient(0.5, 0, 1, "share", "102", "of home income, kept back at no trust")
    audits_from: float = coefficient(50, 0, 100, "points", "103", "checks above this are paid for: courts, audits")
    audits: float = coefficient(0.08, 0, 0.5, "share", "103", "of home income that full checks cost")
    unrest: float = coefficient(15, 0, 60, "points", "102", "people's trust below which they turn the elite out")
    anew: float = coefficient(35, 0, 80, "points", "102", "people's trust in whoever comes after")
    reckoning: float = coefficient(10, 0, 50, "points", "101", "justice won when an elite is turned out")
    streets: float = coefficient(0.1, 0, 0.5, "share", "102", "of strength lost when an elite is turned out")
    assembly: float = coefficient(2, 1, 5, "times", "103", "events move an assembly's trust so much more")
    helots: float = coefficient(0.1, 0, 1, "chance a turn", "103", "of a rising while the full levy is away")
    renewal: float = coefficient(1, 0, 10, "points", "68", "people's trust for renewing a kept treaty")


@dataclass(frozen=True, slots=True)
class Stores:
    """Strength and wealth (core A)."""

    upkeep: float = coefficient(0.1, 0, 1, "talents a point", "43", "of strength, a turn")
    melt: float = coefficient(10, 0, 20, "points a talent", "43", "strength lost for upkeep not paid")
    arm: float = coefficient(1, 0, 5, "points", "43", "strength for each unit of arming")
    mobilised: float = coefficient(1.25, 1, 3, "times", "89", "strength while mobilised")
    mobilised_turns: float = coefficient(2, 1, 10, "turns", "89", "how long")
    trade_floor: float = coefficient(40, 0, 100, "per cent", "119", "of a trade clause's value, without trust")
    trade_trust: float = coefficient(0.6, 0, 1, "per cent a point", "119", "what the lower trust adds")
    granary: float = coefficient(1.5, 1, 3, "times", "43", "trade with a granary")


@dataclass(frozen=True, slots=True)
class Epilogue:
    """The five turns after the last, in which stewards sit in every seat (core H)."""

    games: float = coefficient(20, 0, 100, "games", "43", "how often they are played")
    turns: float = coefficient(5, 0, 20, "turns", "43", "how long")
