"""How a database that an older version made becomes one that this version uses.

Each file in `versions` is one step of Alembic, and says from which schema it starts. A fresh
database is made whole from the tables in the code and marked with the newest step; one that is
behind is brought up at the start of the server, in one transaction, before anybody is let in.

A change of any table needs a step, and a test compares both ways. To write one, change the tables,
then: `python -m server.migrating "What changes"`, and read what it wrote.
"""
