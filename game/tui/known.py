"""What we know of a matter before we decide it: what sources said, and what our trust is made of."""

from game.sight.briefing import Briefing, FactLine, OpenScene
from game.sight.words import between, level, number
from game.text import listing
from game.tui.cells import Cell, Cells
from game.tui.text import line, plain
from game.tui.widgets.roll import Link, Row, section
from game.world.names import PARTS, SECURITY, PowerId

CAME_OUT = ("FactRevealed", "PledgeSettled")
"""News that answers what we were told, and what we told."""


def fact_rows(told: Briefing) -> list[Row]:
    """What each source told us of each quantity: the figure, the range, who says so and when."""
    return [Row(_fact(one)) for one in told.facts]


def known_rows(scene: OpenScene, told: Briefing) -> list[Row]:
    """Beside a scene: what sources said, and our trust in the power that the scene names first."""
    named = sorted((at, power) for power in told.others() if (at := _place(scene, told, power)) >= 0)
    trusts = [Row(_trust(power, told), Link("power", power), term="trust") for _, power in named[:1]]
    came = [Row(plain(item.text)) for item in told.news if item.name in CAME_OUT]
    return section("What we know", [*fact_rows(told), *came, *trusts])[:-1]


def _place(scene: OpenScene, told: Briefing, power: PowerId) -> int:
    """Where a scene names a power; -1 where it does not."""
    return f"{scene.title} {scene.text}".find(told.atlas.realm(power).name)


def _fact(one: FactLine) -> Cells:
    said = f"  {number(round(one.estimate))} {one.unit}, {between(one.low, one.high)}"
    source = (f": {one.source}, turn {one.as_of}, grade {one.grade}", "$text-muted")
    return Cells(Cell(line((one.name, "bold"), said, source)))


def _trust(power: PowerId, told: Briefing) -> Cells:
    """Our trust in a power with its parts, the largest first; what is nothing is left out."""
    desk, place = told.desk, told.atlas.place(power)
    whole = float(desk.trust[place, SECURITY])
    points = [float(desk.parts[part, place, SECURITY]) for part in range(len(PARTS))]
    parts = sorted(zip(points, map(str, PARTS), strict=True), key=lambda pair: -abs(pair[0]))
    shown = listing([f"{name} {number(size)}" for size, name in parts if abs(size) >= 0.05])
    said = f"  {number(round(whole))}, {level('trust', whole)}"
    made = (f": {shown}" if shown else "", "$text-muted")
    return Cells(Cell(line((f"our trust in {told.atlas.realm(power).name}", "bold"), said, made)))
