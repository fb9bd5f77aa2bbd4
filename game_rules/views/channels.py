"""How the channels are picked that a viewer sits in, or looks over."""

from __future__ import annotations

from collections.abc import Iterator
from operator import is_, is_not
from typing import Final, NamedTuple, TypeVar

from game_rules.calling import yet_to_call
from game_rules.coordination import sits_in_forum
from game_rules.ids import (
    ChannelId,
    IssueId,
    OptionId,
    SeatId,
    Track,
)
from game_rules.ledger import Var
from game_rules.orders import Term
from game_rules.promises import NeedMark, RecordedPromise
from game_rules.rules.tabling import is_signable
from game_rules.scenario import Channel
from game_rules.state import Game, Viewer
from game_rules.views.drafts import draft_shown, named
from game_rules.views.known_to import known_to
from game_rules.views.records import (
    ChannelShown,
    DraftShown,
    StandingShown,
    TopicShown,
)
from game_rules.views.sections import (
    MyChannels,
    Overview,
)


def channel_shown(game: Game, channel: ChannelId) -> ChannelShown:
    """A channel as all its members see it, and so drawn once for them all. It is the very same
    while nothing is said in it, and so are those of its parts that nothing was said about.
    """
    said = (game.taps, game.drafts, game.tabled, game.promises, game.need_marks)
    before, shown = game.kept.get(("channel", channel), (_UNSAID, None))
    if shown is None:
        shown = _channel_now(game, channel)
        game.kept["channel", channel] = (said, shown)
    elif any(map(is_not, before, said)):
        shown = _said_since(game, shown, before, said)
        game.kept["channel", channel] = (said, shown)
    assert isinstance(shown, ChannelShown)
    return shown


Said = tuple[object, object, object, object, object]
"""What people say and write while a round is open: taps, drafts, the text on the table, promises
and marks of need.
"""
_UNSAID: Final[Said] = (None, None, None, None, None)


def _said_since(game: Game, shown: ChannelShown, before: Said, now: Said) -> ChannelShown:
    """A channel with what was said since it was drawn."""
    channel = shown.id
    tapped, written, tabled, promised, marked = map(is_not, before, now)
    topics, drafts, promises, needs = shown.topics, shown.drafts, shown.promises, shown.needs
    if tapped:
        topics = _topics(game, channel, _standing_of(game, game.channel(channel)))
    if written or tabled:
        drafts = _as_before(drafts, _drafts(game, channel))
    if promised:
        promises = _as_before(promises, _promises(game, channel))
    if marked:
        needs = _as_before(needs, _needs(game, channel))
    if (
        topics is shown.topics
        and drafts is shown.drafts
        and promises is shown.promises
        and needs is shown.needs
    ):
        return shown
    return ChannelShown(
        channel,
        shown.name,
        shown.track,
        shown.tables,
        shown.about,
        shown.members,
        shown.rapport,
        shown.funds,
        shown.standing,
        topics,
        drafts,
        promises,
        needs,
        shown.known_to,
    )


T = TypeVar("T")


def _as_before(before: tuple[T, ...], now: tuple[T, ...]) -> tuple[T, ...]:
    """What is there now; the very same as before if nothing has changed."""
    same = len(before) == len(now) and all(map(is_, before, now))
    return before if same else now


def _channel_now(game: Game, channel: ChannelId) -> ChannelShown:
    printed = game.channel(channel)
    return ChannelShown(
        id=channel,
        name=printed.name,
        track=printed.track,
        tables=game.can_table(channel),
        about=printed.about,
        members=game.printed.members[channel],
        rapport=game.now(Var.RAPPORT, channel),
        funds=game.now(Var.FUNDS, channel)
        if game.constants.prices and printed.track is not Track.ONE
        else None,
        standing=_stands(game, printed),
        topics=_topics(game, channel, _standing_of(game, printed)),
        drafts=_drafts(game, channel),
        promises=_promises(game, channel),
        needs=_needs(game, channel),
        known_to=known_to(game, channel),
    )


def _drafts(game: Game, channel: ChannelId) -> tuple[DraftShown, ...]:
    return tuple(
        [draft_shown(game, draft) for draft in game.drafts.values() if draft.channel == channel]
    )


def _promises(game: Game, channel: ChannelId) -> tuple[RecordedPromise, ...]:
    return tuple([each for each in game.promises.values() if each.channel == channel])


def _needs(game: Game, channel: ChannelId) -> tuple[NeedMark, ...]:
    return tuple([mark for mark in game.need_marks.values() if mark.channel == channel])


def _stands(game: Game, channel: Channel) -> StandingShown:
    return StandingShown(
        shut=not game.is_open(channel.id),
        waits_for=tuple(dict.fromkeys(party for party, _ in yet_to_call(game, channel.id))),
        hidden=game.is_hidden(channel.id),
        exposed=game.now(Var.EXPOSED, channel.id) == 1,
        in_forum=sits_in_forum(game, channel.id),
        backed=game.now(Var.SANCTION, channel.id) > 0,
        overreach=game.now(Var.OVERREACH, channel.id),
    )


class Standing(NamedTuple):
    """What only meetings change about a question in a channel."""

    issue: IssueId
    progress: int
    sessions: int
    signable: bool
    found: tuple[OptionId, ...]


def _standing_of(game: Game, channel: Channel) -> tuple[Standing, ...]:
    """The questions of a channel, worked out once a round."""
    standing: tuple[Standing, ...] | None = game.kept.get(("standing", channel.id))
    if standing is None:
        standing = game.kept["standing", channel.id] = tuple(_standing(game, channel))
    return standing


def _standing(game: Game, channel: Channel) -> Iterator[Standing]:
    for issue in game.printed.issues:
        yield Standing(
            issue,
            game.now(Var.PROGRESS, channel.id, issue),
            game.now(Var.SESSIONS, channel.id, issue),
            game.can_table(channel.id) and is_signable(game, issue, channel.id),
            tuple(
                option
                for option in game.printed.options_of(issue)
                if game.now(Var.FOUND, channel.id, issue, option)
            ),
        )


def _topics(
    game: Game, channel: ChannelId, standing: tuple[Standing, ...]
) -> tuple[TopicShown, ...]:
    """The questions of a channel; those that nobody has tapped since are as they were."""
    taps, before = game.kept.get(("topics", channel), (None, ()))
    if taps is None:
        shown = tuple([_topic(game, channel, each) for each in standing])
    elif taps is not game.taps:
        moved = {issue for where, issue, _ in taps ^ game.taps if where == channel}
        shown = before
        if moved:
            shown = tuple(
                [
                    _topic(game, channel, now) if now.issue in moved else topic
                    for now, topic in zip(standing, before, strict=True)
                ]
            )
    else:
        shown = before
    game.kept["topics", channel] = (game.taps, shown)
    return shown


def _topic(game: Game, channel: ChannelId, standing: Standing) -> TopicShown:
    issue = standing.issue
    return TopicShown(
        issue=issue,
        progress=standing.progress,
        sessions=standing.sessions,
        signable=standing.signable,
        willing=tuple(
            [seat for seat in game.printed.members[channel] if (channel, issue, seat) in game.taps]
        ),
        agreed=game.is_agreed(channel, issue),
        found=standing.found,
    )


def pick_channels(game: Game, seat: SeatId) -> MyChannels:
    """Seats that sit in the same channels share what they see of them."""
    mine = game.printed.channels_of[seat]
    shown = tuple([channel_shown(game, each) for each in mine if game.may_speak_in(seat, each)])
    before: MyChannels | None = game.kept.get(("channels", mine))
    if before is None or not all(map(is_, before.channels, shown)):
        before = game.kept["channels", mine] = MyChannels(shown)
    return before


def pick_overview(game: Game, viewer: Viewer) -> Overview:
    found = [
        Term(IssueId(cell[2]), OptionId(cell[3])) for cell in game.cells if cell[0] == Var.FOUND
    ]
    written = [term for draft in game.drafts.values() for term in draft.terms]
    channels = tuple(channel_shown(game, channel) for channel in game.printed.channels)
    return Overview(channels, named(game, (*found, *written)))
