"""Forecasts: how sure we are of each question, from 5 to 95 per cent, beside the staff's figure and the council."""

from game.plain.sitting import Sitting
from game.plain.talk import Talk
from game.plain.told import notebook, said_by
from game.session.seat import Counsel
from game.sight.words import probability, when
from game.text import clean_line

ABOUT = (
    "Write how sure you are that it will happen: 5 is almost certainly not, 50 is even, 95 is almost certainly. Enter "
    "signs the figure in brackets. Your figures are compared with what came; too sure too often is how hubris grows."
)


async def forecast(talk: Talk, at: Sitting) -> None:
    """Ask for a figure on each open question."""
    at.seen.add("forecast")
    at.council = await at.seat.council()
    open_questions = [one for one in at.questions if one.said is None]
    if not open_questions:
        talk.say("Nothing is asked this turn. What was said before:")
        notebook(talk, at)
        return
    talk.say(ABOUT)
    for question in open_questions:
        talk.heading("How sure are you?")
        talk.say(clean_line(question.text, 400))
        talk.say(f"It is settled {when(question.resolves, at.briefing.turn)}.")
        talk.say(f"Our staff says {probability(question.staff)}.")
        for counsel in at.council:
            if counsel.question.id == question.id:
                voices(talk, counsel)
        default = at.forecasts.get(question.id, round(question.staff))
        said = await talk.figure("How sure, 5 to 95", 5, 95, min(95, max(5, default)), ABOUT)
        await at.foresee(question.id, said)
        talk.say(f"Noted: {probability(said)}.")


def voices(talk: Talk, counsel: Counsel) -> None:
    """Every adviser, from the lowest to the highest."""
    for voice in counsel.voices:
        record = f" Record: {clean_line(voice.record)}." if voice.asked else ""
        talk.say(f"{said_by(voice)} School: {clean_line(voice.school)}.{record}", 2, 2)
