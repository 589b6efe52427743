"""Risk by motive: spirit takes it, appetite shuns it over gains, fear takes it where it has something to lose (row 74).

The signs beyond the essay follow R. N. Lebow, A Cultural Theory of International Relations (2008).
"""

FRIGHTENED = 50.0
"""Points of fear from which a court sees nothing but what it may lose."""


def uncertainty(odds: float) -> float:
    """How much of a gamble odds of 0-1 are: 1 at a half, 0 where the outcome is sure."""
    return 4.0 * odds * (1.0 - odds)


def lean(motives: tuple[float, float, float], fear: float) -> float:
    """How a court leans towards risk, -1 to 1, from its motives (security, wellbeing, standing, together 100) and fear.

    Spirit is for the gamble and appetite against it. Fear is against it as long as there is something to gain, and for
    it once there is only something to lose: in between it is of two minds. Motives in thirds and half the fear: 0.
    """
    security, wellbeing, standing = motives
    losing = min(1.0, max(0.0, fear / FRIGHTENED))
    return (standing + security * (2.0 * losing - 1.0) - wellbeing) / 100.0


def risk(motives: tuple[float, float, float], fear: float, odds: float, stake: float) -> float:
    """Points that a gamble gains or loses by being one; `stake` is what an even one counts for at most."""
    return stake * uncertainty(odds) * lean(motives, fear)
