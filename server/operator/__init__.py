"""What the operator of a server is told: lines of a log and figures, and nobody's words in them."""
