"""Scenes: they open before a seat, are settled by its choice or their default, and take effect (design 1; row 51)."""

from game.rules.condition import holds
from game.rules.docket import Docket
from game.rules.effect import take_effect
from game.rules.forecast.prospect import prospect
from game.rules.price import Purse
from game.rules.sealed import Sealed
from game.rules.today import today
from game.world.events.home import (
    AimTaken,
    Fared,
    HappeningCame,
    MissOwned,
    OptionChosen,
    RangesScored,
    SceneOpened,
)
from game.world.names import QuestionId
from game.world.order import RangeAnswer
from game.world.scene import Happening, Option, Scene
from game.world.setting import Setting


def scene_of(setting: Setting, scene: str) -> Scene | None:
    """A scene by its id."""
    return next((one for one in setting.scenes if one.id == scene), None)


def option_of(scene: Scene, option: str) -> Option:
    """An option by its id; the scene's default if it has no such option."""
    known = {one.id: one for one in scene.options}
    return known.get(option, known[scene.default])


def settle_scenes(docket: Docket, sealed: Sealed) -> None:
    """Every open scene is settled: as its seat chose, or by its default."""
    choices = {(order.power, order.thing): order.word for order in sealed.of("choose")}
    purse = Purse(docket)
    _ranges(docket, sealed)
    for name, chosen in docket.state.scenes.items():
        scene = scene_of(docket.state.setting, name)
        if chosen or scene is None:
            continue
        option = option_of(scene, choices.get((scene.seat, name)) or scene.default)
        if not purse.pays(scene.seat, f"choose {option.id} in {name}", option.wealth, option.people):
            option = option_of(scene, scene.default)
        _settle(docket, scene, option)


def _settle(docket: Docket, scene: Scene, option: Option) -> None:
    state = docket.state
    met = [one for one in option.when if holds(one.condition, state, docket.chance, f"{scene.id}.{option.id}")]
    says = tuple(text for text in (option.says, *(one.says for one in met)) if text)
    seen = docket.everybody() if scene.public else (scene.seat,)
    cause = docket.record(OptionChosen, scene.seat, seen_by=seen, scene=scene.id, option=option.id, says=says)
    take_effect(docket, cause, option.effects)
    for one in met:
        take_effect(docket, cause, one.effects)


def _ranges(docket: Docket, sealed: Sealed) -> None:
    """Ranges are held against the known answers; the share missed sets opening hubris (tutorial)."""
    for name, chosen in docket.state.scenes.items():
        scene = scene_of(docket.state.setting, name)
        if chosen or scene is None or not scene.quizzes:
            continue
        given = {
            answer.question: answer for one in sealed.submissions if one.power == scene.seat for answer in one.ranges
        }
        _score(docket, scene, given)


def _score(docket: Docket, scene: Scene, given: dict[QuestionId, RangeAnswer]) -> None:
    rows = []
    for quiz in scene.quizzes:
        answer = given.get(quiz.id)
        if answer is not None:
            rows.append((str(quiz.id), float(answer.low), float(answer.high), quiz.truth))
    if not rows:
        return
    held = len([row for row in rows if row[1] <= row[3] <= row[2]])
    scored = docket.record(
        RangesScored, scene.seat, seen_by=(scene.seat,), scene=scene.id, held=held, asked=len(rows), rows=tuple(rows)
    )
    if docket.state.ruleset.hubris.moves:
        place = docket.state.place(scene.seat)
        missed = (len(rows) - held) / len(rows)
        opened = 30.0 + 45.0 * missed
        now = int(docket.state.stocks.conduct[place]) / 1000.0
        docket.book.power(scored.number, "conduct", place, opened - now)


def choose_aims(docket: Docket, sealed: Sealed) -> None:
    """Aims are taken once; misses are owned or explained away."""
    for order in sealed.of("aim"):
        if order.power not in docket.state.aims:
            docket.record(AimTaken, order.power, seen_by=(order.power,), aim=order.word or "")
    for order in sealed.of("own", "explain"):
        if (order.power, order.thing) in docket.state.misses:
            owned = order.verb == "own"
            docket.record(MissOwned, order.power, seen_by=(order.power,), question=order.thing or "", owned=owned)


def judge_choices(docket: Docket) -> None:
    """Choices with a test of success are held against the world at the turn's end (core E)."""
    state = docket.state
    for event in today(state):
        if isinstance(event, OptionChosen) and event.actor is not None:
            scene = scene_of(state.setting, event.scene)
            option = option_of(scene, event.option) if scene is not None else None
            if option is not None and option.success is not None:
                well = holds(option.success, state, docket.chance, f"{event.scene}.success")
                odds = prospect(state, event.actor, option.success)
                docket.record(Fared, event.actor, seen_by=(event.actor,), what=event.scene, odds=odds, well=well)


def open_turn(docket: Docket, turn: int) -> None:
    """What a new turn brings: happenings in their windows, and the scenes that open."""
    for happening in docket.state.setting.happenings:
        if _comes(docket, happening, turn):
            seen = happening.witnesses or docket.everybody()
            cause = docket.record(
                HappeningCame, seen_by=seen, happening=happening.id, headline=happening.headline, text=happening.text
            )
            take_effect(docket, cause, happening.effects)


def _comes(docket: Docket, happening: Happening, turn: int) -> bool:
    """Whether a happening comes this turn: drawn within its window, or as it was."""
    state = docket.state
    if happening.id in state.came or not happening.first <= turn <= happening.last:
        return False
    if state.setting.as_it_was:
        return happening.as_it_was == turn
    if not docket.chance.happens(happening.percent / 100.0, "happening", happening.id):
        return False
    when = happening.first + int(
        docket.chance.share("happening", happening.id, "when") * (happening.last - happening.first + 1)
    )
    return turn >= when and holds(happening.when, state, docket.chance, happening.id, turn)


def open_scenes(docket: Docket, turn: int) -> None:
    """Scenes whose window and condition have come open before their seats."""
    state = docket.state
    for scene in state.setting.scenes:
        if scene.id in state.scenes or not scene.first <= turn <= scene.last or not state.is_alive(scene.seat):
            continue
        if holds(scene.when, state, docket.chance, scene.id, turn):
            docket.record(SceneOpened, None, scene.seat, (scene.seat,), scene=scene.id)
