"""The rules of Backchannel: a library that knows nothing of sockets, clocks or names.

`begin` sets up a game, `decide` answers an act with a refusal or with events, `evolve` makes the
next state, and `view` picks what one seat may know of it (`engine.py`, `views/`).
"""

from game_rules.enums import read_members_directly

read_members_directly()
