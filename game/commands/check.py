"""`melian check`: everything that is wrong or odd about scenario files, with its place."""

from collections.abc import Sequence

from game.commands.console import put, put_json, say
from game.errors import BadInput, ExitCode, Usage
from game.text import nearest


def check(files: Sequence[str], *, as_json: bool = False) -> int:
    """Check scenarios; one object a problem with `as_json`. The exit code is 1 where one of them cannot be played."""
    if not files:
        raise Usage("name the files to be checked, or a rule with --explain")
    sound = [_is_sound(file, as_json=as_json) for file in files]
    return int(ExitCode.WELL if all(sound) else ExitCode.INPUT)


def _is_sound(file: str, *, as_json: bool) -> bool:
    """Check one file and show what was found."""
    from game.scenario.load import check_file
    from game.scenario.problems import Severity, as_plain

    try:
        problems = check_file(file)
    except BadInput as wrong:
        say(f"melian: {wrong}")
        return False
    if as_json:
        for problem in problems.problems:
            put_json(as_plain(problem))
    elif len(problems):
        say(problems.render())
    else:
        say(f"{file}: no problems")
    return not any(one.severity is Severity.ERROR for one in problems.problems)


def explain_rule(rule: str) -> int:
    """Print what a rule asks of scenarios, and why; or what a word means that may stand in a case or an order."""
    from game.lab.cases.guide import SECTIONS, names, told_of
    from game.scenario.problems import explain, rules

    text = explain(rule) or told_of(rule)
    if text is None:
        close = nearest(rule, (*rules(), *names()))
        known = f"there are {', '.join(rules())}; {', '.join(SECTIONS)}; and each verb, event and coefficient"
        raise BadInput(f'there is no rule "{rule}"; {f"did you mean {close}?" if close else known}')
    put(text.rstrip())
    return int(ExitCode.WELL)
