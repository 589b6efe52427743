"""The front door: what may be typed after `melian`, and what is done about whatever goes wrong behind it.

Nothing heavy is imported here; each command fetches what it needs when it is called.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from game import __version__
from game.commands import console
from game.errors import ExitCode, MelianError, Usage
from game.text import clean_line

if TYPE_CHECKING:
    from game.commands.asked import Asked
    from game.commands.run import Written

INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C ended."""
SEED = click.IntRange(0, 2**63 - 1)
Command = TypeVar("Command", bound=Callable[..., Any])


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and give its exit code: 0 well, 1 the input, 2 usage, 3 our own fault."""
    console.open_streams()
    try:
        return int(melian.main(args=argv, prog_name="melian", standalone_mode=False) or 0)
    except click.ClickException as wrong:
        console.say(_slip(wrong))
        return int(ExitCode.USAGE)
    except MelianError as wrong:
        console.tell_error(wrong)
        return _code_of(wrong)
    except (click.Abort, KeyboardInterrupt) as wrong:
        console.say(console.word_of_stop(wrong))
        return INTERRUPTED
    except console.HungUp:
        console.fall_silent()
        return int(ExitCode.WELL)
    except OSError as wrong:
        return _of_the_machine(wrong)
    except Exception as wrong:  # Whatever it is, it is ours, and nobody is shown a traceback.
        from game.commands.crash import own_up

        return own_up(wrong)


def _slip(wrong: click.ClickException) -> str:
    """A slip of usage in one sentence, and where to read on."""
    said = clean_line(wrong.format_message(), 2000)
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    return (
        f"melian: {said[:1].lower()}{said[1:].rstrip('.')} (see {context.command_path if context else 'melian'} --help)"
    )


def _of_the_machine(wrong: OSError) -> int:
    """The exit code where the system refused something; a full disk is said to be one, all else is ours."""
    told = console.machine_fault(wrong)
    if told:
        console.say(told)
        console.fall_silent()
        return int(ExitCode.FAULT)
    from game.commands.crash import own_up

    return own_up(wrong)


def _code_of(wrong: MelianError) -> int:
    """The exit code of an error; where the fault is ours and has a cause, the cause is written down."""
    cause = wrong.__cause__
    if wrong.exit_code is ExitCode.FAULT and cause is not None and not _is_the_machines(cause):
        from game.commands.crash import own_up

        return own_up(wrong)
    return int(wrong.exit_code)


def _is_the_machines(cause: BaseException) -> bool:
    """Whether a disk, a folder or a lock was in the way, of which the sentence has said enough."""
    return isinstance(cause, OSError) or type(cause).__module__ == "sqlite3"


# ------------------------------------------------------------------------------------------------ options in common


def _options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, in the order in which `--help` shows them."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _named(_context: click.Context, _option: click.Parameter, path: str | None) -> str:
    """What an option names. Raises where it names nothing, as a script does whose variable is empty."""
    if path == "":
        raise click.BadParameter("it names nothing")
    return path or ""


_GAME = _options(
    click.argument("scenario", required=False, default=""),
    click.option("--seed", type=SEED, default=1, show_default=True, help="Same seed, same game."),
    click.option("--as-it-was", is_flag=True, help="History's draw instead of the seed's."),
    click.option("--mode", multiple=True, metavar="[POWER=]MODE", help="How seats are told of the world."),
    click.option("--doctrine", multiple=True, metavar="POWER=NAME", help="How a leader decides; *=random works."),
    click.option("--ruleset", default="", metavar="NAME", help="Which policies are in force."),
    click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="One value of scenario or ruleset."),
    click.option("--turns", type=click.IntRange(1, 99), help="End after so many turns."),
    click.option("--orders", callback=_named, metavar="FILE", help="A file of orders, one a line: T3 athens: ORDER."),
    click.option("--seat", multiple=True, metavar="POWER", help="Has only what the file says, and holds otherwise."),
    click.option("--strict", is_flag=True, help="Stop at the first line that is not legal."),
    click.option("--save", callback=_named, metavar="FILE", help="Keep the game; in a sweep FILE-1, FILE-2, ..."),
    click.option("--trace", callback=_named, metavar="FILE.jsonl", help="What was told and true, thought and done."),
    click.option("--trace-kinds", default="", metavar="A,B", help="Only lines of these kinds."),
    click.option("--list", "names", is_flag=True, help="Print doctrines, rulesets, seats, verbs, clauses."),
)
_JOBS = click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes.")
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line on standard output.")


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 well, 1 the input has problems, 2 the command was not understood, 3 our own fault.",
)
@click.version_option(__version__, prog_name="melian", message="%(prog)s %(version)s")
@click.pass_context
def melian(context: click.Context) -> int | None:
    """A diplomacy game about trust, and about trusting yourself too much.

    Without a command: the title, with the tutorial, the scenarios and your saves.
    """
    if context.invoked_subcommand is not None:
        return None
    from game.commands.play import title

    return title()


# ------------------------------------------------------------------------------------------------ for whoever plays


@melian.command()
@click.argument("scenario")
@click.option("--seat", default="", metavar="POWER", help="The power that you lead.")
@click.option("--seed", type=SEED, help="Same seed, same game; drawn where none is given.")
@click.option("--mode", default="", metavar="MODE", help="How your own staff tells you of the world.")
@click.option("--as-it-was", is_flag=True, help="History's draw instead of the seed's.")
@click.option("--ruleset", default="", metavar="NAME", help="By whose theory the world runs: realist, liberal, ...")
@click.option("--plain", is_flag=True, help="Line by line, without a screen.")
@click.option("--watch", is_flag=True, help="Leaders play in every seat; you look on.")
def play(plain: bool, watch: bool, **sought: Any) -> int:
    """Play SCENARIO: a bundled name, the path of a file, or random:N for a society of N powers."""
    from game.commands.play import play as begin
    from game.session.sought import Sought

    return begin(Sought(**sought), plain=plain, watch=watch)


@melian.command()
@click.argument("save", required=False, default="")
@click.option("--plain", is_flag=True, help="Line by line, without a screen.")
def resume(save: str, plain: bool) -> int:
    """Go on with SAVE, or with the game last played."""
    from game.commands.play import resume as go_on

    return go_on(save, plain=plain)


@melian.command()
@click.argument("save")
@click.option("--verify", is_flag=True, help="Adjudicate every window again and compare.")
def replay(save: str, verify: bool) -> int:
    """Tell what happened in SAVE, turn by turn."""
    from game.commands.past import replay as tell

    return tell(save, verify=verify)


@melian.command()
@click.argument("save")
def debrief(save: str) -> int:
    """Said, thought and done, told and true, in SAVE."""
    from game.commands.past import debrief as judge

    return judge(save)


# ------------------------------------------------------------------------------------------------ for whoever runs many


@melian.command()
@_GAME
def run(names: bool, **given: Any) -> int:
    """Play one game of SCENARIO; its verdict is a line of JSON."""
    from game.commands.run import run as play_one

    return _list(given) if names else play_one(*_game(given))


@melian.command()
@_GAME
@click.option("--games", type=click.IntRange(1, 1_000_000), metavar="N", help="For each treatment.")
@click.option("--vary", multiple=True, metavar="KEY=a,b,c", help="Treatments: every combination of the values.")
@click.option("--out", callback=_named, metavar="DIR", help="Keep rows there; an interrupted sweep goes on.")
@_JOBS
@click.option("--cluster", callback=_named, metavar="URL", help="Workers of this dask scheduler play instead.")
def sweep(names: bool, games: int | None, vary: tuple[str, ...], out: str, **given: Any) -> int:
    """Play many games of SCENARIO, the same seeds for each treatment."""
    from game.commands.sweep import sweep as play_many

    if names:
        return _list(given)
    if games is None:
        raise Usage("say how many games each treatment has: --games N")
    where = {name: given.pop(name) for name in ("jobs", "cluster")}
    return play_many(*_game(given), games=games, vary=vary, out=out, **where)


class _Dials(click.Command):
    """Says of each name in one line what it reads."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        from game.commands.dials import glossary

        with formatter.section("Names"):
            formatter.write_dl(glossary())


@melian.command(cls=_Dials)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--scenario", "scenarios", multiple=True, metavar="S", help="On these instead of those that are usual.")
@click.option("--games", type=click.IntRange(1, 1_000_000), default=500, show_default=True, help="A scenario.")
@click.option("--seed", type=SEED, default=1, show_default=True, help="The first of the seeds.")
@click.option("--mode", default="", metavar="MODE", help="Every seat's mode instead of bent.")
@_JOBS
@_JSON
def dials(names: tuple[str, ...], **asked: Any) -> int:
    """Read the dials, figures beside their bands; without a name ten of them beside published ones."""
    from game.commands.dials import dials as read

    return read(names, **asked)


@melian.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--quick", is_flag=True, help="Leave out what needs many games.")
@click.option("--seed", type=SEED, default=1, show_default=True, metavar="BASE", help="The first of the seeds.")
@click.option("--jobs", type=click.IntRange(0, 256), default=0, help="Processes; one for each core if silent.")
@_JSON
def cases(files: tuple[str, ...], **asked: Any) -> int:
    """Play the numbered cases; exits 1 when one fails."""
    from game.commands.cases import cases as hold

    return hold(files, **asked)


def _game(given: dict[str, Any]) -> "tuple[Asked, Written]":
    """What was asked for as a game to be opened, and what of it is read from files and written into them."""
    from game.commands.asked import Asked
    from game.commands.run import Written

    if not given["scenario"]:
        from game.scenario.find import bundled

        names = ", ".join(one.name for one in bundled())
        raise Usage(f"name a scenario: {names}, random:N, or the path of a file")
    files = {name: given.pop(name) for name in ("orders", "strict", "save", "trace", "trace_kinds")}
    return Asked(**given), Written(**files)


def _list(given: dict[str, Any]) -> int:
    """Print the names that options take; nothing is played."""
    from game.commands.names import list_names

    return list_names(given["scenario"], given["seed"])


# ------------------------------------------------------------------------------------------------ for authors


@melian.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--explain", default="", metavar="RULE", help="What a rule asks; what a verb or coefficient does.")
@_JSON
def check(files: tuple[str, ...], explain: str, as_json: bool) -> int:
    """Name everything wrong in scenario files, each with its place."""
    from game.commands.check import check as look
    from game.commands.check import explain_rule

    return explain_rule(explain) if explain else look(files, as_json=as_json)
