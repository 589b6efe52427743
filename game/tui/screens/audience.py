"""The audience: a treaty put together clause by clause, the staff's guess at the answer, and the court's answers."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from game.session.phrases import TIER_WORDS
from game.session.seat import Acceptance, Refusal
from game.sight.words import capital
from game.text import plural
from game.tui.audience_words import answer_block, between_block, estimate_block, read_move
from game.tui.commands import GAME, bindings
from game.tui.screens.clause_menu import ClauseMenu
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import line, plain
from game.tui.widgets.clause_row import ClauseRow
from game.tui.widgets.stepper import Stepper
from game.world.names import PowerId
from game.world.notation import format_clauses, format_span
from game.world.treaty import MOST_CLAUSES, TERMS, TIERS, Clause, Terms, in_order

MOST_DRAFTS = 3
MATTERS = (("treaty", "a treaty"), ("peace", "peace between us"))
TERM_CHOICES = tuple((str(term or 0), plural(term, "turn") if term else "without end") for term in TERMS)


class AudienceScreen(PlaceScreen):
    """One treaty, one court, three drafts."""

    PLACE = "audience"
    CSS_PATH = "audience.tcss"
    BINDINGS = bindings(GAME, "audience")
    AUTO_FOCUS = "#court"
    HELP_TEXT = (
        "↑ and ↓ walk through the draft, ← and → change a line. a adds a clause, f makes it firm, b changes who "
        "gives, x strikes it. p puts the draft before the court, which answers at once, three times a turn at most; m "
        "takes over the terms that would move it; what both accept is signed when the window closes. The estimate is "
        "our staff's, and may be bent."
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.estimate: Acceptance | None = None
        self.rows: tuple[Clause, ...] = ()
        self.moves: tuple[Terms, ...] = ()
        """The terms that were offered for taking over."""

    def body(self) -> ComposeResult:
        """The draft on one side, estimate and answers on the other."""
        tiers = tuple((str(tier), TIER_WORDS[tier]) for tier in TIERS)
        with Horizontal(classes="body"):
            with Vertical(id="form"):
                yield Static(line(("THE DRAFT", "bold $primary")), classes="heading")
                yield Stepper("To", (), id="court", label_width=10)
                yield Stepper("On", MATTERS, "treaty", id="matter", label_width=10)
                yield Vertical(id="clauses")
                yield Stepper("Term", TERM_CHOICES, "4", id="term", label_width=10)
                yield Stepper("Inspection", tiers, "0", id="tier", label_width=10)
                yield Static("", id="count")
                yield Static("", id="between")
            with VerticalScroll(id="said", can_focus=False):
                yield Static("", id="estimate")
                yield Static("", id="answers")

    def draw(self) -> None:
        """Show the proposal as it stands."""
        sitting, proposal = self.sitting, self.sitting.proposal
        courts = [(str(power), plain(sitting.name(power)).plain) for power in sitting.briefing.others()]
        if proposal.to is None and courts:
            proposal.to = sitting.subject or PowerId(courts[0][0])
        self.query_one("#court", Stepper).offer(courts, str(proposal.to))
        matter = self.query_one("#matter", Stepper)
        matter.display = proposal.to is not None and sitting.briefing.at_war_with(proposal.to)
        proposal.is_peace = proposal.is_peace and matter.display
        matter.put("peace" if proposal.is_peace else "treaty")
        self.query_one("#term", Stepper).put(str(proposal.term or 0))
        self.query_one("#tier", Stepper).put(str(proposal.tier))
        if tuple(proposal.clauses) != self.rows or not self.query(ClauseRow):
            self.rows = tuple(proposal.clauses)
            self.lay()
        self._draw_answers()
        self.look()

    @work(group="lay", exclusive=True, exit_on_error=False)
    async def lay(self) -> None:
        """One row a clause."""
        room = self.query_one("#clauses", Vertical)
        held = next((row.place for row in room.query(ClauseRow) if row.has_focus), None)
        await room.remove_children()
        rows = [ClauseRow(at, clause, self.sitting) for at, clause in enumerate(self.rows)]
        if rows:
            await room.mount(*rows)
        else:
            await room.mount(Static(plain("  No clause yet. Press a to choose one.", "italic $text-muted")))
        if held is not None and rows:
            rows[min(held, len(rows) - 1)].focus()

    @work(group="estimate", exclusive=True, exit_on_error=False)
    async def look(self) -> None:
        """Ask the staff what it thinks of the draft."""
        self.estimate = await self.sitting.seat.estimate(self.line) if self.is_whole else None
        drafts = self.sitting.audiences.get(str(self.sitting.proposal.to), [])
        block = estimate_block(self.estimate, self.line, self.sitting, wide=self.is_wide, drafts=drafts)
        self.query_one("#estimate", Static).update(block)

    def _draw_answers(self) -> None:
        court = str(self.sitting.proposal.to)
        drafts = self.sitting.audiences.get(court, [])
        left = MOST_DRAFTS - len(drafts)
        self.query_one("#answers", Static).update(answer_block(drafts, self.sitting))
        self.query_one("#between", Static).update(between_block(self.sitting, self.sitting.proposal.to))
        agreed = bool(drafts) and drafts[-1].accepted
        words = (
            "Agreed: it is signed when the window closes." if agreed else f"{plural(left, 'draft')} left at this court."
        )
        self.query_one("#count", Static).update(plain(words, "$text-muted"))

    @property
    def line(self) -> str:
        """The draft in notation."""
        proposal = self.sitting.proposal
        terms = Terms(in_order(proposal.clauses), proposal.term, proposal.tier)
        clauses = format_clauses(terms)
        if proposal.is_peace:
            return f"offer peace to {proposal.to}" + (f" for {clauses}{format_span(terms)}" if clauses else "")
        return f"propose {clauses} to {proposal.to}{format_span(terms)}"

    @property
    def is_whole(self) -> bool:
        """Whether there is something to put before the court."""
        return bool(self.sitting.proposal.clauses) or self.sitting.proposal.is_peace

    def on_stepper_changed(self, event: Stepper.Changed) -> None:
        """Court, term or inspection was changed."""
        match event.stepper.id:
            case "court":
                self.sitting.with_proposal(to=PowerId(event.value))
                self.draw()
            case "matter":
                self.sitting.with_proposal(is_peace=event.value == "peace")
            case "term":
                self.sitting.with_proposal(term=int(event.value) or None)
            case "tier":
                self.sitting.with_proposal(tier=int(event.value))
        self._draw_answers()
        self.look()

    def on_clause_row_changed(self, event: ClauseRow.Changed) -> None:
        """A clause was changed, or struck."""
        clauses = list(self.sitting.proposal.clauses)
        if event.clause is None:
            del clauses[event.place]
        else:
            clauses[event.place] = event.clause
            self.rows = tuple(clauses)
        self.sitting.with_proposal(clauses=clauses)
        self.draw()

    def action_add_clause(self) -> None:
        """Choose a clause from the menu."""
        if len(self.sitting.proposal.clauses) >= MOST_CLAUSES:
            self.melian.tell(f"A treaty has at most {MOST_CLAUSES} clauses.")
            return
        self.app.push_screen(ClauseMenu(self.sitting), self._added)

    def _added(self, clause: Clause | None) -> None:
        if clause is not None:
            self.sitting.with_proposal(clauses=[*self.sitting.proposal.clauses, clause])
            self.draw()

    def action_take_over(self) -> None:
        """Take over the terms that would move the court, the first and then the other."""
        proposal = self.sitting.proposal
        now = Terms(in_order(proposal.clauses), proposal.term, proposal.tier)
        if now not in self.moves:
            self.moves = self._offered()
        if not self.moves:
            self.melian.tell("Nobody has named terms that would move them.")
            return
        terms = self.moves[(self.moves.index(now) + 1) % len(self.moves) if now in self.moves else 0]
        self.sitting.with_proposal(clauses=list(terms.clauses), term=terms.term, tier=terms.tier)
        self.draw()

    def _offered(self) -> tuple[Terms, ...]:
        """What the court said would move it; where it has said nothing, what the staff thinks."""
        drafts = self.sitting.audiences.get(str(self.sitting.proposal.to), [])
        said = drafts[-1].moves if drafts else self.estimate.moves if self.estimate is not None else ()
        return tuple(terms for move in said if (terms := read_move(move)) is not None)

    def action_clear(self) -> None:
        """An empty draft to the same court."""
        self.sitting.with_proposal(clauses=[])
        self.draw()

    def action_propose(self) -> None:
        """Put the draft before the court."""
        if not self.is_whole:
            self.melian.tell("The draft has no clause yet: press a.")
        else:
            self.put()

    @work(group="propose", exclusive=True, exit_on_error=False)
    async def put(self) -> None:
        """Send the draft and hear the answer."""
        court = self.sitting.proposal.to
        if court is None:
            return
        answer = await self.sitting.put(court, self.line)
        if isinstance(answer, Refusal):
            self.melian.tell(capital(answer.reason), wrong=True)
        elif answer.accepted:
            self.melian.tell(f"{self.sitting.name(court)} agrees.")
        self.redraw()
        self.call_after_refresh(self.query_one("#said").scroll_end, animate=False)

    def action_scroll_said(self, by: int) -> None:
        """Scroll estimate and answers, where they are longer than the screen."""
        self.query_one("#said").scroll_relative(y=by * 6, animate=False)
