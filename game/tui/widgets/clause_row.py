"""One clause of a draft: its kind, its sum between two arrows, mild or firm, who gives."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.tui.sitting import Sitting
from game.tui.text import clickable, fit, line
from game.world.names import PowerId
from game.world.treaty import AGAINST, ONE_SIDED, WITH_AMOUNT, Clause

MOST_AMOUNT = 40
SUMLESS = " " * 7
"""What stands where a clause without a sum has none, so that the columns of a draft stay below each other."""


class ClauseRow(Widget, can_focus=True):
    """A line of the draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus,h", "adjust(-1)", "Less", show=False),
        Binding("right,plus,equals_sign,l", "adjust(1)", "More", show=False),
        Binding("f", "firm", "Firm", key_display="f"),
        Binding("b", "giver", "By whom", key_display="b"),
        Binding("x,delete,backspace", "strike", "Strike", key_display="x"),
        Binding("up,k", "app.focus_previous", "Up", show=False),
        Binding("down,j", "app.focus_next", "Down", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The clause is another now; None where it was struck."""

        place: int
        clause: Clause | None

    def __init__(self, place: int, clause: Clause, sitting: Sitting) -> None:
        super().__init__()
        self.place, self.clause, self.sitting = place, clause, sitting
        self.term = str(clause.kind)

    def action_adjust(self, by: int) -> None:
        """More or less, where the clause names a sum; else firm or mild."""
        if self.clause.kind in WITH_AMOUNT:
            self._put(replace(self.clause, amount=max(1, min(MOST_AMOUNT, self.clause.amount + by))))
        else:
            self.action_firm()

    def action_firm(self) -> None:
        """Firm instead of mild, or back."""
        self._put(replace(self.clause, firm=not self.clause.firm))

    def action_giver(self) -> None:
        """The other party gives; or another enemy."""
        if self.clause.kind in ONE_SIDED:
            other = self.sitting.proposal.to
            giver = other if self.clause.by == self.sitting.power else self.sitting.power
            self._put(replace(self.clause, by=giver))
        elif self.clause.kind in AGAINST:
            self._put(replace(self.clause, against=self._next_enemy()))

    def _next_enemy(self) -> PowerId:
        others = [power for power in self.sitting.briefing.others() if power != self.sitting.proposal.to]
        at = others.index(self.clause.against) if self.clause.against in others else -1
        return others[(at + 1) % len(others)]

    def action_strike(self) -> None:
        """Take it out of the draft."""
        self.post_message(self.Changed(self.place, None))

    def _put(self, clause: Clause) -> None:
        self.clause = clause
        self.refresh()
        self.post_message(self.Changed(self.place, clause))

    def render(self) -> Content:
        """The whole row; every part of it can be clicked."""
        clause = self.clause
        pieces: list[Content | tuple[str, str] | str] = [
            ("▸ " if self.has_focus else "  ", "$primary"),
            (fit(str(clause.kind), 15), "bold" if self.has_focus else ""),
        ]
        if clause.kind in WITH_AMOUNT:
            pieces += [
                clickable("‹", "adjust(-1)", "$primary"),
                (f"{clause.amount:>3} ", "bold $accent"),
                clickable("›", "adjust(1)", "$primary"),
                " ",
            ]
        else:
            pieces.append(SUMLESS)
        pieces.append(clickable("firm" if clause.firm else "mild", "firm", "$accent" if clause.firm else "$text-muted"))
        if clause.kind in ONE_SIDED:
            us = clause.by == self.sitting.power
            pieces += ["  ", clickable("by us" if us else "by them", "giver", "$secondary")]
        if clause.kind in AGAINST:
            pieces += [
                ("  against ", "$text-muted"),
                clickable(fit(self.sitting.name(clause.against), 12).strip(), "giver", "$secondary"),
            ]
        return line(*pieces, "  ", clickable("×", "strike", "$text-muted"))
