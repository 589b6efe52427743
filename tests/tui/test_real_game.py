"""The screen on a real table: the tutorial from its story to the debrief, a treaty, and a game taken up again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from game.journal.saves import list_saves
from game.session import library
from game.session.chair import Chair
from game.session.sought import Sought
from game.session.spec import Spec
from game.tui.app import MelianApp
from game.tui.screens.ending import EndingScreen
from game.tui.screens.opening import OpeningScreen
from game.tui.sitting import Sitting
from game.tui.widgets.roll import Link, Roll
from game.world.names import PowerId
from game.world.treaty import Clause, ClauseKind
from tests.tui.driving import NARROW, WIDE, go, picture, told, until

SILVER, WAR = "borrowed-silver", "athens-and-sparta"


@asynccontextmanager
async def playing(chair: Chair, size: tuple[int, int], save: str = "") -> AsyncIterator[tuple[MelianApp, Pilot[Any]]]:
    async def sit(_: Sought) -> Chair:
        return chair

    app = MelianApp(sit, None, Sought("any", save=save))
    async with app.run_test(size=size, notifications=True) as pilot:
        if not save:
            await until(pilot, lambda: isinstance(app.screen, OpeningScreen), "the opening begins")
            await pilot.press("s")
        await until(pilot, lambda: app.here == "briefing", "the briefing is open")
        yield app, pilot


async def test_the_tutorial_is_played_by_keys_to_its_debrief() -> None:
    _, chair = library.open_table(Spec(SILVER, 3), keep=False)
    async with playing(chair, NARROW) as (app, pilot):
        while app.sitting is not None and not app.sitting.briefing.over:
            window = app.sitting.window_name
            await pilot.press("e", "e")
            await until(pilot, lambda window=window: _is_past(app, window), f"{window} is closed")  # type: ignore[misc]
        await until(pilot, lambda: app.here == "ending" and "The verdict" in picture(app), "the debrief is open")
        await until(pilot, lambda: "Muddled through" in picture(app) or "Athens" in picture(app), "the page is filled")
        await until(pilot, lambda: app.screen.query_one("#leaf").max_scroll_y > 0, "it is longer than the screen")
        await pilot.press("right", "right")
        await until(pilot, lambda: "wellbeing" in picture(app), "the figures are shown")
        app.screen.query_one("#chapters", Roll).point(Link("chapter", "hubris"))
        await until(pilot, lambda: any(0x2800 < ord(sign) < 0x2900 for sign in picture(app)), "hubris is drawn")
        ending = app.places["ending"]
        assert isinstance(ending, EndingScreen)
        assert ending.told is not None
        assert [one.id for one in ending.told.sections][:2] == ["verdict", "misled"]


def _is_past(app: MelianApp, window: str) -> bool:
    return app.sitting is not None and (app.sitting.briefing.over or app.sitting.window_name != window)


async def test_a_court_answers_a_draft_and_the_initiative_is_spent() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    async with playing(chair, WIDE) as (app, pilot):
        await go(app, pilot, "4", "audience")
        assert app.sitting is not None
        suitors = {offer.by for offer in app.sitting.briefing.offers}
        court = next(power for power in app.sitting.briefing.others() if power not in suitors)
        app.sitting.with_proposal(to=court, clauses=[Clause(ClauseKind.NON_AGGRESSION)])
        app.redraw()
        await until(pilot, lambda: " to " in picture(app) and "%" in picture(app), "the staff has an estimate")
        await pilot.press("p")
        await until(pilot, lambda: "1. " in picture(app), "the court has answered")
        assert app.sitting.view.initiatives_left == app.sitting.briefing.books.initiatives - 1
        assert "2 drafts left" in picture(app) or "Agreed" in picture(app)


async def test_terms_that_are_agreed_are_not_doubted_by_the_staff() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    async with playing(chair, WIDE) as (app, pilot):
        await go(app, pilot, "4", "audience")
        assert app.sitting is not None
        offer = app.sitting.briefing.offers[0]
        app.sitting.with_proposal(to=offer.by, clauses=list(offer.terms.clauses), term=offer.terms.term)
        app.redraw()
        await until(pilot, lambda: "%" in picture(app), "the staff has an estimate")
        await pilot.press("p")
        await until(pilot, lambda: "They have agreed" in picture(app), "the court signs what it offered")
        assert "! No" not in picture(app)


async def test_the_terms_that_would_move_a_court_are_taken_over_by_key() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    async with playing(chair, WIDE) as (app, pilot):
        await go(app, pilot, "4", "audience")
        sitting = app.sitting
        assert sitting is not None
        await pilot.press("m")
        await until(pilot, lambda: "Nobody has named terms" in told(app), "an empty draft moves nobody")
        begun = [Clause(ClauseKind.TRIBUTE, 8, PowerId("argos"))]
        sitting.with_proposal(to=PowerId("argos"), clauses=begun)
        app.redraw()
        await until(pilot, lambda: "Would move it" in picture(app), "the staff names terms")
        await pilot.press("m")
        await until(pilot, lambda: _terms(sitting) != (begun, 4), "they are taken over")
        first = _terms(sitting)
        await pilot.press("m")
        await until(pilot, lambda: _terms(sitting) != first, "then the other")


def _terms(sitting: Sitting) -> tuple[list[Clause], int | None]:
    return sitting.proposal.clauses, sitting.proposal.term


async def test_a_judgement_opens_down_to_the_event_behind_it() -> None:
    table, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    table.close_for_absent()
    async with playing(chair, WIDE, save="on") as (app, pilot):
        await go(app, pilot, "3", "dossier")
        app.screen.query_one("#trust", Roll).point(Link("open", f"word.{app.sitting.subject}.security"))  # type: ignore[union-attr]
        await pilot.press("enter")
        await until(pilot, lambda: "keep its word" in picture(app), "the judgement is open")
        await pilot.press("enter")
        await until(pilot, lambda: "Our trust in" in picture(app) and "custom" in picture(app), "its trust is open")


async def test_a_question_that_an_order_replaces_is_asked_and_counselled_anew() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    async with playing(chair, WIDE) as (app, pilot):
        sitting = app.sitting
        assert sitting is not None
        await until(pilot, lambda: sitting.council is not None, "the council has spoken")
        second = sitting.questions[1]
        sitting.forecasts[second.id] = 80
        await sitting.add("demand tribute 4 by corinth of corinth or else chastise")
        assert sitting.questions[1].id == second.id
        assert sitting.questions[1].text == "Will Corinth give in to our demand?"
        assert second.id not in sitting.forecasts
        assert sitting.council is not None
        assert [one.question.text for one in sitting.council] == [one.text for one in sitting.questions]


async def test_our_treaties_open_and_those_of_others_do_not() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    told_ = await chair.briefing()
    opened = {treaty.id: await chair.open(f"treaty.{treaty.id}") for treaty in told_.treaties}
    assert opened
    for treaty in told_.treaties:
        assert (opened[treaty.id] is not None) == treaty.binds(chair.power)


async def test_going_back_makes_a_copy_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.journal.saves.saves_folder", lambda: tmp_path)
    table, chair = library.open_table(Spec(SILVER, 3), folder=tmp_path, name="first")
    table.close_for_absent()
    async with playing(chair, NARROW, save="first") as (app, pilot):
        await pilot.press("g")
        await until(pilot, lambda: "Go back to an earlier turn" in picture(app), "the turns are listed")
        await pilot.press("enter")
        await until(pilot, lambda: app.sitting is not None and app.sitting.briefing.turn == 1, "it is turn 1 again")
        await until(pilot, lambda: app.here == "briefing", "at the briefing")
    sittings = {one.name: one.second_sitting for one in list_saves(tmp_path)}
    assert sittings.pop("first") is False
    assert list(sittings.values()) == [True]


async def test_every_number_that_a_screen_shows_opens() -> None:
    _, chair = library.open_table(Spec(WAR, 3, people=("athens",)), keep=False)
    async with playing(chair, WIDE) as (app, pilot):
        numbers = set()
        for key, place in (("1", "briefing"), ("3", "dossier"), ("9", "happened")):
            await go(app, pilot, key, place)
            numbers |= {
                row.link.to
                for roll in app.screen.query(Roll)
                for row in roll.rows
                if row.link is not None and row.link.kind == "open"
            }
        assert len(numbers) > 20
        assert [number for number in sorted(numbers) if await chair.open(number) is None] == []


async def test_orders_and_forecasts_are_there_again_after_leaving(tmp_path: Path) -> None:
    table, chair = library.open_table(Spec(WAR, 3, people=("athens",)), folder=tmp_path, name="kept")
    async with playing(chair, NARROW) as (app, pilot):
        await pilot.press("colon", *"honour argos", "enter")
        await until(pilot, lambda: bool(app.sitting and app.sitting.lines), "the order is drafted")
        await go(app, pilot, "7", "forecast")
        await until(pilot, lambda: bool(app.screen.query("OddsSlider")), "the questions are there")
        await pilot.press("right")
        await until(pilot, lambda: bool(app.sitting and app.sitting.is_kept and app.sitting.forecasts), "it is kept")
        said = dict(app.sitting.forecasts) if app.sitting else {}
    chair.leave()
    table.journal.release()
    _, again = library.resume_table("kept", folder=tmp_path)
    async with playing(again, NARROW, save="kept") as (app, _):
        assert app.sitting is not None
        assert app.sitting.lines == ["honour argos"]
        assert app.sitting.forecasts == said
    again.table.journal.release()


async def test_a_hand_that_rests_after_the_seal_writes_nothing_into_the_next_turn() -> None:
    """The slider is moved and the turn sealed at once: the draft that is kept late belongs to the turn before."""
    table, chair = library.open_table(Spec(SILVER, 3), keep=False)
    sitting = await Sitting.arrive(chair)
    sitting.lines.append("honour egesta")
    await sitting.seal()
    late, opening = asyncio.create_task(sitting.look()), asyncio.create_task(chair.briefing())
    await sitting.open_window(await opening)
    await late
    assert sitting.window_name == table.state.window_name
    assert sitting.lines == []
    assert await chair.drafted() == ()


async def test_of_two_drafts_written_at_once_the_later_is_kept() -> None:
    _, chair = library.open_table(Spec(SILVER, 3), keep=False)
    sitting = await Sitting.arrive(chair)
    await asyncio.gather(*(sitting.add(f"give egesta {silver}") for silver in (1, 2, 3)))
    assert await chair.drafted() == ("give egesta 1", "give egesta 2", "give egesta 3")
