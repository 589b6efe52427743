"""The table: who sits where, sealed windows, audiences, and the seat that every face holds.

What a face needs:

    from game.session.listing import listed_scenarios, listed_saves
    from game.session.library import seats_of, open_table, resume_table, go_back
    from game.session.spec import Spec

    table, chair = open_table(Spec("borrowed-silver", seed=7, people=("athens",)))   # kept in the saves folder
    table, chair = open_table(spec, keep=False)                                       # in memory, for tests
    table, chair = resume_table("borrowed-silver-2")                                  # a name or a path
    table, chair = go_back(table, "T3.orders")                                        # a copy, a "second sitting"

    chair.power, chair.over, chair.is_waiting                # plain properties; `is_waiting`: our seal is wanted now
    await chair.briefing()                                   # and every other method of `session.seat.Seat`
    chair.leave()                                            # ends `changes()`
    table.journal                                            # for the debrief, and `table.journal.release()` at the end

Where several people sit at one table, `Chair(table, power)` gives each a seat of his own. Without people in the spec
`open_table` seats a person in the first power of `seats_of`. What cannot be opened raises `errors.BadInput`, or
`spec.Unplayable` with the scenario's problems.

Whole games without a face: `run.play_out(spec, script=...)`; files of orders: `script.read_script(text, file, powers)`.
Doctrines by name, `mixed` among them: `doctrine.NAMES`.
"""
