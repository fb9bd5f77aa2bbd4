"""The hunt for exploits: what the rules reward by mistake.

Policies are bred against tables of ordinary bots, heads try their next round first, every line-up
is held against the one that uses everything, and single actions are asked what they are good for.
What comes of it rings an alarm where a game designer should look.
"""
