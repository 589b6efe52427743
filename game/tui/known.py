"""What we know of a matter before we decide it, as rows: from sources, from the day, and what our trust is made of."""

from game.session.known import came_out, named_first, trust_words
from game.sight.briefing import Briefing, FactLine, OpenScene
from game.sight.words import between, number
from game.tui.cells import Cell, Cells
from game.tui.text import line, plain
from game.tui.widgets.roll import Link, Row, section
from game.world.names import PowerId


def fact_rows(told: Briefing) -> list[Row]:
    """What each source told us of each quantity: the figure, the range, who says so and when."""
    return [Row(_fact(one)) for one in told.facts]


def known_rows(scene: OpenScene, told: Briefing) -> list[Row]:
    """Beside a scene: what sources said, what came of it, and our trust in the power that the scene names first."""
    power = named_first(scene, told)
    trust = [Row(_trust(power, told), Link("power", power), term="trust")] if power is not None else []
    came = [Row(plain(text)) for text in came_out(told)]
    return section("What we know", [*fact_rows(told), *came, *trust])[:-1]


def _fact(one: FactLine) -> Cells:
    said = f"  {number(round(one.estimate))} {one.unit}, {between(one.low, one.high)}"
    source = (f": {one.source}, turn {one.as_of}, grade {one.grade}", "$text-muted")
    return Cells(Cell(line((one.name, "bold"), said, source)))


def _trust(power: PowerId, told: Briefing) -> Cells:
    said, made = trust_words(power, told)
    parts = (f": {made}" if made else "", "$text-muted")
    return Cells(Cell(line((f"our trust in {told.atlas.realm(power).name}", "bold"), f"  {said}", parts)))
