"""What a seat is told of an event: its own view, nothing hidden, in a sentence fit to read."""

import json
from dataclasses import replace

import pytest

from game.sight.news import SENTENCES, SILENT, tell
from game.sight.news.teller import Teller
from game.world.event import Event
from game.world.events import EVENTS, conduct, diplomacy, orders, sight, society
from game.world.plain import to_plain
from game.world.question import Settled
from game.world.treaty import Treaty
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, GRAIN, IDS, PEACE, SPARTA, hellas
from tests.sight.samples import (
    HIDDEN,
    HIDDEN_FROM_ACTOR,
    LEAGUE,
    OURS_ALONE,
    QUESTION,
    SAMPLES,
    SECRET,
    TRIBUTE,
    news_of,
    seen,
    text_of,
)


def test_every_kind_of_event_has_its_sentence_or_is_kept_silent_on_purpose() -> None:
    assert SENTENCES.keys() | SILENT == set(EVENTS.values())
    assert not SENTENCES.keys() & SILENT
    assert sorted(type(one).__name__ for one in SAMPLES) == sorted(EVENTS)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: event.name)
def test_who_saw_nothing_is_told_nothing(event: Event) -> None:
    assert tell(replace(event, witnesses=()), ATHENS, hellas()) is None
    others = tuple(seat for seat in IDS if seat != ATHENS)
    assert tell(replace(event, witnesses=others), ATHENS, hellas()) is None


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: event.name)
def test_a_dispatch_is_a_sentence_of_at_most_25_words(event: Event) -> None:
    told = [news for seat in IDS if (news := tell(event, seat, hellas())) is not None]
    assert bool(told) == (type(event) in SENTENCES)
    for news in told:
        assert len(news.text.split()) <= 25, news.text
        assert news.text[0].isupper() or news.text[0].isdigit(), news.text
        assert news.text.endswith((".", "?")), news.text
        assert not any(sign in news.text for sign in ("{", "}", "None", "somebody", "_", "  ", "..")), news.text
        assert 0 <= news.weight <= 100
        assert (news.id, news.turn, news.name) == ("T2.17", 2, event.name)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: event.name)
def test_what_is_hidden_stays_out_of_the_news(event: Event) -> None:
    for seat in IDS:
        news = json.dumps(to_plain(tell(event, seat, hellas())))
        assert SECRET not in news
        assert "camouflage" not in news
        assert not any(
            mark in news for mark in (".0125", "41.1", "30.12", "0.3125", "0.625", "30.25", "41.75", "12.125")
        )


@pytest.mark.parametrize("kind", sorted(HIDDEN))
def test_hidden_fields_change_nothing_in_what_others_are_told(kind: str) -> None:
    event = next(one for one in SAMPLES if one.name == kind)
    changed = replace(event, **HIDDEN[kind])
    for seat in IDS:
        if seat != event.actor or kind in HIDDEN_FROM_ACTOR:
            assert tell(event, seat, hellas()) == tell(changed, seat, hellas())


@pytest.mark.parametrize("kind", sorted(OURS_ALONE))
def test_a_courts_own_affairs_are_told_to_nobody_else(kind: str) -> None:
    told = [seat for seat in IDS if news_of(kind, seat) is not None]
    assert len(told) == 1


def test_nobody_reads_the_terms_that_lie_between_two_other_courts() -> None:
    assert news_of("OfferMade", SPARTA) is None
    assert news_of("OfferClosed", SPARTA) is None
    assert news_of("TermsRefused", SPARTA) is None


def test_a_scene_that_is_not_public_stays_closed() -> None:
    assert news_of("OptionChosen", SPARTA, scene="oracle", option="ask") is None
    assert news_of("OptionChosen", ATHENS, scene="oracle", option="ask") is not None


def test_a_warning_that_did_not_reach_the_desk_is_not_told() -> None:
    assert news_of("Warned", rank=0) is None


@pytest.mark.parametrize(
    ("kind", "ours", "theirs"),
    [
        ("GiftGiven", "Corinth gave us 10 talents when we needed it and asked for nothing.",
         "We gave Athens 10 talents."),
        ("Squeezed", "We squeezed 6 talents out of Corcyra.", "Athens squeezed 6 talents out of Corcyra."),
        ("TreatyRenounced", "Corcyra renounced our trade treaty; it binds until turn 3.",
         "Corcyra renounced its trade treaty with Athens; it binds until turn 3."),
        ("TreatyEnded", "The Thirty Years' Peace has fallen with the war.",
         "The Thirty Years' Peace has fallen with the war."),
        ("DemandMade", "Sparta demanded of us: 3 talents of tribute a turn from Corcyra; or else war, to subject us.",
         "Sparta demanded of Athens: 3 talents of tribute a turn from Corcyra; or else war, to subject it."),
        ("Called", "Corcyra called us against Corinth; no treaty binds us.",
         "Corcyra called Athens against us; no treaty binds it."),
        ("DisputeClosed", "We and Corinth closed a dispute at its midpoint, by arbitration.",
         "We and Athens closed a dispute at its midpoint, by arbitration."),
        ("CampaignFought", "Corinth won a campaign against Corcyra; the score is 25 for Corinth.",
         "We won a campaign against Corcyra; the score is 25 for us."),
        ("LeagueChanged", "Corcyra joined the Delian League, which has 3 members.",
         "Corcyra joined the Delian League, which has 3 members."),
        ("DoorClosed", "The league turned Corcyra away: who rides free in one league is not wanted in another.",
         "The league turned Corcyra away: who rides free in one league is not wanted in another."),
        ("SecondHearing", 'We heard "destroy corcyra" a second time; it waits a turn.',
         "Athens heard a grave matter a second time."),
    ],
)  # fmt: skip
def test_each_seat_hears_it_from_where_it_sits(kind: str, ours: str, theirs: str) -> None:
    assert text_of(kind, ATHENS) == ours
    assert text_of(kind, CORINTH) == theirs


def test_a_breach_names_the_deed_and_who_found_it() -> None:
    event = next(one for one in SAMPLES if isinstance(one, conduct.BreachFound))
    plain = replace(event, assured=False)
    found = seen(conduct.Inspected, ATHENS, CORCYRA, treaty="grain-treaty")
    state = hellas(chronicle=(found, plain))
    told = tell(plain, ATHENS, state)
    assert told is not None
    assert told.text == "Corcyra cheated us of the trade: our inspectors found it."
    assert text_of("BreachFound") == "Corcyra cheated us of the trade: it has come to light, soon after an assurance."
    late = text_of("BreachFound", since=1)
    assert late == (
        "Corcyra cheated us of the trade: it has come to light, under cover of an assurance; it was done in turn 1."
    )
    assert text_of("BreachFound", CORCYRA, assured=False) == "We cheated Athens of the trade: it has come to light."


def test_a_forecast_is_told_with_what_came_of_it() -> None:
    assert text_of("QuestionSettled") == "Will Corcyra keep the grain treaty? We said 80 %; the answer is yes."
    signed = Settled(QUESTION, 15.0, False, None, 3)
    assert text_of("QuestionSettled", settled=signed).endswith("Our staff said 15 %; the question is void.")


def test_a_signature_under_duress_says_whose() -> None:
    treaty = replace(GRAIN, terms=TRIBUTE, duress=CORCYRA)
    assert text_of("TreatySigned", treaty=treaty) == (
        "Corcyra signed under duress with us: 3 talents of tribute a turn from Corcyra."
    )
    assert text_of("TreatySigned", CORCYRA, treaty=treaty).startswith("We signed under duress with Athens")


def test_long_terms_are_counted_not_recited() -> None:
    assert (
        text_of("TreatySigned")
        == "We signed with Corcyra: alliance, 4 talents of trade a turn and 1 clause more, for 8 turns."
    )


def test_secret_arming_is_seen_but_not_counted() -> None:
    news = news_of("Armed")
    assert news is not None
    assert (news.text, news.amount) == ("Sparta is arming in secret.", 0.0)
    own = news_of("Armed", SPARTA)
    assert own is not None
    assert own.amount == 6


def test_a_treaty_that_is_gone_still_has_its_name() -> None:
    signed = next(one for one in SAMPLES if isinstance(one, diplomacy.TreatySigned))
    treaty: Treaty = replace(PEACE, id="late", title="")  # type: ignore[arg-type]
    state = hellas(chronicle=(replace(signed, treaty=treaty),))
    told = tell(seen(diplomacy.TreatyEnded, ATHENS, SPARTA, treaty="late", why="term"), ATHENS, state)
    assert told is not None
    assert told.text == "Our treaty of non-aggression with Sparta has run its term."


def test_what_is_done_to_us_weighs_more_than_distant_news() -> None:
    heavy = ["WarDeclared", "BreachFound", "DemandMade", "Called", "GiftGiven", "TreatyRenounced"]
    for kind in heavy:
        event = next(one for one in SAMPLES if one.name == kind)
        near = tell(replace(event, target=ATHENS), ATHENS, hellas())
        far = tell(replace(event, actor=CORCYRA, target=CORINTH), ATHENS, hellas(treaties={}))
        assert near is not None
        assert far is not None
        assert near.weight > far.weight + 20


def test_an_allys_affairs_weigh_more_than_a_strangers() -> None:
    event = next(one for one in SAMPLES if isinstance(one, conduct.Squeezed))
    ally = tell(replace(event, actor=ATHENS, target=CORINTH), SPARTA, hellas())
    stranger = tell(replace(event, actor=ATHENS, target=CORINTH), SPARTA, hellas(treaties={}))
    assert ally is not None
    assert stranger is not None
    assert ally.weight > stranger.weight


def test_an_order_that_is_told_names_leagues_and_powers() -> None:
    told = Teller(replace(hellas(), leagues={LEAGUE.id: LEAGUE}), ATHENS)
    assert told.spoken("pay dues to delian") == "pay dues to Delian League"
    assert told.spoken("send envoy to sparta") == "send envoy to Sparta"


def test_an_answer_to_what_we_asked_is_a_word_and_a_whole_figure() -> None:
    news = tell(
        seen(sight.Answered, ATHENS, SPARTA, about="corinth", quantity="trust", raw=61.0, shown=55.8), ATHENS, hellas()
    )
    assert news is not None
    assert news.text == "Sparta told us, when we asked, how far it trusts Corinth: firm (56)."


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("the client left", "Corinth left Sparta's protection: its rank was no longer right to them."),
        ("call refused", "Sparta did not come for Corinth: that ends the protection."),
    ],
)
def test_why_a_client_is_a_client_no_more_is_told(why: str, said: str) -> None:
    """Rows 82-84: a rank that lost its right, or a patron that did not do its duty."""
    ended = seen(diplomacy.PatronageEnded, CORINTH, SPARTA, patron="sparta", client="corinth", why=why)
    news = tell(ended, ATHENS, hellas())
    assert news is not None
    assert news.text == said


def test_how_near_to_fear_a_society_was_is_told_with_what_rules_it() -> None:
    """Row 90: the mean share of safety, which second thoughts and treaties bring down again."""
    tipped = seen(orders.OrderTipped, society="hellas", rule="fear", safety=53.2)
    news = tell(tipped, ATHENS, hellas())
    assert news is not None
    assert news.text == "Fear rules among Hellas: safety is 53.2 in 100 of what they want."


@pytest.mark.parametrize(
    ("settled", "said"), [(True, "To keep an alliance has become"), (False, "Nobody among Hellas")]
)
def test_a_norm_is_named_with_the_right_article(settled: bool, said: str) -> None:
    """Rows 34-36: what has become custom, and what is so no more."""
    news = tell(seen(society.NormTurned, society="hellas", clause="alliance", settled=settled), ATHENS, hellas())
    assert news is not None
    assert news.text.startswith(said)
    assert " an alliance " in news.text
