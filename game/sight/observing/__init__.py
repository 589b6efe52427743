"""The parts of a briefing, each built up from the state on its own."""
