"""Numbered adjudication cases, written in YAML: small openings, orders, and what must come of them."""

from game.lab.cases.run import Result, as_plain, case_files, gathered, lines_of_result, run_case, run_cases, tally

__all__ = ["Result", "as_plain", "case_files", "gathered", "lines_of_result", "run_case", "run_cases", "tally"]
