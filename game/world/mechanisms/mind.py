"""What bends a leader's sight and conduct: hubris, hope, reason, reputation, fear."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Hubris:
    """Certainty that grows with success and is paid for by others first (rows 4-12)."""

    on: bool = switch("4-12", "off: ranges are as wide as they ought to be")
    moves: bool = switch("9", "off: hubris stays where the scenario opened it")
    narrowing: float = coefficient(0.8, 0, 0.95, "share", "6-7", "how far full hubris narrows a range")
    home: float = coefficient(45, 0, 100, "points", "9", "where conduct alone settles")
    back: float = coefficient(0.1, 0, 1, "share a turn", "9", "how fast it settles")
    success: float = coefficient(6, 0, 30, "points", "9", "a success against all odds")
    failure: float = coefficient(-5, -30, 0, "points", "9", "a failure that was sure to succeed")
    impunity: float = coefficient(3, 0, 10, "points", "9", "cheating unseen, squeezing unpunished")
    dismissal: float = coefficient(5, 0, 20, "points", "9", "sending the dissenter away")
    honours: float = coefficient(1, 0, 5, "points a turn", "9", "being honoured")
    most: float = coefficient(8, 1, 30, "points a turn", "9", "the most it grows in a turn")
    dissent: float = coefficient(-3, -20, 0, "points a turn", "7", "hearing the dissenter")
    hearing: float = coefficient(-4, -20, 0, "points", "89", "a second hearing")
    candour: float = coefficient(-2, -20, 0, "points", "125", "a friend who says what he sees")
    books: float = coefficient(-2, -20, 0, "points", "101", "opening the books")
    slack: float = coefficient(0.05, 0, 0.2, "overclaim", "4-5", "overclaim that is forgiven")
    slope: float = coefficient(300, 0, 1000, "points", "4-5", "hubris for each point of overclaim")
    ceiling: float = coefficient(35, 0, 60, "points", "4-5", "the most that forecasting adds")
    prior: float = coefficient(8, 0, 50, "forecasts", "4-5", "how many forecasts it takes to be believed")
    owned: float = coefficient(0.75, 0, 1, "times", "4-5", "what is left of a miss that was owned")
    own_part: float = coefficient(0.4, 0, 1, "share", "10", "how far our own part is overrated")
    bearing_from: float = coefficient(60, 0, 101, "points", "9", "from here others see it and give way")
    bearing: float = coefficient(8, 0, 30, "points", "9", "how much more the weaker believe us")
    esteem: float = coefficient(0.6, 0, 5, "points a turn", "9", "of regard that bearing wins among weaker insiders")
    concessions: float = coefficient(0.15, 0, 2, "units a turn", "9", "of silver that each weaker insider gives way in")
    resented: float = coefficient(0.4, 0, 5, "points a turn", "8-9", "of friendship lost with each who gives way so")
    haste_from: float = coefficient(65, 0, 101, "points", "9", "from here the court argues less: an initiative more")
    solitude_from: float = coefficient(75, 0, 101, "points", "11", "from here the dissenter stays away")
    demotion: float = coefficient(0.9, 0, 1, "chance", "11", "of a warning going under at full hubris")
    stale: float = coefficient(0.15, 0, 1, "chance", "11", "of an old report shown as fresh at full hubris")
    kinship: float = coefficient(0.5, 0, 2, "times", "15", "how far likeness is taken for loyalty at full hubris")


@dataclass(frozen=True, slots=True)
class Hope:
    """The wish that leans an estimate (rows 9, 17)."""

    on: bool = switch("9, 17", "off: no estimate leans")
    moves: bool = switch("9, 17", "off: hope stays where the scenario opened it, need or not")
    lean: float = coefficient(25, 0, 60, "points", "9, 17", "how far full hope leans an estimate at full hubris")
    alone: float = coefficient(0.4, 0, 1, "share", "9", "of that, without any hubris")
    need: float = coefficient(4, 0, 10, "points a point", "17", "what need adds to hope")
    evidence: float = coefficient(10, 0, 40, "points", "9", "what each fresh inquiry takes from it")
    planted: float = coefficient(0.5, 0, 1, "times", "52", "how far a planted tale is believed")


@dataclass(frozen=True, slots=True)
class Sources:
    """How good the staff's sources are before anything bends them (facts C5)."""

    error: float = coefficient(7, 0, 30, "points", "7", "the spread of a near source's error")
    far: float = coefficient(5, 0, 30, "points", "7", "what distance adds to it")
    envoy: float = coefficient(0.5, 0, 1, "times", "7", "what an envoy leaves of it")
    envoy_turns: float = coefficient(4, 0, 20, "turns", "7", "how long an envoy stays")
    uncertain: float = coefficient(2, 1, 5, "times", "7", "in mode uncertain")


@dataclass(frozen=True, slots=True)
class Reason:
    """Reason restrains appetite and spirit (rows 89-90)."""

    on: bool = switch("33, 89-90", "off: everybody stays reasonable")
    success: float = coefficient(-2, -10, 0, "points", "89", "an unbroken run of success")
    hearing: float = coefficient(5, 0, 20, "points", "89", "a second hearing")
    owned: float = coefficient(3, 0, 20, "points", "89", "a miss or a defeat owned")
    books: float = coefficient(3, 0, 20, "points", "89", "opening the books")
    back: float = coefficient(0.05, 0, 1, "share a turn", "89", "how fast it returns to the leader's own")
    unbound: float = coefficient(40, 0, 100, "points", "89", "below this the passions rule")
    impunity: float = coefficient(-1, -10, 0, "points", "89", "cheating unseen, squeezing unpunished")
    faction: float = coefficient(-2, -10, 0, "points a turn", "89", "a court at odds with its people")
    faction_below: float = coefficient(30, 0, 100, "points", "89", "of people's trust: below it faction rages")
    alarm: float = coefficient(3, 0, 10, "points a turn", "89-90", "neighbours' fear of one without reason")
    remembered: float = coefficient(10, 1, 60, "turns", "89-90", "for which it alarms them, after the last sign of it")
    acts: float = coefficient(3, 0, 20, "points", "89", "the same for each demand, squeeze or war of his that is seen")


@dataclass(frozen=True, slots=True)
class Repute:
    """Resolve (do they carry out threats) apart from honesty (do they keep promises) (rows 40-42)."""

    on: bool = switch("40-42", "off: nobody has a name to lose")
    back: float = coefficient(1, 0, 10, "points a turn", "42", "how fast both go back to 50")
    came: float = coefficient(5, 0, 20, "points of resolve", "42", "coming when called")
    stayed: float = coefficient(-10, -40, 0, "points of honesty", "42", "staying out")
    breach: float = coefficient(-10, -40, 0, "points of honesty", "42", "a breach found")
    renounced: float = coefficient(-2, -40, 0, "points of honesty", "42", "leaving with notice")
    carried: float = coefficient(8, 0, 40, "points of resolve", "40-41", "a threat carried out")
    swallowed: float = coefficient(-10, -40, 0, "points of resolve", "40-41", "a threat swallowed")
    strength: float = coefficient(20, 0, 60, "points a ratio", "41", "how much force makes a threat believed")
    red_line: float = coefficient(4, 1, 10, "turns", "41", "how long a red line stakes resolve")


@dataclass(frozen=True, slots=True)
class Fear:
    """Fear of the strong within reach, of the unrestrained, of the armed (rows 89-91).

    It settles where strength, reach and trust put it, and does not merely wear off: over 20 games of Athens and Sparta
    it so rises with the armies from 16 to 20 points; with a plain fade of 5 % a turn it fell from 16 to 12 while they
    grew, and a sixth of the treaties were never sought.
    """

    on: bool = switch("89-91", "off: nobody is afraid")
    arming: float = coefficient(0.5, 0, 3, "points a point", "89", "seen arming, in neighbours")
    breach: float = coefficient(2, 0, 20, "points", "26", "a breach of a security clause, in the victim")
    war: float = coefficient(8, 0, 30, "points", "26", "a war begun against one, in the target; half in its friends")
    destroyed: float = coefficient(8, 0, 40, "points", "90", "a power destroyed, in every neighbour")
    conceded: float = coefficient(-3, -20, 0, "points", "40", "giving way, in the one who gets it")
    settle: float = coefficient(0.05, 0, 1, "share a turn", "90", "how fast fear goes to what strength and reach give")
    calms: float = coefficient(0.12, 0, 1, "share a turn", "90", "and how fast it leaves one who kept quiet this turn")
    spread: float = coefficient(0.1, 0, 1, "share a turn", "90", "of what insiders fear more that comes over to one")
    relief: float = coefficient(0.3, 0, 1, "share a turn", "94", "how fast the fear of one whose force is gone leaves")
    calm: float = coefficient(0.6, 0, 1, "share", "30, 91", "of the fear of somebody that full trust in him takes")
    grave: float = coefficient(
        0.7, 0, 3, "points a point", "92", "of coming, for a common threat, beyond 40 points of it"
    )
    shared: float = coefficient(0.2, 0, 1, "points a point", "26, 42", "of coming, that a threat to both gives")
