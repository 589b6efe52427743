"""Sealing a window: everything that follows from it is listed first, and it wants a plain yes."""

from game.plain.orders import tell_draft
from game.plain.sitting import Sitting
from game.plain.talk import Talk
from game.session.asks import unanswered, undecided
from game.sight.words import probability
from game.text import clean_line, plural


async def seal(talk: Talk, at: Sitting) -> bool:
    """List what is about to be sealed and ask for a yes; whether it was sealed."""
    talk.heading("To be sealed")
    tell_draft(talk, at)
    _tell_defaults(talk, at)
    _tell_forecasts(talk, at)
    if at.is_orders and at.view.initiatives_left > 0:
        talk.say(f"{plural(at.view.initiatives_left, 'initiative')} would be lost; that is allowed.")
    if not await talk.agrees("Seal this? It cannot be taken back.", about="Only yes seals. Enter returns to the menu."):
        talk.say("Nothing was sealed.")
        return False
    receipt = await at.seal()
    for refusal in receipt.refusals:
        talk.say(f"Refused: {clean_line(refusal.line)}: {clean_line(refusal.reason, 400)}")
    if not receipt.sealed:
        talk.say("Nothing was sealed. Strike out what was refused with 5, and seal again.")
    return receipt.sealed


def _tell_defaults(talk: Talk, at: Sitting) -> None:
    """What will be taken as said where nothing was."""
    for matter, holds in undecided(at.briefing, at.lines, at.ranges):
        shown = clean_line(matter)
        stop = "" if shown.endswith(("?", ".")) else "."
        talk.say(f"{shown}{stop} Left open: {clean_line(holds)}.", 1, 3)
    for ask in unanswered(at.briefing, at.lines):
        talk.say(f"{ask.title}. Not answered: {ask.default}.", 1, 3)


def _tell_forecasts(talk: Talk, at: Sitting) -> None:
    """The figures that are signed, the staff's where none was given."""
    for question in at.questions:
        if question.said is None:
            said = at.forecasts.get(question.id)
            whose = "you say" if said is not None else "the staff signs for you"
            figure = said if said is not None else question.staff
            talk.say(f"{clean_line(question.text)} Here {whose} {probability(figure)}.", 1, 3)
