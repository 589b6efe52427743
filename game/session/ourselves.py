"""What a court can read of itself beside its levels: what it wants, its name, what binds its hands, its society.

Each row is a title, itself in words, and the number that it opens or the page that explains it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.sight.briefing import Briefing
from game.sight.words import amount, capital, expect_of, level, number, rules_among
from game.text import clean_line, listing
from game.theory.thousandths import thousandths
from game.world.names import PARTS, Part
from game.world.orders import NEAR
from game.world.power import NOBODY
from game.world.rulesets import VARIANTS
from game.world.treaty import KINDS

GOODS = ("security", "wellbeing", "standing")
YOUNG, SETTLED = 25.0, 50.0
"""Points of habit below which a norm is young, and from which it is settled."""
SAFE = 90.0
"""Points of safety from which nobody asks about the seas."""
TAKEN_IN = 95.0
"""Points of belonging from which nobody is new any more."""


class Fact(NamedTuple):
    """One thing that a court knows of itself."""

    title: str
    text: str
    opens: str = ""
    """The number behind it; empty where there is none."""
    page: str = ""
    """The page of the codex about it, where no number leads there."""


def home_facts(told: Briefing) -> list[Fact]:
    """What stands in our own books beside the four levels, and what is special just now."""
    return [*_wants(told), *_names(told), *special_facts(told)]


def special_facts(told: Briefing) -> list[Fact]:
    """What not every court has to say of itself in every turn: whom its people trust, what binds its hands."""
    return [*_offices(told), *_belonging(told), *_hands(told)]


def society_facts(told: Briefing) -> list[Fact]:
    """The order that rules among those we live with, its right, its norms, its seas; nothing for who lives alone."""
    realm = told.atlas.realm(told.seat)
    rule, name = told.rule_over(told.seat), clean_line(realm.society_name)
    if not name:
        return []
    means = expect_of(rule, honoured=told.ruleset.rank.on)
    facts = [Fact("order", f"{capital(rules_among(rule, name))}: {means}", page="ruling")]
    right = told.desk.legitimacy
    facts.append(Fact("its right", f"{level('legitimacy', right)} ({number(round(right))})", "society.legitimacy"))
    return [*facts, *_norms(told), *_seas(told)]


def world_facts(told: Briefing) -> list[Fact]:
    """In whose world we live, and what makes no trust there; nothing where it is the usual one (rows 13, 109, 125)."""
    variant, silent = VARIANTS.get(told.ruleset.name), silent_parts(told)
    facts = [Fact("world", capital(variant.title), page=f"{variant.name}-world")] if variant is not None else []
    if silent:
        facts.append(Fact("no trust by", listing([str(part) for part in silent]), page=str(silent[0])))
    return facts


def world_signs(told: Briefing) -> list[str]:
    """On the first turn, how the world of one school runs and by what one notices it (row 125)."""
    variant = VARIANTS.get(told.ruleset.name)
    return [variant.creed, variant.sign] if variant is not None and told.turn == 1 else []


def silent_readings(told: Briefing) -> frozenset[str]:
    """What staffs report elsewhere, and what counts for nothing in this world."""
    works = {"friendship": told.ruleset.friendship.on, "fear": told.ruleset.fear.on, "people": told.ruleset.home.on}
    return frozenset(reading for reading, is_on in works.items() if not is_on)


def silent_parts(told: Briefing) -> tuple[Part, ...]:
    """The parts of trust that are switched off in this world."""
    return tuple(part for part in PARTS if part is not Part.LIMIT and not getattr(told.ruleset, part).on)


def _wants(told: Briefing) -> Iterator[Fact]:
    """The three goods, what is wanted most first; and the fear that crowds the others out (rows 71-78, 90)."""
    shares = sorted(zip(told.books.motives, GOODS, strict=True), reverse=True)
    yield Fact("we want", ", ".join(f"{good} {number(round(share))}" for share, good in shares), "books.motives")
    afraid, rules = _mean_fear(told), told.ruleset.orders
    if rules.on and told.ruleset.fear.on and afraid >= rules.crowds_from:
        crowds = "crowds" if afraid >= (rules.crowds_from + rules.crowds_to) / 2.0 else "begins to crowd"
        text = f"{level('fear', afraid)} ({number(round(afraid))}) of all within reach: safety {crowds} out the rest"
        yield Fact("our fear", text, page="ruling")


def _mean_fear(told: Briefing) -> float:
    """Points of fear, on the mean of all whose arms reach us."""
    reach, us = told.atlas.reach, told.place
    near = [told.atlas.place(power) for power in told.others() if int(reach[told.atlas.place(power), us]) >= NEAR]
    whole = sum(thousandths(float(told.desk.fear[at])) for at in near)  # whole numbers
    return whole / 1000.0 / len(near) if near else 0.0


def _names(told: Briefing) -> Iterator[Fact]:
    """Our name for keeping promises and for carrying out threats, and our rank (rows 40-42, 72).

    Who holds himself an exception sees his own word as he sees it, and not as others do (row 116).
    """
    at, desk, us = told.place, told.desk, told.seat
    honesty, resolve, standing = (float(array[at]) for array in (desk.honesty, desk.resolve, desk.standing))
    own = told.self_views[at] if told.self_views else honesty
    blind = ", as we see it" if own - honesty >= 1.0 else ""
    seen = own if blind else honesty
    if told.ruleset.repute.on:
        yield Fact("our word", f"{level('honesty', seen)} ({number(round(seen))}){blind}", f"honesty.{us}")
        yield Fact("our threats", f"{level('resolve', resolve)} ({number(round(resolve))})", f"resolve.{us}")
    yield Fact("standing", f"{level('standing', standing)} ({number(round(standing))})", page="standing")


def _offices(told: Briefing) -> Iterator[Fact]:
    """Whom our people trust with their offices, and how many these hold (rows 105-107)."""
    trusted = told.atlas.realm(told.seat).trusted
    if trusted and told.ruleset.offices.on:
        held = f"{clean_line(trusted)} hold {number(round(told.books.offices))} of 100"
        yield Fact("offices", "nobody is trusted with them" if trusted == NOBODY else held, "books.offices")


def _belonging(told: Briefing) -> Iterator[Fact]:
    """How far we have taken in the ways of those we live with, as long as we are new there (row 37)."""
    points = float(told.desk.belonging[told.place])
    society = clean_line(told.atlas.realm(told.seat).society_name)
    if told.ruleset.norms.on and society and points < TAKEN_IN:
        text = f"{level('belonging', points)} to those of {society} ({number(round(points))} of 100)"
        yield Fact("our ways", text, f"belonging.{told.seat}")


def _hands(told: Briefing) -> Iterator[Fact]:
    """What a court has begun and not ended: sureness that all can see, a seated dissenter, silver taken, shut books."""
    books, coin = told.books, told.atlas.wording.coin
    if books.bearing:
        yield Fact("our bearing", "everybody sees how sure we are; the weaker give way", page="bearing")
    if books.dissenter:
        yield Fact("dissenter", "sits in our council, in the inquiry's place", page="dissent")
    elif books.dissenter_gone:
        yield Fact("dissenter", "stays away: nobody here listens", page="dissent")
    if books.taken:
        yield Fact("taken", f"{amount(books.taken, coin)}, not found out yet", page="justice")
    if books.books_closed_until >= told.turn:
        yield Fact("our books", f"lie open: nothing can be taken until turn {books.books_closed_until}", page="justice")
    if books.justified:
        again = {1: "once", 2: "twice"}.get(books.justified, f"{books.justified} times")
        yield Fact("our account", f"given {again} of late; the next one moves the people less", page="justifying")
    if books.mobilised_until >= told.turn:
        yield Fact("our levy", f"is called up until turn {books.mobilised_until}", page="arms")
    if books.postponed:
        yield Fact("put off", f"“{clean_line(books.postponed)}” waits for its second hearing", page="reason")


def _norms(told: Briefing) -> Iterator[Fact]:
    """Which promises are custom among us, and which are young (rows 30-36)."""
    if not told.ruleset.norms.on:
        return
    habits = [(str(kind), float(points)) for kind, points in zip(KINDS, told.desk.habit, strict=True)]
    ranked = sorted(habits, key=lambda pair: (-pair[1], pair[0]))
    settled = [f"{kind} {number(round(points))}" for kind, points in ranked if points >= SETTLED]
    young = [f"{kind} {number(round(points))}" for kind, points in ranked if 0.0 < points < YOUNG]
    kind, oldest = ranked[0]
    none = f"no promise is custom yet; nearest to it is {kind}, at {number(round(oldest))} of {number(SETTLED)}"
    yield Fact("settled", listing(settled) if settled else none, f"norm.{kind}")
    if young:
        yield Fact("young", listing(young), f"norm.{young[0].split()[0]}")


def _seas(told: Briefing) -> Iterator[Fact]:
    """How safe one travels among our own (rows 31-33)."""
    safe = float(told.desk.ways[told.place])
    if told.ruleset.norms.on:
        lost = 100.0 * told.ruleset.norms.lapse * (1.0 - safe / 100.0)
        ashore = f"; {number(round(lost))} % of trade stays ashore" if safe < SAFE else ""
        yield Fact("the seas", f"{level('lanes', safe)} ({number(round(safe))}){ashore}", "society.lanes")
