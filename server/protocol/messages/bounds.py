"""Single values as they cross the wire, each with its bounds."""

from typing import Annotated

from game_rules.shapes import Between, Name, Opaque, Text

ActId = Annotated[str, Opaque(16, 64)]
"""Made by the client, fresh for every act; a resend carries the same one."""
Token = Annotated[str, Opaque(22, 128)]
SessionKey = Annotated[str, Opaque(8, 32)]
JoinCode = Annotated[str, Opaque(7, 7)]
Pin = Annotated[str, Opaque(4, 12)]
PersonName = Annotated[str, Name(32)]
TableNumber = Annotated[int, Between(1, 40)]
PersonNumber = Annotated[int, Between(1, 400)]
Words = Annotated[str, Text(600, lines=True)]
