"""The one door out of the state: what one seat is told. Built up from nothing, field by field; closed by default."""

from dataclasses import replace
from functools import lru_cache

from game.sight.briefing import Briefing
from game.sight.explain import causes
from game.sight.observing.calendar import dues_of
from game.sight.observing.dispatches import news_of, recent_of, remembered_of, warnings_of
from game.sight.observing.geography import atlas_of
from game.sight.observing.ledgers import bearing_of, books_of, desk_of, temptations_of
from game.sight.observing.papers import facts_of, notebook_of, questions_of, scenes_of
from game.sight.observing.persons import persons_of, self_views_of
from game.sight.observing.petitions import petitions_of
from game.sight.survey import survey
from game.world.names import PowerId, QuestionId
from game.world.orders import rule_over
from game.world.state import State
from game.world.war import Offer


@lru_cache(maxsize=32)
def observe(state: State, seat: PowerId, *, in_words: bool = True) -> Briefing:
    """The briefing of one seat. `in_words` adds the sentences and causes that people read and leaders do not need.

    States are compared by identity, so the last few briefings are remembered.
    """
    seen = survey(state)
    recent = remembered_of(state, seat) if in_words else recent_of(state, seat)
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
        persons=persons_of(state, seat, seen) if in_words else (),
        self_views=self_views_of(state) if in_words else (),
        books=books_of(state, seat, seen),
        desk=desk_of(state, seat, seen),
        treaties=tuple(state.treaties.values()),
        values_at_signing={treaty: one.keep for (treaty, power), one in state.footings.items() if power == seat},
        temptations=temptations_of(state, seat),
        wars=tuple(state.wars.values()),
        leagues=tuple(state.leagues.values()),
        riders=state.riders,
        patronages=state.patronages,
        ruling=tuple(rule_over(state, power) for power in state.ids),
        disputes=state.disputes,
        offers=tuple(offer for offer in state.offers.values() if seat in (offer.by, offer.to)),
        demands=tuple(one for one in state.demands.values() if seat in (one.by, one.of)),
        calls=tuple(one for one in state.calls.values() if one.of == seat),
        red_lines=state.red_lines,
        mercy=tuple(loser for loser, winner in state.beaten.items() if winner == seat),
        envoys=tuple(there for (ours, there), until in state.envoys.items() if ours == seat and until >= state.turn),
        bearing=bearing_of(state, seen),
        mobilised=tuple(power for power, until in state.mobilised.items() if until >= state.turn),
        gifts={taker: row[0] for (giver, taker), row in state.gifts.items() if giver == seat},
        questions=questions_of(state, seat),
        notebook=notebook_of(state, seat) if in_words else (),
        misses=tuple(QuestionId(question) for power, question in state.misses if power == seat),
        scenes=scenes_of(state, seat),
        petitions=petitions_of(state, seat) if in_words else (),
        aims=tuple(aim for aim in state.setting.aims if aim.seat == seat),
        facts=facts_of(state, seat),
        plans=state.plans.get(seat, ()),
        warnings=warnings_of(state, seat),
        news=news_of(state, seat) if in_words else tuple(one for one in recent if one.turn >= state.turn - 1),
        dues=dues_of(state, seat) if in_words else (),
        causes=causes(state, seat) if in_words else (),
        recent=recent,
    )


def with_offers(briefing: Briefing, offers: tuple[Offer, ...]) -> Briefing:
    """A briefing with offers that came in while the window was open."""
    return replace(briefing, offers=(*briefing.offers, *offers)) if offers else briefing
