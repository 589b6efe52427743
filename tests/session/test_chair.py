"""A person in a chair: what is told, drafted, refused, heard and sealed."""

import asyncio

import pytest

from game.session.seat import Change, Refusal
from game.world.names import PowerId, Window
from game.world.war import Draft
from tests.session.games import seal, sit

ALLIANCE = "propose alliance to corinth for {} turns"


def test_a_person_plays_to_the_end() -> None:
    async def play() -> None:
        table, chair = sit()
        turns = 0
        while not chair.over:
            told = await chair.briefing()
            lines = ["give corcyra 2"] if told.window is Window.ORDERS and told.turn % 2 else []
            receipt = await chair.submit(await seal(chair, *lines, percent=70))
            assert receipt.sealed, receipt
            turns += 1
        told = await chair.briefing()
        assert told.over
        assert turns >= table.state.setting.turns
        assert len(told.notebook) >= turns
        assert all(one.percent == 70 and len(one.voices) == 4 for one in told.notebook)
        gifts = [event for event in table.state.chronicle if event.name == "GiftGiven" and event.actor == "athens"]
        assert len(gifts) == 4

    asyncio.run(play())


def test_the_council_is_heard_with_its_record() -> None:
    async def play() -> None:
        _, chair = sit()
        for counsel in await chair.council():
            figures = [voice.percent for voice in counsel.voices]
            assert figures == sorted(figures)
            assert len(figures) == 4
            assert all(voice.asked == 0 for voice in counsel.voices)
        await chair.submit(await seal(chair))
        assert any(voice.asked for counsel in await chair.council() for voice in counsel.voices)

    asyncio.run(play())


def test_an_illegal_line_is_refused_with_its_reason_and_nothing_is_lost() -> None:
    async def play() -> None:
        table, chair = sit()
        good, bad = "give corcyra 2", "give corinth 400"
        view = await chair.draft([good, bad, "guve corinth 3"])
        assert [one.legal for one in view.previews] == [True, False, False]
        assert "the treasury holds" in view.previews[1].refusal
        assert "give" in view.previews[2].refusal
        receipt = await chair.submit(await seal(chair, good, bad))
        assert not receipt.sealed
        assert [(one.line, "the treasury holds" in one.reason) for one in receipt.refusals] == [(bad, True)]
        assert chair.is_waiting
        assert table.state.window_name == "T1.orders"
        assert await chair.drafted() == (good, bad, "guve corinth 3")
        assert (await chair.submit(await seal(chair, good))).sealed

    asyncio.run(play())


def test_a_draft_that_comes_too_late_is_not_written_into_the_next_window() -> None:
    async def play() -> None:
        table, chair = sit()
        await chair.draft(["give corcyra 2"], "T1.orders")
        assert await chair.drafted() == ("give corcyra 2",)
        assert (await chair.submit(await seal(chair, "give corcyra 2"))).sealed
        assert table.state.window_name != "T1.orders"
        await chair.draft(["give corcyra 3"], "T1.orders")
        assert await chair.drafted() == ()
        await chair.draft(["give corcyra 4"], table.state.window_name)
        assert await chair.drafted() == ("give corcyra 4",)

    asyncio.run(play())


def test_a_draft_says_what_it_takes_and_who_will_see_it() -> None:
    async def play() -> None:
        _, chair = sit()
        free = await chair.draft([])
        view = await chair.draft(["honour corcyra", "arm 3 secretly", ALLIANCE.format(4), "honour corcyra"])
        assert view.initiatives_left == free.initiatives_left - 2
        assert view.wealth_left == free.wealth_left - 2 - 6
        honour, arms, proposal, again = view.previews
        assert honour.cost == "an initiative, 2 talents"
        assert "Corcyra" in honour.seen_by
        assert "own court" in arms.seen_by
        assert "our staff says" in proposal.effect
        assert again.refusal == "ordered already"

    asyncio.run(play())


def test_a_demand_brings_its_own_question() -> None:
    async def play() -> None:
        _, chair = sit()
        view = await chair.draft(["demand tribute 2 by corcyra of corcyra or else chastise"])
        assert view.previews[0].legal
        assert view.questions[-1].kind == "complies"
        assert "Corcyra" in view.questions[-1].text

    asyncio.run(play())


def test_a_court_hears_three_drafts_and_no_more() -> None:
    async def play() -> None:
        _, chair = sit()
        before = (await chair.draft([])).initiatives_left
        for term in (2, 4, 8):
            answer = await chair.audience(ALLIANCE.format(term))
            assert isinstance(answer, Draft)
            assert not answer.accepted
            assert answer.reason
        fourth = await chair.audience("propose trade 1 to corinth for 4 turns")
        assert isinstance(fourth, Refusal)
        assert "three drafts" in fourth.reason
        assert (await chair.draft([])).initiatives_left == before - 1

    asyncio.run(play())


def test_what_was_agreed_in_audience_is_signed_with_the_seal() -> None:
    async def play() -> None:
        table, chair = sit("friends-pair")
        other = (await chair.briefing()).others()[0]
        line = f"propose passage + tribute 6 by athens to {other} for 4 turns"
        answer = await chair.audience(line)
        assert isinstance(answer, Draft), answer
        assert answer.accepted, answer
        before = len(table.state.treaties)
        assert (await chair.submit(await seal(chair))).sealed
        signed = [event for event in table.state.chronicle if event.name == "TreatySigned"]
        assert len(table.state.treaties) == before + 1
        assert signed

    asyncio.run(play())


@pytest.mark.parametrize("seed", [1, 2])
def test_at_most_two_offers_of_leaders_reach_a_person_a_turn(seed: int) -> None:
    async def play() -> int:
        _, chair = sit("league-five", seed=seed, doctrines=(("*", "random"),))
        seen = 0
        while not chair.over:
            told = await chair.briefing()
            fresh = [one for one in told.offers if one.to == chair.power and one.made == told.turn]
            assert len(fresh) <= 2
            seen += len(fresh)
            assert (await chair.submit(await seal(chair))).sealed
        return seen

    assert asyncio.run(play()) > 0


def test_an_offer_can_be_accepted_in_the_window_in_which_it_came() -> None:
    async def play() -> None:
        table, chair = sit("small-triangle", "athens", "corinth")
        other = type(chair)(table, PowerId("corinth"))
        answer = await chair.audience("propose trade 1 to corinth for 4 turns")
        assert isinstance(answer, Draft)
        assert not answer.accepted
        offer = (await other.briefing()).offers[0]
        assert (await other.submit(await seal(other, f"accept {offer.id}"))).sealed
        assert (await chair.submit(await seal(chair))).sealed
        assert any(treaty.binds(chair.power) and treaty.signed == 1 for treaty in table.state.treaties.values())

    asyncio.run(play())


def test_news_reaches_those_whom_it_concerns() -> None:
    async def play() -> None:
        table, athens = sit("small-triangle", "athens", "corinth", "corcyra")
        corinth, corcyra = (type(athens)(table, PowerId(name)) for name in ("corinth", "corcyra"))
        heard: dict[str, list[Change]] = {"corinth": [], "corcyra": []}

        async def listen(chair: type(athens)) -> None:  # type: ignore[valid-type]
            async for change in chair.changes():
                heard[chair.power].append(change)

        ears = [asyncio.create_task(listen(chair)) for chair in (corinth, corcyra)]
        await asyncio.sleep(0)
        await athens.say(PowerId("corinth"), "Be\x1b[2J still.")
        for chair in (athens, corinth, corcyra):
            await chair.submit(await seal(chair))
        await asyncio.sleep(0.01)
        corinth.leave()
        corcyra.leave()
        await asyncio.gather(*ears)
        assert [one.text for one in heard["corinth"] if one.kind == "message"] == ["Athens: Be[2J still."]
        assert not [one for one in heard["corcyra"] if one.kind == "message"]
        assert {"closed", "opened"} <= {one.kind for one in heard["corcyra"]}
        assert not table.listeners

    asyncio.run(play())


def test_every_complete_suggestion_is_an_order_and_every_other_leads_on() -> None:
    async def play() -> None:
        _, chair = sit()
        begun = ["", "propose ", "propose trade 2 + ", "give c", "ask corinth", "red", "arm ", "offer", "demand "]
        for prefix in begun:
            ways = await chair.legal(prefix)
            assert len(ways) <= 40, prefix
            assert len({way.line for way in ways}) == len(ways)
            for way in ways:
                assert way.line.startswith(prefix)
                if way.complete:
                    grave = ["declare war on corcyra to chastise"] if way.line == "second hearing" else []
                    assert (await chair.draft([*grave, way.line])).previews[-1].legal, way
                else:
                    assert way.line == prefix or await chair.legal(way.line), way
        assert await chair.legal("sing ") == ()

    asyncio.run(play())


def test_the_staff_estimates_a_proposal_and_names_what_would_move_it() -> None:
    async def play() -> None:
        _, chair = sit()
        staff = await chair.estimate(ALLIANCE.format(4))
        assert 5 <= staff.low <= staff.percent <= staff.high <= 95
        assert staff.reasons
        assert len(staff.moves) <= 2
        terms, span, turns = staff.moves[0].partition(" for ")
        better = await chair.estimate(f"propose {terms} to corinth{span}{turns}")
        assert better.percent > staff.percent
        assert "no power" in (await chair.estimate("propose alliance to atlantis")).veto

    asyncio.run(play())


def test_a_number_opens() -> None:
    async def play() -> None:
        _, chair = sit()
        opened = await chair.open("trust.corinth.security")
        told = await chair.briefing()
        assert opened is not None
        assert opened.value == pytest.approx(float(told.desk.trust[told.atlas.place(PowerId("corinth")), 0]))
        assert await chair.open("trust.nobody.security") is None

    asyncio.run(play())
