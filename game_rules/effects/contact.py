"""What people without office do in public: it moves pictures and moods, never a text (C33, C50)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.constants import EFFICACY
from game_rules.effects.gestures import worn_thin
from game_rules.fixed import ONE, over, scaled
from game_rules.ids import PartyId, Track
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import OnBloc, TowardParty
from game_rules.resolution import Claims, Filed, Resolution, factors


@dataclass(frozen=True, slots=True)
class WarmPeoples:
    """Both peoples think a little better of each other: less on a high rung, less when it repeats,
    and less where they like each other already (C29, C33).
    """

    constant: str
    told: Told
    claims: Claims

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        for pair in ((own, on.party), (on.party, own)):
            warm(turn, pair, self.constant, filed.cause, self.claims, fading)
        turn.tell(self.told, self.claims, party=own, toward=on.party, seat=filed.seat)


def warm(
    turn: Resolution,
    pair: tuple[PartyId, PartyId],
    constant: str,
    cause: Cause,
    claims: Claims,
    fading: int = ONE,
) -> int:
    """Let the first people think better of the second by contact; what was won fades again when
    the contact stops. Returns what was won, in tenths.
    """
    constants = turn.game.constants
    step: int = getattr(constants, constant)
    terms = {
        "track": EFFICACY[Track.THREE][turn.before.worst_stage()],
        "repetition": fading,
        "room": ONE - over(turn.before.now(Var.IMAGE, *pair) * ONE, constants.warmest_image),
    }
    won = turn.move(
        Var.IMAGE,
        pair,
        scaled(step, *terms.values()),
        "contact",
        (cause,),
        claims,
        factors(**terms),
    )
    if constants.contact_fading:
        turn.move(Var.WARMTH, pair, won, "contact", (cause,), claims)
    return won


@dataclass(frozen=True, slots=True)
class RunCampaign:
    """A campaign warms both peoples, and a raid before the next round is over makes it look
    foolish: all that it won is lost again (C33).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        for pair in ((own, on.party), (on.party, own)):
            won = warm(turn, pair, "campaign_image", filed.cause, ("C33", "C57"), fading)
            turn.move(Var.CAMPAIGN, pair, won, "contact", (filed.cause,), ("C33",))
        turn.tell(Told.CAMPAIGN_RUN, ("C33",), party=own, toward=on.party, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class GiveVoice:
    """People whom nobody asks are heard: the peace will last longer, and the capital has to share
    the stage (C44, C62).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        constants, cause = turn.game.constants, (filed.cause,)
        party = turn.game.party_of(filed.seat)
        claims = ("C44", "C62")
        turn.put(Var.INCLUSION, (on.bloc,), constants.voice_inclusion, "inclusion", cause, claims)
        turn.move(Var.MOOD, (on.bloc,), constants.voice_mood, "inclusion", cause, ("C62",))
        turn.move(Var.SUPPORT, (party,), constants.voice_support, "inclusion", cause, ("C44",))
        turn.tell(Told.VOICE_GIVEN, claims, party=party, bloc=on.bloc)


@dataclass(frozen=True, slots=True)
class StartCommittee:
    """Neighbours on both sides of the line watch it together: a raid becomes less likely (C63,
    C64).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        claims = ("C63", "C64")
        turn.put(
            Var.COMMITTEE, turn.game.pair(own, on.party), 1, "committee", (filed.cause,), claims
        )
        turn.tell(Told.COMMITTEE_STARTED, claims, party=own, toward=on.party)
