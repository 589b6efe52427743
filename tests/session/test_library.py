"""Games that are kept: listed, taken up again, gone back in; the same game the same wherever it is played."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import BadInput
from game.journal.replay import Replay
from game.session.doctrine import DRAWN, drawn
from game.session.library import go_back, open_table, resume_table, seats_of
from game.session.listing import listed_saves, listed_scenarios
from game.session.run import play_out
from game.session.spec import Spec, prepare
from game.world.names import PowerId
from tests.session.games import OPENINGS, seal, sit, spec


def test_a_draft_is_kept_and_offered_again(tmp_path: Path) -> None:
    async def play() -> None:
        table, chair = open_table(spec("small-triangle", "athens"), folder=tmp_path)
        lines = ("give corcyra 2", "sen")
        await chair.draft(lines)
        table.journal.release()
        again, chair = resume_table("small-triangle", folder=tmp_path)
        assert await chair.drafted() == lines
        assert (await chair.submit(await seal(chair))).sealed
        assert await chair.drafted() == ()
        again.journal.release()

    asyncio.run(play())


def test_a_game_that_was_put_away_comes_out_the_same(tmp_path: Path) -> None:
    async def play(put_away: int, folder: Path) -> str:
        folder.mkdir()
        table, chair = open_table(spec("small-triangle", "athens"), folder=folder)
        sealed = 0
        while not chair.over:
            told = await chair.briefing()
            if told.turn == 2:
                await chair.audience("propose trade 1 to corinth for 4 turns")
            if sealed == put_away:
                table.journal.release()
                table, chair = resume_table("small-triangle", folder=folder)
            assert (await chair.submit(await seal(chair))).sealed
            sealed += 1
        assert Replay().verify(table.journal).well
        table.journal.release()
        return table.journal.digest

    digests = {asyncio.run(play(at, tmp_path / str(at))) for at in (-1, 1, 4)}
    assert len(digests) == 1


def test_going_back_makes_a_marked_copy(tmp_path: Path) -> None:
    async def play() -> None:
        table, chair = open_table(spec("small-triangle", "athens"), folder=tmp_path)
        for _ in range(3):
            await chair.submit(await seal(chair))
        before = table.journal.digest
        second, chair = go_back(table, "T2.orders", folder=tmp_path)
        told = await chair.briefing()
        assert (told.turn, chair.is_waiting) == (2, True)
        assert (await chair.submit(await seal(chair, "give corcyra 2"))).sealed
        assert table.journal.digest == before
        table.journal.release()
        second.journal.release()
        assert sorted(one.second_sitting for one in listed_saves(tmp_path)) == [False, True]

    asyncio.run(play())


def test_a_second_player_of_the_same_save_can_only_look_on(tmp_path: Path) -> None:
    async def play() -> None:
        table, chair = open_table(spec("small-triangle", "athens"), folder=tmp_path)
        other, looking = resume_table(listed_saves(tmp_path)[0].path, to_write=False)
        assert other.journal.read_only
        assert (await looking.briefing()).turn == 1
        assert (await looking.draft(["give corcyra 2"])).previews[0].legal
        assert await looking.council()
        table.journal.release()
        del chair

    asyncio.run(play())


def test_the_shelf_lists_scenarios_and_seats() -> None:
    names = [one.name for one in listed_scenarios()]
    assert "borrowed-silver" in names
    assert [row.name for row in seats_of(str(OPENINGS / "small-triangle.yaml"))] == ["Athens", "Corinth", "Corcyra"]
    with pytest.raises(BadInput, match="borrowed-silver"):
        seats_of("borowed-silver")


def test_only_seats_that_were_written_for_people_are_offered() -> None:
    assert [row.power for row in seats_of("athens-and-sparta")] == ["athens", "sparta", "corinth", "corcyra"]
    assert seats_of("borrowed-silver")[0].power == "athens"
    assert all(row.card for row in seats_of("athens-and-sparta"))


def test_nobody_sits_down_in_a_seat_that_has_no_card() -> None:
    with pytest.raises(BadInput, match="people may take athens, sparta, corinth or corcyra"):
        open_table(Spec("athens-and-sparta", people=(PowerId("persia"),)), keep=False)


def test_without_people_the_first_power_is_the_persons() -> None:
    _, chair = open_table(spec(), keep=False)
    assert chair.power == "athens"


def test_holding_comes_out_the_same_in_two_processes() -> None:
    code = (
        "from game.session.run import play_out; from game.session.spec import Spec;"
        f"print(play_out(Spec({str(OPENINGS / 'small-triangle.yaml')!r}, 3, doctrines=(('*', 'hold'),))).digest)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=OPENINGS.parents[2]
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout.strip()) == 32
    assert play_out(spec(seed=3, doctrines=(("*", "hold"),))).digest == runs[0].stdout.strip()


def test_mixed_draws_a_doctrine_by_seed_and_power() -> None:
    draws = {
        (seed, power): drawn("mixed", seed, PowerId(power)) for seed in range(20) for power in ("athens", "corinth")
    }
    assert set(draws.values()) == set(DRAWN)
    assert any(draws[seed, "athens"] != draws[seed, "corinth"] for seed in range(20))
    assert drawn("mixed+always-50", 3, PowerId("athens")) == f"{draws[3, 'athens']}+always-50"
    mixed = play_out(spec(seed=3, doctrines=(("*", "mixed"),)))
    table, _ = sit(doctrines=(("*", "mixed"),), seed=3)
    assert table.leaders[PowerId("corinth")].name == draws[3, "corinth"]
    assert mixed.state.over
    assert not mixed.dropped
    with pytest.raises(BadInput, match="reciprocal"):
        prepare(spec(doctrines=(("*", "reciprocl"),)))
