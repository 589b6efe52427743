"""A look at one power: what we judge of it, what our trust is made of, what binds us, what the staff reports."""

from collections.abc import Iterator

from game.plain.sitting import Sitting
from game.plain.talk import Talk, whole
from game.plain.why import open_number
from game.session.fellowship import league_words
from game.session.phrases import name_of_treaty, ties_words, treaty_words, war_words
from game.sight.codex import trait_lines
from game.sight.words import (
    MEANS,
    READING_TITLES,
    between,
    capital,
    level,
    number,
    probability,
    rules_among,
    signed,
    strength_beside,
    trend,
)
from game.text import clean_line, listing
from game.world.names import DOMAINS, PARTS, SECURITY, PowerId
from game.world.report import READINGS

JUDGED = (
    ("word", "Will they keep their word?"),
    ("stand", "Will they stand by us?"),
    ("benign", "Are their intentions benign?"),
)


async def look(talk: Talk, at: Sitting) -> None:
    """Choose a power and look at it."""
    for league in at.briefing.leagues:
        talk.say(f"{'. '.join(capital(part) for part in league_words(league, at.briefing))}.")
    power = await choose_power(talk, at, "Which power")
    numbers = tell_power(talk, at, power)
    while True:
        said = await talk.ask("Open which number; Enter returns", about="Opening shows what a number is made of.")
        if not said:
            return
        place = whole(said)
        if place is not None and 1 <= place <= len(numbers):
            await open_number(talk, at, numbers[place - 1])
        else:
            talk.misread(said, f"A number from 1 to {len(numbers)} is wanted.")


async def choose_power(talk: Talk, at: Sitting, prompt: str) -> PowerId:
    """One of the other powers on the board."""
    powers = at.briefing.others()
    if len(powers) == 1:
        return powers[0]
    return powers[await talk.pick([at.name(power) for power in powers], 1, prompt)]


def tell_power(talk: Talk, at: Sitting, power: PowerId) -> list[str]:
    """Say everything of one power; the ids of the numbers that open, in their order."""
    told, place = at.briefing, at.briefing.atlas.place(power)
    realm = told.atlas.realm(power)
    talk.heading(realm.name)
    leader = clean_line(told.leaders[place])
    talk.say(f"Led by {leader}; of {clean_line(realm.society_name)}.")
    ruling = rules_among(told.rule_over(power), clean_line(realm.society_name))
    if ruling:
        talk.say(f"{capital(ruling)}: {MEANS[told.rule_over(power)]}.")
    for trait in trait_lines(realm.traits, told.ruleset):
        talk.say(f"{capital(trait)}.")
    for tie in ties_words(power, told):
        talk.say(f"{capital(tie)}.")
    for war in told.wars:
        if power in war.powers():
            talk.say(f"War: {war_words(war, told)}.")
    treaties = told.treaties_with(power)
    for treaty in treaties:
        talk.say(f"In force: {name_of_treaty(treaty)}: {treaty_words(treaty, told)}.")
    if not treaties:
        talk.say("No treaty binds us to them.")
    numbers: list[str] = []
    for heading, rows in (
        ("Our court's own judgement", _judgements(at, power)),
        ("Our trust in them, part by part", _trust(at, power)),
        (
            "Our staff's reports, each with its range; source grade " + clean_line(told.desk.grades[place]),
            _reports(at, power),
        ),
        ("Between us, and their name", _stocks(at, power)),
    ):
        talk.say(f"{heading}:")
        for number_id, text in rows:
            numbers.append(number_id)
            talk.say(f"{len(numbers)}. {text}", 1, 4)
    return numbers


def _judgements(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    chances = {
        "word": float(desk.word[place, SECURITY]),
        "stand": float(desk.stand[place]),
        "benign": float(desk.benign[place]),
    }
    for name, question in JUDGED:
        tail = ".security" if name == "word" else ""
        yield f"{name}.{power}{tail}", f"{question} {capital(probability(100 * chances[name]))}."


def _trust(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    for column, domain in enumerate(DOMAINS):
        points = float(desk.trust[place, column])
        parts = [
            f"{part} {signed(float(desk.parts[row, place, column]))}"
            for row, part in enumerate(PARTS)
            if round(float(desk.parts[row, place, column]) * 10)
        ]
        change = trend(points - float(desk.before[place, column]))
        made = f": {listing(parts)}" if parts else ""
        yield (
            f"trust.{power}.{domain}",
            f"In {domain}: {level('trust', points)} ({number(round(points))}), {change}{made}.",
        )


def _reports(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    name = at.name(power)
    whose = f"{name}'" if name.endswith("s") else f"{name}'s"
    for column, reading in enumerate(READINGS):
        estimate = float(desk.estimate[place, column])
        ends = between(float(desk.low[place, column]), float(desk.high[place, column]))
        word = ""
        if reading == "strength":
            word = f", {strength_beside(estimate, at.briefing.books.strength)} beside ours"
        elif reading in {"friendship", "trust", "fear", "people"}:
            word = f", {level(reading, estimate)}"
        title = capital(READING_TITLES[reading].format(whose=whose))
        yield f"report.{power}.{reading}", f"{title}: {number(round(estimate))}, {ends}{word}."


def _stocks(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    rows = (
        ("friendship", "Our friendship for them", float(desk.friendship[place])),
        ("fear", "Our fear of them", float(desk.fear[place])),
        ("need", "Our need of them", float(desk.need[place])),
        ("honesty", "Their name for keeping promises", float(desk.honesty[place])),
        ("resolve", "Their name for carrying out threats", float(desk.resolve[place])),
    )
    for quantity, title, points in rows:
        yield f"{quantity}.{power}", f"{title}: {level(quantity, points)} ({number(round(points))})."
