"""The scenario format: what may stand in a scenario file, part by part."""
