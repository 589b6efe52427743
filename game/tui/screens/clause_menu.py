"""The menu of clauses, by what they are about."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.session.phrases import MEANS
from game.tui.cells import Cell, Cells
from game.tui.screens.window import WindowScreen
from game.tui.sitting import Sitting
from game.tui.text import plain
from game.tui.widgets.roll import Link, Roll, Row, section
from game.world.names import DOMAINS
from game.world.treaty import AGAINST, DOMAIN_OF, KINDS, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind


class ClauseMenu(WindowScreen[Clause]):
    """Choose one; it closes with the clause in its mildest form."""

    CSS_PATH = "clause_menu.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back")]
    AUTO_FOCUS = "Roll"
    HELP_TEXT = (
        "A clause touches one kind of good; a breach of it poisons that domain first. Enter puts it in the draft."
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def compose(self) -> ComposeResult:
        """The menu."""
        with Vertical(classes="window") as window:
            window.border_title = "Add a clause"
            window.border_subtitle = "Enter adds · Esc back"
            yield Roll(clause_rows(self.sitting))

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """Close with a clause of this kind."""
        event.stop()
        self.dismiss(mildest(ClauseKind(event.link.to), self.sitting))


def clause_rows(sitting: Sitting) -> list[Row]:
    """Every kind that is not in the draft yet."""
    have = {clause.kind for clause in sitting.proposal.clauses if clause.kind not in ONE_SIDED}
    rows: list[Row] = []
    for at, domain in enumerate(DOMAINS):
        kinds = [kind for kind in KINDS if DOMAIN_OF[kind] == at and kind not in have]
        shown = [
            Row(
                Cells(Cell(plain(str(kind), "bold"), 15), Cell(plain(MEANS[kind], "$text-muted"))),
                Link("clause", kind),
                term=str(kind),
            )
            for kind in kinds
        ]
        rows += section(str(domain), shown)
    return rows


def mildest(kind: ClauseKind, sitting: Sitting) -> Clause:
    """A clause of this kind to begin with: mild, a small sum, the other party giving."""
    them = sitting.proposal.to
    enemies = [power for power in sitting.briefing.others() if power != them]
    return Clause(
        kind,
        amount=4 if kind in WITH_AMOUNT else 0,
        by=them if kind in ONE_SIDED else None,
        against=enemies[0] if kind in AGAINST and enemies else None,
    )
