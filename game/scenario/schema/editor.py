"""The scenario format for editors: a JSON Schema with every key and what it means."""

import json

from game.scenario.schema.scenario import ScenarioPart

IDENTIFIER = "https://json-schema.org/draft/2020-12/schema"


def editor_schema() -> str:
    """The schema as text, the same on every machine; `scenarios/schema/scenario.schema.json` holds it."""
    schema = {"$schema": IDENTIFIER, **ScenarioPart.model_json_schema(by_alias=True)}
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
