"""Orders: the verbs by purpose on one side, the draft with its costs and effects on the other."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.session.phrases import haste_words, line_words
from game.session.seat import Preview
from game.sight.briefing import Briefing
from game.sight.words import amount
from game.text import plural
from game.tui.bars import pips
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.messages import Struck
from game.tui.next_step import illegal
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.stops import NO_HINT, Hint
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, gap, section
from game.world.spelling import form_of
from game.world.verb import VERBS, Attention, Verb

PURPOSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Treaties", ("propose", "renew", "renounce", "cheat", "arbitrate", "concede")),
    ("Help and honour", ("give", "honour", "protect", "squeeze")),
    ("Pressure", ("warn", "demand", "carry-out", "swallow")),
    ("War", ("declare", "call", "effort", "peace", "arm", "mobilise", "spare", "bind", "destroy")),
    ("Finding out", ("ask", "inspect", "red-team", "envoy", "feed")),
    ("Leagues", ("found", "join", "invite", "pay", "withhold", "expel", "audit", "leave")),
    ("At home", ("justify", "open-books", "take", "second-hearing", "seat-dissenter", "dismiss-dissenter", "pledge")),
)
"""The verbs of the first window by what one wants; offers, scenes, aims and misses have places of their own."""

SIGNS = {Attention.INITIATIVE: "◆", Attention.INQUIRY: "●", Attention.FREE: " "}


class OrdersScreen(PlaceScreen):
    """What we do this turn."""

    PLACE = "orders"
    CSS_PATH = "orders.tcss"
    BINDINGS = bindings(GAME, "orders")
    HELP_TEXT = (
        "Left, the verbs: ◆ takes one of three initiatives, ● the inquiry, the others only what they cost. Enter "
        "begins an order and shows how it may go on. Right, the draft: what each line costs, what it should do, who "
        "will see it. x strikes a line. Nothing happens before the seal."
    )

    def body(self) -> ComposeResult:
        """Verbs and draft."""
        with Horizontal(classes="body"):
            yield Roll(id="verbs")
            with Vertical(id="drafted"):
                yield Static("", id="left", markup=False)
                yield Roll(id="draft")
                yield Static("", id="about", markup=False)

    def draw(self) -> None:
        """Fill both sides."""
        self.query_one("#verbs", Roll).fill(verb_rows(self.sitting))
        self.query_one("#left", Static).update(left_line(self.sitting))
        self.query_one("#draft", Roll).fill(draft_rows(self.sitting))

    def hint(self) -> Hint:
        """What is wrong with the draft; else, while initiatives are left, how one begins an order."""
        if illegal(self.sitting):
            return Hint("Strike what cannot be carried out, or write it anew with Enter.", "x")
        if self.sitting.is_orders and self.sitting.view.initiatives_left > 0:
            return Hint("Begin an order with Enter, or write it after a colon, then go on.", "n")
        return NO_HINT

    def on_roll_pointed(self, event: Roll.Pointed) -> None:
        """Say what the verb under the cursor does."""
        here = event.roll.here
        if event.roll.id == "verbs" and here is not None and here.term in VERBS:
            self.query_one("#about", Static).update(
                about(VERBS[here.term], self.sitting.briefing.atlas.wording.coin[:1])
            )

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """A line of the draft is written anew: the command bar opens with it."""
        if event.link.kind == "drafted":
            event.stop()
            self.melian.action_order(self.sitting.lines[int(event.link.to)])

    def action_strike(self) -> None:
        """Strike the order under the cursor; else the first that cannot be carried out, or the last."""
        draft = self.query_one("#draft", Roll)
        here = draft.here if draft.has_focus else None
        wrong = illegal(self.sitting)
        meant = wrong[0] if wrong else len(self.sitting.lines) - 1
        place = int(here.link.to) if here is not None and here.link is not None else meant
        self.post_message(Struck(place))


def about(verb: Verb, coin: str) -> Content:
    """A verb in two lines: how it is written, what it does and costs."""
    taken = {Attention.INITIATIVE: "an initiative", Attention.INQUIRY: "the inquiry"}.get(verb.attention, "")
    price = ", ".join(piece for piece in (taken, _price(verb, coin)) if piece) or "free"
    return lines(plain(form_of(verb.name), "$secondary"), line(verb.does, (f" · {price}", "$text-muted")))


def left_line(sitting: Sitting) -> Content:
    """What is left of attention and silver."""
    view, books = sitting.view, sitting.briefing.books
    coin = sitting.briefing.atlas.wording.coin
    poor, asks = "$error" if view.wealth_left < 0 else "", max(view.inquiries_left, 0)
    left = line(
        ("DRAFT  ", "bold $primary"),
        pips(view.initiatives_left, books.initiatives), f" {plural(max(view.initiatives_left, 0), 'initiative')}, ",
        ("● " if asks else "○ ", "$accent"), f"{plural(asks, 'inquiry', 'inquiries')}, ",
        (("! " if view.wealth_left < 0 else "") + amount(round(view.wealth_left), coin), poor), " left",
    )  # fmt: skip
    haste = haste_words(sitting.briefing)
    return lines(left, plain(haste, "$warning")) if haste else left


def draft_rows(sitting: Sitting) -> list[Row]:
    """Every drafted line with its cost, effect and witnesses."""
    if not sitting.view.previews:
        text = "Nothing is drafted yet. Choose a verb and press Enter, or press : and write."
        return [gap(), Row(plain(text, "italic $text-muted"), is_heading=True)]
    rows = [gap()]
    for place, preview in enumerate(sitting.view.previews):
        rows.append(
            Row(
                preview_cells(place, preview, sitting.briefing),
                Link("drafted", str(place)),
                term=preview.line.split(" ")[0],
            )
        )
        rows.append(gap())
    return rows


def preview_cells(place: int, preview: Preview, told: Briefing) -> Cells:
    """One drafted line: the order, then in one line what it should do, what it costs, who sees it."""
    number = Cell(plain(f"{place + 1}", "$text-muted"), 2, right=True)
    if not preview.legal:
        refused = lines(line(("! ", "bold $error"), (preview.line, "bold")), plain(preview.refusal, "$error"))
        return Cells(number, Cell(refused), gap=1)
    words = line_words(preview.line, told)
    facts = [plain(words, "bold")]
    if preview.effect and words == preview.line:
        facts.append(plain(preview.effect))
    paid = " · ".join(
        piece for piece in (preview.cost or "free", f"seen by {preview.seen_by}" if preview.seen_by else "") if piece
    )
    return Cells(number, Cell(lines(*facts, plain(paid, "$text-muted"))), gap=1)


def verb_rows(sitting: Sitting) -> list[Row]:
    """The verbs by purpose; those that the scenario has switched off are left out."""
    without, coin = sitting.briefing.atlas.without, sitting.briefing.atlas.wording.coin[:1]
    rows: list[Row] = []
    for purpose, names in PURPOSES:
        verbs = [VERBS[name] for name in names if name not in without]
        rows += section(purpose, [_verb(verb, coin) for verb in verbs])
    return rows[:-1]


def _verb(verb: Verb, coin: str) -> Row:
    begun = verb.pattern.split("{")[0].split("[")[0]
    place = Link("go", "audience") if verb.name == "propose" else Link("begin", begun)
    price = _price(verb, coin)
    shown = Cells(
        Cell(line((SIGNS[verb.attention], "$accent")), 1), Cell(plain(begun.strip())),
        Cell(plain(price, "$text-muted"), len(price)), gap=1,
    )  # fmt: skip
    return Row(shown, place, term=verb.name)


def _price(verb: Verb, coin: str) -> str:
    """What it costs beside attention, as short as can be."""
    silver = f"{verb.wealth} {coin}" if verb.wealth else f"{verb.wealth_each} {coin} each" if verb.wealth_each else ""
    people = f"people −{verb.people}" if verb.people else ""
    return " ".join(piece for piece in (silver, people) if piece)
