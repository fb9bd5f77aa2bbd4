"""What is kept about people: which fields, for how long, who may have it, and how it goes away."""
