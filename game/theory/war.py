"""War as arithmetic: forces, margins, the odds of a campaign (rows 5, 26, 103)."""

from game.theory.thousandths import thousandths

EVERYTHING = 100
"""Per cent of an effort that is voted where nobody has to be asked."""


def vote(checks: float, percent: int | None, *, binds: float, least: float) -> int:
    """Per cent of an effort abroad that a people votes on the odds told, in per cent, or where nobody told it any.

    Where checks bind the court, from `binds` points on, it must ask, and is given more by how sure it says it is; a
    court that nothing checks takes what it wants (rows 5, 103).
    """
    if checks < binds:
        return EVERYTHING
    return round(least) if percent is None else round(least) + (EVERYTHING - round(least)) * percent // 100


def force(sides: list[tuple[float, float, float]], people: float, coordination: float, by_people: float) -> float:
    """A side's force. Each power gives (strength, effort 0-1, reach 0-1); people's trust of the first is in points."""
    whole = 0
    for strength, effort, reach in sides:
        whole += thousandths(strength * effort * reach)
    return whole / 1000.0 * (1.0 - by_people + by_people * people / 100.0) * coordination


def margin(attack: float, defence: float) -> float:
    """What the forces alone make of a campaign, from -1 to 1 in the attackers' favour."""
    both = attack + defence
    return (attack - defence) / both if both > 0 else 0.0


def tail(level: float, width: float) -> float:
    """The chance that a triangular draw of this half-width comes out above a level."""
    if level >= width:
        return 0.0
    if level <= -width:
        return 1.0
    rest = (width - abs(level)) / width
    upper = rest * rest / 2.0
    return upper if level >= 0 else 1.0 - upper


def campaign_odds(bare: float, fortune: float, decisive: float) -> tuple[float, float]:
    """The chances that a campaign is won and lost by the attackers, at this bare margin."""
    return tail(decisive - bare, fortune), 1.0 - tail(-decisive - bare, fortune)


def war_odds(bare: float, score: int, goal: int, *, fortune: float, decisive: float, step: int = 25) -> float:
    """The chance that the attackers reach the goal before -50, at an even margin in every campaign."""
    won, lost = campaign_odds(bare, fortune, decisive)
    moves = won + lost
    if moves <= 0.0:
        return 0.0
    up, floor = won / moves, -50
    levels = list(range(floor, goal + 1, step))
    if score >= goal:
        return 1.0
    if score <= floor:
        return 0.0
    # The old gambler's problem: with odds r against each step, (1 - r^a)/(1 - r^b), by repeated multiplication.
    ratio = (1.0 - up) / up if up > 0 else 1e9
    place, whole = (score - floor) // step, len(levels) - 1
    reached = all_ = 0.0
    power = 1.0
    for level in range(whole):
        all_ += power
        if level < place:
            reached += power
        power *= ratio
    return reached / all_ if all_ > 0 else 0.0
