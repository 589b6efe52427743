"""The private Python environment in which Melian runs from a checkout, made on the first start.

Nothing but Python itself is used here, and no syntax that Python 3.4 could not read. The environments lie in ``.venv``
beside ``pyproject.toml``, one for play and one for the tests, and each carries in its name a fingerprint of its lock
and of the Python that made it: a changed lock is a new environment, never a patched one.
"""

import hashlib
import os
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOCKS = {"play": "requirements.lock", "tests": "requirements-tests.lock"}
SECONDS = {"play": 15, "tests": 25}

PIP_OPTIONS = [
    "--require-hashes",
    "--no-deps",
    "--only-binary=:all:",
    "--no-compile",
    "--no-input",
    "--no-warn-script-location",
    "--disable-pip-version-check",
    "--progress-bar=off",
    "--retries=2",
]
# What a person may have set for pip at large, and what would send the packages anywhere but into the new environment.
PIP_ELSEWHERE = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_QUIET")

# An environment that no one has started for so long is taken to be out of use, and a half-made one to be abandoned.
UNUSED_AFTER = 3 * 24 * 3600
ABANDONED_AFTER = 3600

# The words by which a failure of venv, pip or the system is known, and what it means for the person who meets it.
SETBACKS = {
    "ensurepip|No module named venv|No module named pip": (
        "This Python cannot make private environments: its venv part is missing."
        " On Debian or Ubuntu install it with `sudo apt install python3-venv`, then start again."
    ),
    "No space left|Errno 28|Disk quota|Errno 122": (
        "The disk is full: {folder} needs 300 MB, and so does the folder for passing files."
    ),
    "Permission denied|Errno 13|Read-only file system|Errno 30|Access is denied": (
        "Melian cannot write to {folder}. Make the folder writable, or copy Melian to one that is."
    ),
    "DO NOT MATCH THE HASHES": (
        "A downloaded package is not the one that the lock names, so nothing was installed."
        " Try again; if it stays so, something between here and the package index changes what it delivers."
    ),
    "Failed to establish|Connection refused|Max retries|NameResolution|Name or service not known|timed out|unreachable"
    "|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|Connection aborted|Connection broken": (
        "The package index cannot be reached. The first start needs the network once; connect, then start again."
    ),
    "No matching distribution|not a supported wheel": (
        "For Python {version} on this machine there is no ready-made package. Python 3.11 to 3.14 are known to work."
    ),
}


class Setback(Exception):
    """What keeps the environment from being made, in one sentence for the person who started Melian."""


def enter(kind: str, module: str) -> None:
    """Return where the locked packages can be imported; anywhere else start ``module`` again where they can."""
    lock = os.path.join(ROOT, LOCKS[kind])
    if not (os.path.exists(os.path.join(ROOT, "pyproject.toml")) and os.path.exists(lock)):
        return
    environment = os.path.join(ROOT, ".venv", environment_name(kind, lock))
    if os.path.basename(sys.prefix) == os.path.basename(environment):
        mark_used(environment)
        return
    if holds_locked_versions(lock):
        return
    try:
        if not is_ready(environment):
            build(kind, lock, environment)
    except Setback as setback:
        sys.stderr.write("\n{}\n".format(setback))
        sys.exit(3)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Nothing was left half-made; the next start begins anew.\n")
        sys.exit(130)
    start_again(interpreter(environment), module)


def environment_name(kind: str, lock: str) -> str:
    """The name of the environment for one lock and one Python, for instance ``play-0f3a5c7e9b1d``."""
    with open(lock, "rb") as file:
        fingerprint = hashlib.sha256(file.read())
    fingerprint.update("{} {}".format(sys.version, sys.platform).encode())
    return "{}-{}".format(kind, fingerprint.hexdigest()[:12])


def interpreter(environment: str) -> str:
    """Where an environment keeps its Python."""
    return os.path.join(environment, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def is_ready(environment: str) -> bool:
    """Whether an environment stands complete: it gets its name last of all."""
    return os.path.exists(interpreter(environment)) and os.path.exists(os.path.join(environment, "pyvenv.cfg"))


def mark_used(environment: str) -> None:
    """Leave the time of this start behind, by which a later clearing-up knows what is in use."""
    try:
        os.utime(os.path.join(environment, "pyvenv.cfg"), None)
    except OSError:
        pass  # A checkout that cannot be written to plays all the same.


def locked_versions(lock: str) -> "list[tuple[str, str]]":
    """The packages that a lock names for every machine, with their versions."""
    with open(lock, encoding="utf-8") as file:
        pins = [line.split("\\")[0].strip() for line in file if "==" in line and not line.startswith(("#", " "))]
    # A pin with a condition is for some machines only; what it is needed by would miss it, not we.
    return [(pin.split("==")[0], pin.split("==")[1]) for pin in pins if ";" not in pin]


def holds_locked_versions(lock: str) -> bool:
    """Whether the Python that runs now has every locked package in its locked version."""
    import importlib.util

    if importlib.util.find_spec("textual") is None:  # The common case, answered without the slower question below.
        return False
    from importlib import metadata

    try:
        return all(metadata.version(name) == version for name, version in locked_versions(lock))
    except metadata.PackageNotFoundError:
        return False


def build(kind: str, lock: str, environment: str) -> None:
    """Make an environment under a passing name, give it its own when it is complete, and clear up old ones."""
    began = time.time()
    packages = len(locked_versions(lock))
    say("Melian sets up a private Python environment for {} in .venv.".format(kind))
    say("This happens once, needs the network, and takes about {} seconds.".format(SECONDS[kind]))
    folder = os.path.dirname(environment)
    passing = os.path.join(folder, "building-{}-{}".format(os.path.basename(environment), os.getpid()))
    try:
        os.makedirs(folder, exist_ok=True)
        say("  1 of 2  making the environment")
        run([sys.executable, "-I", "-m", "venv", passing], folder)
        say("  2 of 2  fetching {} packages".format(packages))
        pip = [interpreter(passing), "-I", "-u", "-m", "pip", "install", "--requirement", lock]
        run(pip + PIP_OPTIONS, folder, packages)
        put_in_place(passing, environment)
        clear_up(kind, environment)
    except OSError as error:
        raise Setback(explain(str(error), folder)) from error
    finally:
        discard(passing)
    say("Ready after {:.0f} seconds. From now on Melian starts at once.".format(time.time() - began))


def run(command: "list[str]", folder: str, packages: int = 0) -> None:
    """Run a step of the building, count what it fetches, and turn its failure into one sentence."""
    import subprocess

    surroundings = {key: value for key, value in os.environ.items() if key not in PIP_ELSEWHERE}
    surroundings.update(PIP_USER="0", PYTHONIOENCODING="utf-8")
    surroundings.pop("__PYVENV_LAUNCHER__", None)  # macOS would make the environment point at the wrong Python.
    step = subprocess.Popen(
        command, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said = []
    fetched = 0
    try:
        for raw in step.stdout or ():
            said.append(raw.decode("utf-8", "replace").rstrip())
            fetched += said[-1].startswith("Collecting ")
            if packages and said[-1].startswith(("Collecting ", "Installing ")):
                show_progress(said[-1], fetched, packages)
        step.wait()
    except BaseException:
        step.kill()
        step.wait()
        raise
    if step.returncode != 0:
        raise Setback(explain("\n".join(said), folder))


def show_progress(line: str, fetched: int, packages: int) -> None:
    """Tell which package is being fetched: over one line on a terminal, every tenth package elsewhere."""
    name = line.split()[1].partition("==")[0]
    text = "{} of {}: {}".format(fetched, packages, name) if line.startswith("Collecting ") else "unpacking"
    if sys.stderr.isatty():
        sys.stderr.write("\r          {:<50}{}".format(text, "\n" if text == "unpacking" else ""))
        sys.stderr.flush()
    elif fetched % 10 == 0 or text == "unpacking":
        say("          " + text)


def explain(said: str, folder: str) -> str:
    """The one sentence that a person needs after a failure, found by what venv or pip or the system said."""
    for words, sentence in SETBACKS.items():
        if any(word in said for word in words.split("|")):
            return sentence.format(folder=folder, version="{}.{}".format(*sys.version_info[:2]))
    last = [line for line in said.splitlines() if line.strip()][-5:]
    return "The environment could not be made. The last that was said about it:\n  " + "\n  ".join(last)


def put_in_place(passing: str, environment: str) -> None:
    """Give a complete environment its name; whoever comes second to it throws his own away."""
    if os.path.lexists(environment) and not is_ready(environment):
        discard(environment)  # Damaged: its Python is gone.
    for attempt in range(5):
        try:
            os.rename(passing, environment)
            return
        except OSError:
            if is_ready(environment):
                return
            if attempt == 4:
                raise
            time.sleep(0.5)  # On Windows a virus scanner may hold a new file for a moment.


def clear_up(kind: str, environment: str) -> None:
    """Remove environments of the same kind that nobody has started for days, and half-made ones that were abandoned."""
    folder = os.path.dirname(environment)
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        try:
            if name.startswith("building-"):
                is_old = time.time() - os.path.getmtime(path) > ABANDONED_AFTER
            elif name.startswith(kind + "-") and path != environment:
                is_old = time.time() - os.path.getmtime(os.path.join(path, "pyvenv.cfg")) > UNUSED_AFTER
            else:
                is_old = False
        except OSError:
            continue  # Another start has just removed it.
        if is_old:
            discard(path)


def discard(path: str) -> None:
    """Remove a folder, if it is there, with all that is in it."""
    import shutil

    shutil.rmtree(path, ignore_errors=True)


def start_again(python: str, module: str) -> None:
    """Run the same module with the same arguments in another Python, and never come back."""
    command = [python, "-m", module] + sys.argv[1:]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(python, command)
    # Windows has no such call that keeps the terminal, so here the first Python waits for the second.
    import subprocess

    process = subprocess.Popen(command)
    while True:
        try:
            sys.exit(process.wait())
        except KeyboardInterrupt:
            continue  # The game has been told as well and decides what to do.


def say(sentence: str) -> None:
    """Tell the person what is happening, beside the game's own output."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
