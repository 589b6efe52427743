"""What we know of a matter before we decide it: what came of what was said, and what our trust is made of."""

from game.sight.briefing import Briefing, OpenScene
from game.sight.words import level, number
from game.text import listing
from game.world.names import PARTS, SECURITY, PowerId

CAME_OUT = ("FactRevealed", "PledgeSettled")
"""News that answers what we were told, and what we told."""

LEAST = 0.5
"""Points below which a part of trust is not worth naming."""


def came_out(told: Briefing) -> list[str]:
    """What became known this turn of what we were told or told others, a sentence each."""
    return [item.text for item in told.news if item.name in CAME_OUT]


def named_first(scene: OpenScene, told: Briefing) -> PowerId | None:
    """The power that a scene names first; None where it names none."""
    text = f"{scene.title} {scene.text}"
    places = {power: text.find(told.atlas.realm(power).name) for power in told.others()}
    named = [(at, power) for power, at in places.items() if at >= 0]
    return min(named)[1] if named else None


def trust_words(power: PowerId, told: Briefing) -> tuple[str, str]:
    """Our security trust in a power, and its parts, the largest first: `27, wary` and `custom 14, record 6.6`."""
    desk, place = told.desk, told.atlas.place(power)
    whole = float(desk.trust[place, SECURITY])
    points = [float(desk.parts[part, place, SECURITY]) for part in range(len(PARTS))]
    parts = sorted(zip(points, map(str, PARTS), strict=True), key=lambda pair: -abs(pair[0]))
    made = listing([f"{name} {number(size)}" for size, name in parts if abs(size) >= LEAST])
    return f"{number(round(whole))}, {level('trust', whole)}", made
