"""Deciding what lies before us: aims, scenes with their ranges and pledges, offers and other matters, one by one."""

from collections.abc import Iterator

from game.plain.orders import enter
from game.plain.sitting import Sitting
from game.plain.talk import Talk, wholes
from game.plain.told import source_lines
from game.session.aims import aim_text
from game.session.asks import Ask, asks, is_venture, pledges_on
from game.session.known import came_out, named_first, trust_words
from game.sight.briefing import Choice, OpenScene
from game.sight.words import capital, number
from game.text import clean, clean_line
from game.world.scene import Quiz

LATER = "Say nothing for now"


async def decide(talk: Talk, at: Sitting) -> None:
    """Go through everything that waits for us; the second time, take up one thing again."""
    told, open_asks = at.briefing, asks(at.briefing)
    if choosable_aims(at):
        await choose_aim(talk, at)
    matters: list[OpenScene | Ask] = [*told.scenes, *open_asks]
    if not matters:
        talk.say("Nothing waits for a decision.")
    if "decide" in at.seen and len(matters) > 1:
        talk.say("Which one do you take up again?")
        matters = [matters[await talk.pick([clean_line(one.title) for one in matters])]]
    for matter in matters:
        if isinstance(matter, Ask):
            await settle_ask(talk, at, matter)
        else:
            await settle_scene(talk, at, matter)


def choosable_aims(at: Sitting) -> bool:
    """Whether an aim is still to be taken."""
    has = at.briefing.books.aim or any(line.startswith("aim ") for line in at.lines)
    return at.is_orders and at.briefing.turn == 1 and bool(at.briefing.aims) and not has


async def choose_aim(talk: Talk, at: Sitting) -> None:
    """Choose what the game is to be judged by."""
    talk.heading("What do you want to be judged by?")
    aims = at.briefing.aims
    options = [f"{clean_line(aim.title)}. {clean_line(aim_text(aim, at.briefing), 400)}" for aim in aims]
    place = await talk.pick(options, about="The verdict says whether you kept this aim. It changes nothing else.")
    await enter(talk, at, f"aim {aims[place].id}")


async def settle_scene(talk: Talk, at: Sitting, scene: OpenScene) -> None:
    """One scene: its story, its questions, its options, its pledge."""
    talk.heading(scene.title)
    talk.say(clean(scene.text, 5000).strip())
    for line in [] if scene.quizzes else known_lines(at, scene):
        talk.say(line)
    for quiz in scene.quizzes:
        await give_range(talk, at, quiz)
    lines = [f"choose {choice.id} in {scene.id}" for choice in scene.choices]
    drafted = next((place for place, line in enumerate(lines, 1) if at.has(line)), 0)
    usual = next((place for place, one in enumerate(scene.choices, 1) if one.id == scene.default), 1)
    talk.say("What do we do?")
    place = await talk.pick(
        [choice_words(choice) for choice in scene.choices],
        drafted or usual,
        about="Whoever says nothing gets the option in brackets.",
    )
    await enter(talk, at, lines[place])
    if is_venture(scene, at.lines):
        await pledge(talk, at, scene)
    else:
        await at.unsay(*pledges_on(scene, at.lines))


def known_lines(at: Sitting, scene: OpenScene) -> Iterator[str]:
    """What sources said, what came of it, and our trust in the power that the scene names first."""
    yield from source_lines(at)
    yield from (clean_line(text, 300) for text in came_out(at.briefing))
    power = named_first(scene, at.briefing)
    if power is not None:
        said, made = trust_words(power, at.briefing)
        yield f"Our trust in {at.name(power)}: {said}" + (f"; {made}." if made else ".")


def choice_words(choice: Choice) -> str:
    """An option and what it costs."""
    dues = [clean_line(choice.cost)] if choice.cost else []
    return clean_line(choice.label, 300) + (f" (costs {', '.join(dues)})" if dues else "")


async def give_range(talk: Talk, at: Sitting, quiz: Quiz) -> None:
    """A lowest and a highest figure that one is nine tenths sure of."""
    talk.say()
    talk.say(clean_line(quiz.text, 400))
    talk.say(f"Two figures in {clean_line(quiz.unit)}, from {number(quiz.low)} to {number(quiz.high)}, low one first.")
    had = at.ranges.get(quiz.id)
    about = "You should be nine tenths sure that the truth lies between the two. Write, for example: 10 200."
    while True:
        said = await talk.ask("Lowest and highest", f"{had[0]} {had[1]}" if had else "say nothing", about)
        figures = wholes(said)
        if not figures and said == "say nothing":
            return
        if len(figures) == 2 and all(quiz.low <= one <= quiz.high for one in figures):
            low, high = sorted(figures)
            await at.span(quiz.id, low, high)
            talk.say(f"Noted: between {number(low)} and {number(high)} {clean_line(quiz.unit)}.")
            return
        talk.misread(said, f"Two whole numbers between {number(quiz.low)} and {number(quiz.high)} are wanted.")


async def pledge(talk: Talk, at: Sitting, scene: OpenScene) -> None:
    """The odds that are told to the people."""
    talk.say("The people want to hear how sure you are, from 5 to 95 per cent. They will remember it.")
    ours = pledges_on(scene, at.lines)
    had = ours[0].split()[1] if ours else "say nothing"
    while True:
        said = await talk.ask("How sure, 5 to 95", had, "A pledge weighs double. Enter alone pledges nothing new.")
        figures = wholes(said)
        if said == "say nothing":
            return
        if len(figures) == 1 and 5 <= figures[0] <= 95:
            await enter(talk, at, f"pledge {figures[0]} on {scene.id}")
            return
        talk.misread(said, "A whole number from 5 to 95 is wanted.")


async def settle_ask(talk: Talk, at: Sitting, ask: Ask) -> None:
    """One matter that wants a yes or a no."""
    talk.heading(ask.title)
    for words in (ask.text, ask.note):
        if words:
            talk.say(capital(words))
    if ask.ways[0].line.startswith("accept "):
        talk.say(f"To answer with other terms, go back and write: counter {ask.id} with CLAUSES.")
    given = ask.answer(at.lines)
    labels = [f"{way.label}{': ' + way.means if way.means else ''}" for way in ask.ways]
    default = ask.ways.index(given) + 1 if given else len(ask.ways) + 1
    place = await talk.pick([*labels, f"{LATER}: {ask.default}"], default)
    if place < len(ask.ways):
        await enter(talk, at, ask.ways[place].line)
    elif given is not None:
        await at.unsay(given.line)
