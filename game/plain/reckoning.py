"""The end: the verdict, what misled you, and the whole debrief, section by section."""

import asyncio

from game.debrief.epilogue import by_stewards, epilogue
from game.debrief.page import Debrief, Section
from game.debrief.render import section_lines
from game.debrief.report import debrief
from game.plain.again import WORD as AGAIN
from game.plain.again import again
from game.plain.talk import WIDTH, Back, Talk, whole
from game.session.table import Table
from game.world.names import PowerId

FIRST = ("verdict", "misled")
"""The sections that are told unasked."""
HELP = "Enter reads them in their order. Write “again” to take the game up from an earlier turn, in a copy."


async def reckon(talk: Talk, table: Table, power: PowerId) -> None:
    """Play the epilogue, then tell the verdict and what misled; the other sections wait for whoever wants them."""
    talk.say()
    talk.say("The game is over. We look a few turns ahead, to see what your deeds will have brought; a moment.")
    told = await asyncio.to_thread(_debrief, table, power)
    talk.heading(told.title)
    for name in FIRST:
        _tell(talk, told.section(name))
    try:
        await _others(talk, table, [one for one in told.sections if one.id not in FIRST])
    except Back:
        return


def _debrief(table: Table, power: PowerId) -> Debrief:
    state = table.state
    return debrief(state, power, epilogue(state, by_stewards(table.people)), table.journal.header.returned_to)


async def _others(talk: Talk, table: Table, sections: list[Section]) -> None:
    """Section after section with Enter, or any of them by its number."""
    at = 0
    talk.say()
    talk.say("The rest of the debrief:")
    talk.options([one.title for one in sections])
    while True:
        default = str(at + 1) if at < len(sections) else "0"
        said = await talk.ask("Which section; 0 ends", default, HELP)
        if said.casefold() == AGAIN:
            await again(talk, table)
            continue
        place = whole(said)
        if place == 0:
            return
        if place is None or place > len(sections):
            talk.misread(said, f"A number from 1 to {len(sections)}, or 0 to end.")
            continue
        _tell(talk, sections[place - 1])
        at = place


def _tell(talk: Talk, section: Section) -> None:
    talk.say()
    talk.rows(section_lines(section, WIDTH))
