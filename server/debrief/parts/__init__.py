"""The parts of a debrief, one file each: from facts to blocks with words."""
