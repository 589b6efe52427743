"""Plausible briefings from the Athens of 431, with long names, gaps and hostile text."""

from dataclasses import replace

import numpy as np

from game.sight.briefing import (
    Asking,
    Atlas,
    Books,
    Briefing,
    Cause,
    Choice,
    Desk,
    Due,
    News,
    OpenScene,
    Realm,
    Remembered,
)
from game.sight.briefing import (
    Warning as Alarm,
)
from game.world.condition import ALWAYS
from game.world.names import Mode, PowerId, QuestionId, SceneId, TreatyId, WarId, Window
from game.world.power import Rule, Trait
from game.world.ruleset import LEBOW
from game.world.scene import Aim, Quiz
from game.world.setting import Wording
from game.world.treaty import KINDS, Clause, ClauseKind, Terms, Treaty
from game.world.war import Call, Demand, Offer, Side, War

HOSTILE = "\x1b]0;owned\x07[red]Perdiccas[/nope] [@click=app.quit]of\u202e Macedon[/]"
"""A name that would set the title, crash the screen, run an action and turn the reading direction."""

POWERS: tuple[tuple[str, str, str, str, Rule], ...] = (
    ("athens", "Athens", "Pericles", "hellas", Rule.HONOUR),
    ("sparta", "Sparta", "Archidamus", "hellas", Rule.HONOUR),
    ("corinth", "Corinth", "the Bacchiads' heirs", "hellas", Rule.HONOUR),
    ("corcyra", "Corcyra", "the popular party", "hellas", Rule.HONOUR),
    ("thebes", "Thebes and the Boeotian League of the Eleven Cities", "Eurymachus", "hellas", Rule.HONOUR),
    ("argos", "Argos", "the Thousand", "hellas", Rule.HONOUR),
    ("persia", "Persia", "Artaxerxes", "asia", Rule.INTEREST),
    ("macedon", HOSTILE, HOSTILE, "north", Rule.FEAR),
)
IDS = tuple(PowerId(row[0]) for row in POWERS)
ATHENS, SPARTA, CORINTH, CORCYRA = IDS[:4]
N = len(IDS)


def atlas() -> Atlas:
    realms = tuple(
        Realm(
            PowerId(power), name, f"the people of {name}", leader, society, society.title(), rule,
            (Trait.THALASSOCRAT, Trait.ASSEMBLY) if power == "athens" else (), "ionian", "democracy", "olympian",
            "You lead Athens: three hundred triremes, six thousand talents in the temple, and walls down to the sea."
            if power == "athens" else "",
        )
        for power, name, leader, society, rule in POWERS
    )  # fmt: skip
    return Atlas(
        scenario="athens-and-sparta",
        title="Athens and Sparta",
        introduction="Fifteen years of peace are running out. Corcyra asks for ships, Corinth for justice, and "
        "Sparta for nothing yet.\n\nThe growth of the power of Athens, and the alarm which this inspired in Sparta, "
        "made war inevitable; or so it will be said afterwards.",
        ids=IDS,
        realms=realms,
        reach=np.full((N, N), 60, dtype=np.int64),
        kindred=frozenset({frozenset({CORINTH, CORCYRA})}),
        wording=Wording("talents", "the Assembly", "ships"),
        unit=2.0,
        without=frozenset({"feed"}),
        fits={},
    )


def books() -> Books:
    return Books(
        strength=120, wealth=42, income=6, home_income=24, upkeep=12, people=58, justice=52, checks=60, reason=71,
        motives=(25.0, 40.0, 35.0), accounts=(("home", 24.0), ("trade", 4.0), ("upkeep", -12.0), ("watch", -3.2)),
        dissenter=False, aim="",
    )  # fmt: skip


def desk() -> Desk:
    rng = np.arange(N, dtype=np.float64)
    parts = np.zeros((7, N, 3))
    parts[0] = 24.0
    parts[1] = np.stack([rng * 3 - 12, rng * 2 - 4, 6 - rng], axis=1)
    parts[2] = 3.5
    parts[3] = np.array([0, 0, 0, 18, 2, 1, 4, 0.0])[:, None]
    parts[4] = np.array([0, -8, -14, 11, -4, 2, 0, 1.0])[:, None]
    parts[5] = np.array([0, 4, 0, 0, 0, 2, 0, 0.0])[:, None]
    whole = parts.sum(axis=0)
    parts[6] = np.clip(whole, 0, 100) - whole
    trust = parts.sum(axis=0)
    estimate = np.stack([60 + rng * 9, 30 + rng * 11, rng * 7 - 20, 20 + rng * 5, 60 - rng * 6, 40 + rng * 3], axis=1)
    return Desk(
        trust=trust, parts=parts, before=trust - np.array([0, 3, -2, -6, 0.2, 0, 2, 0])[:, None],
        friendship=np.array([0, -20, -35, 28, -10, 5, 0, 2.0]), need=np.array([0, 0, 0, 18, 2, 1, 4, 0.0]),
        fear=np.array([0, 48, 22, 3, 14, 6, 31, 2.0]), regard=np.full(N, 51.0), rightful=np.full(N, 40.0),
        scar=np.zeros((N, 3)),
        standing=np.linspace(66, 41, N), resolve=np.linspace(48, 61, N), honesty=np.linspace(55, 38, N),
        estimate=estimate, low=estimate - 8, high=estimate + 8, estimate_before=estimate - 1, as_of=2,
        grades=("A1", "B2", "C3", "A2", "D4", "C3", "E5", "F6"),
        word=np.linspace(0.35, 0.8, N * 3).reshape(N, 3), stand=np.linspace(0.1, 0.75, N),
        benign=np.linspace(0.2, 0.7, N), judgement_points=np.zeros((12, N)), certainty=0.64, own_part=1.0,
        habit=np.full(len(KINDS), 44.0), legitimacy=57.0,
        identity=np.full(N, 10.0), belonging=np.full(N, 100.0), ways=np.full(N, 100.0),
    )  # fmt: skip


def treaties() -> tuple[Treaty, ...]:
    peace = Terms((Clause(ClauseKind.NON_AGGRESSION), Clause(ClauseKind.ARBITRATION)), None, 0)
    defence = Terms((Clause(ClauseKind.ALLIANCE), Clause(ClauseKind.TRADE, 4)), 8, 1)
    league = Terms((Clause(ClauseKind.ALLIANCE, firm=True),), None, 0)
    return (
        Treaty(TreatyId("thirty-years"), (ATHENS, SPARTA), peace, -12, 18, title="Thirty Years' Peace"),
        Treaty(TreatyId("corcyra-pact"), (ATHENS, CORCYRA), defence, 1, 9),
        Treaty(TreatyId("isthmus"), (CORINTH, SPARTA), league, -30, None, title="Peloponnesian League"),
        Treaty(TreatyId("boeotia"), (SPARTA, IDS[4]), league, -20, None),
        Treaty(TreatyId("gold"), (IDS[6], IDS[7]), Terms((Clause(ClauseKind.TRIBUTE, 3, by=IDS[7]),), 4, 0), 2, 6),
    )


def news() -> tuple[News, ...]:
    return (
        News("T2.4", 2, "Mobilised", CORINTH, None, "Corinth mobilises: its levy is called up for two turns.", 60),
        News("T2.7", 2, "CallAnswered", CORCYRA, ATHENS, "Corcyra came when we called, at middle effort.", 90),
        News("T2.9", 2, "BreachFound", IDS[4], SPARTA, "Thebes was found to have broken its word to Sparta.", 50),
        News("T2.11", 2, "GiftGiven", IDS[6], SPARTA, "Persia gave Sparta 10 talents, and asked for nothing.", 70),
        News("T2.12", 2, "HappeningCame", None, None, f"A rumour from the north: {HOSTILE} has died.", 20),
        News("T2.15", 2, "CampaignFought", CORINTH, CORCYRA, "Off Sybota the Corinthians were held; 15 for us.", 80),
        News("T2.18", 2, "Kept", SPARTA, ATHENS, "Sparta kept the Thirty Years' Peace, though breaking it paid.", 30),
    )


ODDS = (
    Asking(
        QuestionId("Q5"),
        "Will Corinth accept arbitration with Corcyra before the turn ends?",
        CORINTH,
        62.0,
        4,
        "arbitrate",
    ),
    Asking(QuestionId("Q6"), "Will Sparta come if Corinth calls it?", SPARTA, 34.0, 5, "call"),
)


def briefing(window: Window = Window.ORDERS, turn: int = 3, **changed: object) -> Briefing:
    war = War(WarId("sybota"), (Side(CORINTH),), (Side(CORCYRA), Side(ATHENS)), "chastise", 2, 15, 1)
    told = Briefing(
        seat=ATHENS, turn=turn, window=window, date="spring 431 BCE", horizon=(12, 15), mode=Mode.BENT, over=False,
        atlas=atlas(), ruleset=LEBOW, alive=(True,) * N, leaders=tuple(row[2] for row in POWERS), books=books(),
        desk=desk(), treaties=treaties(), wars=(war,),
        offers=(Offer("O3.1", IDS[5], ATHENS, Terms((Clause(ClauseKind.NEUTRALITY),), 4, 0), 2),),
        demands=(Demand("D3.1", SPARTA, ATHENS, Terms((Clause(ClauseKind.NEUTRALITY),), 4, 0), "chastise", 3),),
        calls=(Call("C3.1", ATHENS, CORCYRA, WarId("sybota"), "corcyra-pact", 3, CORINTH),),
        questions=ODDS,
        notebook=(
            Remembered(QuestionId("Q1"), "Will Corcyra come when called?", 80, True, True, 2),
            Remembered(QuestionId("Q2"), "Will Corinth mobilise?", 15, True, True, 2),
        ),
        misses=(QuestionId("Q2"),),
        scenes=(
            OpenScene(
                SceneId("megara"), "The Megarian decree",
                "Megara has farmed sacred land and sheltered runaway slaves. Shut our markets to it? Corinth and "
                "Sparta will call it an act of war, and be half right.",
                (
                    Choice("pass", "Pass the decree", "4 talents, the people's trust −2", is_venture=True),
                    Choice("soften", "Shut the Piraeus only", "", is_venture=True),
                    Choice("drop", "Let it rest", "the people's trust −3", is_venture=True),
                ),
                "drop", pledge=True,
            ),
        ),
        aims=(
            Aim("peace", ATHENS, "Keep the Thirty Years' Peace", ALWAYS, ALWAYS, "No war with Sparta to the end."),
            Aim("first", ATHENS, "First in Hellas", ALWAYS, ALWAYS, "Nobody's standing above ours."),
        ),
        warnings=(Alarm("W1", "Nicias: whoever helps Corcyra will have Corinth, and Sparta behind it.", CORINTH, 3),),
        news=news(),
        dues=(Due(4, "The levy of Corinth goes home.", ""), Due(5, "The truce before Potidaea ends.", "")),
        causes=(
            Cause(CORCYRA, "it came when we called", 8.0, "T2.7"),
            Cause(CORCYRA, "need of a second fleet", 3.2, "time"),
            Cause(CORINTH, "it called up its levy", -2.0, "T2.4"),
            Cause(SPARTA, "it kept the peace at a cost", 5.0, "T2.18"),
        ),
    )  # fmt: skip
    return replace(told, **changed)  # type: ignore[arg-type]


def tutorial() -> Briefing:
    quizzes = tuple(
        Quiz(QuestionId(f"R{place}"), text, unit, 0.0, low, high)
        for place, (text, unit, low, high) in enumerate(
            (
                ("How long is the coast of Sicily?", "stades", 1000, 20000),
                ("How many triremes can Syracuse man?", "ships", 0, 300),
                ("How many talents lie in Egesta's temples?", "talents", 0, 500),
                ("How many days from Corcyra to Rhegion under oars?", "days", 1, 30),
            ),
            1,
        )
    )
    scene = OpenScene(
        SceneId("ranges"), "What do you know of Sicily?", "Give a range for each that you are nine tenths sure of.",
        (Choice("answer", "Answer", ""),), "answer", quizzes=quizzes,
    )  # fmt: skip
    return briefing(turn=1, scenes=(scene,), news=(), causes=(), notebook=(), misses=(), offers=(), aims=())


def bare() -> Briefing:
    """A turn in which nothing has happened and nobody asks for anything."""
    return briefing(
        turn=1, news=(), causes=(), notebook=(), misses=(), offers=(), demands=(), calls=(), scenes=(), aims=(),
        warnings=(), dues=(), treaties=(), wars=(), questions=(),
    )  # fmt: skip
