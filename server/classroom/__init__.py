"""The class: sessions, seats, presence, what the teacher does, and who plays the empty seats."""
