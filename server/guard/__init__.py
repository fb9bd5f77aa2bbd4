"""Who may come in, and with what: the gate, tokens, codes, limits."""
