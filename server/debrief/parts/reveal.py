"""The reveal: what each way was worth to each side, what was hidden, what each side believed."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.debrief.reveal import IssueTruth, OptionTruth
from game_rules.ids import IssueId, OptionId
from game_rules.ledger import Var
from game_rules.orders import Term
from server.debrief.saying import Speaker, tenths
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Grid, Heading, Part, Prose, Tone


def reveal(told: Told) -> Part:
    """Everything that was hidden."""
    speaker = told.speaker
    return Part("reveal", speaker.say("debrief.reveal.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker, truth = told.speaker, told.facts.reveal
    yield Prose(speaker.say("debrief.reveal.about"), Tone.SOFT)
    for issue in truth.issues:
        yield _issue(told, issue)
    moved = tuple(_moved(told))
    if moved:
        yield Heading(speaker.say("debrief.reveal.interests"))
        yield Prose(speaker.say("debrief.reveal.interests.about"), Tone.SOFT)
        yield Entries(moved)
    yield Heading(speaker.say("debrief.reveal.sides"))
    yield Entries(tuple(_sides(told)))
    yield Heading(speaker.say("debrief.reveal.believed"))
    yield Entries((*_beliefs(told), *_expectations(told)))
    if truth.learned:
        yield Heading(speaker.say("debrief.reveal.learned"))
        yield Entries(tuple(_reports(told)))
    if truth.bots:
        seats = speaker.listed(map(speaker.seat, truth.bots))
        yield Prose(speaker.say("debrief.reveal.bots", seats=seats), Tone.SOFT)


def _issue(told: Told, truth: IssueTruth) -> Grid:
    speaker, parties = told.speaker, told.printed.parties
    ask = told.printed.issues[truth.issue].ask
    return Grid(
        speaker.say("debrief.reveal.issue", issue=truth.issue, ask=ask),
        (
            speaker.say("debrief.reveal.way"),
            *(speaker.say("debrief.reveal.worth", party=party) for party in parties),
            speaker.say("debrief.reveal.status"),
        ),
        tuple(
            (
                _way(speaker, Term(truth.issue, option.option)),
                *map(tenths, option.worths),
                ". ".join(map(_sentence, _status(speaker, option))) + ".",
            )
            for option in truth.options
        ),
    )


def _moved(told: Told) -> Iterator[Entry]:
    """What events made of interests, and which mandates were widened while they lay open."""
    speaker, game = told.speaker, told.game
    for page in game.ledger:
        for change in page.changes:
            if change.var is Var.INTEREST:
                party, issue = change.subject
                until = page.round + game.constants.reopened_rounds
                was_open = any(
                    it.var is Var.REOPENED and it.subject == change.subject for it in page.changes
                )
                yield Entry(
                    speaker.changed(change),
                    over=speaker.say("round.name", round=page.round),
                    notes=(
                        speaker.because(change),
                        *(_followed(told, party, issue, page.round, until) if was_open else ()),
                    ),
                    claims=change.claims,
                    cell=change.cell,
                )


def _followed(told: Told, party: str, issue: str, since: int, until: int) -> Iterator[str]:
    """Whether the mandate that an event had opened was widened meanwhile."""
    widened = [
        told.speaker.letter(Term(IssueId(issue), OptionId(change.subject[2])))
        for page in told.game.ledger
        if since < page.round <= until
        for change in page.changes
        if change.var is Var.MANDATE
        and change.subject[:2] == (party, issue)
        and change.after > change.before
    ]
    how = "widened" if widened else "kept"
    options = told.speaker.listed(widened)
    yield told.speaker.say(f"debrief.reveal.interests.{how}", options=options, round=until)


def _way(speaker: Speaker, term: Term) -> str:
    return f"{speaker.letter(term)}: {speaker.text(term)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _status(speaker: Speaker, option: OptionTruth) -> Iterator[str]:
    """What was hidden about one way."""
    if option.in_force:
        yield speaker.say("debrief.reveal.status.agreed")
    if option.hidden and option.found is None:
        yield speaker.say("debrief.reveal.status.hidden-never")
    elif option.hidden:
        yield speaker.say("debrief.reveal.status.hidden-found", round=option.found or 0)
    if option.sayable_first:
        parties = speaker.listed(map(speaker.party, option.sayable_first))
        yield speaker.say("debrief.reveal.status.sayable", parties=parties)
    opened = [party for party in option.sayable_last if party not in option.sayable_first]
    if opened:
        parties = speaker.listed(map(speaker.party, opened))
        yield speaker.say("debrief.reveal.status.opened", parties=parties)
    if not option.sayable_last and not option.hidden:
        yield speaker.say("debrief.reveal.status.nobody")
    if option.red_line_of:
        parties = speaker.listed(map(speaker.party, option.red_line_of))
        yield speaker.say("debrief.reveal.status.red-line", parties=parties)
    if option.sacred_to:
        blocs = speaker.listed(map(speaker.anything, option.sacred_to))
        yield speaker.say("debrief.reveal.status.sacred", blocs=blocs)


def _sides(told: Told) -> Iterator[Entry]:
    speaker = told.speaker
    for side in told.facts.reveal.sides:
        before, after = map(tenths, side.no_deal)
        notes = [speaker.say("debrief.reveal.most", issue=side.most)]
        notes.append(
            speaker.say(
                "debrief.reveal.support",
                before=tenths(side.support[0]),
                after=tenths(side.support[1]),
            )
        )
        if side.missed:
            letters = speaker.listed(map(speaker.letter, side.missed))
            notes.append(speaker.say("debrief.reveal.missed", letters=letters))
        yield Entry(
            speaker.say("debrief.reveal.no-deal", party=side.party, before=before, after=after),
            over=speaker.party(side.party),
            notes=tuple(notes),
            cell=(Var.NO_DEAL, side.party),
        )


def _beliefs(told: Told) -> Iterator[Entry]:
    speaker = told.speaker
    for belief in told.facts.reveal.beliefs:
        trust = [tenths(value) for value in belief.trust]
        image = [tenths(value) for value in belief.image]
        yield Entry(
            speaker.say("debrief.reveal.belief.trust", before=trust[0], after=trust[1]),
            over=speaker.say("debrief.reveal.belief", party=belief.party, other=belief.of),
            notes=(speaker.say("debrief.reveal.belief.image", before=image[0], after=image[1]),),
            cell=(Var.TRUST, belief.party, belief.of),
        )


def _reports(told: Told) -> Iterator[Entry]:
    """What each side found out about the other."""
    speaker = told.speaker
    for each in told.facts.reveal.learned:
        over = speaker.say("debrief.reveal.learned.by", party=each.party, round=each.round)
        yield Entry(speaker.told(f"news.{each.code}", each.facts), over=over)


def _expectations(told: Told) -> Iterator[Entry]:
    """What each side expected of its home vote, and what it got."""
    speaker = told.speaker
    for vote in told.facts.home.votes:
        if vote.expected is not None:
            yield Entry(
                speaker.say(
                    "debrief.reveal.expected",
                    party=vote.party,
                    round=vote.round,
                    word=speaker.say(f"debrief.expected.{vote.expected}"),
                    vote=tenths(vote.vote),
                    mark=tenths(vote.mark),
                ),
                over=speaker.party(vote.party),
                cell=(Var.HOME_VOTE, vote.party),
            )
