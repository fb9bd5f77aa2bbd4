"""What becomes of an agreement: what of it is carried out, and who breaks it."""

from collections.abc import Mapping
from typing import Final

from game_rules.ledger.kinds import Audience, Subject, Variable
from game_rules.ledger.names import Var

PEACE: Final[Mapping[Var, Variable]] = {
    Var.IN_FORCE: Variable(
        (Subject.ISSUE,),
        0,
        99,
        Audience.PUBLIC,
        "the round in which what is agreed on an issue came into force",
    ),
    Var.ACCEPTED: Variable(
        (Subject.PARTY,),
        0,
        1000,
        Audience.PUBLIC,
        "the home vote with which a country accepted what is in force, in tenths",
    ),
    Var.CARRIED_OUT: Variable(
        (Subject.ISSUE,),
        0,
        3,
        Audience.PUBLIC,
        "the steps of what is agreed on an issue that have been carried out",
    ),
    Var.STEP_TAKEN: Variable(
        (Subject.ISSUE,),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the last of these steps was taken",
    ),
    Var.AMENDED: Variable(
        (Subject.PARTY,),
        0,
        99,
        Audience.PUBLIC,
        "the round in which a party voted on bettering what was settled",
    ),
    Var.BREACH: Variable(
        (Subject.PARTY, Subject.ISSUE),
        0,
        99,
        Audience.PUBLIC,
        "the round in which a party broke what is agreed on an issue, until it is kept again",
    ),
    Var.ON_RECORD: Variable(
        (Subject.PARTY, Subject.ISSUE),
        0,
        99,
        Audience.PUBLIC,
        "the round in which that was put on record",
    ),
    Var.PROTOCOL: Variable(
        (Subject.PARTY, Subject.PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the first last broke the rules of conduct towards the second",
    ),
    Var.ORDER: Variable(
        (), 0, 1000, Audience.PUBLIC, "how well quarrels are settled in the world, in tenths"
    ),
}
