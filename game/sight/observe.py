"""The one door out of the state: what one seat is told. Built up from nothing, field by field; closed by default."""

from dataclasses import replace
from functools import lru_cache

from game.sight.briefing import Briefing
from game.sight.explain import causes
from game.sight.observing.archive import Archive, archive_of
from game.sight.observing.calendar import dues_of
from game.sight.observing.dispatches import fresh_of, news_of, recent_of, remembered_of, warnings_of
from game.sight.observing.ledgers import books_of, desk_of, temptations_of, times_of
from game.sight.observing.papers import facts_of, notebook_of, questions_of, scenes_of
from game.sight.observing.persons import persons_of, self_views_of, unbound_of
from game.sight.observing.petitions import petitions_of
from game.sight.survey import Survey, survey
from game.world.names import PowerId, QuestionId
from game.world.state import State
from game.world.war import Offer


def observe(state: State, seat: PowerId, *, in_words: bool = True) -> Briefing:
    """The briefing of one seat. `in_words` adds the sentences and causes that people read and leaders do not need.

    States are compared by identity, so the briefings of the last few are remembered.
    """
    told = _told(state)
    if (seat, in_words) not in told:
        told[seat, in_words] = _told_to(state, seat, survey(state), archive_of(state), in_words)
    return told[seat, in_words]


@lru_cache(maxsize=4)
def _told(state: State) -> dict[tuple[PowerId, bool], Briefing]:
    """The briefings of a state so far."""
    del state
    return {}


def _told_to(state: State, seat: PowerId, seen: Survey, archive: Archive, in_words: bool) -> Briefing:
    recent = remembered_of(state, seat) if in_words else recent_of(state, seat)
    return Briefing(
        seat=seat,
        turn=state.turn,
        window=state.window,
        date=archive.date,
        horizon=state.setting.horizon,
        mode=state.modes[state.place(seat)],
        over=state.over,
        atlas=archive.atlas,
        ruleset=state.ruleset,
        alive=state.alive,
        leaders=archive.leaders,
        persons=persons_of(state, seat, seen) if in_words else (),
        self_views=self_views_of(state) if in_words else (),
        books=books_of(state, seat, seen),
        desk=desk_of(state, seat, seen, archive),
        treaties=archive.treaties,
        footings=archive.footings.get(seat, {}),
        times=times_of(state, seat),
        temptations=temptations_of(state, seat, state.bound(seat)),
        wars=archive.wars,
        leagues=archive.leagues,
        riders=state.riders,
        patronages=state.patronages,
        ruling=archive.ruling,
        disputes=state.disputes,
        offers=tuple(offer for offer in state.offers.values() if seat in (offer.by, offer.to)),
        demands=tuple(one for one in state.demands.values() if seat in (one.by, one.of)),
        calls=tuple(one for one in state.calls.values() if one.of == seat),
        red_lines=state.red_lines,
        mercy=tuple(loser for loser, winner in state.beaten.items() if winner == seat),
        envoys=archive.envoys.get(seat, ()),
        bearing=archive.bearing,
        unbound=unbound_of(state, seat) if in_words else (),
        mobilised=archive.mobilised,
        gifts=archive.gifts.get(seat, {}),
        questions=questions_of(state, archive.questions.get(seat, ())),
        notebook=notebook_of(state, seat) if in_words else (),
        misses=tuple(QuestionId(question) for power, question in state.misses if power == seat),
        scenes=scenes_of(state, seat),
        petitions=petitions_of(state, seat) if in_words else (),
        aims=archive.aims.get(seat, ()),
        facts=facts_of(state, seat),
        plans=state.plans.get(seat, ()),
        warnings=warnings_of(state, seat),
        news=news_of(state, seat) if in_words else fresh_of(state, seat),
        dues=dues_of(state, seat) if in_words else (),
        causes=causes(state, seat) if in_words else (),
        recent=recent,
    )


def with_offers(briefing: Briefing, offers: tuple[Offer, ...]) -> Briefing:
    """A briefing with offers that came in while the window was open."""
    return replace(briefing, offers=(*briefing.offers, *offers)) if offers else briefing
