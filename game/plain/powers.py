"""A look at one power: what we judge of it, what our trust is made of, what binds us, what the staff reports."""

from collections.abc import Iterator

from game.plain.own import look_home
from game.plain.sitting import Sitting
from game.plain.talk import Talk
from game.plain.why import open_number
from game.session.between import feelings
from game.session.ourselves import silent_readings
from game.session.phrases import name_of_treaty, ties_words, treaty_words, war_words
from game.sight.codex import trait_lines
from game.sight.words import (
    READING_TITLES,
    between,
    capital,
    expect_of,
    level,
    number,
    probability,
    rules_among,
    signed,
    strength_beside,
    trend,
)
from game.text import clean_line, listing
from game.world.names import DOMAINS, PARTS, PowerId
from game.world.report import READINGS


async def look(talk: Talk, at: Sitting) -> None:
    """Choose a power and look at it; or look at ourselves, our society and its leagues."""
    powers = at.briefing.others()
    options = [*(at.name(power) for power in powers), "Ourselves, our society, the leagues"]
    place = await talk.pick(options, 1, "Which power")
    if place == len(powers):
        await look_home(talk, at)
        return
    numbers = tell_power(talk, at, powers[place])
    while (number := await talk.opened(len(numbers))) is not None:
        await open_number(talk, at, numbers[number])


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
    about = (realm.society_name and f"of {realm.society_name}", realm.regime, realm.ideology, realm.culture)
    talk.say(f"{'; '.join((f'Led by {clean_line(told.leaders[place])}', *map(clean_line, filter(None, about))))}.")
    ruling = rules_among(told.rule_over(power), clean_line(realm.society_name))
    if ruling:
        means = expect_of(told.rule_over(power), honoured=told.ruleset.rank.on)
        talk.say(f"{capital(ruling)}: {means}.")
    for trait in trait_lines(realm.traits, told.ruleset):
        talk.say(f"{capital(trait)}.")
    for tie in ties_words(power, told):
        talk.say(f"{capital(tie)}.")
    for war in told.wars:
        if power in war.powers():
            talk.say(f"War: {war_words(war, told)}.")
    for treaty in told.treaties:
        if treaty.binds(power) and not treaty.binds(at.power):
            talk.say(f"Bound to {at.name(treaty.other(power))}: {treaty_words(treaty, told)}.")
    if not told.treaties_with(power):
        talk.say("No treaty binds us to them.")
    numbers: list[str] = []
    for heading, rows in (
        ("In force between us", _treaties(at, power)),
        ("Our court's own judgement", _judgements(at, power)),
        ("Our trust in them, part by part", _trust(at, power)),
        (
            f"Our staff's reports, each with its range; source {told.desk.grades[place]}, as of turn {told.desk.as_of}",
            _reports(at, power),
        ),
        ("Between us, and their name", _stocks(at, power)),
    ):
        told_rows = list(rows)
        if told_rows:
            talk.say(f"{heading}:")
        for number_id, text in told_rows:
            numbers.append(number_id)
            talk.say(f"{len(numbers)}. {text}", 1, 4)
    talk.say(_standing(at, power))
    return numbers


def _treaties(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    """What binds us to it; each opens into what it was worth to us, and what breaking it would bring."""
    for treaty in at.briefing.treaties_with(power):
        yield f"treaty.{treaty.id}", f"{capital(name_of_treaty(treaty))}: {treaty_words(treaty, at.briefing)}."


def _judgements(at: Sitting, power: PowerId) -> Iterator[tuple[str, str]]:
    desk, place = at.briefing.desk, at.briefing.atlas.place(power)
    for column, domain in enumerate(DOMAINS):
        chance = 100.0 * float(desk.word[place, column])
        yield f"word.{power}.{domain}", f"Will they keep their word in {domain}? {capital(probability(chance))}."
    for name, question, share in (
        ("stand", "Will they stand by us?", float(desk.stand[place])),
        ("benign", "Are their intentions benign?", float(desk.benign[place])),
    ):
        yield f"{name}.{power}", f"{question} {capital(probability(100.0 * share))}."


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
    silent = silent_readings(at.briefing)
    for column, reading in enumerate(READINGS):
        if reading in silent:
            continue
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
    """What we feel for it, its public name, how far arms reach between us."""
    told, place = at.briefing, at.briefing.atlas.place(power)
    for one in feelings(power, told):
        words = f"{level(one.quantity, one.points)} ({number(round(one.points))})"
        yield f"{one.quantity}.{power}", f"{capital(one.title)}: {words}."
    for quantity, title, array in (
        ("honesty", "Their name for keeping promises", told.desk.honesty),
        ("resolve", "Their name for carrying out threats", told.desk.resolve),
    ):
        points = float(array[place])
        yield f"{quantity}.{power}", f"{title}: {level(quantity, points)} ({number(round(points))})."


def _standing(at: Sitting, power: PowerId) -> str:
    """Their rank among their own, and how far arms reach between us: what opens no number."""
    told, place = at.briefing, at.briefing.atlas.place(power)
    points, reach = float(told.desk.standing[place]), told.atlas.reach
    theirs, ours = int(reach[place, told.place]), int(reach[told.place, place])
    rank = f"Their standing: {level('standing', points)} ({number(round(points))})."
    return f"{rank} Their strength reaches us at {theirs} in 100, ours reaches them at {ours}."
