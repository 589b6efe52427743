"""The other side of `engine.py`: random legal games of the PyPI package `diplomacy`, one for each line on stdin.

Runs in an environment of its own. A line is a seed; the answer is a line of JSON: the seconds of each movement phase,
and those of the whole game with its orders listed, chosen and checked.
"""

import json
import random
import sys
from time import process_time

from diplomacy import Game

LAST_YEAR = 1906
LONGEST = 20


def play(seed: int) -> dict[str, object]:
    """One game, to the end of 1905 or twenty phases."""
    chance = random.Random(seed)
    game = Game()
    movements: list[float] = []
    phases = 0
    start = process_time()
    while not game.is_game_done and phases < LONGEST and int(game.get_current_phase()[1:5]) < LAST_YEAR:
        moves = game.get_current_phase().endswith("M")
        possible = game.get_all_possible_orders()
        for power in game.powers:
            places = game.get_orderable_locations(power)
            game.set_orders(power, [chance.choice(possible[place]) for place in places if possible[place]])
        begun = process_time()
        game.process()
        if moves:
            movements.append(process_time() - begun)
        phases += 1
    return {"movements": movements, "game": process_time() - start, "phases": phases}


for asked in sys.stdin:
    print(json.dumps(play(int(asked))), flush=True)
