"""What the server says and hears: declared once, and everything else follows from that."""
