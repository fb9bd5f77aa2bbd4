"""The journal: the promise in `port.py`, kept in memory or by a database."""
