"""The briefing: what is new, what is asked of us, what falls due, how our forecasts did, what the council says."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from game.session.asks import asks
from game.session.ourselves import Fact, home_facts, world_facts, world_signs
from game.session.seat import Counsel, Voice
from game.sight.briefing import News, Remembered
from game.sight.words import amount, level, likelihood_word, number, probability, signed, when
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.known import fact_rows
from game.tui.notebook import record_words
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, section

NOBODY = "Nobody asks anything of us this turn."


class BriefingScreen(PlaceScreen):
    """The desk at the opening of a window."""

    PLACE = "briefing"
    CSS_PATH = "briefing.tcss"
    BINDINGS = bindings(GAME)
    HELP_TEXT = (
        "The weightiest news stands first. Enter opens any line down to the event behind it. The council shows its "
        "lowest and its highest voice; between them lies what the others said. What you are told may be bent, your "
        "own books never: they say what we have, what we want, how our name stands and what binds our hands."
    )

    def body(self) -> ComposeResult:
        """News and duties; the council beside them where there is room."""
        with Horizontal(classes="body"):
            yield Roll(id="desk")
            yield Roll(id="council", classes="side")

    def draw(self) -> None:
        """Lay the desk."""
        books = section("Our books", book_rows(self.sitting), aside="never forged")
        first, second = desk_rows(self.sitting), [*council_rows(self.sitting), *books]
        self.query_one("#desk", Roll).fill(first if self.is_wide else [*first, *second])
        self.query_one("#council", Roll).fill(second if self.is_wide else [])


def desk_rows(sitting: Sitting) -> list[Row]:
    """Headlines, warnings, what is asked, what falls due, how the last forecasts did."""
    briefing = sitting.briefing
    quiet = "Nothing that anybody thought worth a runner."
    told = [one for one in briefing.notebook if one.turn >= briefing.turn - 1 and one.outcome is not None]
    warned = [
        Row(_warned(warning.text), Link("power", str(warning.about)) if warning.about else None, term="warnings")
        for warning in briefing.warnings
    ]
    said = {warning.text for warning in briefing.warnings}
    headlines = [_news(item) for item in briefing.headlines if item.text not in said]
    dues = [Row(_due(due.turn, due.text, briefing.turn)) for due in briefing.dues]
    signs = [Row(plain(text), term="worlds") for text in world_signs(briefing)]
    return [
        *section("Whose world this is", signs),
        *section("Headlines", headlines, empty="" if warned else quiet),
        *section("Warnings", warned),
        *section("Asked of us", _asked(sitting), empty="" if briefing.over else NOBODY),
        *section("What our sources say", fact_rows(briefing)),
        *section("Falls due", dues),
        *section("How our forecasts did", [*(_told(one) for one in told), *_record(briefing.notebook)]),
    ]


def book_rows(sitting: Sitting) -> list[Row]:
    """What we have; every figure opens."""
    books, coin = sitting.briefing.books, sitting.briefing.atlas.wording.coin
    rows = [
        ("treasury", f"{amount(round(books.wealth), coin)}, {signed(round(books.income))} a turn", "wealth"),
        ("strength", f"{number(round(books.strength))}, upkeep {amount(round(books.upkeep, 1), coin)}", "strength"),
    ]
    for name in ("people", "justice", "checks", "reason"):
        value = float(getattr(books, name))
        rows.append((name, f"{level(name, value)} ({number(round(value))})", name))
    shown = [Row(_book(title, text), Link("open", f"books.{name}")) for title, text, name in rows]
    shown = [*map(fact_row, world_facts(sitting.briefing)), *shown, *map(fact_row, home_facts(sitting.briefing))]
    aim = next((one.title for one in sitting.briefing.aims if one.id == books.aim), "")
    return [*shown, Row(_book("our aim", aim), term="aims")] if aim else shown


def fact_row(fact: Fact) -> Row:
    """One thing that we know of ourselves; Enter opens its number, or its page."""
    return Row(_book(fact.title, fact.text), Link("open", fact.opens) if fact.opens else None, term=fact.page)


def _book(title: str, text: str) -> Cells:
    return Cells(Cell(plain(title, "$text-muted"), 12), Cell(plain(text)))


def _news(item: News) -> Row:
    mark = line(("◆ " if item.weight >= 60 else "· ", "$accent"))
    return Row(Cells(Cell(mark, 2), Cell(plain(item.text)), gap=0), Link("open", f"event.{item.id}"))


def _warned(text: str) -> Cells:
    return Cells(Cell(line(("! ", "bold $warning")), 2), Cell(plain(text)), gap=0)


def _asked(sitting: Sitting) -> list[Row]:
    rows = [Row(_question(ask.title, ask.text, "8"), Link("go", "answers")) for ask in asks(sitting.briefing)]
    if sitting.is_orders:
        rows += [
            Row(_question(scene.title, scene.text.split("\n")[0], "5"), Link("go", "scenes"))
            for scene in sitting.briefing.scenes
        ]
        rows += [
            Row(_question(one.title, one.text, ":"), Link("begin", one.begins)) for one in sitting.briefing.petitions
        ]
        rows += [Row(_question("How sure are we?", one.text, "7"), Link("go", "forecast")) for one in sitting.asked()]
    return rows


def _question(title: str, text: str, key: str) -> Cells:
    words = lines(plain(title, "bold"), plain(text, "$text-muted"))
    return Cells(Cell(line(("? ", "$accent")), 2), Cell(words), Cell(line((f"[{key}]", "$primary")), 3), gap=0)


def _due(turn: int, text: str, now: int) -> Cells:
    return Cells(Cell(plain(when(turn, now), "$secondary"), 12), Cell(plain(text)))


def _told(one: Remembered) -> Row:
    came = "and it happened" if one.outcome else "and it did not happen"
    signed = "We said" if one.said else "The staff said, for us,"
    text = line(f"{signed} {probability(one.percent)}, {came}: ", (one.text, "$text-muted"))
    return Row(text, term="hubris")


def _record(notebook: tuple[Remembered, ...]) -> list[Row]:
    words = record_words(notebook)
    return [Row(plain(words, "italic $text-muted"))] if words else []


def council_rows(sitting: Sitting) -> list[Row]:
    """Each open question with its lowest and highest voice."""
    if sitting.council is None:
        return section("The council", [], empty="The advisers are still conferring.")
    rows: list[Row] = []
    for counsel in sitting.council:
        rows += _counsel(counsel)
    return section("The council", rows, empty="No question lies before it.", aside="lowest and highest voice")


def _counsel(counsel: Counsel) -> list[Row]:
    voices = counsel.voices
    rows = [Row(line((counsel.question.text, "bold")), Link("go", "forecast"))]
    rows += [Row(_voice(voice)) for voice in ((voices[0], voices[-1]) if len(voices) > 1 else voices)]
    rows.append(Row(plain(" "), is_heading=True))
    return rows


def _voice(voice: Voice) -> Cells:
    """A voice: figure and word, who says so, the reason, the track record."""
    figure = line((f"{voice.percent:.0f} %", "bold $accent"))
    record = f" · {voice.record}" if voice.record else ""
    words = lines(
        line((likelihood_word(voice.percent), "bold"), (f" · {voice.adviser}, {voice.school}", "$text-muted")),
        line(voice.reason, (record, "$text-muted")),
    )
    return Cells(Cell(figure, 5, right=True), Cell(words))
