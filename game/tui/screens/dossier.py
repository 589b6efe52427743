"""The dossier of a power: three judgements, trust by part, what the staff reports, treaties, deeds."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from game.session.between import Feeling, feelings
from game.session.ourselves import silent_parts, silent_readings
from game.session.phrases import ties_words, treaty_words, war_words
from game.sight.words import View, capital, level, likelihood_word, number, rules_among, signed, whose
from game.tui.bars import level_bar, range_bar, signed_bar, trend_mark
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import fit, line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, gap, section
from game.world.names import DOMAINS, PARTS, PowerId
from game.world.report import BOUNDS, READINGS
from game.world.treaty import Treaty

READING_WORDS = {
    "strength": "strength", "wealth": "wealth", "friendship": "friendship for us", "trust": "trust in us",
    "fear": "fear of us", "people": "people's trust",
}  # fmt: skip
HALF, COLUMN = 5, 8
"""Cells of a part's bar on either side of its axis, and of its figure in each domain."""
WHO = 11
"""Cells for the partner of a treaty."""
SPOKEN = frozenset({"friendship", "trust", "fear", "people"})
"""Readings with a scale of words."""


class DossierScreen(PlaceScreen):
    """One power."""

    PLACE = "dossier"
    CSS_PATH = "dossier.tcss"
    BINDINGS = bindings(GAME, "dossier")
    HELP_TEXT = (
        "The judgements answer three questions and are kept apart: will they keep their word, will they stand by us, "
        "are they benign. Trust is the sum of its parts; between us stands what we feel, whatever they do. Reports are "
        "our staff's, with the range it is nine tenths sure of; hubris narrows that range. Enter opens any number, or "
        "the page on it. ← and → turn to other powers."
    )

    def body(self) -> ComposeResult:
        """Heading; our judgements and its deeds; what is reported of it, and its treaties."""
        yield Static("", id="who", markup=False)
        with Horizontal(classes="body"):
            yield Roll(id="trust")
            yield Roll(id="reports", classes="side")

    def draw(self) -> None:
        """Open at the power that was asked for."""
        power = self.sitting.subject
        if power is None:
            self.query_one("#who", Static).update(plain("Nobody else is left on the board."))
            return
        ours = [
            *judgement_rows(self.sitting, power), *trust_rows(self.sitting, power), *feeling_rows(self.sitting, power)
        ]  # fmt: skip
        theirs = [*report_rows(self.sitting, power), *treaty_rows(self.sitting, power)]
        deeds = deed_rows(self.sitting, power)
        self.query_one("#who", Static).update(_who(self.sitting, power))
        self.query_one("#trust", Roll).fill([*ours, *deeds] if self.is_wide else [*ours, *theirs, *deeds])
        self.query_one("#reports", Roll).fill(theirs if self.is_wide else [])

    def action_turn_page(self, by: int) -> None:
        """To the next power, or the one before."""
        others = self.sitting.briefing.others()
        if others and self.sitting.subject is not None:
            self.sitting.subject = others[(others.index(self.sitting.subject) + by) % len(others)]
            self.redraw()

    def action_talk(self) -> None:
        """Open an audience with this power."""
        self.sitting.with_proposal(to=self.sitting.subject)
        self.melian.action_go("audience")


def _who(sitting: Sitting, power: PowerId) -> Cells:
    briefing = sitting.briefing
    place = briefing.atlas.place(power)
    realm = briefing.atlas.realm(power)
    traits = ", ".join(str(trait).replace("-", " ") for trait in realm.traits)
    name = line((sitting.name(power), "bold $primary"), (f", led by {briefing.leaders[place]}", "$text-muted"))
    ruling = capital(rules_among(briefing.rule_over(power), realm.society_name))
    about = " · ".join(word for word in (ruling, realm.regime, realm.ideology, realm.culture, traits) if word)
    others = briefing.others()
    page = line((f"‹ {others.index(power) + 1} of {len(others)} ›" if power in others else "gone", "$primary"))
    return Cells(Cell(lines(name, plain(about, "$text-muted"))), Cell(page, page.cell_length))


def judgement_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """The three judgements as words, figures and bars."""
    desk = sitting.briefing.desk
    place = sitting.briefing.atlas.place(power)
    rows = [
        _judgement(f"word in {domain}", float(desk.word[place, at]), f"word.{power}.{domain}", "word")
        for at, domain in enumerate(DOMAINS)
    ]
    rows.append(_judgement("stands by us", float(desk.stand[place]), f"stand.{power}", "stand"))
    rows.append(_judgement("means us no harm", float(desk.benign[place]), f"benign.{power}", "benign"))
    return section("Three judgements", rows, aside=whose(View.COURT))


def _judgement(text: str, share: float, number_id: str, term: str) -> Row:
    shown = Cells(
        Cell(plain(text), 16), Cell(plain(f"{share * 100:.0f} %", "bold"), 5, right=True),
        Cell(level_bar(share, 1.0, 10), 10), Cell(plain(likelihood_word(share * 100), "$text-muted")), gap=1,
    )  # fmt: skip
    return Row(shown, Link("open", number_id), term=term)


def trust_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """Trust in each domain, and its parts in the domain of security."""
    desk = sitting.briefing.desk
    place = sitting.briefing.atlas.place(power)
    rows: list[Row] = []
    for at, domain in enumerate(DOMAINS):
        trust = float(desk.trust[place, at])
        mark = trend_mark(trust - float(desk.before[place, at]))
        shown = Cells(
            Cell(plain(str(domain), "bold"), 16), Cell(plain(number(round(trust)), "bold"), 5, right=True),
            Cell(level_bar(trust, 100, 10), 10), Cell(line((f"{level('trust', trust):<7}", ""), mark)), gap=1,
        )  # fmt: skip
        rows.append(Row(shown, Link("open", f"trust.{power}.{domain}"), term="trust"))
    return [
        *section("Our trust in it", rows, aside="whole, by domain"),
        _part_heading(), *_parts(sitting, power), gap(),
    ]  # fmt: skip


def _part_heading() -> Row:
    """The heading of the parts, each domain over its column."""
    title = Cell(line(("MADE OF", "bold $primary")), 2 * HALF + 13)
    domains = [Cell(plain(str(domain), "$text-muted"), COLUMN, right=True) for domain in DOMAINS]
    return Row(Cells(title, *domains, gap=1), is_heading=True)


def _parts(sitting: Sitting, power: PowerId) -> list[Row]:
    desk = sitting.briefing.desk
    place = sitting.briefing.atlas.place(power)
    table = [[float(desk.parts[part, place, at]) for at in range(3)] for part in range(len(PARTS))]
    most = max((abs(row[0]) for row in table), default=1.0) or 1.0
    rows, silent = [], silent_parts(sitting.briefing)
    for part, row in zip(PARTS, table, strict=True):
        if part in silent:
            gone = Cells(
                Cell(plain(str(part), "$text-muted"), 11), Cell(plain("not in this world", "$text-muted")), gap=1
            )
            rows.append(Row(gone, term=str(part)))
            continue
        figures = [
            Cell(plain(signed(round(points, 1)), "bold" if not at else "$text-muted"), COLUMN, right=True)
            for at, points in enumerate(row)
        ]
        shown = Cells(Cell(plain(str(part)), 11), Cell(signed_bar(row[0], most, HALF), 2 * HALF + 1), *figures, gap=1)
        rows.append(Row(shown, Link("open", f"trust.{power}.security"), term=str(part)))
    return rows


def feeling_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """What our court feels for it, whatever the reports say: friendship, fear, need, regard, kinship of interest."""
    rows = [_feeling(one, power) for one in feelings(power, sitting.briefing)]
    return section("Between us", rows, aside="what we feel, of 100")


def _feeling(one: Feeling, power: PowerId) -> Row:
    shown = Cells(
        Cell(plain(one.title), 16), Cell(plain(number(round(one.points)), "bold"), 5, right=True),
        Cell(level_bar(one.points, 100, 10), 10), Cell(plain(level(one.quantity, one.points), "$text-muted")), gap=1,
    )  # fmt: skip
    return Row(shown, Link("open", f"{one.quantity}.{power}"), term=one.quantity)


def report_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """What the staff reports, with its ranges and the grade of the source."""
    desk = sitting.briefing.desk
    place = sitting.briefing.atlas.place(power)
    rows = []
    silent = silent_readings(sitting.briefing)
    for at, reading in enumerate(READINGS):
        if reading in silent:
            continue
        low, value, high = (float(array[place, at]) for array in (desk.low, desk.estimate, desk.high))
        least, most = BOUNDS[at]
        most = min(most, max(100.0, high * 1.4))
        word = level(reading, value) if reading in SPOKEN else ""
        figures = f"{number(round(low))}..{number(round(high))}"
        shown = Cells(
            Cell(plain(READING_WORDS[reading]), 17), Cell(plain(number(round(value)), "bold"), 4, right=True),
            Cell(range_bar(low, value, high, least, most, 11), 11), Cell(plain(figures, "$text-muted"), 8),
            Cell(plain(word, "$text-muted")), gap=1,
        )  # fmt: skip
        rows.append(Row(shown, Link("open", f"report.{power}.{reading}"), term=reading))
    aside = f"source {desk.grades[place]}, as of turn {desk.as_of}"
    return [
        *section("What our staff reports", rows, aside=aside),
        *section("What everybody knows", _public(sitting, place)),
    ]


def _public(sitting: Sitting, place: int) -> list[Row]:
    """Its name for carrying out threats and for keeping promises, and how it is thought of."""
    desk = sitting.briefing.desk
    rows = []
    for name, array in (("resolve", desk.resolve), ("honesty", desk.honesty), ("standing", desk.standing)):
        value = float(array[place])
        shown = Cells(
            Cell(plain(name), 17), Cell(plain(number(round(value)), "bold"), 4, right=True),
            Cell(level_bar(value, 100, 11), 11), Cell(plain(level(name, value), "$text-muted")), gap=1,
        )  # fmt: skip
        link = None if name == "standing" else Link("open", f"{name}.{sitting.briefing.atlas.ids[place]}")
        rows.append(Row(shown, link, term=name))
    return [*rows, *_reach(sitting, place)]


def _reach(sitting: Sitting, place: int) -> list[Row]:
    """How far its arms reach us, and ours reach it: what makes strength a danger or a help (row 26)."""
    reach, us = sitting.briefing.atlas.reach, sitting.briefing.place
    theirs, ours = int(reach[place, us]), int(reach[us, place])
    shown = Cells(
        Cell(plain("reach to us"), 17), Cell(plain(number(theirs), "bold"), 4, right=True),
        Cell(level_bar(theirs, 100, 11), 11), Cell(plain(f"ours to it {number(ours)}", "$text-muted")), gap=1,
    )  # fmt: skip
    return [Row(shown, term="strength")]


def treaty_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """Its treaties, ours first, and its wars."""
    briefing = sitting.briefing
    theirs = sorted(
        (one for one in briefing.treaties if one.binds(power)), key=lambda one: not one.binds(sitting.power)
    )
    rows = [_treaty(treaty, power, sitting) for treaty in theirs]
    wars = [war_words(war, briefing) for war in briefing.wars if war.side_of(power)]
    rows += [Row(_bound(line(("! war", "bold $error")), words)) for words in wars]
    rows += [Row(plain(capital(text))) for text in ties_words(power, briefing)]
    return section("Bound to", rows, empty="It is bound to nobody.")


def _treaty(treaty: Treaty, power: PowerId, sitting: Sitting) -> Row:
    partner = treaty.other(power)
    is_ours = partner == sitting.power
    who = plain("us" if is_ours else fit(sitting.name(partner), WHO).rstrip(), "bold" if is_ours else "$secondary")
    title = f"{treaty.title}: " if treaty.title else ""
    link = Link("open", f"treaty.{treaty.id}") if is_ours else Link("power", str(partner))
    return Row(_bound(who, f"{title}{treaty_words(treaty, sitting.briefing)}"), link)


def _bound(who: Content, text: str) -> Cells:
    """With whom, and to what."""
    return Cells(Cell(who, WHO), Cell(plain(text)))


def deed_rows(sitting: Sitting, power: PowerId) -> list[Row]:
    """What it did, as we saw it, the latest first."""
    seen = [item for item in (*sitting.briefing.recent, *sitting.briefing.news) if item.actor == power]
    rows = [
        Row(
            Cells(Cell(plain(f"turn {item.turn}", "$text-muted"), 8), Cell(plain(item.text))),
            Link("open", f"event.{item.id}"),
        )
        for item in sorted(seen, key=lambda item: -item.turn)[:8]
    ]
    return section("What it did", rows, empty="Nothing lately that we saw.")
