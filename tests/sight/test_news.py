"""What a seat is told of an event: its own view, nothing hidden, in a sentence fit to read."""

import json
from dataclasses import replace
from typing import Any

import pytest

from game.sight.briefing import News
from game.sight.news import SENTENCES, SILENT, tell
from game.sight.news.teller import Teller
from game.world.event import Event
from game.world.events import EVENTS, conduct, diplomacy, home, orders, sight, society, war
from game.world.league import League, Patronage
from game.world.ledger import EMPTY
from game.world.names import LeagueId, PowerId, QuestionId
from game.world.plain import to_plain
from game.world.question import Pledge, Question, Settled
from game.world.report import FactReport, no_reports
from game.world.treaty import Clause, ClauseKind, Footing, Terms, Treaty
from game.world.war import Call, Demand, Offer, RedLine
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, GRAIN, IDS, PEACE, SPARTA, WAR, hellas

SECRET = "only the chronicle knows"
TERMS = Terms((Clause(ClauseKind.ALLIANCE), Clause(ClauseKind.TRADE, 4), Clause(ClauseKind.RANK, by=ATHENS)), 8, 1)
TRIBUTE = Terms((Clause(ClauseKind.TRIBUTE, 3, by=CORCYRA),))
LEAGUE = League(LeagueId("delian"), "Delian League", 1, 2, IDS[:3], ATHENS)
QUESTION = Question(
    QuestionId("Q1"), ATHENS, "keeps", "Will Corcyra keep the grain treaty?", CORCYRA, 2, 3, honest=61.5, staff=72.5
)
REPORT = FactReport("F1", ATHENS, "silver", "The envoys", "C3", 2, 30.25, 41.75, 20.5, 60.5, 60, 50, 70)  # type: ignore[arg-type]


def seen(kind: type[Event], actor: PowerId | None = None, target: PowerId | None = None, **fields: Any) -> Any:
    """An event of turn 2 that everybody saw."""
    return kind(number=17, turn=2, actor=actor, target=target, witnesses=IDS, **fields)


SAMPLES: tuple[Event, ...] = (
    seen(
        diplomacy.TreatySigned,
        CORCYRA,
        ATHENS,
        treaty=replace(GRAIN, terms=TERMS),
        tag="camouflage",
        footings=(Footing(ATHENS, 7.125, 9.5),),
    ),
    seen(diplomacy.TreatyRenewed, ATHENS, CORCYRA, treaty="grain-treaty", ends=10),
    seen(diplomacy.TreatyRenounced, CORCYRA, ATHENS, treaty="grain-treaty", ends=3),
    seen(diplomacy.TreatyEnded, ATHENS, SPARTA, treaty="peace", why="war"),
    seen(diplomacy.OfferMade, CORINTH, ATHENS, offer=Offer("O1", CORINTH, ATHENS, TERMS, 2)),
    seen(diplomacy.OfferClosed, ATHENS, CORINTH, offer="O1", why="lapsed"),
    seen(diplomacy.DemandMade, SPARTA, ATHENS, demand=Demand("D1", SPARTA, ATHENS, TRIBUTE, "subject", 2)),
    seen(diplomacy.DemandAnswered, ATHENS, SPARTA, demand="D1", answer="defy"),
    seen(diplomacy.ThreatCarriedOut, SPARTA, ATHENS, demand="D1"),
    seen(diplomacy.ThreatSwallowed, SPARTA, ATHENS, demand="D1"),
    seen(diplomacy.RedLineDrawn, SPARTA, ATHENS, line=RedLine(SPARTA, ATHENS, CORINTH, 6)),
    seen(diplomacy.RedLineCrossed, ATHENS, SPARTA, to="athens", off="corinth"),
    seen(diplomacy.Called, CORCYRA, ATHENS, call=Call("C1", ATHENS, CORCYRA, WAR.id, None, 2, CORINTH)),
    seen(diplomacy.CallAnswered, ATHENS, CORCYRA, call="C1", came=False, bound=True),
    seen(diplomacy.PatronageBegun, SPARTA, CORINTH, tie=Patronage(SPARTA, CORINTH, 2)),
    seen(diplomacy.PatronageEnded, CORINTH, SPARTA, patron="sparta", client="corinth", why="the client left"),
    seen(diplomacy.LeagueChanged, CORCYRA, league=LEAGUE, why="joined"),
    seen(diplomacy.DuesSettled, league=LEAGUE.id, paid=("athens", "corinth"), withheld=("corcyra",)),
    seen(diplomacy.DoorClosed, CORCYRA, league=LEAGUE.id, marked=True),
    seen(diplomacy.BreachCompensated, CORINTH, CORCYRA, league=LEAGUE.id, amount=4),
    seen(diplomacy.DisputeClosed, ATHENS, CORINTH, why="arbitrated"),
    seen(diplomacy.TermsRefused, CORINTH, ATHENS, terms=TERMS, reason="too dear"),
    seen(conduct.PromisesKept, rows=((GRAIN.id, CORCYRA),)),
    seen(conduct.Kept, CORCYRA, ATHENS, treaty="grain-treaty", cost=6.125, dear=True),
    seen(conduct.Cheated, CORCYRA, ATHENS, treaty="grain-treaty", clause="trade", gain=6.125, tag=SECRET),
    seen(conduct.BreachFound, CORCYRA, ATHENS, treaty="grain-treaty", clause="trade", assured=True),
    seen(conduct.GiftGiven, CORINTH, ATHENS, amount=10, end=True, needed=True, brought=6125),
    seen(conduct.GiftTurned, CORINTH, ATHENS, since=1),
    seen(conduct.HonourOwed, CORCYRA, CORINTH),
    seen(conduct.HonourPaid, CORINTH, ATHENS, accepted=False),
    seen(conduct.Squeezed, ATHENS, CORCYRA, amount=6),
    seen(conduct.Armed, SPARTA, amount=6, secret=True),
    seen(conduct.Mobilised, SPARTA, until=4),
    seen(conduct.Inspected, ATHENS, CORCYRA, treaty="grain-treaty"),
    seen(conduct.OrderFailed, ATHENS, order="give corinth 10", reason="the treasury is empty"),
    seen(conduct.PricePaid, ATHENS, order="give corinth 10", wealth=10, people=0.0),
    seen(conduct.AccountsSettled, ATHENS, rows=(("home", 20_000), ("upkeep", -5_500))),
    seen(conduct.Decided, ATHENS, order="give corinth 10", because=("they are in need",)),
    seen(conduct.Planned, SPARTA, act="declare war on athens to subject", due=5, because=(SECRET,)),
    seen(conduct.PlanDropped, SPARTA, act="declare war on athens to subject"),
    seen(war.WarDeclared, CORINTH, CORCYRA, war=replace(WAR, reason="Epidamnus")),
    seen(war.WarJoined, SPARTA, war="w1", side=1, effort="full"),
    seen(war.EffortSet, CORINTH, war="w1", effort="low"),
    seen(war.AimRaised, CORCYRA, war="w1", aim="subject"),
    seen(
        war.CampaignFought,
        CORINTH,
        CORCYRA,
        war="w1",
        attack=41.125,
        defence=30.125,
        margin=0.3125,
        odds=0.625,
        result=1,
        score=25,
    ),
    seen(war.PeaceMade, CORCYRA, CORINTH, war="w1", terms=TRIBUTE, duress="corcyra"),
    seen(war.WarEnded, war="w1", how="aim", winner="corinth", loser="corcyra", score=25),
    seen(war.FateDecided, CORINTH, CORCYRA, fate="spare"),
    seen(war.PowerDestroyed, CORINTH, CORCYRA),
    seen(home.Justified, ATHENS, times=1, words=6.0),
    seen(home.Taken, ATHENS, amount=5),
    seen(home.Overturned, ATHENS),
    seen(home.TakingFound, ATHENS, amount=5),
    seen(home.BooksOpened, ATHENS, clean=False),
    seen(home.SecondHearing, ATHENS, order="destroy corcyra"),
    seen(home.DissenterMoved, ATHENS, seated=False, left=True),
    seen(home.PassedOver, ATHENS, order="declare war on corinth to chastise"),
    seen(home.HelotsRose, SPARTA),
    seen(home.LeaderSucceeded, None, SPARTA, leader=1),
    seen(home.Fared, ATHENS, what="treaty with corcyra", odds=0.625, well=True),
    seen(home.MissOwned, ATHENS, question="Q1", owned=True),
    seen(home.OddsPledged, ATHENS, pledge=Pledge(ATHENS, "ships", 80, 2), effort=94),
    seen(home.PledgeSettled, ATHENS, pledge=Pledge(ATHENS, "ships", 80, 2, well=False)),
    seen(home.AimTaken, ATHENS, aim="keep"),
    seen(home.SceneOpened, ATHENS, scene="ships"),
    seen(home.OptionChosen, ATHENS, scene="ships", option="few"),
    seen(home.HappeningCame, happening="plague", headline="Plague in Athens"),
    seen(home.FlagSet, flag=SECRET, up=True),
    seen(home.FactRevealed, fact="silver", value=30.0),
    seen(orders.OrderTipped, society="hellas", rule="fear", safety=55.0, unrestrained=("corinth",)),
    seen(society.NormTurned, society="hellas", clause="non-aggression", settled=False),
    seen(society.LanesRaided, CORCYRA, society="hellas", why="straits", gain=6.0),
    seen(society.TakenIn, CORCYRA, society="hellas"),
    seen(society.IdentityTurned, ATHENS, CORCYRA, near=True),
    seen(society.GestureUnanswered, CORCYRA, ATHENS, since=1),
    seen(home.RangesScored, ATHENS, scene="ships", held=2, asked=4, rows=(("Q", 1.0, 2.0, 6.125),)),
    seen(sight.Learned, ledger=EMPTY),
    seen(sight.Reported, told=no_reports(4)),
    seen(sight.FactTold, None, ATHENS, report=REPORT),
    seen(sight.Answered, ATHENS, CORINTH, about="corcyra", quantity="trust", raw=12.125, shown=40.0),
    seen(sight.RedTeamed, ATHENS, line="corinth.trust", estimate=31.0, low=20.0, high=42.0),
    seen(sight.OracleSpoke, ATHENS, CORINTH, line="corinth.strength", estimate=90.0, low=80.0, high=100.0),
    seen(sight.EnvoySent, ATHENS, CORINTH, until=6),
    seen(sight.TalePlanted, CORINTH, ATHENS, about="sparta"),
    seen(sight.QuestionsAsked, ATHENS, questions=(QUESTION,)),
    seen(sight.ForecastsSealed, ATHENS, said=(("Q1", 80.0, True),)),
    seen(sight.QuestionSettled, ATHENS, settled=Settled(QUESTION, 80.0, True, True, 3)),
    seen(sight.Warned, None, ATHENS, warning="W1", text="Sparta counts its levy.", about="T5.3", rank=1, made=2),
    seen(sight.CueShown, SPARTA, ATHENS, text="Sparta recalls its envoys.", about="T5.3", honest=False),
    seen(sight.AnswersAsked, carried=()),
    seen(sight.TurnOpened),
    seen(sight.GameEnded, why="the last turn is over"),
)

OURS_ALONE = {
    "Cheated", "OrderFailed", "PricePaid", "AccountsSettled", "Decided", "Planned", "PlanDropped", "Taken",
    "DissenterMoved", "Fared", "AimTaken", "SceneOpened", "RangesScored", "FactTold", "Answered", "RedTeamed",
    "TalePlanted", "QuestionSettled",
}  # fmt: skip
"""Events of which only the court concerned may hear, whoever else is called a witness."""

HIDDEN: dict[str, dict[str, Any]] = {
    "TreatySigned": {"tag": "sincere", "footings": ()},
    "Kept": {"cost": 99.5},
    "Cheated": {"tag": "greed"},
    "GiftGiven": {"brought": 0},
    "Armed": {"amount": 99},
    "SecondHearing": {"order": "spare corcyra"},
    "PassedOver": {"order": "give corinth 1"},
    "CampaignFought": {"attack": 99.5, "defence": 98.5, "margin": 0.9, "odds": 0.1},
    "Fared": {"odds": 0.1},
    "FactTold": {"report": replace(REPORT, truth=99.5, raw=98.5, raw_low=97.5, raw_high=99.0, steps=(("x", 1, 2, 3),))},
    "Answered": {"raw": 99.5},
    "QuestionSettled": {"settled": Settled(replace(QUESTION, honest=20.5, staff=21.5), 80.0, True, True, 3)},
    "CueShown": {"honest": True, "about": "T9.9"},
    "Warned": {"about": "T9.9", "due": 9},
}
"""Fields that are to change nothing in what a seat other than the actor is told, with another value for each."""
HIDDEN_FROM_ACTOR = {"TreatySigned", "Cheated", "CampaignFought", "Fared", "GiftGiven", "Answered", "QuestionSettled"}


def news_of(kind: str, seat: PowerId = ATHENS, **changes: Any) -> News | None:
    event = next(one for one in SAMPLES if one.name == kind)
    return tell(replace(event, **changes), seat, hellas())


def text_of(kind: str, seat: PowerId = ATHENS, **changes: Any) -> str:
    news = news_of(kind, seat, **changes)
    assert news is not None
    return news.text


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
