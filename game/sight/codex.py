"""The codex: short pages on the ideas of the game, one idea a page, in plain Markdown beside this file.

A page may quote a coefficient of the ruleset in braces, `{hubris.bearing_from}` or `{record.fade%}`; it is filled in
from the rules in force, so that no figure stands in two places.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from game.sight.words import number, times
from game.world.power import Trait
from game.world.ruleset import LEBOW, Ruleset
from game.world.rulesets import VARIANTS

CONTENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "How it is played",
        ("turn", "windows", "attention", "audiences", "notation", "numbers", "words", "seats", "traits", "doctrines"),
    ),
    (
        "Trust",
        ("trust", "custom", "record", "affinity", "kin", "need", "friendship", "institution", "limit", "judgements"),
    ),
    (
        "Trusting oneself",
        ("contract", "hubris", "hope", "bearing", "lens", "exceptions", "reports", "warnings", "inquiries", "tales"),
    ),
    ("Forecasts", ("forecasts", "judgement", "pledge", "council", "dissent", "reason")),
    ("Promises", ("treaties", "clauses", "inspection", "distrust", "breach", "lies", "roads", "duress", "calls")),
    ("Norms", ("habit", "newcomers", "sea-lanes", "legitimacy", "identity", "fairness")),
    ("Threats and help", ("demands", "red-lines", "resolve", "disputes", "gifts", "honours")),
    (
        "Rank and company",
        ("motives", "risk", "ruling", "patronage", "squeezing", "leagues", "doors", "invitations", "dues", "heads"),
    ),
    ("Home", ("people", "justifying", "justice", "checks", "offices", "leaders", "treasury")),
    ("War", ("fear", "strength", "arms", "war", "peace", "fates")),
    ("The reckoning", ("scenes", "aims", "verdict", "endings", "debrief", "modes")),
    ("Other worlds", ("worlds", "realist-world", "liberal-world", "constructivist-world")),
)
"""The chapters, each with its pages in reading order."""

SCENARIOS: dict[str, str] = {"borrowed-silver": "The borrowed silver", "athens-and-sparta": "Athens and Sparta"}
"""The bundled scenarios that pages point to, by their titles."""

_FOLDER = "pages"
_FIGURE = re.compile(r"\{(\w+)\.(\w+)(%?)\}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the codex."""

    id: str
    title: str
    text: str
    """Paragraphs, each on one line, with an empty line between them; figures filled in."""
    rows: str = ""
    """The rows of the essay that it rests on, such as `14, 20-23`."""
    see: tuple[str, ...] = ()
    """Pages to read next."""
    opens: tuple[str, ...] = ()
    """Numbers and words whose page this is."""
    events: tuple[str, ...] = ()
    """Kinds of event that it explains."""
    rules: tuple[str, ...] = ()
    """The mechanisms of the ruleset whose page it is; each has one."""
    under: tuple[str, ...] = ()
    """Others without which it does not hold."""
    shown: str = ""
    """Where it is seen best: a bundled scenario, a drawn society `random:N`, or a small one under `openings/`."""
    world: tuple[str, ...] = ()
    """What is otherwise in the world that is played, a sentence each."""


def pages(ruleset: Ruleset = LEBOW) -> tuple[Page, ...]:
    """Every page, in reading order."""
    return tuple(_filled(_read(name), ruleset) for _, names in CONTENTS for name in names)


def page(name: str, ruleset: Ruleset = LEBOW) -> Page | None:
    """A page by its id."""
    known = any(name in names for _, names in CONTENTS)
    return _filled(_read(name), ruleset) if known else None


def page_for(number_id: str, ruleset: Ruleset = LEBOW) -> Page | None:
    """The page for a number or a word of the game: `trust.corcyra.security`, `books.justice`, `cheat`, `alliance`.

    A number is looked up by its pieces, the most telling first: `report.corcyra.fear` finds the page on fear.
    """
    kind, *rest = number_id.lower().split(".")
    tries = [number_id.lower(), *(f"{kind}.{piece}" for piece in reversed(rest)), kind]
    name = next((_index()[one] for one in tries if one in _index()), None)
    return page(name, ruleset) if name else None


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    """Every number and word that has a page, with the page's id; a page answers to its own id as well."""
    named = {name: name for _, names in CONTENTS for name in names}
    opened = {word: name for name in named for word in _read(name).opens}
    return {**named, **opened, **{event.lower(): name for name in named for event in _read(name).events}}


@lru_cache(maxsize=128)
def _read(name: str) -> Page:
    """One page as its file has it, figures not yet filled in."""
    source = files("game.sight").joinpath(_FOLDER, f"{name}.md").read_text(encoding="utf-8")
    head, _, text = source.partition("\n\n")
    title, *lines = head.splitlines()
    told = dict(line.split(": ", 1) for line in lines)
    return Page(
        name,
        title.removeprefix("# "),
        "\n\n".join(_unfolded(paragraph) for paragraph in text.strip().split("\n\n")),
        told.get("rows", ""),
        _listed(told.get("see", "")),
        _listed(told.get("opens", "")),
        _listed(told.get("events", "")),
        _listed(told.get("rules", "")),
        _listed(told.get("under", "")),
        told.get("shown", ""),
    )


def _unfolded(paragraph: str) -> str:
    """A paragraph on one line, so that each screen can break it where it must; numbered points keep theirs."""
    lines = paragraph.splitlines()
    return "\n".join(lines) if lines[0][:1].isdigit() else " ".join(lines)


def _listed(line: str) -> tuple[str, ...]:
    """The items of a comma-separated line."""
    return tuple(item.strip() for item in line.split(",") if item.strip())


def _filled(one: Page, ruleset: Ruleset) -> Page:
    """A page with the figures of the rules in force, each without its sign: the sentence says which way it goes."""
    text = _FIGURE.sub(lambda found: _figure(ruleset, *found.groups()), one.text)
    return replace(one, text=text, world=tuple(_otherwise(one, ruleset)))


def _figure(ruleset: Ruleset, mechanism: str, name: str, percent: str) -> str:
    """One coefficient as text. Raises `AttributeError` where there is none of that name."""
    value = abs(float(getattr(getattr(ruleset, mechanism), name)))
    if percent:
        return f"{number(100 * value)} %"
    return number(value) if round(value * 10) / 10 == value else f"{value:g}"


def _otherwise(one: Page, ruleset: Ruleset) -> Iterator[str]:
    """What of a page does not hold in the world that is played, or holds otherwise there, in that world's own words."""
    variant = VARIANTS.get(ruleset.name)
    reasons = {change.key: change.why for change in variant.changes} if variant is not None else {}
    for name in (*one.rules, *one.under):
        if not getattr(getattr(ruleset, name), "on", True):
            yield reasons.get(f"{name}.on", "This is switched off.")
        elif name in one.rules:
            yield from (why for key, why in reasons.items() if key.partition(".")[0] == name)


def otherwise(one: Page, ruleset: Ruleset = LEBOW) -> str:
    """What does not hold in the world that is played, as one paragraph; empty where all of it does."""
    variant = VARIANTS.get(ruleset.name)
    where = f"In {variant.title}" if variant is not None else "In this game"
    return f"{where}: {' '.join(one.world)}" if one.world else ""


def source(one: Page) -> str:
    """The rows of the essay that a page rests on, and where it is seen best."""
    rows = f"Rows {one.rows} of the essay." if one.rows else ""
    best = f"Seen best in {seen_in(one.shown)}." if one.shown else ""
    return f"{rows} {best}".strip()


def seen_in(shown: str) -> str:
    """Where a page is seen best, in words."""
    if shown.startswith("openings/"):
        return f"the small opening {shown.removeprefix('openings/')}"
    return f"a drawn society ({shown})" if shown.startswith("random:") else SCENARIOS[shown]


def world_line(ruleset: Ruleset) -> str:
    """In whose world the game is played and how that runs; empty where it is the usual one."""
    variant = VARIANTS.get(ruleset.name)
    return f"{variant.title}. {variant.creed}" if variant is not None else ""


def trait_lines(traits: Iterable[Trait], ruleset: Ruleset = LEBOW) -> tuple[str, ...]:
    """A line a trait: its name and what it does under these rules; none where the rules make all powers alike."""
    if not ruleset.traits.on:
        return ()
    return tuple(f"{str(trait).replace('-', ' ')}: {_does(trait, ruleset)}" for trait in traits)


def _does(trait: Trait, ruleset: Ruleset) -> str:
    """What a trait does, with the figures of the rules in force."""
    rules, home = ruleset.traits, ruleset.home
    said = {
        Trait.THALASSOCRAT: f"reach {number(rules.coast)} at least to every coast of its seas",
        Trait.ASSEMBLY: f"events move its people {times(home.assembly)} as far; prices do not",
        Trait.SLOW_LEVY: f"what it mobilises stands {number(rules.levy)} turn later",
        Trait.RESTLESS_HELOTS: f"a full levy abroad risks a rising, {number(100 * home.helots)} % a turn",
        Trait.LEAGUE_HEAD: "the dues of the league that it heads come to its treasury",
        Trait.GOLD_NOT_MEN: "its men do not fight abroad, its silver does",
        Trait.MOTHER_CITY: f"honours from its colonies count {times(rules.due)}, and it minds their absence",
        Trait.DIVIDED_FACTION: f"the other faction may take over while the people's trust is below "
        f"{number(rules.faction_below)}",
        Trait.ISLAND: f"others' reach to it counts {times(rules.island)}, but for a thalassocrat's",
        Trait.GRANARY: f"trade with it brings {times(ruleset.stores.granary)} as much",
        Trait.ORACLE: f"{number(rules.oracle)} line of its desk a turn is shown unbent; the god chooses which",
        Trait.NEWCOMER: f"custom gives it {number(ruleset.custom.newcomer)} at first; it learns the ways with time",
    }
    return said[trait]
