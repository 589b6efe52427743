"""What each rule asks and why, read from the page beside this file."""

from functools import cache
from importlib.resources import files


@cache
def explanations() -> dict[str, str]:
    """Every rule by its name, in the order of the page."""
    page = files("game.scenario").joinpath("explanations.md").read_text(encoding="utf-8")
    sections = [section.partition("\n") for section in page.split("\n## ")[1:]]
    return {name.strip(): text.strip() for name, _, text in sections}
