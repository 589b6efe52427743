"""What the staff thinks of a draft, and what a court said to it, in words and bars."""

from collections.abc import Sequence

from textual.content import Content

from game.session.between import near_words
from game.session.customs import custom_words
from game.session.phrases import terms_words, treaty_words
from game.session.seat import Acceptance
from game.sight.words import capital, level, likelihood_word, number, probability, signed
from game.tui.bars import range_bar, signed_bar
from game.tui.cells import Cell, Cells, Stack
from game.tui.sitting import Sitting
from game.tui.text import fit, line, plain
from game.world.names import PowerId
from game.world.notation import Unreadable, parse_terms
from game.world.report import READING
from game.world.treaty import Terms, Treaty
from game.world.war import Draft

LABEL = 12
"""Cells of a label before what it says."""
Rows = list[Cells | Content]


def estimate_block(
    estimate: Acceptance | None, written: str, sitting: Sitting, *, wide: bool, drafts: Sequence[Draft] = ()
) -> Stack:
    """The staff's guess: figure and range, what speaks for it and against it, what would move it.

    Once a court has heard `drafts`, its own word on what would move it counts for more.
    """
    head = line(("WILL THEY SIGN?", "bold $primary"), ("  our staff's guess" if wide else "  our staff", "$text-muted"))
    if drafts and drafts[-1].accepted:
        return Stack(head, plain("They have agreed. It is signed when the window closes.", "italic $text-muted"))
    if estimate is None:
        return Stack(head, plain("Add a clause and the staff will say what it thinks.", "italic $text-muted"))
    if estimate.veto:
        return Stack(head, line(("! No. ", "bold $error"), estimate.veto), plain(written, "italic $text-muted"))
    bar = range_bar(estimate.low, estimate.percent, estimate.high, 0, 100, 22)
    figure = line((probability(estimate.percent), "bold $accent"))
    ends = line(bar, (f"  {estimate.low:.0f} to {estimate.high:.0f}", "$text-muted"))
    rows: Rows = [head, line(figure, "  ", ends)] if wide else [head, figure, ends]
    most = max((abs(points) for _, points in estimate.reasons), default=1.0) or 1.0
    room, half = (30, 8) if wide else (16, 4)
    for text, points in estimate.reasons:
        shown = signed_bar(points, most, half)
        rows.append(line((fit(text, room), ""), (f"{signed(round(points, 1)):>6} ", "bold"), shown))
    rows += [*_apart(wide), *_moves("Would move it", estimate.moves, sitting, taken=not drafts), *_apart(wide)]
    return Stack(*rows, plain(written, "italic $text-muted"))


def _apart(wide: bool) -> Rows:
    """An empty row, where there is room for one."""
    return [plain(" ")] if wide else []


def _moves(title: str, moves: Sequence[str], sitting: Sitting, *, taken: bool = True) -> Rows:
    """The terms that would move a court, in words; one key takes them over."""
    if not moves:
        return []
    hint = "  m adopts" if taken else ""
    arrow = Cell(line(("→", "$accent")), 2, right=True)
    rows = [Cells(arrow, Cell(plain(_in_words(move, sitting), "$accent")), gap=1) for move in moves]
    return [line((title, "$text-muted"), (hint, "italic $text-muted")), *rows]


def _in_words(move: str, sitting: Sitting) -> str:
    terms = read_move(move)
    return terms_words(terms, sitting.briefing) if terms is not None else move


def read_move(move: str) -> Terms | None:
    """Terms that would move a court, read from their notation; None where they are something else."""
    clauses, mark, span = move.partition(" for ")
    terms = parse_terms(clauses, mark + span)
    return None if isinstance(terms, Unreadable) else terms


def answer_block(drafts: Sequence[Draft], sitting: Sitting) -> Stack:
    """The court's answers so far, the latest first."""
    if not drafts:
        return Stack(plain("The court has heard no draft this turn.", "italic $text-muted"))
    rows: Rows = [line(("THE COURT", "bold $primary"), ("  what it said itself", "$text-muted"))]
    for place, draft in reversed(list(enumerate(drafts, 1))):
        rows += _answer(place, draft, sitting, is_latest=place == len(drafts))
    return Stack(*rows)


def _answer(place: int, draft: Draft, sitting: Sitting, *, is_latest: bool) -> Rows:
    mark = line(("✓ accepted", "bold $success")) if draft.accepted else line(("× refused", "bold $error"))
    terms = terms_words(draft.terms, sitting.briefing)
    said = [
        Cells(Cell(plain(f"{place}.", "$text-muted"), 2), Cell(line(mark, (f"  {terms}", "$text-muted"))), gap=1),
        Cells(Cell(plain(""), 2), Cell(line(("“", "$text-muted"), draft.reason, ("”", "$text-muted"))), gap=1),
    ]
    return [*said, *(_moves("It would rather see", draft.moves, sitting) if is_latest else [])]


def between_block(sitting: Sitting, court: PowerId | None) -> Stack:
    """What stands between us and a court already: trust on both sides, and treaties in force."""
    if court is None:
        return Stack(plain(""))
    desk, place = sitting.briefing.desk, sitting.briefing.atlas.place(court)
    trust, theirs = float(desk.trust[place, 0]), float(desk.estimate[place, READING["trust"]])
    word = likelihood_word(float(desk.word[place, 0]) * 100)
    rows: Rows = [
        line(("BETWEEN US", "bold $primary")),
        _said("our trust", f"{level('trust', trust)} ({number(round(trust))}); will keep its word: {word}"),
        _said("their trust", f"{level('trust', theirs)} ({number(round(theirs))}), says our staff"),
    ]
    told = sitting.briefing
    rows += [_said("in force", _titled(treaty, sitting)) for treaty in told.treaties_with(court)]
    return Stack(*rows, *(_said("", capital(text)) for text in (*near_words(court, told), *custom_words(court, told))))


def _titled(treaty: Treaty, sitting: Sitting) -> str:
    return (f"{treaty.title}: " if treaty.title else "") + treaty_words(treaty, sitting.briefing)


def _said(label: str, text: str) -> Cells:
    return Cells(Cell(plain(label, "$text-muted"), LABEL), Cell(plain(text)), gap=1)
