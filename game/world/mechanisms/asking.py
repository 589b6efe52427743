"""The pool of forecast questions: how often such things come about, as an honest staff has learnt (core E)."""

from dataclasses import dataclass

from game.world.coefficient import coefficient


@dataclass(frozen=True, slots=True)
class Questions:
    """Base rates that the unbent staff starts from, in per cent; measured over games, see the calibration dial."""

    treaty_holds: float = coefficient(92, 1, 99, "per cent", "50", "a treaty of ours still in force a turn on")
    signs: float = coefficient(
        7, 1, 99, "per cent", "55", "two powers sign within the turn, between whom nothing stands"
    )
    goes_to_war: float = coefficient(14, 1, 99, "per cent", "26", "a power at peace is at war a turn on")
    stays_at_war: float = coefficient(68, 1, 99, "per cent", "26", "a power at war is still so a turn on")
    arms: float = coefficient(55, 1, 99, "per cent", "54", "a power raises its strength openly within the turn")
    comes: float = coefficient(80, 1, 99, "per cent", "42", "an ally comes to a war")
    comes_unbound: float = coefficient(15, 1, 99, "per cent", "42", "a power comes that nothing binds")
    complies: float = coefficient(45, 1, 99, "per cent", "40", "a demand is met by an even force")
    usual: float = coefficient(1, 0, 50, "turns", "29", "how many turns of its own conduct outweigh what is usual")
    lean: float = coefficient(0.5, 0, 2, "times", "9", "how far the lens leans a probability, beside an estimate")
    least: float = coefficient(15, 1, 50, "per cent", "5", "questions surer than this are not asked")
