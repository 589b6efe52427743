"""Draws the README's picture, `docs/melian.svg`: the court of a real game between leaders, as its person finds it.

    python3 docs/picture.py

The game is always the same one; the picture changes only with the program. Nothing in it is fetched from elsewhere.
"""

import asyncio
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from game import __version__  # noqa: E402
from game.journal.memory import MemoryJournal  # noqa: E402
from game.session.chair import Chair  # noqa: E402
from game.session.sought import Sought  # noqa: E402
from game.session.spec import Spec, prepare  # noqa: E402
from game.session.table import Table  # noqa: E402
from game.tui.app import MelianApp  # noqa: E402
from game.tui.screens.happened import HappenedScreen  # noqa: E402
from game.tui.widgets.roll import Link, Roll  # noqa: E402
from game.world.names import PowerId  # noqa: E402

PICTURE = HERE / "melian.svg"
SCENARIO, SEED, SEAT, TURN = "athens-and-sparta", 3, PowerId("athens"), 7
POINTED = PowerId("sparta")
SIZE = (120, 40)
FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"


def chair() -> Chair:
    """The seat of a person who comes to the table when leaders have played some turns."""
    opening = prepare(Spec(SCENARIO, SEED))
    window = f"T{TURN}.orders"
    table = Table(MemoryJournal(opening.header), opening.state, lambda power, open_: (power, open_) == (SEAT, window))
    table.advance()
    return Chair(table, SEAT)


async def draw() -> str:
    """The court at that moment, as an SVG."""
    seat = chair()

    async def sit(_: Sought) -> Chair:
        return seat

    app = MelianApp(sit, None, Sought(save="in progress"))
    async with app.run_test(size=SIZE) as pilot:
        while not (app.here == "briefing" and app.sitting is not None and app.sitting.council is not None):
            await pilot.pause()
        app.seen = app.seen | {HappenedScreen.PLACE}
        await pilot.press("2")
        while app.here != "court" or not app.screen.query("#powers"):
            await pilot.pause()
        app.screen.query_one("#powers", Roll).point(Link("power", POINTED))
        await pilot.pause()
        app.redraw_frame()
        await pilot.pause()
        return app.export_screenshot(title="Melian")


def plain(svg: str) -> str:
    """The picture without fonts that would have to be fetched, and with the version that it shows."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*arial[^;]*;", "font-family: sans-serif;", svg)
    svg = re.sub(r"font-family: Fira Code[^;]*;", f"font-family: {FONTS};", svg)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    note = f"<!-- Melian {__version__}, {SCENARIO}, seed {SEED}, turn {TURN}; drawn by docs/picture.py -->"
    lines = [line.rstrip() for line in svg.replace("\N{NO-BREAK SPACE}", "&#160;").splitlines()]
    return "\n".join([lines[0], note, *(line for line in lines[1:] if line)]) + "\n"


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(plain(asyncio.run(draw())), encoding="utf-8", newline="\n")
    print(f"{PICTURE.relative_to(HERE.parent)}: {PICTURE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
