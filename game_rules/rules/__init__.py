"""What follows by itself when a round is resolved: one rule a file, called by the engine in the
order printed there.
"""
