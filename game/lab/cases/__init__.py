"""Numbered adjudication cases, written in YAML: small openings, orders, and what must come of them."""

from game.lab.cases.result import Result, as_plain, lines_of_result, tally
from game.lab.cases.run import case_files, gathered, run_case, run_cases

__all__ = ["Result", "as_plain", "case_files", "gathered", "lines_of_result", "run_case", "run_cases", "tally"]
