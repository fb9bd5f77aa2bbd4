"""Life cycles: how a table, a seat, a text and a channel go from one state to the next, and who can
bring that about.

Each is one small table. It is asked before an arrow is taken, so what does not stand in it does not
happen; `docs/life-cycles.md` is printed from the same tables. A round has no table of its own: it
lives between two arrows of the table that it is played at.
"""
