"""The model's rooms do nothing that another machine might do differently, and the lint that says so sees well."""

import ast
from pathlib import Path

import pytest

from tests.determinism import REDUCTIONS_LIVE_IN, ROOMS, attributes_that_are_sets, faults

GAME = Path(__file__).resolve().parent.parent / "game"
FILES = [path for room in ROOMS for path in sorted((GAME / room).rglob("*.py"))]

DOUBTFUL = [
    "import math\ny = math.exp(x)",
    "import math\ny = list(map(math.log, xs))",
    "import math\ny = math.fsum(xs)",
    "from math import tanh",
    "import numpy as np\ny = np.exp(x)",
    "import numpy as np\ny = np.power(x, 2)",
    "import numpy as np\ny = np.hypot(a, b)",
    "import numpy\ny = numpy.sin(x)",
    "import numpy as np\ny = np.linalg.norm(x)",
    "import numpy as np\ny = np.random.default_rng(1)",
    "from numpy import mean",
    "from numpy.random import default_rng",
    "y = x ** 0.5",
    "y = x ** n",
    "y = x ** 2",
    "y = 2 ** -1",
    "x **= 2",
    "y = pow(x, 3)",
    "y = np.sum(x)",
    "y = x.sum()",
    "y = x.mean(axis=0)",
    "y = a.dot(b)",
    "y = a @ b",
    "a @= b",
    "y = np.einsum('ij,j', a, b)",
    "y = np.matmul(a, b)",
    "y = np.cumsum(x)",
    "y = x.prod()",
    "y = x.std() + x.var()",
    "y = np.average(x)",
    "y = np.add.reduce(x)",
    "y = sum(xs)",
    "y = sum(x.points for x in xs)",
    "y = np.argsort(x)",
    "y = x.argsort(kind='quicksort')",
    "import random",
    "from random import choice",
    "import secrets",
    "import time",
    "from time import monotonic",
    "import os\ny = os.environ['SEED']",
    "from datetime import datetime\ny = datetime.now()",
    "import datetime\ny = datetime.date.today()",
    "import statistics",
    "import uuid",
    "y = open('notes')",
    "y = hash(x)",
    "y = sorted(xs, key=lambda x: id(x))",
    "for x in {1, 2}: pass",
    "for x in set(xs): pass",
    "for x in frozenset(xs) - {a}: pass",
    "for x in a.union(b): pass",
    "for x in {y for y in ys}: pass",
    "y = [x for x in set(xs)]",
    "y = {x: 1 for x in set(xs)}",
    "y = tuple(x for x in {a, b})",
    "y = list({a, b})",
    "y = ', '.join({a, b})",
    "y = [*{a, b}]",
    "y = next(iter({a, b}))",
    "y = {a, b}.pop()",
    "y = sorted({a, b}, key=len)",
    "y = max({a, b}, key=len)",
    "FEW = frozenset({1, 2})\ndef f():\n    for x in FEW: pass",
    "def f(xs: set[int]):\n    return list(xs)",
    "def f(xs: frozenset[int] | None):\n    return [x for x in xs or ()] + [x for x in xs]",
    "def f():\n    xs = {1}\n    return tuple(xs)",
    "class State:\n    flags: frozenset[str]\ndef f(state):\n    return [x for x in state.flags]",
]

CERTAIN = [
    "import math\ny = math.sqrt(x) + math.floor(x) + math.isqrt(4)",
    "from math import sqrt, inf",
    "import numpy as np\ny = np.sqrt(x) + np.minimum(a, b) * np.clip(c, 0, 1) / np.rint(d)",
    "y = x.max() - x.min()",
    "y = 10 ** 6",
    "y = x * x",
    "y = total(x, axis=0)",
    "y = sum(x.count for x in xs)  # whole numbers",
    "y = sum(\n    x.count for x in xs  # whole numbers\n)",
    "y = np.argsort(x, kind='stable')",
    "y = powers.power('athens').log(entry)",
    "y = open_window(state)",
    "y = idea.id + folding.now",
    "y = sorted({a, b})",
    "for x in sorted(set(xs)): pass",
    "y = sorted(x.name for x in set(xs))",
    "y = any(x.warm for x in {a, b})",
    "y = {x.name for x in {a, b}}",
    "y = frozenset(x.name for x in {a, b})",
    "y = len({a, b}) + max({1, 2})",
    "y = sum(x.count for x in {a, b})  # whole numbers",
    "y = sorted({a, b}, key=seat_of)  # no ties",
    "y = a in {1, 2}",
    "for x in (1, 2): pass",
    "y = [x for x in xs]",
    "def f():\n    xs = {1}\n    return len(xs)\ndef g(xs):\n    return list(xs)",
    "def f():\n    xs = {1}\n    xs = sorted(xs)\n    return list(xs)",
    "from datetime import date\ny = date(431, 3, 1)",
    "from functools import reduce\nfrom collections.abc import Set",
]


@pytest.mark.parametrize("source", DOUBTFUL)
def test_lint_sees_what_is_doubtful(source: str) -> None:
    assert faults(source)


@pytest.mark.parametrize("source", CERTAIN)
def test_lint_lets_pass_what_is_certain(source: str) -> None:
    assert faults(source) == []


def test_lint_names_the_line() -> None:
    assert [fault.line for fault in faults("x = 1\ny = x.sum()\n\nz = hash(y)\n")] == [2, 4]


def test_one_file_may_reduce_and_nothing_else() -> None:
    assert faults("y = np.add.reduce(x)", may_reduce=True) == []
    assert faults("import numpy as np\ny = np.exp(x)", may_reduce=True)


def test_fields_that_are_sets_are_known_in_other_files() -> None:
    assert faults("y = list(state.flags)", {"flags"})
    assert faults("y = list(state.flags)") == []


@pytest.fixture(scope="module")
def set_fields() -> set[str]:
    """Every field of the model's nouns that is declared to be a set."""
    return set().union(*(attributes_that_are_sets(ast.parse(path.read_text(encoding="utf-8"))) for path in FILES))


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(GAME).as_posix() for path in FILES])
def test_room_does_nothing_doubtful(path: Path, set_fields: set[str]) -> None:
    name = path.relative_to(GAME).as_posix()
    found = faults(path.read_text(encoding="utf-8"), set_fields, may_reduce=name == REDUCTIONS_LIVE_IN)
    assert not found, "\n" + "\n".join(f"game/{name}:{fault.line}: {fault.reason}" for fault in found)
