"""What the staff thinks of a draft, and what a court said to it, in words and bars."""

from collections.abc import Sequence

from textual.content import Content

from game.session.phrases import terms_words, treaty_words
from game.session.seat import Acceptance
from game.sight.words import level, number, probability, signed
from game.tui.bars import range_bar, signed_bar
from game.tui.sitting import Sitting
from game.tui.text import fit, line, lines, plain
from game.world.names import PowerId
from game.world.war import Draft


def estimate_block(estimate: Acceptance | None, written: str, *, wide: bool) -> Content:
    """The staff's guess: figure and range, what speaks for it and against it, what would move it."""
    head = line(("WILL THEY SIGN?", "bold $primary"), ("  our staff", "$text-muted"))
    if estimate is None:
        return lines(head, plain("Add a clause and the staff will say what it thinks.", "italic $text-muted"))
    if estimate.veto:
        return lines(head, line(("! No. ", "bold $error"), estimate.veto), plain(written, "$text-muted"))
    bar = range_bar(estimate.low, estimate.percent, estimate.high, 0, 100, 22)
    figure = line((probability(estimate.percent), "bold $accent"))
    ends = line(bar, (f"  {estimate.low:.0f} to {estimate.high:.0f}", "$text-muted"))
    rows = [head, line(figure, "  ", ends)] if wide else [head, figure, ends]
    most = max((abs(points) for _, points in estimate.reasons), default=1.0) or 1.0
    room, half = (30, 5) if wide else (16, 4)
    for text, points in estimate.reasons:
        shown = signed_bar(points, most, half)
        rows.append(line((fit(text, room), ""), (f"{signed(round(points, 1)):>6} ", "bold"), shown))
    if estimate.moves:
        rows.append(line(("would move it  ", "$text-muted"), (" or ".join(estimate.moves), "$accent")))
    return lines(*rows, plain(written, "italic $text-muted"))


def answer_block(drafts: Sequence[Draft], sitting: Sitting) -> Content:
    """The court's answers so far, the latest first."""
    if not drafts:
        return plain("The court has heard no draft this turn.", "italic $text-muted")
    rows = [line(("THE COURT", "bold $primary"))]
    for place, draft in reversed(list(enumerate(drafts, 1))):
        mark = line(("✓ accepted", "bold $success")) if draft.accepted else line(("× refused", "bold $error"))
        rows += [
            line(
                (f"{place}. ", "$text-muted"),
                mark,
                (f"  {terms_words(draft.terms, sitting.briefing)}", "$text-muted"),
            )
        ]
        rows.append(line(("   “", "$text-muted"), draft.reason, ("”", "$text-muted")))
        if draft.moves:
            rows.append(line(("   it would rather see ", "$text-muted"), (" or ".join(draft.moves), "$accent")))
    return lines(*rows)


def between_block(sitting: Sitting, court: PowerId | None) -> Content:
    """What stands between us and a court already: trust, and treaties in force."""
    if court is None:
        return plain("")
    desk, place = sitting.briefing.desk, sitting.briefing.atlas.place(court)
    trust = float(desk.trust[place, 0])
    rows = [
        line(("BETWEEN US", "bold $primary")),
        line(("our trust  ", "$text-muted"), f"{level('trust', trust)} ({number(round(trust))})"),
    ]
    in_force = sitting.briefing.treaties_with(court)
    rows += [line(("in force   ", "$text-muted"), treaty_words(treaty, sitting.briefing)) for treaty in in_force]
    return lines(*rows)
