"""What follows: the effects that actions are made of, each named as a rulebook would name it.

Each module holds the effects of one matter; actions name them from there.
"""
