"""What each rule asks and why, for `melian check --explain RULE`."""

EXPLANATIONS: dict[str, str] = {}
