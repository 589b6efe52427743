"""The lint that keeps a digest the same on every machine: it reads the model's rooms and names each doubtful line.

What it looks for: results that differ in the last bit between mathematics libraries or with the order of adding; sets
walked through in an order that changes from start to start; and the clock, the disk, the surroundings and foreign dice.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

ROOMS = ("theory", "world", "sight", "rules", "minds")

WHOLE_NUMBERS = "# whole numbers"
"""The comment by which a line says that the builtin ``sum`` on it adds whole numbers only."""

NO_TIES = "# no ties"
"""The comment by which a line says that its sort key tells all members of a set apart."""

REDUCTIONS_LIVE_IN = "theory/thousandths.py"

OUTSIDE = {
    "random": "dice of its own", "secrets": "dice of its own", "uuid": "dice of its own",
    "time": "the clock", "os": "the surroundings", "platform": "the surroundings", "socket": "the network",
    "statistics": "sums of floats", "cmath": "last bits that differ",
}  # fmt: skip
EXACT_MATH = {
    "sqrt", "isqrt", "floor", "ceil", "trunc", "comb", "perm", "factorial", "gcd", "lcm", "fabs", "copysign",
    "inf", "nan", "isfinite", "isinf", "isnan", "isclose", "pi", "e", "tau",
}  # fmt: skip
INEXACT = {
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "logaddexp", "power", "float_power", "pow", "cbrt",
    "hypot", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "arctan2", "sinh", "cosh", "tanh", "arcsinh",
    "arccosh", "arctanh", "longdouble", "linalg", "fft", "random", "polyfit", "convolve", "interp",
}  # fmt: skip
REDUCTIONS = {
    "sum", "mean", "average", "median", "std", "var", "prod", "cumsum", "cumprod", "nansum", "nanmean", "nanstd",
    "nanvar", "dot", "vdot", "inner", "matmul", "tensordot", "einsum", "norm", "reduce", "accumulate", "reduceat",
    "trapezoid", "fsum", "trace", "cov", "corrcoef", "quantile", "percentile",
}  # fmt: skip
CLOCK = {"now", "today", "utcnow"}
CALLS = {
    "hash": "hash() differs from start to start", "id": "id() differs from start to start",
    "open": "the disk is read by journal and scenario alone", "input": "nobody can be asked here",
    "eval": "nothing is evaluated here", "exec": "nothing is evaluated here", "pow": "pow() differs in the last bit",
}  # fmt: skip
SETS = {"set", "frozenset", "AbstractSet", "MutableSet", "Set"}
GIVES_SETS = {"union", "intersection", "difference", "symmetric_difference"}
ANY_ORDER_WILL_DO = {"sorted", "set", "frozenset", "any", "all", "len", "min", "max", "bool", "sum"}
KEEPS_ORDER = {
    "list", "tuple", "enumerate", "iter", "zip", "map", "filter", "reversed", "dict", "join", "fromkeys", "array",
    "asarray", "fromiter", "extend", "chain", "next",
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One line that may come out differently elsewhere."""

    line: int
    reason: str


def faults(source: str, set_attributes: Iterable[str] = (), *, may_reduce: bool = False) -> list[Fault]:
    """What a file does that another machine might do differently, by line."""
    tree = ast.parse(source)
    lines = source.splitlines()
    reader = _Reader(lines, set(set_attributes) | attributes_that_are_sets(tree), may_reduce)
    reader.read(tree)
    return sorted(set(reader.found))


def attributes_that_are_sets(tree: ast.AST) -> set[str]:
    """The fields of a file's classes that are declared to be sets."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    declared = [each for one in classes for each in one.body if isinstance(each, ast.AnnAssign)]
    return {each.target.id for each in declared if isinstance(each.target, ast.Name) and _says_set(each.annotation)}


def _says_set(annotation: ast.expr | None) -> bool:
    """Whether an annotation says ``set`` or one of its kin, with or without ``| None``."""
    if isinstance(annotation, ast.BinOp):
        return _says_set(annotation.left) or _says_set(annotation.right)
    if isinstance(annotation, ast.Subscript):
        annotation = annotation.value
    return isinstance(annotation, ast.Name) and annotation.id in SETS


def _name(node: ast.expr) -> str:
    """The last part of a dotted name: ``sum`` for ``np.add.sum``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@dataclass(slots=True)
class _Reader:
    """Reads one file from top to bottom and collects its faults."""

    lines: list[str]
    set_attributes: set[str]
    may_reduce: bool
    found: list[Fault] = field(default_factory=list)
    set_names: set[str] = field(default_factory=set)
    numeric: set[str] = field(default_factory=lambda: {"np", "numpy", "math"})

    def read(self, node: ast.AST) -> None:
        """Judge a node and all below it; a function's names are forgotten at its end."""
        outer = set(self.set_names)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            self.set_names -= {one.arg for one in arguments}
            self.set_names |= {one.arg for one in arguments if _says_set(one.annotation)}
        self.learn_names(node)
        for reason in self.judge(node):
            self.found.append(Fault(getattr(node, "lineno", 0), reason))
        for child in ast.iter_child_nodes(node):
            self.read(child)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            self.set_names = outer

    def learn_names(self, node: ast.AST) -> None:
        """Remember which names stand for sets from here on."""
        if isinstance(node, ast.Assign):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            self.set_names = self.set_names | names if self.is_set(node.value) else self.set_names - names
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and _says_set(node.annotation):
            self.set_names.add(node.target.id)

    def is_set(self, node: ast.expr) -> bool:
        """Whether an expression is known to be a set."""
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor):
            return self.is_set(node.left) or self.is_set(node.right)
        if isinstance(node, ast.IfExp):
            return self.is_set(node.body) or self.is_set(node.orelse)
        if isinstance(node, ast.Call):
            is_method = isinstance(node.func, ast.Attribute)
            return _name(node.func) in (GIVES_SETS if is_method else SETS)
        if isinstance(node, ast.Attribute):
            return node.attr in self.set_attributes
        return isinstance(node, ast.Set | ast.SetComp) or (isinstance(node, ast.Name) and node.id in self.set_names)

    def judge(self, node: ast.AST) -> Iterator[str]:
        """The faults of one node alone."""
        match node:
            case ast.Import() | ast.ImportFrom():
                yield from self.judge_import(node)
            case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
                yield "@ adds floats in an order of its own: thousandths.total"
            case ast.BinOp(op=ast.Pow()) | ast.AugAssign(op=ast.Pow()):
                if not _is_whole_power(node):
                    yield "** differs in the last bit: write the product out, or a table"
            case ast.Attribute():
                yield from self.judge_attribute(node)
            case ast.Call():
                yield from self.judge_call(node)
            case ast.For() | ast.AsyncFor():
                yield from self.judge_walk(node.iter)
            case ast.ListComp() | ast.DictComp():
                for generator in node.generators:
                    yield from self.judge_walk(generator.iter)
            case ast.Starred():
                yield from self.judge_walk(node.value)

    def judge_import(self, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
        """Rooms of chance, clock and disk stay shut; of mathematics only what is exact comes in."""
        module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
        for alias in node.names:
            top = (module or alias.name).split(".")[0]
            if top in OUTSIDE:
                yield f"{top}: {OUTSIDE[top]}"
            if not module and top in {"numpy", "math"}:
                self.numeric.add(alias.asname or top)
            if (top == "math" and module and alias.name not in EXACT_MATH) or (
                top == "numpy" and {*module.split("."), *alias.name.split(".")} & (INEXACT | REDUCTIONS)
            ):
                yield f"{alias.name} differs in the last bit"

    def judge_attribute(self, node: ast.Attribute) -> Iterator[str]:
        """Functions of math and numpy, whether called here or handed on."""
        if isinstance(node.value, ast.Name) and node.value.id in self.numeric:
            if node.value.id == "math" and node.attr not in EXACT_MATH | REDUCTIONS:
                yield f"math.{node.attr} differs in the last bit: use a table"
            if node.value.id != "math" and node.attr in INEXACT:
                yield f"{node.attr} differs in the last bit: use a table"
        if node.attr in CLOCK and _name(node.value) in {"datetime", "date"}:
            yield f"{node.attr}: the clock"
        is_reduction = node.attr in REDUCTIONS and not (node.attr == "reduce" and _name(node.value) == "functools")
        if is_reduction and not self.may_reduce:
            yield f"{node.attr} adds floats in an order of its own: thousandths.total"

    def judge_call(self, node: ast.Call) -> Iterator[str]:
        """Builtins that differ from start to start, and sets handed to what keeps their order."""
        name = _name(node.func)
        is_method = isinstance(node.func, ast.Attribute)
        if name in CALLS and not is_method:
            yield CALLS[name]
        lines = "".join(self.lines[node.lineno - 1 : node.end_lineno])
        if name == "sum" and not is_method and WHOLE_NUMBERS not in lines:
            yield f"sum differs between Pythons for floats: thousandths.total, or say `{WHOLE_NUMBERS}`"
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        kind = keywords.get("kind")
        if name in {"argsort", "argpartition"} and not (isinstance(kind, ast.Constant) and kind.value == "stable"):
            yield f'{name} leaves ties to the machine: kind="stable"'
        if name == "pop" and is_method and isinstance(node.func, ast.Attribute) and self.is_set(node.func.value):
            yield "a set gives up any of its members"
        leaves_ties = name in {"sorted", "min", "max"} and "key" in keywords and NO_TIES not in lines
        if name in KEEPS_ORDER or leaves_ties:
            for argument in node.args:
                yield from self.judge_walk(argument, leaves_ties)
        if name not in ANY_ORDER_WILL_DO or leaves_ties:
            for argument in node.args:
                if isinstance(argument, ast.GeneratorExp):
                    for generator in argument.generators:
                        yield from self.judge_walk(generator.iter)

    def judge_walk(self, walked: ast.expr, leaves_ties: bool = False) -> Iterator[str]:
        """Whether what is walked through in order is a set, which has none."""
        if self.is_set(walked):
            yield (
                f"a key may leave ties in a set: say `{NO_TIES}`" if leaves_ties else "a set has no order: sorted(...)"
            )


def _is_whole_power(node: ast.BinOp | ast.AugAssign) -> bool:
    """Whether a power is one whole literal to another, which Python works out exactly."""
    sides = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
    return all(isinstance(side, ast.Constant) and isinstance(side.value, int) and side.value >= 0 for side in sides)
