"""Our own fault, told in one sentence; the traceback goes into a file that can be sent to us."""

import os
import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path

from game import __version__
from game.commands.console import say
from game.errors import ExitCode


def own_up(wrong: BaseException) -> int:
    """Write down what happened, say where, and give the exit code."""
    kept = _keep(_account(wrong))
    told = f"what happened is written down in {kept}" if kept else f"no log could be written ({type(wrong).__name__})"
    say(f"melian: this is our own fault; {told}")
    return int(ExitCode.FAULT)


def _account(wrong: BaseException) -> str:
    """Everything that somebody needs who wants to mend it; no words of the player's."""
    head = f"Melian {__version__}, Python {platform.python_version()}, {platform.platform()}"
    command = " ".join(sys.argv[1:])
    return "\n".join((head, f"melian {command}", "", *traceback.format_exception(wrong)))


def _keep(text: str) -> Path | None:
    """Keep a text in the platform's folder for logs, or in the one for passing things."""
    from platformdirs import user_log_path

    name = f"fault-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
    for folder in (user_log_path("melian", appauthor=False), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return folder / name
    return None
