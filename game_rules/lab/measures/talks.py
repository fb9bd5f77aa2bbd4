"""Meetings, ideas, advice and texts, track by track."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game_rules.events import DraftWritten
from game_rules.fixed import ONE, mean
from game_rules.ids import ChannelId, IssueId, Stage, Track
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import Told

OFFICIAL: Final = frozenset({Track.ONE})
UNOFFICIAL: Final = frozenset({Track.ONE_AND_A_HALF, Track.TWO})


def _rooms(it: Chronicle, tracks: frozenset[Track]) -> list[ChannelId]:
    return [each.id for each in it.game.printed.channels.values() if each.track in tracks]


def _meetings(it: Chronicle, tracks: frozenset[Track]) -> list[int]:
    """The rounds of all meetings of these tracks; one for each meeting on an issue."""
    rooms = set(_rooms(it, tracks))
    return [
        round
        for round, change in it.changes
        if change.var is Var.SESSIONS and change.subject[0] in rooms
    ]


def _count(tracks: frozenset[Track]) -> Callable[[Chronicle], int]:
    return lambda it: 10 * len(_meetings(it, tracks))


def _a_round(tracks: frozenset[Track]) -> Callable[[Chronicle], int]:
    """Meetings a round, in hundredths of a meeting."""
    return lambda it: 100 * len(_meetings(it, tracks)) // max(1, it.game.round)


def _progress(tracks: frozenset[Track]) -> Callable[[Chronicle], int]:
    """The best progress of these tracks on each issue, as a mean over the issues."""

    def ask(it: Chronicle) -> int:
        rooms = _rooms(it, tracks)
        return mean(
            max((it.game.now(Var.PROGRESS, room, issue) for room in rooms), default=0)
            for issue in it.game.printed.issues
        )

    return ask


def _gained(tracks: frozenset[Track]) -> Callable[[Chronicle], int]:
    """All that meetings of these tracks gained, added up, whatever was lost again later."""

    def ask(it: Chronicle) -> int:
        rooms = set(_rooms(it, tracks))
        return sum(
            max(0, change.after - change.before)
            for _, change in it.changes
            if change.var is Var.PROGRESS and change.subject[0] in rooms
        )

    return ask


def _per_meeting(tracks: frozenset[Track]) -> Callable[[Chronicle], int | None]:
    def ask(it: Chronicle) -> int | None:
        many = len(_meetings(it, tracks))
        return _gained(tracks)(it) // many if many else None

    return ask


def _contact(tracks: frozenset[Track]) -> Callable[[Chronicle], int]:
    """Meetings a round in the first rounds, as long as the ladder stands where it did at first; an
    official one counts as far as embassies let the two sides reach each other, in hundredths.
    """

    def ask(it: Chronicle) -> int:
        rooms = set(_rooms(it, tracks))
        left = next((round for round, change in it.changes if change.var is Var.STAGE), EARLY)
        rounds = min(EARLY, left, it.game.round)
        reached = sum(
            next((each.value for each in change.factors if each.name == "missions"), ONE)
            for round, change in it.changes
            if change.var is Var.PROGRESS
            and change.rule == "meeting"
            and change.subject[0] in rooms
            and round <= rounds
        )
        return reached // (10 * max(1, rounds))

    return ask


EARLY: Final = 3


def _lines(it: Chronicle) -> Iterator[tuple[int, set[tuple[str, str]]]]:
    """What each text says that officials wrote at their own table, with its round."""
    for round, event in it.told:
        if isinstance(event, DraftWritten) and event.channel in _rooms(it, OFFICIAL):
            yield round, {(term.issue, term.option) for term in event.terms}


def line_by_three(it: Chronicle) -> int:
    return ONE if any(round <= 3 for round, _ in _lines(it)) else 0


def idea_by_four(it: Chronicle) -> int:
    """Whether officials wrote an idea of a dialogue into a text of theirs by the end of round 4."""
    found = {change.subject[1:] for _, change in it.changes if change.var is Var.FOUND}
    own = {change.subject[1:] for _, change in it.changes if change.var is Var.ADOPTED}
    ideas = found | own
    return ONE if any(round <= 4 and lines & ideas for round, lines in _lines(it)) else 0


def first_text(it: Chronicle) -> int:
    """The round of the first text on the table; the round after the last where there was none."""
    return 10 * (it.tabled_in[0] if it.tabled_in else it.game.printed.variant.rounds + 1)


def first_advice(it: Chronicle) -> int:
    first = it.first(Told.RECOMMENDED)
    return 10 * (first if first is not None else it.game.printed.variant.rounds + 1)


def first_adoption(it: Chronicle) -> int:
    first = it.first(Told.ADOPTED)
    return 10 * (first if first is not None else it.game.printed.variant.rounds + 1)


def text_by_three(it: Chronicle) -> int:
    return ONE if it.tabled_in and it.tabled_in[0] <= 3 else 0


def advice_by_four(it: Chronicle) -> int:
    first = it.first(Told.RECOMMENDED)
    return ONE if first is not None and first <= 4 else 0


def tabled(it: Chronicle) -> int:
    return ONE if it.tabled_in else 0


def advice(it: Chronicle) -> int:
    return 10 * len(it.news(Told.RECOMMENDED))


def uptake(it: Chronicle) -> int | None:
    """How far capitals listened, as a mean over all briefings."""
    heard = [change.after for _, change in it.changes if change.var is Var.UPTAKE]
    return mean(heard) if heard else None


def uptake_of_first(it: Chronicle) -> int | None:
    """How far capitals listened to the first dialogue that is printed, as a mean."""
    first = next(iter(_rooms(it, UNOFFICIAL)), None)
    heard = [
        change.after
        for _, change in it.changes
        if change.var is Var.UPTAKE and change.subject[1] == first
    ]
    return mean(heard) if heard else None


def adopted(it: Chronicle) -> int:
    return ONE if it.first(Told.ADOPTED) is not None else 0


def adopted_of_briefed(it: Chronicle) -> int | None:
    """Of the ideas that a capital heard, how many it made its own."""
    heard = {
        (change.subject[0], *change.subject[2:])
        for _, change in it.changes
        if change.var is Var.UPTAKE
    }
    own = {change.subject for _, change in it.changes if change.var is Var.ADOPTED}
    return ONE * len(heard & own) // len(heard) if heard else None


def advice_in_text(it: Chronicle) -> int | None:
    """Of all advice, how much of it stands in the agreement in force."""
    given = {(news.facts["issue"], news.facts["option"]) for news in it.news(Told.RECOMMENDED)}
    if not given:
        return None
    standing = {(term.issue, term.option) for term in it.game.in_force}
    return ONE * len(given & standing) // len(given)


def found(it: Chronicle) -> int:
    return 10 * len(it.news(Told.FOUND))


def found_by_six(it: Chronicle) -> int:
    first = it.first(Told.FOUND)
    return ONE if first is not None and first <= 6 else 0


def sayable(it: Chronicle) -> int:
    """Options that officials of every party may say, at the end, as a mean over issues."""
    printed = it.game.printed
    return (
        10
        * sum(
            all(it.game.may_say(party, issue, option) for party in printed.parties)
            for issue in printed.issues
            for option in printed.options_of(issue)
        )
        // len(printed.issues)
    )


def _options_in_reach(it: Chronicle, tracks: frozenset[Track]) -> int:
    """Options that members of these tracks could speak of, as a mean over issues, in tenths."""
    printed, game = it.game.printed, it.game
    official = tracks == OFFICIAL
    count = 0
    for issue in printed.issues:
        for option in printed.options_of(issue):
            if official:
                count += any(game.may_say(party, issue, option) for party in printed.parties)
            else:
                count += (issue, option) not in printed.hidden or any(
                    game.now(Var.FOUND, room, issue, option) for room in _rooms(it, tracks)
                )
    return 10 * count // len(printed.issues)


def said_officially(it: Chronicle) -> int:
    return _options_in_reach(it, OFFICIAL)


def said_unofficially(it: Chronicle) -> int:
    return _options_in_reach(it, UNOFFICIAL)


def quality(it: Chronicle) -> int | None:
    ideas = [idea.quality for idea in it.game.ideas.values()]
    return mean(ideas) if ideas else None


def ease(it: Chronicle) -> int:
    rooms = [room for room in _rooms(it, UNOFFICIAL) if it.game.is_open(room)]
    return mean(it.game.now(Var.RAPPORT, room) for room in rooms)


def _busiest(it: Chronicle) -> ChannelId | None:
    """The dialogue that met most often; the first printed among equals, and none if none met."""
    met = {
        room: sum(it.game.now(Var.SESSIONS, room, issue) for issue in it.game.printed.issues)
        for room in _rooms(it, UNOFFICIAL)
    }
    busiest = max(met, key=lambda room: met[room], default=None)
    return busiest if busiest is not None and met[busiest] else None


def ease_of_busiest(it: Chronicle) -> int | None:
    """The greatest ease that there was in the dialogue that met most often: what came of it rests
    on how well its members got on while they met.
    """
    room = _busiest(it)
    if room is None:
        return None
    path = [change.after for _, change in it.changes if change.cell == (Var.RAPPORT, room)]
    return max([it.at_start(Var.RAPPORT, room), *path])


def progress_of_busiest(it: Chronicle) -> int | None:
    """How far the dialogue that met most often got, as a mean over the issues."""
    room = _busiest(it)
    if room is None:
        return None
    return mean(it.game.now(Var.PROGRESS, room, issue) for issue in it.game.printed.issues)


def exposed(it: Chronicle) -> int | None:
    """Of the hidden channels that were open at some time, how many came to light."""
    opened = [
        room
        for room, each in it.game.printed.channels.items()
        if 10 * each.secrecy >= it.game.constants.hidden_from and it.game.is_open(room)
    ]
    out = sum(not it.game.is_hidden(room) for room in opened)
    return ONE * out // len(opened) if opened else None


def overreach(it: Chronicle) -> int:
    return max((it.game.now(Var.OVERREACH, room) for room in _rooms(it, UNOFFICIAL)), default=0)


def met_in_crisis(it: Chronicle) -> int | None:
    """Official meetings a round while the ladder stood at crisis or war, in hundredths."""
    stage = {pair: it.at_start(Var.STAGE, *pair) for pair in it.game.printed.dyads}
    hot: set[int] = set()
    moves = [(round, change) for round, change in it.changes if change.var is Var.STAGE]
    for round in range(1, it.game.round + 1):
        if max(stage.values()) >= Stage.CRISIS:
            hot.add(round)
        for at, change in moves:
            if at == round:
                stage[it.game.pair(*change.subject)] = change.after  # type: ignore[arg-type]
    met = [round for round in _meetings(it, OFFICIAL) if round in hot]
    return 100 * len(met) // len(hot) if hot else None


def contentious_first(it: Chronicle) -> int:
    """The first round in which anybody worked on the most contentious issue; the round after the
    last where nobody did.
    """
    issues = it.game.printed.issues
    hard: IssueId = max(issues, key=lambda issue: issues[issue].contention)
    rounds = [
        round
        for round, change in it.changes
        if change.var is Var.SESSIONS and change.subject[1] == hard
    ]
    return 10 * (rounds[0] if rounds else it.game.printed.variant.rounds + 1)


def ripe(it: Chronicle) -> Iterator[tuple[int, frozenset[IssueId]]]:
    """The issues that could be put in a text, at the end of each round and of each brink."""
    issues, official = it.game.printed.issues, frozenset(_rooms(it, OFFICIAL))
    far = {
        (room, issue): it.at_start(Var.PROGRESS, room, issue)
        for room in it.game.printed.channels
        for issue in issues
    }
    for page in it.game.ledger[1:]:
        for change in page.changes:
            if change.var is Var.PROGRESS:
                far[ChannelId(change.subject[0]), IssueId(change.subject[1])] = change.after
        yield page.round, frozenset(issue for issue in issues if _is_ripe(it, far, issue, official))


def _is_ripe(
    it: Chronicle,
    far: Mapping[tuple[ChannelId, IssueId], int],
    issue: IssueId,
    official: frozenset[ChannelId],
) -> bool:
    constants = it.game.constants
    here = {room: value for (room, on), value in far.items() if on == issue}
    inside = max((value for room, value in here.items() if room in official), default=0)
    outside = max((value for room, value in here.items() if room not in official), default=0)
    return inside >= constants.signable and (
        it.game.printed.issues[issue].contention < constants.contentious
        or outside >= constants.contentious_elsewhere
        or inside >= constants.contentious_alone
    )


def hardest_ripe(it: Chronicle) -> int:
    """The round from whose end the most contentious issue could be put in a text; the round after
    the last where it never could.
    """
    issues = it.game.printed.issues
    hard: IssueId = max(issues, key=lambda issue: issues[issue].contention)
    first = next((round for round, issues_ripe in ripe(it) if hard in issues_ripe), None)
    return 10 * (it.game.printed.variant.rounds + 1 if first is None else first)


ROWS: Final = (
    ("official-meetings", "count", "official meetings", _count(OFFICIAL)),
    ("unofficial-meetings", "count", "meetings of dialogues", _count(UNOFFICIAL)),
    ("official-pace", "points", "official meetings in ten rounds", _a_round(OFFICIAL)),
    ("official-progress", "points", "official progress, mean over issues", _progress(OFFICIAL)),
    ("unofficial-progress", "points", "progress of dialogues, mean", _progress(UNOFFICIAL)),
    ("official-gained", "points", "all progress of official meetings", _gained(OFFICIAL)),
    ("unofficial-gained", "points", "all progress of dialogues", _gained(UNOFFICIAL)),
    ("official-step", "points", "progress of an official meeting", _per_meeting(OFFICIAL)),
    ("unofficial-step", "points", "progress of a meeting of a dialogue", _per_meeting(UNOFFICIAL)),
    ("tabled", "share", "a text came to the table", tabled),
    ("first-text", "count", "round of the first text on the table", first_text),
    ("first-advice", "count", "round of the first advice", first_advice),
    (
        "first-adoption",
        "count",
        "round in which a capital first made advice its own",
        first_adoption,
    ),
    ("text-by-three", "share", "a text came to the table by round 3", text_by_three),
    ("line-by-three", "share", "officials wrote into a text by round 3", line_by_three),
    ("idea-by-four", "share", "an idea of a dialogue stood in a text by round 4", idea_by_four),
    (
        "official-contact",
        "points",
        "official meetings in ten early rounds, as far as embassies carry them",
        _contact(OFFICIAL),
    ),
    (
        "all-contact",
        "points",
        "meetings of all tracks in ten early rounds, counted so",
        _contact(OFFICIAL | UNOFFICIAL),
    ),
    ("advice-by-four", "share", "there was advice by round 4", advice_by_four),
    ("advice", "count", "pieces of advice", advice),
    ("uptake", "share", "how far capitals listen", uptake),
    ("uptake-of-first", "share", "how far capitals listen to one dialogue", uptake_of_first),
    ("adopted", "share", "a capital made advice its own", adopted),
    ("adopted-of-briefed", "share", "ideas heard that were adopted", adopted_of_briefed),
    ("advice-in-text", "share", "advice that stands in the agreement", advice_in_text),
    ("found", "count", "hidden options found", found),
    ("found-by-six", "share", "a hidden option was found by round 6", found_by_six),
    ("sayable", "count", "options an issue that all officials may say", sayable),
    ("said-officially", "count", "options an issue in reach of officials", said_officially),
    ("said-unofficially", "count", "options an issue in reach of dialogues", said_unofficially),
    ("quality", "share", "how good advice is", quality),
    ("ease", "points", "ease in the dialogues at the end", ease),
    ("ease-of-busiest", "points", "ease in the dialogue that met most often", ease_of_busiest),
    (
        "progress-of-busiest",
        "points",
        "progress of the dialogue that met most often",
        progress_of_busiest,
    ),
    ("exposed", "share", "hidden channels that came to light", exposed),
    ("overreach", "points", "overreach of the boldest dialogue", overreach),
    ("met-in-crisis", "points", "official meetings in ten rounds of crisis", met_in_crisis),
    (
        "contentious-first",
        "count",
        "round in which the hardest issue is first worked on",
        contentious_first,
    ),
    (
        "hardest-ripe",
        "count",
        "round from which the hardest issue can be put in a text",
        hardest_ripe,
    ),
)
