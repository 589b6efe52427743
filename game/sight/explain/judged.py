"""Opening what our staff tells us and what we make of it: reports, and the three judgements as named sums."""

from collections.abc import Iterable

from game.sight import words
from game.sight.explain.stocks import toward
from game.sight.explanation import Entry, Explanation, OpenedPart
from game.sight.grade import grade
from game.sight.judgement import BENIGN, STAND, TERMS, WORD
from game.sight.news.teller import Teller
from game.sight.survey import Survey, survey
from game.sight.words import View, whose
from game.theory.thousandths import Floats, thousandths
from game.world.names import DOMAINS, PARTS, SECURITY, Domain, PowerId
from game.world.report import READING
from game.world.state import State

EVEN = 50.0
"""The sum of points at which a judgement is about even."""


def report(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """What our staff says of one power: estimate, range, grade and date. What is true stays where it is."""
    places = toward(state, seat, pieces[1])
    if places is None or pieces[2] not in READING or not state.told:
        return None
    teller, power, told = Teller(state, seat), PowerId(pieces[1]), state.told[-1]
    cell = (*places, READING[pieces[2]])
    estimate = thousandths(float(told.estimate[cell])) / 1000.0
    unit = state.setting.wording.coin if pieces[2] == "wealth" else "points"
    note = (
        f"Nine times in ten {words.between(float(told.low[cell]), float(told.high[cell]))}, says the staff. "
        f"Source graded {grade(state, seat, power)}; it claims to speak of turn {told.turn}."
    )
    of = teller.name(power) if pieces[2] in {"friendship", "trust", "fear"} else ""
    title = words.capital(words.READING_TITLES[pieces[2]].format(whose=teller.whose(power)))
    entry = Entry("", told.turn, f"our source at {teller.name(power)}", estimate)
    parts = (OpenedPart("the staff's estimate", estimate, (entry,)),)
    return Explanation(".".join(pieces), title, whose(View.STAFF, of), estimate, unit, parts, note)


def word(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """Will they keep their word? Our own trust in that domain, and their public name."""
    if pieces[2] not in DOMAINS:
        return None
    domain = DOMAINS.index(Domain(pieces[2]))
    return _judged(state, seat, pieces, f"Will {{name}} keep its word, in {pieces[2]}?", WORD[domain], domain)


def stand(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """Will they stand by us: our trust in them, the threat we share, what coming would cost them."""
    return _judged(state, seat, pieces, "Will {name} stand by us?", STAND, SECURITY)


def benign(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """Are their intentions benign: friendship and custom, less their gain from our fall and our fear."""
    return _judged(state, seat, pieces, "Does {name} mean us no harm?", BENIGN, SECURITY)


def _judged(
    state: State, seat: PowerId, pieces: tuple[str, ...], title: str, terms: Iterable[int], domain: int
) -> Explanation | None:
    """A judgement: its terms as they stand on our desk, whose sum becomes a probability."""
    places = toward(state, seat, pieces[1])
    if places is None:
        return None
    seen = survey(state)
    told: dict[str, tuple[Floats, str]] = {
        "word": (seen.judged.word[..., domain], whose(View.COURT)),
        "stand": (seen.judged.stand, whose(View.STAFF)),
        "benign": (seen.judged.benign, whose(View.STAFF)),
    }
    parts = tuple(
        OpenedPart(TERMS[term], points / 1000.0, _trust_behind(seen, places, term, state.turn), _opens(pieces[1], term))
        for term in terms
        if (points := thousandths(float(seen.judged.terms[(term, *places)])))
    )
    value = sum(thousandths(part.points) for part in parts) / 1000.0  # whole numbers
    probability, view = told[pieces[0]]
    note = f"{words.capital(words.probability(100.0 * float(probability[places])))}. Even is {EVEN:.0f} points."
    named = title.format(name=Teller(state, seat).name(PowerId(pieces[1])))
    return Explanation(".".join(pieces), named, view, value, "points", parts, note)


def _opens(power: str, term: int) -> str:
    """The number that a term is by itself: trust in one domain."""
    return f"trust.{power}.{DOMAINS[term]}" if term < len(DOMAINS) else ""


def _trust_behind(seen: Survey, places: tuple[int, int], term: int, turn: int) -> tuple[Entry, ...]:
    """The parts of trust behind a term that is trust; nothing behind the others."""
    if term >= len(DOMAINS):
        return ()
    column = seen.parts[:, places[0], places[1], term].tolist()
    return tuple(Entry("", turn, str(part), points) for part, points in zip(PARTS, column, strict=True) if points)
