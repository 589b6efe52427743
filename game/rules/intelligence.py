"""The intelligence stage: what courts asked, what sources saw, what the lens made of it (core E; design 3).

Rows 7, 9, 17, 52, 116.
"""

import numpy as np

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.rules.today import today
from game.sight.lens import Gaze, bend
from game.sight.survey import Survey, bends, survey
from game.theory.chance import BELL_90
from game.theory.exceptional import discounted
from game.theory.thousandths import Floats, to_points
from game.world.events.sight import Answered, EnvoySent, RedTeamed, Reported, TalePlanted
from game.world.names import Mode, PowerId
from game.world.report import READING, READINGS, no_reports
from game.world.state import State, hubris_of
from game.world.treaty import ClauseKind


def inquire(docket: Docket, sealed: Sealed) -> None:
    """Answers to what seats asked this turn: a friend's view, a red team, an envoy."""
    state = docket.state
    for order in sealed.of("ask"):
        if order.target and order.about:
            _ask(docket, order.power, order.target, order.about)
    for order in sealed.of("red-team"):
        _red_team(docket, order.power, order.thing or "")
    for order in sealed.of("envoy"):
        if order.target:
            until = state.turn + round(state.ruleset.sources.envoy_turns)
            docket.record(EnvoySent, order.power, order.target, (order.power, order.target), until=until)
    for order in sealed.of("feed"):
        if order.target and state.modes[state.place(order.target)] is Mode.DECEIVED:
            docket.record(TalePlanted, order.power, order.target, (order.power,), about=order.about or "")


def _ask(docket: Docket, asker: PowerId, asked: PowerId, about: PowerId) -> None:
    """X's view of Y, or of us: shaded by X's interest; a friend's is nearly plain."""
    state = docket.state
    seen = survey(state)
    at, of, whom = state.place(asked), state.place(asker), state.place(about)
    friendship = float(seen.friendship[at, of])
    raw = float(seen.trust[at, whom, 0])
    shade = max(0.0, 15.0 - 0.25 * friendship)
    kind = float(seen.friendship[at, whom]) if about != asker else 20.0
    shown = max(0.0, min(100.0, raw + (shade if kind >= 0 else -shade)))
    docket.record(Answered, asker, asked, (asker, asked), about=about, quantity="trust", raw=raw, shown=shown)


def _red_team(docket: Docket, seat: PowerId, line: str) -> None:
    """One line of the desk shown as the sources gave it, its range as wide as it ought to be."""
    state = docket.state
    subject, _, reading = line.partition(".")
    if subject not in state.setting.places or reading not in READING or not state.told:
        return
    told, at = state.told[-1], state.place(seat)
    whom, what = state.setting.places[PowerId(subject)], READING[reading]
    raw = float(told.raw[at, whom, what])
    half = BELL_90 * float(told.spread[at, whom, what])
    docket.record(RedTeamed, seat, PowerId(subject), (seat,), line=line, estimate=raw, low=raw - half, high=raw + half)


def report(docket: Docket) -> None:
    """The turn's reports: what is true, what the sources saw, what each court is shown."""
    state = docket.state
    seen = survey(state)
    truth = truth_of(state, seen)
    spread = spread_of(state)
    noise = docket.chance.noise(truth.shape, f"T{state.turn}", "intelligence", "reports")
    raw = truth + spread * noise
    before = state.told[-1] if state.told else no_reports(state.powers)
    old = before.raw if state.told else raw
    told = bend(state.turn, truth, raw, old, spread, _gaze(docket, seen), state.ruleset)
    docket.record(Reported, told=told)


def truth_of(state: State, seen: Survey) -> Floats:
    """[seat, subject, reading]: the truth of every reading, in points (talents for wealth)."""
    n = state.powers
    truth = np.empty((n, n, len(READINGS)))
    truth[:, :, READING["strength"]] = to_points(state.stocks.strength)[None, :]
    truth[:, :, READING["wealth"]] = to_points(state.stocks.wealth)[None, :]
    truth[:, :, READING["friendship"]] = np.transpose(seen.friendship)
    truth[:, :, READING["trust"]] = np.transpose(seen.trust[:, :, 0])
    truth[:, :, READING["fear"]] = np.transpose(seen.fear)
    truth[:, :, READING["people"]] = to_points(state.stocks.people)[None, :]
    return truth


def spread_of(state: State) -> Floats:
    """[seat, subject, reading]: the spread of each source's error; near sources and envoys err less."""
    rules, n = state.ruleset.sources, state.powers
    reach = np.transpose(state.setting.reach).astype(np.float64)
    near = rules.error + rules.far * (1.0 - reach / 100.0)
    for (one, other), until in state.envoys.items():
        if until > state.turn:  # the reports are those of the turn that opens
            near[state.place(one), state.place(other)] *= rules.envoy
    for at, mode in enumerate(state.modes):
        if mode is Mode.UNCERTAIN:
            near[at] *= rules.uncertain
    near[np.arange(n), np.arange(n)] = 0.0
    floats: Floats = near[:, :, None] * scale_of(state)
    return floats


def scale_of(state: State) -> Floats:
    """[reading]: one point's worth in the reading's own unit (talents for wealth, by the scenario's unit)."""
    scale = np.ones(len(READINGS))
    scale[READING["wealth"]] = state.setting.unit * 0.5
    scale[READING["strength"]] = 0.8
    return scale


def _gaze(docket: Docket, seen: Survey) -> Gaze:
    state, n = docket.state, docket.state.powers
    rules = state.ruleset
    on = np.array([1.0 if bends(mode) else 0.0 for mode in state.modes])
    hubris = to_points(hubris_of(state.stocks))
    draws = docket.chance.shares((n, n), f"T{state.turn}", "intelligence", "stale")
    stale = draws < rules.hubris.stale * hubris[:, None] / 100.0 if rules.hubris.on else np.zeros((n, n), dtype=bool)
    return Gaze(
        on=on,
        hubris=hubris,
        hope=hope_of(state, seen),
        affinity=to_points(state.stocks.affinity),
        allied=_allied(state),
        stale=stale.astype(np.float64) * (1.0 if state.told else 0.0),
        planted=_planted(docket),
        overlooked=overlooked_of(state),
        scale=scale_of(state),
    )


def overlooked_of(state: State) -> Floats:
    """[seat, subject] points that a seat's own wrongs cost it there, and its leader does not count (rows 116-117)."""
    rules, extracted = state.ruleset.exceptional, np.zeros((state.powers, state.powers))
    for (patron, client), talents in state.squeezed.items():
        extracted[state.place(patron), state.place(client)] = talents
    for league in state.leagues.values():
        others = [state.place(one) for one in league.members if one != league.head]
        if league.head is not None:
            extracted[state.place(league.head), others] += league.privilege
    leading = zip(state.setting.powers, state.leaders, strict=True)
    exceptional = np.array([power.leaders[leader].exceptional for power, leader in leading])
    honesty = to_points(state.stocks.honesty)
    return discounted(honesty, extracted, exceptional, blind=rules.blind, privilege=rules.privilege)


def hope_of(state: State, seen: Survey) -> Floats:
    """[seat, subject] points: the leader's hope and his need, less what fresh inquiry has taken from it (row 9)."""
    rules, n = state.ruleset.hope, state.powers
    hope = np.repeat(to_points(state.stocks.hope)[:, None], n, axis=1)
    if rules.moves and rules.on:
        hope = hope + rules.need * seen.need
        for (one, other), turns in state.inquiries.items():
            fresh = len([turn for turn in turns if state.turn - turn < 2])
            hope[state.place(one), state.place(other)] -= rules.evidence * fresh
    floats: Floats = np.minimum(np.maximum(hope, 0.0), 100.0)
    return floats


def _allied(state: State) -> Floats:
    """[seat, subject] 1 where an alliance or patronage binds the two."""
    allied = np.zeros((state.powers, state.powers))
    pairs = [
        treaty.parties
        for treaty in state.treaties.values()
        if treaty.terms.has(ClauseKind.ALLIANCE, ClauseKind.PROTECTION)
    ]
    pairs += [(tie.patron, tie.client) for tie in state.patronages]
    for one, other in pairs:
        allied[state.place(one), state.place(other)] = allied[state.place(other), state.place(one)] = 1.0
    return allied


def _planted(docket: Docket) -> Floats:
    """[seat, subject] points that a tale planted this turn adds, believed by the victim's hope (row 52)."""
    state = docket.state
    planted = np.zeros((state.powers, state.powers))
    for event in today(state):
        if isinstance(event, TalePlanted) and event.target and event.about in state.setting.places:
            seat, subject = state.place(event.target), state.setting.places[PowerId(event.about)]
            hope = int(state.stocks.hope[seat]) / 1000.0
            planted[seat, subject] = 10.0 + state.ruleset.hope.planted * hope * 0.2
    return planted
