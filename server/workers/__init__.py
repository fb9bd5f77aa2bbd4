"""Several servers on one journal: what each tells the others, and what it makes of what it hears.

A worker is one process of `backchannel serve`. Any worker serves any seat of any table. The journal
is the only truth: two can never write the same next fact. What goes over Redis are hints, "this
stream has come so far", and a worker that hears one reads the journal. Whoever misses a hint finds
out by looking once a second.
"""
