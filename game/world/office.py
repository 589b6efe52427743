"""Offices: whom a people trusts with them, and for what ends it is then ruled (rows 105-106)."""

from game.world.power import NOBODY, Power
from game.world.ruleset import Ruleset


def names_a_group(power: Power, ruleset: Ruleset) -> bool:
    """Whether its people trust a group with its offices, and the rules let that count."""
    return ruleset.offices.on and power.trusted is not None and power.trusted.name != NOBODY


def is_stalled(power: Power, ruleset: Ruleset) -> bool:
    """Whether its people trust nobody with its offices: then little is decided (row 105)."""
    return ruleset.offices.on and power.trusted is not None and power.trusted.name == NOBODY


def ruling_motives(power: Power, offices: float, ruleset: Ruleset) -> tuple[float, float, float]:
    """What a power wants in quiet times: its own motives, leaned to those of the group that holds its offices (106).

    `offices` is that group's share of them in per cent. Security, wellbeing, standing: shares of 100.
    """
    if power.trusted is None or not names_a_group(power, ruleset):
        return power.motives
    share, theirs = ruleset.offices.bias * offices / 100.0, power.trusted.motives
    security, wellbeing, standing = (
        own + share * (other - own) for own, other in zip(power.motives, theirs, strict=True)
    )
    return security, wellbeing, standing
