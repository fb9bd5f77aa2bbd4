"""Hidden channels come to light: by chance, by a journalist, or because their members lay a text on
the table (C12, C31).

What leaks is what was written down, the rows of the last draft. What people said never leaks.
"""

from __future__ import annotations

from game_rules.constants import DENIABILITY
from game_rules.fixed import ONE, scaled
from game_rules.ids import ChannelId, Role, SeatId
from game_rules.ledger import Cause, Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.news import Told
from game_rules.resolution import Resolution, factors
from game_rules.state import Game

CLAIMS = ("C12", "C31")


def bring_to_light(turn: Resolution) -> None:
    """Announce what lies on the table, draw who is seen, and let journalists hear of the rest."""
    text = turn.before.text()
    if text is not None and may_move(turn.game, text.channel, Move.ANNOUNCE, By.SPONSORS):
        sponsors = tuple(Cause("exposure", seat) for seat in text.sponsors)
        expose(turn, text.channel, sponsors, announced=True)
    for channel, cause in turn.published:
        if may_move(turn.game, channel, Move.PUBLISH, By.JOURNALIST):
            expose(turn, channel, (cause,))
    for channel in turn.game.printed.channels:
        if turn.before.is_hidden(channel) and may_move(turn.game, channel, Move.LEAK, By.CHANCE):
            chance = exposure_chance(turn.game, channel)
            if turn.draw("exposure", channel, ONE) < chance:
                expose(turn, channel, (Cause("exposure"),))
    _whisper(turn)


def exposure_chance(game: Game, channel: ChannelId) -> int:
    """How likely a hidden channel comes to light at the end of this round, in thousandths."""
    constants = game.constants
    if game.round < constants.exposure_from:
        return 0
    held = sum(game.now(Var.SESSIONS, channel, issue) for issue in game.printed.issues)
    chance = (
        constants.exposure_base
        + constants.exposure_of_meeting * held
        + constants.exposure_of_member * max(0, len(game.printed.members[channel]) - 4)
        + constants.exposure_of_rung * game.worst_stage()
    )
    secured = game.now(Var.SECURED, channel) >= game.round
    return min(ONE, scaled(chance, constants.secured_chance if secured else ONE))


def expose(
    turn: Resolution, channel: ChannelId, causes: tuple[Cause, ...], *, announced: bool = False
) -> None:
    """The world learns of a channel: governments pay for having hidden it, by how official it is;
    its members are shaken; hardliners organise; and its last draft stands in the newspapers.
    """
    game, constants = turn.game, turn.game.constants
    share = constants.announced if announced else ONE
    secrecy = game.now(Var.SECRECY, channel)
    track = game.channel(channel).track
    terms = {"secrecy": secrecy, "deniable": DENIABILITY[track], "share": share}
    turn.put(Var.SECRECY, (channel,), 0, "exposure", causes, CLAIMS)
    turn.put(Var.EXPOSED, (channel,), 1, "exposure", causes, CLAIMS)
    shaken = scaled(constants.exposure_rapport, share)
    turn.move(Var.RAPPORT, (channel,), shaken, "exposure", causes, ("C12",))
    cost = scaled(secrecy, constants.exposure_support, ONE - DENIABILITY[track], share)
    parties = {game.party_of(seat) for seat in game.printed.members[channel]}
    for party in game.printed.parties.values():
        if party.id not in parties:
            continue
        turn.move(Var.SUPPORT, (party.id,), -cost, "exposure", causes, CLAIMS, factors(**terms))
        for bloc in party.blocs:
            if bloc.hardline:
                more = scaled(constants.exposure_organises, share)
                turn.move(Var.ORGANISED, (bloc.id,), more, "exposure", causes, ("C12",))
    turn.tell(Told.ANNOUNCED if announced else Told.EXPOSED, CLAIMS, channel=channel)
    _leak(turn, channel, causes)


def _leak(turn: Resolution, channel: ChannelId, causes: tuple[Cause, ...]) -> None:
    """The rows of the last draft are in every newspaper, and so in every capital."""
    drafts = [draft for draft in turn.before.drafts.values() if draft.channel == channel]
    for term in drafts[-1].terms if drafts else ():
        for party in turn.game.printed.parties:
            turn.put(Var.KNOWN, (party, term.issue, term.option), 1, "exposure", causes, ("C12",))
        turn.tell(Told.LEAKED, ("C12",), channel=channel, issue=term.issue, option=term.option)


def _whisper(turn: Resolution) -> None:
    """A journalist hears of a hidden meeting now and then, from one source."""
    for seat, card in turn.game.printed.seats.items():
        if card.role is not Role.JOURNALIST:
            continue
        heard_of = _unheard(turn, seat)
        if heard_of and turn.draw("tip", seat, ONE) < turn.game.constants.tip_chance:
            channel = heard_of[turn.draw("tip-of", seat, len(heard_of))]
            turn.put(Var.TIP, (seat, channel), 1, "tip", (Cause("tip"),), ("C12",))
            turn.tell(Told.TIPPED, ("C12",), (seat,), channel=channel)


def _unheard(turn: Resolution, seat: SeatId) -> list[ChannelId]:
    """The hidden channels that met in this round and that a journalist has not heard of."""
    met = {meeting.channel for meeting in turn.meetings.values() if meeting.held_by}
    return [
        channel
        for channel, members in turn.game.printed.members.items()
        if channel in met
        and turn.game.is_hidden(channel)
        and seat not in members
        and not turn.game.now(Var.TIP, seat, channel)
    ]
