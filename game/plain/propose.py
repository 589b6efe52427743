"""An audience: a treaty put together clause by clause or written out, weighed by the staff, answered by the court."""

import re
from dataclasses import dataclass, field

from game.plain.orders import enter
from game.plain.powers import choose_power
from game.plain.sitting import Sitting
from game.plain.talk import Back, Talk, whole
from game.session.between import near_words
from game.session.customs import custom_words
from game.session.phrases import MEANS, TIER_WORDS, clause_words, name_of_treaty, terms_words, treaty_words
from game.sight.words import capital, probability, signed
from game.text import clean_line
from game.world.names import PowerId
from game.world.notation import Unreadable, format_clauses, format_span, parse_terms
from game.world.treaty import AGAINST, KINDS, MOST_CLAUSES, ONE_SIDED, TERMS, WITH_AMOUNT, Clause, Terms, in_order

ABOUT = (
    "An audience takes one initiative. The court answers at once and hears three drafts a turn; what it accepts is "
    "signed when you seal. You may also write the clauses: alliance + trade 4 for 8 turns."
)


WAYS = (
    "Put it before the court",
    "Add a clause",
    "Take a clause out",
    "Change the term",
    "Change the inspection",
    "Leave the audience",
)
"""What can be done with a draft, beside taking up what would move the court."""
TERMS_WRITTEN = re.compile(r"(?P<clauses>.*?)(?P<span>(?: for (?:\d+ turns|ever))?(?:, inspected(?: [123])?)?)")
MOST_DRAFTS = 3
"""Drafts that a court hears in a turn."""


@dataclass(slots=True)
class Proposal:
    """A treaty that is being put together."""

    to: PowerId
    clauses: list[Clause] = field(default_factory=list)
    term: int | None = 4
    tier: int = 0

    @property
    def terms(self) -> Terms:
        """The terms as they stand."""
        return Terms(in_order(self.clauses), self.term, self.tier)

    def take_up(self, move: str) -> None:
        """Put other terms in the place of these."""
        terms = terms_of(move)
        if isinstance(terms, Terms):
            self.clauses, self.term, self.tier = list(terms.clauses), terms.term, terms.tier

    @property
    def line(self) -> str:
        """The proposal in notation."""
        return f"propose {format_clauses(self.terms)} to {self.to}{format_span(self.terms)}"


async def propose(talk: Talk, at: Sitting) -> None:
    """Put a treaty before a court, draft after draft until it agrees or we have enough."""
    at.seen.add("orders")
    talk.say(ABOUT)
    to = await choose_power(talk, at, "With whom")
    talk.heading(f"Audience at {at.name(to)}")
    for treaty in at.briefing.treaties_with(to):
        talk.say(f"In force: {name_of_treaty(treaty)}: {treaty_words(treaty, at.briefing)}.")
    for known in (*near_words(to, at.briefing), *custom_words(to, at.briefing)):
        talk.say(f"{capital(known)}.")
    proposal = Proposal(to)
    if not await _add_clause(talk, at, proposal):
        return
    put: set[str] = set()
    while True:
        moves = await _weigh(talk, at, proposal)
        options = (*WAYS, *(f"Take up: {clean_line(move)}" for move in moves))
        default = 1 if proposal.line not in put else len(WAYS) + 1 if moves else len(WAYS)
        place = await talk.pick(options, default, about=ABOUT)
        if place >= len(WAYS):
            proposal.take_up(moves[place - len(WAYS)])
        elif place == len(WAYS) - 1 or (place == 0 and await _put(talk, at, proposal)):
            return
        else:
            put |= {proposal.line} if place == 0 else set()
            await _change(talk, at, proposal, place)


async def _put(talk: Talk, at: Sitting, proposal: Proposal) -> bool:
    """Put the draft before the court; whether there is nothing more to say."""
    before = sum(len(answers) for answers in at.heard.values())
    await enter(talk, at, proposal.line)
    heard = at.heard.get(at.name(proposal.to), [])
    if sum(len(answers) for answers in at.heard.values()) == before or heard[-1].startswith("agreed"):
        return True
    return len(heard) >= MOST_DRAFTS


async def _change(talk: Talk, at: Sitting, proposal: Proposal, place: int) -> None:
    if place == 1:
        await _add_clause(talk, at, proposal)
    elif place == 2:
        shown = [clause_words(clause, at.briefing) for clause in proposal.clauses]
        if len(shown) < 2:
            talk.say("A treaty needs a clause; add another one first.")
        else:
            del proposal.clauses[await talk.pick(shown)]
    elif place == 3:
        spans = [f"{turns} turns" if turns else "Without end" for turns in TERMS]
        proposal.term = TERMS[await talk.pick(spans, TERMS.index(proposal.term) + 1)]
    elif place == 4:
        proposal.tier = await talk.pick(TIER_WORDS, proposal.tier + 1)


async def _add_clause(talk: Talk, at: Sitting, proposal: Proposal) -> bool:
    """Choose one clause more, or write the whole; whether there is a treaty to go on with."""
    if len(proposal.clauses) >= MOST_CLAUSES:
        talk.say(f"A treaty has at most {MOST_CLAUSES} clauses.")
        return True
    talk.options([f"{kind}: {MEANS[kind]}" for kind in KINDS])
    while True:
        said = await talk.ask("Which clause, or write the clauses; Enter for none", about=ABOUT)
        place = whole(said)
        if not said:
            return bool(proposal.clauses)
        if place is None:
            return not await _written(talk, at, proposal, said)
        if not 1 <= place <= len(KINDS):
            talk.misread(said, f"A number from 1 to {len(KINDS)} is wanted.")
        elif any(clause.kind == KINDS[place - 1] for clause in proposal.clauses):
            talk.say("That clause stands there already.")
        else:
            proposal.clauses.append(await _clause(talk, at, proposal, place - 1))
            return True


async def _written(talk: Talk, at: Sitting, proposal: Proposal, said: str) -> bool:
    """Clauses that were written out go before the court as they stand; True, since nothing is left to build."""
    clauses, sign, span = said.partition(" for ")
    line = said if said.startswith("propose ") else f"propose {clauses} to {proposal.to}{sign}{span}"
    estimate = await at.seat.estimate(line)
    talk.say(f"Our staff: {clean_line(estimate.veto, 300) or probability(estimate.percent)}.")
    await enter(talk, at, line)
    return True


async def _clause(talk: Talk, at: Sitting, proposal: Proposal, place: int) -> Clause:
    """One clause with what it needs: a sum, a giver, an enemy, a degree."""
    kind, pair = KINDS[place], (at.power, proposal.to)
    amount = await talk.figure(f"How many {at.coin} a turn", 1, 99, 3) if kind in WITH_AMOUNT else 0
    by = against = None
    if kind in ONE_SIDED:
        question = {"rank": "Who stands first?", "protection": "Who guards the other?"}.get(kind, "Who pays?")
        talk.say(question)
        by = pair[await talk.pick([at.name(power) for power in pair])]
    if kind in AGAINST:
        thirds = [power for power in at.briefing.others() if power != proposal.to]
        if not thirds:
            talk.say("There is no third power to be against.")
            raise Back
        talk.say("Against whom?")
        against = thirds[await talk.pick([at.name(power) for power in thirds])]
    talk.say("Mild or firm? Firm binds one half more, gains one half more, and tempts one half more.")
    firm = await talk.pick(("Mild", "Firm")) == 1
    return Clause(kind, amount, by, against, firm)


async def _weigh(talk: Talk, at: Sitting, proposal: Proposal) -> list[str]:
    """What the staff thinks of the draft, with its reasons; the terms that would move them."""
    talk.say(f"The draft: {terms_words(proposal.terms, at.briefing)}.")
    estimate = await at.seat.estimate(proposal.line)
    if estimate.veto:
        talk.say(f"Our staff: no. {capital(clean_line(estimate.veto, 300))}.".replace("..", "."))
        return []
    talk.say(
        f"Our staff's estimate that they sign: {probability(estimate.percent)}, between {estimate.low:.0f} and "
        f"{estimate.high:.0f}."
    )
    for reason, points in estimate.reasons:
        talk.say(f"{clean_line(reason)}: {signed(points)}", 2, 2)
    return [move for move in estimate.moves if not isinstance(terms_of(move), Unreadable)]


def terms_of(move: str) -> Terms | Unreadable:
    """Terms as the staff and the courts name them: `trade 4 + alliance for 8 turns, inspected`."""
    match = TERMS_WRITTEN.fullmatch(move)
    return parse_terms(match["clauses"], match["span"]) if match else Unreadable("no terms")
