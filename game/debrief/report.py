"""The debrief of one seat, put together section by section: what came, what misled, what was thought and true."""

from collections.abc import Sequence

from game.debrief.assessment import Assessment
from game.debrief.bonds import Bond, bonds
from game.debrief.compare import assessments
from game.debrief.figures import Figures
from game.debrief.misled import held_up, misled
from game.debrief.misreading import Misreading, spoken
from game.debrief.page import Debrief, Plot, Section, Series, Table
from game.debrief.rise import Moment, hubris_over_time
from game.debrief.sureness import Span, Sureness, pledges_of, spans_of, sureness
from game.debrief.thought import Row, said_thought_did
from game.debrief.verdict import TOO_FEW, Verdict, verdict
from game.debrief.weighty import Weighty, weightiest
from game.debrief.wrongs import in_all, mirror, wrongs
from game.sight import words
from game.text import plural
from game.world.names import Mode, PowerId
from game.world.state import State

WORST = 8
"""Reports in the table of told and true."""
PLOTS = 3
"""Readings that are drawn over time."""

OUTCOMES = {"kept": "Kept", "half": "Half kept", "lost": "Lost"}

MEANS: tuple[tuple[str, str], ...] = (
    ("security", "what stands for you against what may come"),
    ("wellbeing", "50 is the income of the opening"),
    ("standing", "how your own society thinks of you"),
    ("justice", "at home, less what you squeezed abroad"),
    ("friendship", "who would come unasked, seen from their side"),
    ("judgement", "0 is a coin, 100 an honest staff"),
)


def debrief(state: State, seat: PowerId, futures: Sequence[State] = (), returned_to: str = "") -> Debrief:
    """Everything that a seat may now know of a finished or stopped game; `futures` are the epilogue's last states.

    `returned_to` is the window at which a second sitting left the first, as the journal's header has it.
    """
    judged = verdict(state, seat, futures)
    told_true = assessments(state, seat)
    orders = weightiest(state, seat, told_true)
    sections = (
        verdict_section(judged, returned_to),
        misled_section(state, seat, misled(state, seat, orders), held_up(state, orders), judged),
        bonds_section(bonds(state, seat, orders)),
        sureness_section(sureness(state, seat), spans_of(state, seat), pledges_of(state, seat)),
        hubris_section(hubris_over_time(state, seat)),
        wrongs_section(state, seat),
        thought_section(said_thought_did(state, seat)),
        orders_section(orders),
        told_section(told_true, orders),
    )
    return Debrief(seat, f"{state.setting.title}: {judged.name}", sections)


def verdict_section(judged: Verdict, returned_to: str = "") -> Section:
    """The ending, the aim, the figures; and whether it was a second sitting, which knew what was coming."""
    said = [f"{words.capital(judged.ending.name)}. {judged.says}"]
    if returned_to:
        turn = returned_to.partition(".")[0].removeprefix("T")
        said.insert(0, f"Second sitting: this game was taken up again at turn {turn}, with what the first one knew.")
    if judged.aim is not None:
        taken = "" if judged.aim.taken else " (you took none; this is the first of your seat)"
        said.append(f"Your aim{taken}: {judged.aim.title}. {OUTCOMES[judged.aim.outcome]}.")
    said.extend(judged.why)
    if judged.games:
        epilogues = plural(judged.games, "epilogue")
        said.append(f"The figures are the middle of {epilogues}, played on by stewards; judgement is your own.")
    return Section("verdict", "The verdict", tuple(said), (figures_table(judged.figures),))


def figures_table(figures: Figures) -> Table:
    """The six figures, each with what it means."""
    rows = []
    for name, means in MEANS:
        value = getattr(figures, name)
        rows.append((name, TOO_FEW if value is None else words.number(round(value)), means))
    return Table(("figure", "points", "what it is"), tuple(rows))


def misled_section(
    state: State, seat: PowerId, found: Sequence[Misreading], held: str = "", judged: Verdict | None = None
) -> Section:
    """The answer to "what misled you", on one page; where nothing did, what stood and was worth its price."""
    if found:
        return Section("misled", "What misled you", (), tuple(one.table() for one in found))
    honest = state.modes[state.place(seat)] in (Mode.HONEST, Mode.UNCERTAIN)
    why = "your staff was an honest one" if honest else "no bent report mattered to your weightiest orders"
    nothing = f"Nothing that can be named: {why}."
    if judged is not None and judged.aim is not None and judged.aim.outcome == "lost":
        nothing += " What went wrong went wrong in plain sight."
    return Section("misled", "What misled you", (nothing, *([f"What came nearest: {held}"] if held else [])))


def bonds_section(found: Sequence[Bond]) -> Section:
    """What our own trust was made of."""
    paragraphs = tuple(" ".join(one.sentences()) for one in found)
    rows = tuple((one.name, part, words.number(points)) for one in found for part, points in one.parts)
    tables = (Table(("your trust in", "part", "points"), rows),) if rows else ()
    return Section(
        "bonds", "What your own trust was made of", paragraphs or ("You dealt with nobody to speak of.",), tables
    )


def sureness_section(weighed: Sureness, spans: Sequence[Span], pledged: Sequence[str]) -> Section:
    """How sure the seat was, and how often it was right."""
    said = [*pledged, *weighed.sentences()]
    tables = []
    if spans:
        held = len([one for one in spans if one.held])
        said.insert(0, f"Of {plural(len(spans), 'range')} that you were nine tenths sure of, {held} held the truth.")
        tables.append(Table(("you were asked", "you said", "it was"), tuple(_span_row(one) for one in spans)))
    return Section("sureness", "How sure you were", tuple(said), tuple(tables))


def _span_row(one: Span) -> tuple[str, str, str]:
    return one.text, words.between(one.low, one.high), f"{words.number(one.truth)} {one.unit}"


def hubris_section(moments: Sequence[Moment]) -> Section:
    """Hubris over time with its causes."""
    turns = tuple(one.turn for one in moments)
    plot = Plot("Your hubris", "points", turns, (Series("hubris", tuple(one.value for one in moments)),))
    return Section("hubris", "Your hubris", tuple(one.sentence() for one in moments), (), (plot,))


def wrongs_section(state: State, seat: PowerId) -> Section:
    """What the seat's own wrongs paid and cost, and how it saw itself beside how it was seen (rows 43, 116-117)."""
    found, coin = wrongs(state, seat), state.setting.wording.coin
    rows = tuple((str(one.turn), one.text, words.amount(round(one.gain), coin), one.price()) for one in found)
    tables = (Table(("turn", "you", "it paid at once", "it has cost since"), rows),) if rows else ()
    return Section("wrongs", "What your wrongs paid and cost", (in_all(found, coin), *mirror(state, seat)), tables)


def thought_section(rows: Sequence[Row]) -> Section:
    """What the others said, thought and did."""
    if not rows:
        return Section("thought", "Said, thought, did", ("Nobody said one thing to you and meant another.",))
    table = Table(
        ("turn", "who", "said", "thought", "did"),
        tuple((str(row.turn), row.name, row.said, row.thought, row.did) for row in rows),
    )
    return Section("thought", "Said, thought, did", (), (table,))


def orders_section(orders: Sequence[Weighty]) -> Section:
    """Beside each weighty order the page that an honest staff would have laid before the seat."""
    tables = tuple(
        Table(
            ("on your desk", "told", "an honest staff", "true"),
            tuple(told_row(one) for one in order.page),
            f"{words.capital(order.date)}. {order.text}",
        )
        for order in orders
    )
    said = () if orders else ("You gave no order that weighed much.",)
    return Section("orders", "Your weightiest orders", said, tables)


def told_row(one: Assessment) -> tuple[str, str, str, str]:
    """One report: what it is about, told, honest, true."""
    honest = f"{words.number(round(one.raw))}, {words.between(one.raw_low, one.raw_high)}"
    title = one.title if one.subject is not None else f"{one.title} ({one.source})"
    return title, spoken(one), honest, words.number(round(one.truth))


def told_section(told_true: Sequence[Assessment], orders: Sequence[Weighty]) -> Section:
    """Told and true over the whole game: how many ranges held, the worst, and the weightiest readings over time."""
    ranged = [one for one in told_true if one.high > one.low]
    held = len([one for one in ranged if one.held])
    honest = len([one for one in ranged if one.honest_held])
    said = (
        f"Of {plural(len(ranged), 'range')} that you were told, {held} held the truth; "
        f"an honest staff's, as wide as they ought to be, would have held {honest}."
    )
    worst = sorted((one for one in ranged if one.harm > 0), key=lambda one: (-one.harm, one.turn, one.id))[:WORST]
    rows = tuple((str(one.turn), *told_row(one), ", ".join(step.name for step in one.steps)) for one in worst)
    columns = ("turn", "report", "told", "an honest staff", "true", "bent by")
    tables = (Table(columns, rows, "The most bent"),) if rows else ()
    return Section(
        "told", "Told and true", (said if ranged else "You were told nothing.",), tables, _plots(told_true, orders)
    )


def _plots(told_true: Sequence[Assessment], orders: Sequence[Weighty]) -> tuple[Plot, ...]:
    """The readings behind the weightiest orders, over all turns."""
    wanted: list[tuple[PowerId, str]] = []
    for order in sorted(orders, key=lambda one: -one.weight):
        for one in order.page[:1]:
            if one.subject is not None and (one.subject, one.quantity) not in wanted:
                wanted.append((one.subject, one.quantity))
    return tuple(plot_of(told_true, subject, quantity) for subject, quantity in wanted[:PLOTS])


def plot_of(told_true: Sequence[Assessment], subject: PowerId, quantity: str) -> Plot:
    """One reading of one court over the game: told with its range, and true."""
    rows = [one for one in told_true if (one.subject, one.quantity) == (subject, quantity)]
    series = {"told": "estimate", "low": "low", "high": "high", "true": "truth"}
    return Plot(
        rows[0].title if rows else quantity,
        rows[0].unit if rows else "points",
        tuple(one.turn for one in rows),
        tuple(Series(name, tuple(getattr(one, field) for one in rows)) for name, field in series.items()),
    )
