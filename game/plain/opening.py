"""The first words of a game: the story, the seat's card, what the game may and may not do to the truth, the aims."""

from game.plain.decide import choosable_aims, choose_aim
from game.plain.sitting import Sitting
from game.plain.talk import Back, Talk
from game.session.ourselves import home_facts, society_facts
from game.sight.codex import page, trait_lines, world_line
from game.sight.words import capital
from game.text import clean, clean_line


async def opening(talk: Talk, at: Sitting) -> None:
    """Introduce the game to somebody who sits down for the first time."""
    atlas = at.briefing.atlas
    talk.heading(atlas.title)
    talk.say(clean(atlas.introduction, 5000).strip())
    try:
        await talk.ask("Enter goes on", about="Each line is one fact. Enter always does the next thing.")
        own = atlas.realm(at.power)
        talk.heading(f"You are {clean_line(own.leader)}, {clean_line(own.name)}" if own.leader else own.name)
        talk.say(clean(own.card, 5000).strip())
        if world := world_line(at.briefing.ruleset):
            talk.say(f"You play in {world}")
        for line in trait_lines(own.traits, at.briefing.ruleset):
            talk.say(f"{capital(line)}.")
        for fact in (*home_facts(at.briefing)[:1], *society_facts(at.briefing)[:1]):
            talk.say(f"{capital(fact.title)}: {fact.text}.")
        await talk.ask("Enter goes on")
        contract = page("contract", at.briefing.ruleset)
        if contract is not None:
            talk.heading(contract.title)
            talk.say(contract.text)
            await talk.ask("Enter goes on")
        if choosable_aims(at):
            await choose_aim(talk, at)
    except Back:
        talk.say("The story, the seats and the contract can be read again with 8.")
