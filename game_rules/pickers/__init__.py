"""Every way in which a seat could fill in an action, given what it knows.

Most pickers say what their answer rests on, beside the seat and what is printed: as long as that is
the same, so are the ways, in every game of the scenario. Those that look for a room of the seat's
say whether it `can_ever` have one. Some know what there is `nothing` of, when they find none.

Each module holds the pickers of one kind of thing; actions name them from there.
"""
