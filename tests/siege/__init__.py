"""Checks that can be run at any size: `python -m tests.siege NAME --size N`.

A *siege* is one promise and a way to attack it by trials that are counted from 0, each of which
depends on its seed and its number alone. The ordinary tests run each at its gate size; here the
same trials go on for as long as a machine is given to them, and take up where they stopped.
"""
