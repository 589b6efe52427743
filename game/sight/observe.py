"""The one door out of the state: what one seat is told. Built up from nothing, field by field; closed by default."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from game.sight.briefing import (
    Asking,
    Atlas,
    Books,
    Briefing,
    Choice,
    Desk,
    Due,
    FactLine,
    News,
    OpenScene,
    Realm,
    Remembered,
    Warning,
)
from game.sight.explain import causes
from game.sight.news import tell
from game.sight.survey import Survey, survey
from game.theory.thousandths import to_points
from game.world.event import Event
from game.world.events.conduct import AccountsSettled
from game.world.events.sight import Warned
from game.world.names import PowerId, QuestionId
from game.world.power import Rule
from game.world.scene import Option, Scene
from game.world.setting import Setting
from game.world.state import State
from game.world.treaty import KINDS
from game.world.war import Offer

MEMORY = 4
"""How many turns back a leader's own memory of events goes."""


@lru_cache(maxsize=16)
def atlas_of(setting: Setting) -> Atlas:
    """What everybody knows of a setting and what does not change."""
    societies = {one.id: one for one in setting.societies}
    realms = []
    for power in setting.powers:
        society = societies.get(power.society)
        realms.append(
            Realm(
                id=power.id,
                name=power.name,
                people=power.people,
                leader=power.leaders[0].name,
                society=power.society,
                society_name=society.name if society else "",
                rule=society.rule if society else Rule.MIXED,
                traits=power.traits,
                culture=power.culture,
                regime=power.regime,
                faith=power.faith,
                card=power.card,
            )
        )
    return Atlas(
        scenario=setting.id,
        title=setting.title,
        introduction=setting.introduction,
        ids=setting.ids,
        realms=tuple(realms),
        reach=setting.reach,
        kindred=frozenset(frozenset(pair) for pair in setting.kin),
        wording=setting.wording,
        unit=setting.unit,
        without=frozenset(setting.without),
        fits={one.id: dict(one.fit) for one in setting.societies},
    )


def observe(state: State, seat: PowerId, *, in_words: bool = True) -> Briefing:
    """The briefing of one seat. `in_words` adds the sentences and causes that people read and leaders do not need."""
    seen = survey(state)
    return Briefing(
        seat=seat,
        turn=state.turn,
        window=state.window,
        date=state.setting.calendar.label(state.turn),
        horizon=state.setting.horizon,
        mode=state.modes[state.place(seat)],
        over=state.over,
        atlas=atlas_of(state.setting),
        ruleset=state.ruleset,
        alive=state.alive,
        leaders=tuple(power.leaders[at].name for power, at in zip(state.setting.powers, state.leaders, strict=True)),
        books=_books(state, seat, seen),
        desk=_desk(state, seat, seen),
        treaties=tuple(state.treaties.values()),
        values_at_signing={treaty: value for (treaty, power), value in state.initial_values.items() if power == seat},
        wars=tuple(state.wars.values()),
        leagues=tuple(state.leagues.values()),
        patronages=state.patronages,
        disputes=state.disputes,
        offers=tuple(offer for offer in state.offers.values() if seat in (offer.by, offer.to)),
        demands=tuple(one for one in state.demands.values() if seat in (one.by, one.of)),
        calls=tuple(one for one in state.calls.values() if one.of == seat),
        red_lines=state.red_lines,
        mercy=tuple(loser for loser, winner in state.beaten.items() if winner == seat),
        envoys=tuple(there for (ours, there), until in state.envoys.items() if ours == seat and until >= state.turn),
        mobilised=tuple(power for power, until in state.mobilised.items() if until >= state.turn),
        gifts={taker: row[0] for (giver, taker), row in state.gifts.items() if giver == seat},
        questions=_questions(state, seat),
        notebook=_notebook(state, seat) if in_words else (),
        misses=tuple(QuestionId(question) for power, question in state.misses if power == seat),
        scenes=_scenes(state, seat),
        aims=tuple(aim for aim in state.setting.aims if aim.seat == seat),
        facts=_facts(state, seat),
        plans=state.plans.get(seat, ()),
        warnings=_warnings(state, seat),
        news=_news(state, seat, state.turn - 1, in_words),
        dues=_dues(state, seat),
        causes=causes(state, seat) if in_words else (),
        recent=() if in_words else _recent(state, seat),
    )


def _books(state: State, seat: PowerId, seen: Survey) -> Books:
    """A court's own books, which nothing bends."""
    at, stocks, rules = state.place(seat), state.stocks, state.ruleset
    strength = int(stocks.strength[at]) / 1000.0
    home = state.setting.powers[at].income
    upkeep = strength * rules.stores.upkeep
    hubris = float(seen.hubris[at]) if rules.hubris.on else 0.0
    security, wellbeing, standing = (int(share) / 1000.0 for share in stocks.motives[at])
    dissenter = seat in state.dissenters
    last, times = state.justified.get(seat, (-99, 0))
    recent = state.turn - last <= round(rules.home.justify_turns)
    return Books(
        strength=strength,
        wealth=int(stocks.wealth[at]) / 1000.0,
        income=state.incomes.get(seat, round((home - upkeep) * 1000)) / 1000.0,
        home_income=home,
        upkeep=upkeep,
        people=int(stocks.people[at]) / 1000.0,
        justice=int(stocks.justice[at]) / 1000.0,
        checks=int(stocks.checks[at]) / 1000.0,
        reason=int(stocks.reason[at]) / 1000.0,
        motives=(security, wellbeing, standing),
        accounts=_accounts(state, seat),
        initiatives=4 if hubris >= rules.hubris.haste_from else 3,
        inquiries=0 if dissenter else 1,
        bearing=hubris >= rules.hubris.bearing_from and not dissenter,
        dissenter=dissenter,
        dissenter_gone=hubris >= rules.hubris.solitude_from,
        taken=state.taken.get(seat, 0),
        books_closed_until=state.closed_books.get(seat, 0),
        mobilised_until=state.mobilised.get(seat, 0),
        justified=times + 1 if recent else 0,
        postponed=state.postponed.get(seat, ""),
        aim=state.aims.get(seat, ""),
    )


def _accounts(state: State, seat: PowerId) -> tuple[tuple[str, float], ...]:
    """Last turn's income and outgoings."""
    for event in reversed(state.chronicle):
        if isinstance(event, AccountsSettled) and event.actor == seat:
            return tuple((name, whole / 1000.0) for name, whole in event.rows)
        if event.turn < state.turn - 1:
            break
    return ()


def _desk(state: State, seat: PowerId, seen: Survey) -> Desk:
    """The seat's rows of the survey."""
    at = state.place(seat)
    society = next(
        (place for place, one in enumerate(state.setting.societies) if one.id == state.setting.powers[at].society), -1
    )
    judged = seen.judged
    return Desk(
        trust=seen.trust[at],
        parts=seen.parts[:, at],
        before=seen.trust_before[at],
        friendship=seen.friendship[at],
        need=seen.need[at],
        fear=seen.fear[at],
        regard=seen.regard[at],
        rightful=seen.rightful[at],
        standing=seen.standing,
        resolve=seen.resolve,
        honesty=seen.honesty,
        estimate=seen.told.estimate[at],
        low=seen.told.low[at],
        high=seen.told.high[at],
        estimate_before=seen.told_before.estimate[at],
        as_of=seen.told.turn,
        grades=tuple(_grade(state, seat, place) for place in range(state.powers)),
        word=judged.word[at],
        stand=judged.stand[at],
        benign=judged.benign[at],
        judgement_points=judged.terms[:, at],
        certainty=float(seen.certainty[at]),
        habit=to_points(state.stocks.habit[society]) if society >= 0 else np.zeros(len(KINDS)),
        legitimacy=int(state.stocks.legitimacy[society]) / 1000.0 if society >= 0 else 0.0,
    )


def _grade(state: State, seat: PowerId, place: int) -> str:
    """The grade of our source at a court, by how near it is; an envoy's is the best. Never inflated."""
    if (seat, state.ids[place]) in state.envoys:
        return "A2"
    reach = int(state.setting.reach[place, state.place(seat)])
    return "B2" if reach >= 70 else "C3" if reach >= 35 else "D3"


def _questions(state: State, seat: PowerId) -> tuple[Asking, ...]:
    """Open questions of the seat, with the bent figure and never the honest one."""
    return tuple(
        Asking(
            one.id,
            one.text,
            one.subject,
            float(round(one.staff)),
            one.resolves,
            one.kind,
            one.thing,
            one.other,
            one.level,
            state.said[one.id][0] if one.id in state.said else None,
        )
        for one in state.questions.values()
        if one.seat == seat
    )


def _notebook(state: State, seat: PowerId) -> tuple[Remembered, ...]:
    return tuple(
        Remembered(one.question.id, one.question.text, one.percent, one.said, one.outcome, one.turn, one.voices)
        for one in state.forecasts
        if one.question.seat == seat
    )


def _scenes(state: State, seat: PowerId) -> tuple[OpenScene, ...]:
    """Decisions that lie before the seat; what the options do is not told beforehand."""
    opened = []
    for scene in state.setting.scenes:
        if scene.seat == seat and state.scenes.get(scene.id) == "":
            opened.append(_scene(scene, state.setting))
    return tuple(opened)


def _scene(scene: Scene, setting: Setting) -> OpenScene:
    choices = tuple(
        Choice(one.id, one.label, _cost(one, setting), one.initiative, one.inquiry) for one in scene.options
    )
    blank = tuple(replace(quiz, truth=0.0, source="") for quiz in scene.quizzes)
    return OpenScene(scene.id, scene.title, scene.text, choices, scene.default, scene.pledge, blank)


def _cost(option: Option, setting: Setting) -> str:
    """What an option costs, in words."""
    parts = [
        "an initiative" if option.initiative else "",
        "an inquiry" if option.inquiry else "",
        f"{option.wealth} {setting.wording.coin}" if option.wealth else "",
        f"{option.people} of the people's trust" if option.people else "",
    ]
    return ", ".join(part for part in parts if part)


def _facts(state: State, seat: PowerId) -> tuple[FactLine, ...]:
    known = {fact.id: fact for fact in state.setting.facts}
    return tuple(
        FactLine(
            one.id,
            one.fact,
            known[one.fact].name,
            known[one.fact].unit,
            one.source,
            one.grade,
            one.as_of,
            one.estimate,
            one.low,
            one.high,
        )
        for one in state.fact_reports
        if one.seat == seat
    )


def _warnings(state: State, seat: PowerId) -> tuple[Warning, ...]:
    """Warnings that reached the desk; those under the pile are not here."""
    found = []
    for event in _since(state, state.turn - 1):
        if isinstance(event, Warned) and seat in event.witnesses and event.rank:
            about = PowerId(event.about) if event.about else None
            found.append(Warning(event.warning, event.text, about, event.made))
    return tuple(found)


def _since(state: State, turn: int) -> tuple[Event, ...]:
    """The events of a turn and after, in their order."""
    start = len(state.chronicle)
    while start and state.chronicle[start - 1].turn >= turn:
        start -= 1
    return state.chronicle[start:]


def _news(state: State, seat: PowerId, turn: int, in_words: bool) -> tuple[News, ...]:
    """What the seat saw since the last orders."""
    told = []
    for event in _since(state, turn):
        if seat in event.witnesses:
            item = tell(event, seat, state) if in_words else _noted(event)
            if item is not None:
                told.append(item)
    return tuple(told)


def _noted(event: Event) -> News:
    """An event as a leader notes it: who did what to whom, without words and without what is hidden."""
    thing = getattr(event, "treaty", "") or getattr(event, "war", "") or getattr(event, "demand", "")
    name = thing if isinstance(thing, str) else str(thing.id)
    return News(event.id, event.turn, event.name, event.actor, event.target, "", 0, name)


def _recent(state: State, seat: PowerId) -> tuple[News, ...]:
    return _news(state, seat, state.turn - MEMORY, False)


def _dues(state: State, seat: PowerId) -> tuple[Due, ...]:
    """Dates that fall due within two turns."""
    found = []
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.ends is not None and treaty.ends <= state.turn + 2:
            other = state.setting.power(treaty.other(seat)).name
            verb = "ends by notice" if treaty.renounced_by else "runs out"
            found.append(Due(treaty.ends, f"{treaty.title or f'the treaty with {other}'} {verb}", treaty.id))
    for offer in state.offers.values():
        if offer.to == seat:
            found.append(Due(state.turn, f"the offer of {state.setting.power(offer.by).name} lapses", offer.id))
    for demand in state.demands.values():
        if demand.by == seat and demand.answer == "defy":
            found.append(Due(state.turn, "a threat to carry out or to swallow", demand.id))
    if state.setting.horizon[0] - state.turn <= 2:
        found.append(Due(state.setting.horizon[0], "the reckoning may come from here on"))
    return tuple(sorted(found, key=lambda due: (due.turn, due.thing)))


def with_offers(briefing: Briefing, offers: tuple[Offer, ...]) -> Briefing:
    """A briefing with offers that came in while the window was open."""
    return replace(briefing, offers=(*briefing.offers, *offers))
