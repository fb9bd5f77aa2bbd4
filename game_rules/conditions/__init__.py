"""Why not: the conditions that actions are composed of, each named as a rulebook would name it.

A condition is asked twice. When orders are sealed it may count on what stands earlier in the same
envelope and on meetings that have been agreed for this round; when they are carried out it looks
at how things really stand by then.

Each module holds the conditions of one matter; actions name them from there.
"""
