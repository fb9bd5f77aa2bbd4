"""What channels and single people have done and found."""

from collections.abc import Mapping
from typing import Final

from game_rules.ledger.kinds import Audience, Subject, Unit, Variable
from game_rules.ledger.names import Var

CHANNELS: Final[Mapping[Var, Variable]] = {
    Var.FUNDS: Variable(
        (Subject.CHANNEL,), 0, 1000, Audience.CHANNEL, "money that a dialogue can spend"
    ),
    Var.PROGRESS: Variable(
        (Subject.CHANNEL, Subject.ISSUE),
        0,
        1000,
        Audience.CHANNEL,
        "how far a channel has got on an issue",
        bands=((0, "untouched"), (1, "begun"), (200, "under-way"), (500, "far")),
    ),
    Var.RAPPORT: Variable(
        (Subject.CHANNEL,),
        0,
        1000,
        Audience.CHANNEL,
        "how easily the members of a channel talk",
        bands=((0, "stiff"), (250, "polite"), (450, "open"), (650, "warm")),
    ),
    Var.SESSIONS: Variable(
        (Subject.CHANNEL, Subject.ISSUE), 0, 99, Audience.CHANNEL, "meetings held on an issue"
    ),
    Var.FOUND: Variable(
        (Subject.CHANNEL, Subject.ISSUE, Subject.OPTION),
        0,
        1,
        Audience.CHANNEL,
        "whether a dialogue has found an option",
    ),
    Var.GUESTS: Variable(
        (Subject.CHANNEL, Subject.ISSUE),
        0,
        99,
        Audience.CHANNEL,
        "meetings on an issue that officials came to",
    ),
    Var.CRAFT: Variable((Subject.SEAT,), 0, 1000, Audience.SEAT, "skill in negotiating"),
    Var.KNOWLEDGE: Variable(
        (Subject.SEAT,),
        0,
        1000,
        Audience.SEAT,
        "how well a mediator knows what the parties want and fear",
    ),
    Var.SECRECY: Variable(
        (Subject.CHANNEL,), 0, 1000, Audience.CHANNEL, "how well hidden a channel is"
    ),
    Var.SANCTION: Variable(
        (Subject.CHANNEL,),
        0,
        2,
        Audience.CHANNEL,
        "how far governments stand behind a channel",
        read_as=Unit.WORD,
    ),
    Var.OPEN: Variable(
        (Subject.CHANNEL,), 0, 1, Audience.CHANNEL, "whether somebody has opened a channel"
    ),
    Var.REPUTATION: Variable(
        (Subject.SEAT,), 0, 1000, Audience.SEAT, "how far others believe a seat"
    ),
    Var.STUDY: Variable(
        (Subject.CHANNEL, Subject.ISSUE),
        0,
        300,
        Audience.CHANNEL,
        "what joint study adds to the quality of advice, in thousandths",
        read_as=Unit.THOUSANDTHS,
    ),
    Var.EXPOSED: Variable(
        (Subject.CHANNEL,), 0, 1, Audience.PUBLIC, "whether a hidden channel has come to light"
    ),
    Var.SECURED: Variable(
        (Subject.CHANNEL,),
        0,
        99,
        Audience.CHANNEL,
        "the last round in which a channel is handled securely",
    ),
    Var.TIP: Variable(
        (Subject.SEAT, Subject.CHANNEL),
        0,
        2,
        Audience.SEAT,
        "what a journalist has heard of a hidden channel: 1 from one source, 2 from two",
    ),
    Var.OVERREACH: Variable(
        (Subject.CHANNEL,),
        0,
        1000,
        Audience.CHANNEL,
        "how far a dialogue has gone beyond its place",
    ),
    Var.EMINENT: Variable(
        (Subject.CHANNEL,),
        0,
        99,
        Audience.CHANNEL,
        "the last round in which a great name opens the doors of capitals for a dialogue",
    ),
    Var.GREY: Variable(
        (Subject.CHANNEL, Subject.ISSUE),
        0,
        1,
        Audience.CHANNEL,
        "whether a dialogue has talked of what governments rule out",
    ),
    Var.SIGNAL: Variable(
        (Subject.CHANNEL, Subject.PARTY),
        0,
        99,
        Audience.CHANNEL,
        "the round in which people of a party seemed to speak for more than themselves",
    ),
    Var.FOREWARNED: Variable(
        (Subject.CHANNEL, Subject.PARTY),
        0,
        99,
        Audience.CHANNEL,
        "the round in which members told the officials of their party first",
    ),
    Var.DISAVOWED: Variable(
        (Subject.PARTY, Subject.CHANNEL),
        0,
        99,
        Audience.PUBLIC,
        "the last round in which a government keeps its distance from a dialogue",
    ),
    Var.FORUM: Variable(
        (Subject.CHANNEL,),
        0,
        99,
        Audience.PUBLIC,
        "the last round in which a dialogue sits in the forum",
    ),
    Var.EXCHANGE: Variable(
        (Subject.PARTY, Subject.PARTY),
        0,
        9,
        Audience.PUBLIC,
        "rounds for which students are still exchanged",
    ),
    Var.PLEDGE: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        99,
        Audience.PUBLIC,
        "home approval among business people that a pledge lends an option",
        read_as=Unit.TENTHS,
    ),
}
