"""The line mode: a whole game in plain lines, for pipes, screen readers and slow connections."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TextIO

from game.errors import MelianError
from game.plain.again import WORD as AGAIN
from game.plain.again import again
from game.plain.decide import decide
from game.plain.forecasting import forecast
from game.plain.next_step import Step, next_step
from game.plain.opening import opening
from game.plain.orders import draft, enter, order
from game.plain.powers import look
from game.plain.propose import propose
from game.plain.reckoning import reckon
from game.plain.sealing import seal
from game.plain.sitting import Sitting
from game.plain.talk import Back, Gone, Talk, whole
from game.plain.told import notebook, tell
from game.plain.why import codex, looked_up, why
from game.session.asks import asks
from game.session.seat import Seat
from game.session.table import Table
from game.text import clean_line

Place = Callable[[Talk, Sitting], Awaitable[object]]
MENU = "menu"
"""Noted once the menu was read out in full in a window; after that one line is enough."""
LEFT = "You leave the table. Your draft is kept; resume takes it up where you left it."
PATIENCE = 1.0
"""Seconds after which we look again whether the others have sealed."""
HELP = (
    "1 decides what lies before us, 2 looks at a power or at ourselves, 3 proposes a treaty, 4 gives an order, "
    "5 shows the draft, 6 is for forecasts, 7 opens a number, 8 the codex, 9 seals. Enter does what is proposed. "
    "You may also write an order at once, “more” for the whole briefing, “notes” for past forecasts, “again” to take "
    "the game up from an earlier turn, “stop” to end it here and see the debrief."
)
HELP_ANSWERS = "1 answers what is asked of us; what is not answered follows its default. The last number seals."


async def _codex(talk: Talk, at: Sitting) -> None:
    await codex(talk, at.briefing.ruleset)


ORDERS: tuple[tuple[str, str, Place], ...] = (
    ("decide", "Decide what lies before us", decide),
    ("look", "Look at a power, or at ourselves", look),
    ("propose", "Propose a treaty: an audience at a court", propose),
    ("order", "Give an order", order),
    ("draft", "See or strike out the draft", draft),
    ("forecast", "Say how sure you are: forecasts", forecast),
    ("why", "Ask why: open a number", why),
    ("codex", "Codex and help", _codex),
    ("seal", "Seal the turn", seal),
)
"""The menu of the window for orders: place, what it is called, what it does."""


async def play(
    seat: Seat, table: Table | None = None, stdin: TextIO | None = None, stdout: TextIO | None = None
) -> int:
    """Play a game to its end, or until the person leaves; 0 in either case.

    `table` gives the debrief at the end; without one, as over a network, the host tells it. Errors of the seat are told
    in a sentence and end with their own exit code.
    """
    talk = Talk(stdin or sys.stdin, stdout or sys.stdout)
    try:
        at = await Sitting.arrive(seat)
        talk.lookup = lambda word: looked_up(word, at.briefing.ruleset)
        if at.briefing.turn == 1 and at.is_orders and not at.lines and not at.ranges and not at.briefing.over:
            await opening(talk, at)
        while not at.briefing.over:
            if await _window(talk, at, table):
                break
            at = await _next(talk, at)
        await _end(talk, at, table)
    except Gone:
        with suppress(Gone):
            talk.say(LEFT)
    except asyncio.CancelledError:
        with suppress(Gone):
            talk.say(f"\n{LEFT}")
        raise
    except MelianError as wrong:
        with suppress(Gone):
            talk.say(clean_line(str(wrong), 600))
        return int(wrong.exit_code)
    return 0


async def _end(talk: Talk, at: Sitting, table: Table | None) -> None:
    if table is not None:
        await reckon(talk, table, at.power)
    else:
        talk.say("The game is over. The host has the debrief.")
    talk.say("Thank you for playing.")


async def _window(talk: Talk, at: Sitting, table: Table | None) -> bool:
    """Play one window until it is sealed; True where the game is to stop here."""
    if at.is_orders:
        tell(talk, at)
    elif not await _answers(talk, at):
        return False
    while True:
        try:
            place = await _choose(talk, at)
            if place == "stop" and await talk.agrees("Stop the game here, for good, and see the debrief?"):
                return True
            if place.casefold() == AGAIN:
                await again(talk, table)
            elif place == "seal":
                if await seal(talk, at):
                    return False
            else:
                await _go(talk, at, place)
        except Back:
            talk.say("Back at the menu.")


async def _answers(talk: Talk, at: Sitting) -> bool:
    """The second window: what is asked of us, at once; False where nobody asks and there is nothing to seal."""
    if not asks(at.briefing):
        await at.seal()
        return False
    talk.heading(f"Turn {at.briefing.turn}: they want an answer")
    with suppress(Back):
        await decide(talk, at)
        at.seen.add("decide")
    return True


def _menu(at: Sitting) -> tuple[tuple[str, str, Place], ...]:
    """What can be chosen in this window, in its fixed order."""
    if at.is_orders:
        return ORDERS
    return tuple(row for row in ORDERS if row[0] not in {"propose", "order", "forecast"})


async def _choose(talk: Talk, at: Sitting) -> str:
    """The menu with the next step as its default; the chosen place, or what was written instead."""
    rows = _menu(at)
    step: Step = next_step(at)
    talk.say()
    if MENU in at.seen:
        talk.say(", ".join(f"{number} {name}" for number, (name, _, _) in enumerate(rows, 1)) + "; ? explains.")
    else:
        talk.options([title for _, title, _ in rows])
        at.seen.add(MENU)
    talk.say(f"Next: {step.text}")
    default = next((number for number, row in enumerate(rows, 1) if row[0] == step.place), len(rows))
    said = await talk.ask("Your choice, or an order", str(default), HELP if at.is_orders else HELP_ANSWERS)
    place = whole(said)
    if place is not None and 1 <= place <= len(rows):
        return rows[place - 1][0]
    return said


async def _go(talk: Talk, at: Sitting, place: str) -> None:
    """Go to a place of the menu, or take what was written."""
    found = next((act for name, _, act in _menu(at) if name == place), None)
    if found is not None:
        await found(talk, at)
        at.seen.add(place)
    elif place == "more":
        tell(talk, at, whole=True)
    elif place == "notes":
        notebook(talk, at)
    elif place.startswith("forecast "):
        await _forecast_line(talk, at, place)
    elif place == "stop":
        return
    elif whole(place) is not None:
        talk.misread(place, f"A number from 1 to {len(_menu(at))} is wanted.")
    elif place:
        await enter(talk, at, place)


async def _forecast_line(talk: Talk, at: Sitting, line: str) -> None:
    """A forecast as a file of orders has it: `forecast 70 Q2`."""
    words = line.split()
    asked = {str(one.id) for one in at.questions if one.said is None}
    figure = whole(words[1]) if len(words) == 3 else None
    if figure is None or words[2] not in asked or not 5 <= figure <= 95:
        talk.say("A forecast is written: forecast 70 ID. Choose 6 to be asked for each.")
        return
    await at.foresee(words[2], figure)
    talk.say(f"Noted: {figure} % on {words[2]}.")


async def _next(talk: Talk, at: Sitting) -> Sitting:
    """Wait until another window is open."""
    said = False
    while True:
        briefing = await at.seat.briefing()
        if briefing.over or f"T{briefing.turn}.{briefing.window}" != at.window:
            return await Sitting.arrive(at.seat)
        if not said:
            talk.say("Sealed. We wait for the others.")
            said = True
        await asyncio.sleep(PATIENCE)
