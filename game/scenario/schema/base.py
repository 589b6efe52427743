"""What every part of the scenario format is made of: strict models, names, texts, numbers with bounds, references."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Strict,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from game.text import clean, clean_line
from game.world.names import Domain


class Part(BaseModel):
    """A part of a scenario file: no unknown keys, no guessing at types, never changed."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a text that names something of the scenario, so that one check may look up every such name."""

    kind: Literal["power", "society", "scene", "fact", "happening", "doctrine"]


PowerRef: TypeAlias = Annotated[str, Ref("power")]
SocietyRef: TypeAlias = Annotated[str, Ref("society")]
SceneRef: TypeAlias = Annotated[str, Ref("scene")]
FactRef: TypeAlias = Annotated[str, Ref("fact")]
HappeningRef: TypeAlias = Annotated[str, Ref("happening")]
DoctrineRef: TypeAlias = Annotated[str, Ref("doctrine")]

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
"""A name for the machine and for orders: lower case, digits, hyphens."""


@dataclass(frozen=True, slots=True)
class Between:
    """Bounds of a number, both counted in."""

    low: float
    high: float

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The number's own schema, and this check after it."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The bounds for editors."""
        return {**handler(schema), "minimum": self.low, "maximum": self.high}

    def check(self, value: float) -> float:
        """The number itself, if it lies within."""
        if not self.low <= value <= self.high:
            raise PydanticCustomError("range", "out of range", {"low": self.low, "high": self.high})
        return value


Points: TypeAlias = Annotated[float, Between(0, 100)]
Change: TypeAlias = Annotated[float, Between(-1000, 1000)]
Percent: TypeAlias = Annotated[float, Between(0, 100)]
Odds: TypeAlias = Annotated[float, Between(15, 85)]
Quantity: TypeAlias = Annotated[float, Between(-1_000_000_000, 1_000_000_000)]
Talents: TypeAlias = Annotated[int, Between(0, 1000)]
TurnNumber: TypeAlias = Annotated[int, Between(1, 60)]


def _flowing(text: str) -> str:
    """A cleaned text in which the lines of a paragraph are joined, as screens of any width need it.

    An empty line parts paragraphs; a line that begins with a blank or a hyphen keeps its place.
    """
    made: list[str] = []
    for line in clean(text).strip("\n").split("\n"):
        begins = not line.strip() or line.startswith((" ", "- ", "\t"))
        if begins or not made or not made[-1].strip() or made[-1].startswith((" ", "- ")):
            made.append(line.rstrip())
        else:
            made[-1] += f" {line.strip()}"
    return "\n".join(made)


Line: TypeAlias = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(clean_line)]
"""A text of one line."""
Saying: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=400), AfterValidator(lambda text: clean_line(text, 400))
]
"""One or two sentences."""
Text: TypeAlias = Annotated[str, Field(max_length=8000), AfterValidator(_flowing)]
"""A text of several paragraphs."""

DomainName: TypeAlias = Annotated[Domain, Strict(False)]


def _as_span(value: Any) -> Any:
    """One turn as a span of one."""
    return (value, value) if type(value) is int else value


def _forward(span: tuple[int, int]) -> tuple[int, int]:
    """A span that does not run backwards."""
    if span[0] > span[1]:
        raise PydanticCustomError("span", "the first turn of a span comes after the last", {})
    return span


Span: TypeAlias = Annotated[
    tuple[TurnNumber, TurnNumber],
    BeforeValidator(_as_span),
    AfterValidator(_forward),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]
"""A turn, or the first and the last of several: `3` or `[3, 5]`."""


def wrong(rule: str, message: str, key: str = "", hint: str = "", within: str = "") -> PydanticCustomError:
    """What a part's own check raises: the rule, what is wrong, how to mend it.

    `key` is the key that is meant, if not the whole part; `within` the piece of its text that is.
    """
    told = {"rule": rule, "words": message, "key": key, "hint": hint, "within": within}
    return PydanticCustomError("own", "{words}", told)
