"""Giving orders: typed in notation, or built from a verb and its slots; and the draft that they make."""

from game.plain.sitting import APPROACHES, Sitting
from game.plain.talk import Talk
from game.session.phrases import haste_words, line_words, terms_words
from game.session.seat import Refusal
from game.sight.words import amount, capital, probability
from game.text import clean_line, plural
from game.world.names import PowerId
from game.world.notation import Unreadable, parse_order
from game.world.order import Order
from game.world.spelling import form_of
from game.world.verb import VERBS

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Help and honour others", ("give", "honour", "protect", "squeeze")),
    ("Keep, renew or break treaties", ("renew", "renounce", "cheat")),
    ("Find out", ("ask", "red-team", "inspect", "envoy", "feed")),
    ("Threaten, or settle a quarrel", ("warn", "demand", "arbitrate", "concede", "call")),
    ("Arms and war", ("arm", "mobilise", "declare", "effort", "peace")),
    ("Leagues", ("found", "join", "invite", "pay", "withhold", "expel", "audit", "leave")),
    (
        "At home",
        ("justify", "open-books", "take", "second-hearing", "seat-dissenter", "dismiss-dissenter"),
    ),
)
"""The verbs that a person looks for among the orders, by what they are for."""
WEIGHED = {"demand": "that they comply", "declare": "that the war reaches its aim"}
"""Orders that the staff weighs beforehand, with what it says the odds of."""
MOST_WAYS = 20
"""Suggestions listed at once."""
TYPED = "You may also write an order, such as: give corinth 4. Choose 8 in the menu for the codex page on notation."


async def order(talk: Talk, at: Sitting) -> None:
    """Choose a verb from groups and fill its slots, or write the order."""
    at.seen.add("orders")
    left = at.view
    talk.say(
        f"Left: {plural(left.initiatives_left, 'initiative')}, {plural(left.inquiries_left, 'inquiry', 'inquiries')}, "
        f"{amount(left.wealth_left, at.coin)}. {haste_words(at.briefing)}"
    )
    group = await _pick_or_write(talk, at, [title for title, _ in GROUPS], "What kind of order", 0)
    if group is None:
        return
    verbs = [VERBS[name] for name in GROUPS[group][1] if name not in at.briefing.atlas.without]
    options = [f"{begin(verb.name).strip()}: {verb.does} ({cost_words(verb.name, at)})" for verb in verbs]
    place = await _pick_or_write(talk, at, options, "Which one", 0)
    if place is not None:
        await fill(talk, at, verbs[place].name)


def cost_words(verb: str, at: Sitting) -> str:
    """What a verb costs, in words."""
    rule = VERBS[verb]
    named = {"initiative": "an initiative", "inquiry": "the inquiry", "free": ""}[str(rule.attention)]
    coins = amount(rule.wealth, at.coin) if rule.wealth else ""
    each = f"{amount(rule.wealth_each, at.coin)} each" if rule.wealth_each else ""
    people = f"{plural(rule.people, 'point')} of the people's trust" if rule.people else ""
    return ", ".join(one for one in (named, coins, each, people) if one) or "free"


def begin(verb: str) -> str:
    """How an order with this verb begins: `send envoy to `."""
    return VERBS[verb].pattern.split("{")[0].split("[")[0]


async def fill(talk: Talk, at: Sitting, verb: str) -> None:
    """Fill a verb's slots from what the seat says is possible."""
    begun = begin(verb)
    while True:
        ways = [one for one in await at.seat.legal(begun) if one.line.startswith(begun)]
        if not ways:
            talk.say(f"Nothing of that kind can be ordered now. It is written: {form_of(verb)}")
            return
        if len(ways) == 1 and ways[0].complete:
            await enter(talk, at, ways[0].line)
            return
        shown = ways[:MOST_WAYS]
        if len(ways) > MOST_WAYS:
            talk.say(f"The first {MOST_WAYS} of {len(ways)}; you may write any other.")
        place = await _pick_or_write(talk, at, [one.line.strip() for one in shown], "Which one", 0)
        if place is None:
            return
        if shown[place].complete or shown[place].line == begun:
            await enter(talk, at, shown[place].line.strip())
            return
        begun = shown[place].line


async def _pick_or_write(talk: Talk, at: Sitting, options: list[str], prompt: str, default: int) -> int | None:
    """The place of an option; None where an order was written instead, or nothing was wanted."""
    talk.options(options)
    while True:
        said = await talk.ask(f"{prompt}, or write an order; Enter returns", str(default) if default else "", TYPED)
        if not said:
            return None
        if said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= len(options):
            return int(said) - 1
        if said.isascii() and said.isdigit():
            talk.misread(said, f"A number from 1 to {len(options)} is wanted.")
        elif await enter(talk, at, said):
            return None


async def enter(talk: Talk, at: Sitting, line: str) -> bool:
    """Take one written order: into the draft, or before a court. Whether it was taken."""
    read = parse_order(line, at.power)
    if isinstance(read, Unreadable):
        hint = f" Did you mean “{read.hint}”?" if read.hint and read.hint not in read.message else ""
        talk.say(f"Not an order: {clean_line(read.message, 600)}.{hint}")
        return False
    written = line.partition(": ")[2] if line.startswith(f"{at.power}: ") else line
    written = " ".join(written.split())
    if read.verb in APPROACHES:
        return await approach(talk, at, read, written)
    preview = await at.add(written)
    if preview is not None and not preview.legal:
        talk.say(f"That cannot be ordered: {clean_line(preview.refusal, 400)}.".replace("..", "."))
        return False
    words = line_words(written, at.briefing)
    talk.say(f"Drafted: {words}" + (f" (costs {clean_line(preview.cost)})" if preview and preview.cost else ""))
    if preview is not None and preview.effect and words == written:
        talk.say(capital(clean_line(preview.effect, 300)), 2)
    if read.verb in WEIGHED:
        estimate = await at.seat.estimate(written)
        guess = f"{probability(estimate.percent)}, between {estimate.low:.0f} and {estimate.high:.0f}"
        talk.say(f"Our staff's estimate {WEIGHED[read.verb]}: {guess}.", 2, 2)
    return True


async def approach(talk: Talk, at: Sitting, read: Order, line: str) -> bool:
    """Put a proposal before a court, which answers at once."""
    answer = await at.seat.audience(line)
    if isinstance(answer, Refusal):
        talk.say(f"No audience: {clean_line(answer.reason, 400)}.".replace("..", "."))
        return False
    court = at.name(court_of(at, read))
    said = "agrees" if answer.accepted else "does not agree"
    talk.say(f"{court} {said} to {terms_words(answer.terms, at.briefing)}.")
    talk.say(f"They say: {clean_line(answer.reason, 400)}", 2, 2)
    for move in answer.moves:
        talk.say(f"It would rather see: {clean_line(move)}", 2, 2)
    if answer.accepted:
        talk.say("It is signed when you seal the turn.", 2, 2)
    outcome = "agreed" if answer.accepted else "refused"
    at.heard.setdefault(court, []).append(f"{outcome}: {terms_words(answer.terms, at.briefing)}")
    await at.look()
    return True


def court_of(at: Sitting, read: Order) -> PowerId:
    """Whom an order approaches: its target, or the partner in what it is about."""
    treaty = at.briefing.treaty(read.thing or "")
    if treaty is not None:
        return treaty.other(at.power)
    offers = (offer.by for offer in at.briefing.offers if offer.id == read.thing)
    return read.target or next(offers, PowerId(""))


async def draft(talk: Talk, at: Sitting) -> None:
    """The draft: each order with its cost and effect, and what is left; any of them may be struck out."""
    tell_draft(talk, at)
    while at.lines:
        said = await talk.ask("Strike out which number; Enter strikes none")
        if not said:
            return
        if said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= len(at.lines):
            talk.say(f"Struck out: {await at.strike(int(said) - 1)}")
            tell_draft(talk, at)
        else:
            talk.misread(said, f"A number from 1 to {len(at.lines)} is wanted.")


def tell_draft(talk: Talk, at: Sitting) -> None:
    """What is drafted, what it costs and does, what was said at courts, what is left."""
    if not at.lines:
        talk.say("No order is drafted yet." if at.is_orders else "No answer is drafted yet.")
    shown = {one.line: one for one in at.view.previews}
    for number, line in enumerate(at.lines, 1):
        preview = shown.get(line)
        words = line_words(line, at.briefing)
        talk.say(f"{number}. {words}" + (f" (costs {preview.cost})" if preview and preview.cost else ""), 1, 3)
        if preview is not None and not preview.legal:
            talk.say(f"This cannot be ordered: {preview.refusal}", 4)
        elif preview is not None:
            for told in (preview.effect if words == line else "", preview.seen_by and f"seen by: {preview.seen_by}"):
                if told:
                    talk.say(capital(clean_line(told, 300)), 4)
    for court, answers in at.heard.items():
        for answer in answers:
            talk.say(f"{court} {answer}.", 1, 3)
    if at.is_orders:
        talk.say(
            f"Left: {plural(at.view.initiatives_left, 'initiative')}, "
            f"{plural(at.view.inquiries_left, 'inquiry', 'inquiries')}, {amount(at.view.wealth_left, at.coin)}."
        )
