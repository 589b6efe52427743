"""Asking why: a number opened into its parts and the events behind them; and the pages of the codex."""

from game.plain.sitting import Sitting
from game.plain.talk import Talk, whole
from game.session.seat import Explanation
from game.sight.codex import CONTENTS, Page, otherwise, page, page_for, source
from game.sight.words import number, signed, when
from game.text import clean_line, nearest
from game.world.ruleset import Ruleset

BOOKS = ("wealth", "people", "justice", "checks", "reason", "strength")
"""Our own books that open."""
MOST_ENTRIES = 6
"""Events told behind one part."""


async def why(talk: Talk, at: Sitting) -> None:
    """Open one of our own books, an event, or any number by its id."""
    told = at.briefing
    ids = [f"books.{name}" for name in BOOKS]
    options = [f"Our {name}" for name in BOOKS]
    for cause in told.causes:
        ids.append(cause.event if "." not in cause.event else f"event.{cause.event}")
        options.append(f"Trust in {at.name(cause.subject)} {signed(cause.points)}: {clean_line(cause.text)}")
    for item in told.headlines:
        ids.append(f"event.{item.id}")
        options.append(clean_line(item.text, 160))
    talk.say("Numbers about a power open where you look at it (2 in the menu).")
    talk.options(options)
    said = await talk.ask("Open which, or write an id such as trust.corinth.security; Enter returns")
    if not said:
        return
    place = whole(said)
    await open_number(talk, at, ids[place - 1] if place is not None and 1 <= place <= len(ids) else said)


async def open_number(talk: Talk, at: Sitting, number_id: str) -> None:
    """A number opened; the events behind it open in their turn."""
    while number_id:
        opened = await at.seat.open(number_id)
        if opened is None:
            talk.say("There is nothing behind that.")
            return
        events = tell_opened(talk, opened, at.briefing.turn)
        if not events:
            return
        said = await talk.ask("Open which event; Enter goes on")
        place = whole(said)
        if said and (place is None or not 1 <= place <= len(events)):
            talk.misread(said, "Going on.")
        number_id = f"event.{events[place - 1]}" if place is not None and 1 <= place <= len(events) else ""


def tell_opened(talk: Talk, opened: Explanation, turn: int) -> list[str]:
    """Say whose view a number is and what it is made of; the events that open, in their order."""
    unit = f" {clean_line(opened.unit)}" if opened.unit else ""
    talk.heading(opened.title)
    talk.say(f"{number(opened.value)}{unit}, {clean_line(opened.whose)}.")
    if opened.note:
        talk.say(clean_line(opened.note, 600))
    events: list[str] = []
    for part in opened.parts:
        talk.say(f"{clean_line(part.name)}: {signed(part.points)}", 1, 2)
        weighty = sorted(part.entries, key=lambda entry: -abs(entry.points))[:MOST_ENTRIES]
        for entry in sorted(weighty, key=lambda entry: -entry.turn):
            mark = ""
            if entry.event not in {"", "time", "limit"} and entry.event not in opened.number:
                events.append(entry.event)
                mark = f"{len(events)}. "
            date = f", {when(entry.turn, turn)}" if entry.turn > 0 else ""
            text = clean_line(entry.text, 300).rstrip(".")
            talk.say(f"{mark}{text}: {signed(entry.points)}{date}", 4, 3)
        if len(part.entries) > MOST_ENTRIES:
            talk.say(f"and {len(part.entries) - MOST_ENTRIES} smaller ones", 4)
    found = page_for(opened.page or opened.number)
    if found is not None:
        talk.say(f"The codex on it: {found.id}.")
    return events


async def codex(talk: Talk, ruleset: Ruleset) -> None:
    """The codex: its chapters, then their pages."""
    talk.say(
        "Each turn: read the briefing, decide what lies before us, talk to courts or give orders, say how sure you "
        "are, and seal. Enter always does the next thing. Whatever you do not answer follows its default."
    )
    talk.options([chapter for chapter, _ in CONTENTS])
    said = await talk.ask("Which chapter, or a word such as trust; Enter returns")
    place = whole(said)
    if not said:
        return
    if place is None or not 1 <= place <= len(CONTENTS):
        tell_page(talk, said, ruleset)
        return
    found = [one for one in (page(name, ruleset) for name in CONTENTS[place - 1][1]) if one is not None]
    talk.options([one.title for one in found])
    said = await talk.ask("Which page; Enter returns", "")
    place = whole(said)
    if place is not None and 1 <= place <= len(found):
        read(talk, found[place - 1], ruleset)
    elif said:
        tell_page(talk, said, ruleset)


def tell_page(talk: Talk, word: str, ruleset: Ruleset) -> None:
    """The page on a word, or the nearest one's name."""
    found = page_for(word, ruleset)
    if found is not None:
        read(talk, found, ruleset)
        return
    close = nearest(word, [name for _, names in CONTENTS for name in names])
    talk.say(f"There is no page on “{clean_line(word, 40)}”." + (f" Did you mean “{close}”?" if close else ""))


def read(talk: Talk, one: Page, ruleset: Ruleset) -> None:
    """One page, with what is otherwise in this world and where it is seen best."""
    talk.heading(one.title)
    talk.say(one.text)
    for note in filter(None, (otherwise(one, ruleset), source(one))):
        talk.say(note)
    if one.see:
        talk.say(f"See also: {', '.join(one.see)}.")


def looked_up(word: str, ruleset: Ruleset) -> list[str]:
    """What the codex says of a word, in paragraphs; nothing where it has no page."""
    found = page_for(word, ruleset)
    return (
        [found.title.upper(), found.text, *filter(None, (otherwise(found, ruleset), source(found)))]
        if found is not None
        else []
    )
