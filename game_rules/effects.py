"""What follows: the effects that actions are made of, each named as a rulebook would name it."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.constants import ACCESS, ACCESS_WITH_OFFICIAL
from game_rules.events import Told
from game_rules.fixed import ONE, over, power, scaled
from game_rules.ids import ActionId, ChannelId, IssueId, PartyId, SeatId, Stage, Track
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnIssue, OnOption, TowardParty
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Game, Recommendation


@dataclass(frozen=True, slots=True)
class HoldMeeting:
    """The seat takes part in the round's meeting of a channel on an issue."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).held_by.append(filed)


@dataclass(frozen=True, slots=True)
class ComeAsGuest:
    """An official sits in on a dialogue, in a private capacity (C32)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).guests.append(filed)


@dataclass(frozen=True, slots=True)
class WidenMandate:
    """Our officials may say one more thing; those at home who like things as they are grumble
    (C46).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption)
        party = turn.game.party_of(filed.seat)
        turn.put(
            Var.MANDATE, (party, on.issue, on.option), 1, "mandate", (filed.cause,), ("C07", "C46")
        )
        turn.move(
            Var.SUPPORT,
            (party,),
            turn.game.constants.widen_mood,
            "mandate",
            (filed.cause,),
            ("C46",),
        )
        turn.tell(Told.WIDENED, ("C46",), turn.people_of(party), issue=on.issue, option=on.option)


@dataclass(frozen=True, slots=True)
class DraftRecommendation:
    """The dialogue puts its advice on one issue into writing: half progress, the rest ease and
    skill (C58).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        game = turn.game
        members = game.printed.members[on.channel]
        quality = quality_of(game, on.channel, on.issue, filed.seat)
        idea = Recommendation(on.channel, on.issue, on.option, quality, game.round, members)
        turn.ideas[on.channel, on.issue, on.option] = idea
        turn.tell(
            Told.RECOMMENDED,
            ("C58",),
            members,
            channel=on.channel,
            issue=on.issue,
            option=on.option,
            percent=quality // 10,
        )


@dataclass(frozen=True, slots=True)
class BriefCapitals:
    """Both governments hear the advice at once; how far each listens is its uptake (C58, C66,
    C70).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        idea = turn.game.ideas[on.channel, on.issue, on.option]
        for party in turn.game.printed.parties:
            self._brief(turn, filed, idea, party)

    def _brief(self, turn: Resolution, filed: Filed, idea: Recommendation, party: PartyId) -> None:
        game = turn.game
        terms = {
            # a dialogue that has got further since brings a better paper
            "quality": max(idea.quality, quality_of(game, idea.channel, idea.issue, filed.seat)),
            "access": access(game, idea.channel, idea.issue),
            "openness": openness(game, party),
            "timing": timing(game, idea.issue),
        }
        uptake = scaled(ONE, *terms.values())
        subject = (party, idea.channel, idea.issue, idea.option)
        turn.put(
            Var.UPTAKE,
            subject,
            uptake,
            "briefing",
            (filed.cause,),
            ("C58", "C66", "C70"),
            factors(**terms),
        )
        hearers = [*game.printed.members[idea.channel], *turn.people_of(party)]
        listens = uptake >= game.constants.uptake_to_adopt
        turn.tell(
            Told.BRIEFED if listens else Told.NOT_LISTENED,
            ("C66", "C70"),
            dict.fromkeys(hearers),
            party=party,
            issue=idea.issue,
            option=idea.option,
        )


def quality_of(game: Game, channel: ChannelId, issue: IssueId, seat: SeatId) -> int:
    """How good advice is that a seat writes today, in parts per thousand: progress on the issue,
    ease between the members, and the writer's skill.
    """
    constants = game.constants
    weighed = (
        game.now(Var.PROGRESS, channel, issue) * constants.quality_of_progress
        + game.now(Var.RAPPORT, channel) * constants.quality_of_ease
        + game.now(Var.CRAFT, seat) * constants.quality_of_craft
    )
    return over(weighed, ONE)


def access(game: Game, channel: ChannelId, issue: IssueId) -> int:
    """How far the doors of governments open for a dialogue: that of its best placed member, or of
    officials who came.
    """
    if game.now(Var.GUESTS, channel, issue):
        return ACCESS_WITH_OFFICIAL
    roles = [game.seat(seat).role for seat in game.printed.members[channel]]
    return max(ACCESS.get(role, 0) for role in roles)


def openness(game: Game, party: PartyId) -> int:
    """How far a government takes advice from below, in parts per thousand (C70)."""
    floor = game.constants.uptake_floor
    return floor + over((ONE - floor) * game.printed.parties[party].openness, 100)


def timing(game: Game, issue: IssueId) -> int:
    """Advice is heard when officials are talking about the matter; in war hardly at all (C67,
    C68).
    """
    if game.worst_stage() is Stage.WAR:
        return game.constants.timing_war
    talking = any(
        game.now(Var.SESSIONS, channel.id, issue) > 0
        for channel in game.printed.channels.values()
        if channel.track is Track.ONE
    )
    return ONE if talking else game.constants.timing_off


@dataclass(frozen=True, slots=True)
class Adopt:
    """The capital makes advice its own: it may be said and signed, with cover (C49, C51)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        game = turn.game
        party = game.party_of(filed.seat)
        cause = (filed.cause,)
        option = (party, on.issue, on.option)
        uptake = game.now(Var.UPTAKE, party, on.channel, on.issue, on.option)
        turn.put(Var.ADOPTED, option, 1, "adoption", cause, ("C49",))
        turn.put(Var.KNOWN, option, 1, "adoption", cause, ("C49",))
        turn.put(Var.MANDATE, option, 1, "adoption", cause, ("C49",))
        cover = min(game.constants.cover_cap, scaled(game.constants.cover, uptake))
        turn.move(
            Var.COVER,
            option,
            cover,
            "adoption",
            cause,
            ("C51",),
            factors(cover=game.constants.cover, uptake=uptake),
        )
        turn.move(Var.SUPPORT, (party,), game.constants.adopt_mood, "adoption", cause, ("C51",))
        authors = game.printed.members[on.channel]
        hearers = dict.fromkeys([*turn.people_of(party), *authors])
        turn.tell(
            Told.ADOPTED, ("C49", "C51"), hearers, party=party, issue=on.issue, option=on.option
        )


@dataclass(frozen=True, slots=True)
class Gesture:
    """A public act towards another party; its weight says how hostile (below 0) or friendly it is,
    in tenths (C19).
    """

    weight: int
    told: Told

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants = turn.game, turn.game.constants
        by, at = game.party_of(filed.seat), on.party
        if self.weight < 0:
            force, fading = -self.weight, ONE
            tension, trust, image = (
                constants.hostile_tension,
                -constants.hostile_trust,
                -constants.hostile_image,
            )
        else:
            force, fading = (
                self.weight,
                power(constants.repetition, repeats(game, by, filed.order.action)),
            )
            tension, trust, image = (
                -constants.friendly_tension,
                constants.friendly_trust,
                constants.friendly_image,
            )
        terms = factors(hostility=-self.weight, repetition=fading)
        cause, claims = (filed.cause,), ("C17", "C19") if self.weight > 0 else ("C10", "C19")
        turn.move(
            Var.TENSION,
            game.pair(by, at),
            scaled(force, tension, fading),
            "gesture",
            cause,
            claims,
            terms,
        )
        turn.move(
            Var.TRUST, (at, by), scaled(force, trust, fading), "gesture", cause, claims, terms
        )
        turn.move(
            Var.IMAGE, (at, by), scaled(force, image, fading), "gesture", cause, ("C57",), terms
        )
        turn.tell(self.told, claims, party=by, toward=at, seat=filed.seat)


def repeats(game: Game, party: PartyId, action: ActionId) -> int:
    """How often a party has made the same gesture in the last rounds (C17: friendly words wear
    thin).
    """
    since = game.round - game.constants.repetition_rounds
    return sum(
        1
        for played in game.played
        if played.action == action and played.round >= since and game.party_of(played.seat) == party
    )


@dataclass(frozen=True, slots=True)
class Ease:
    """Tension falls, or rises, by so many tenths besides what the gesture does."""

    constant: str
    claims: tuple[str, ...]

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        by: int = getattr(turn.game.constants, self.constant)
        pair = turn.game.pair(turn.game.party_of(filed.seat), on.party)
        turn.move(Var.TENSION, pair, by, "gesture", (filed.cause,), self.claims)


@dataclass(frozen=True, slots=True)
class Mood:
    """The country likes it, or does not."""

    constant: str
    claims: tuple[str, ...]

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        by: int = getattr(turn.game.constants, self.constant)
        party = turn.game.party_of(filed.seat)
        turn.move(Var.SUPPORT, (party,), by, "gesture", (filed.cause,), self.claims)


@dataclass(frozen=True, slots=True)
class OpenEmbassy:
    """Our embassy opens one step further (C26)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        turn.move(Var.MISSION, (own, on.party), 1, "embassy", (filed.cause,), ("C26", "C45"))


@dataclass(frozen=True, slots=True)
class CastVote:
    """The seat's vote on the text on the table."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        turn.votes[filed.seat] = filed
