"""One event of every kind, as a seat may be told of it, and what of each must stay hidden."""

from dataclasses import replace
from typing import Any

from game.sight.briefing import News
from game.sight.news import tell
from game.world.event import Event
from game.world.events import conduct, diplomacy, home, orders, sight, society, war
from game.world.league import League, Patronage
from game.world.ledger import EMPTY
from game.world.names import LeagueId, PowerId, QuestionId
from game.world.question import Pledge, Question, Settled
from game.world.report import FactReport, no_reports
from game.world.treaty import Clause, ClauseKind, Footing, Terms
from game.world.war import Call, Demand, Offer, RedLine
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, GRAIN, IDS, SPARTA, WAR, hellas

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
    seen(home.ReasonTurned, CORCYRA, restrained=False),
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
