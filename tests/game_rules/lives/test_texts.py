"""The life of a text, from the first word to the vote at home."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide
from game_rules.events import (
    DraftSponsored,
    DraftWritten,
    RoundResolved,
    TextTabled,
    TextWithdrawn,
    evolve,
)
from game_rules.ids import DraftId, Phase
from game_rules.lives.texts import ARROWS, By, Move, Standing, may_move, standing_of
from game_rules.news import Told
from game_rules.orders import OnText, SponsorDraft, WriteDraft
from game_rules.refusals import No, Refusal
from game_rules.resolution import Filed, Resolution
from game_rules.rules.signature import ask_at_home, count_votes
from game_rules.state import Signed
from tests.game_rules.build import (
    FRONT,
    HEAD,
    LAKE_FORT,
    OTHER_HEAD,
    a_game,
    drafted,
    order,
    sayable,
    signable,
    tabled,
    terms,
)
from tests.game_rules.random_play import GAMES, STANDARD_GAMES, random_game, standard_game

WORDS = "L0 W1 X2 V3"
TEXT = DraftId("front-1")


def ready():
    """Officials may say and sign the words, and nobody has written them."""
    return sayable(signable(a_game()), WORDS)


def signed(game):
    draft = game.drafts[TEXT]
    return replace(game, signed=Signed(draft.id, draft.version, draft.terms, 1, 2))


AS = {
    Standing.WRITTEN: drafted(ready(), WORDS),
    Standing.SPONSORED: drafted(ready(), WORDS, OTHER_HEAD),
    Standing.TABLED: tabled(ready(), WORDS),
    Standing.SIGNED: signed(drafted(ready(), WORDS)),
    Standing.IN_FORCE: replace(drafted(ready(), WORDS), in_force=terms(WORDS)),
}


@pytest.mark.parametrize("standing", Standing)
def test_a_text_stands_where_its_game_says(standing):
    assert standing_of(AS[standing], AS[standing].drafts[TEXT]) is standing


@pytest.mark.parametrize("standing", Standing)
def test_whoever_may_stand_behind_a_text_is_said_by_the_table_alone(standing):
    game = AS[standing]
    before = replace(
        game.drafts[TEXT], sponsors=tuple(s for s in game.drafts[TEXT].sponsors if s != HEAD)
    )
    answer = decide(replace(game, drafts={TEXT: before}), Seated(HEAD), SponsorDraft(TEXT, 1))

    allowed = may_move(standing, Move.STAND_BEHIND, By.MEMBER)
    assert isinstance(answer, tuple) is allowed
    if isinstance(answer, Refusal):
        expected = {Standing.SIGNED: No.HOME_VOTE_COMING, Standing.IN_FORCE: No.IN_FORCE_ALREADY}
        assert answer.code is expected[standing]
        assert answer.facts == {"draft": TEXT}


@pytest.mark.parametrize("standing", Standing)
def test_a_text_that_may_not_be_changed_where_it_lies_leaves_the_table_first(standing):
    answer = decide(AS[standing], Seated(HEAD), WriteDraft(FRONT, TEXT, 1, terms("L0")))

    assert isinstance(answer, tuple)
    withdrawn = (TextWithdrawn,) if standing is Standing.TABLED else ()
    assert tuple(map(type, answer)) == (*withdrawn, DraftWritten)
    assert may_move(standing, Move.WRITE, By.MEMBER) is not bool(withdrawn)


def test_what_is_written_in_a_dialogue_never_lies_on_a_table():
    game = drafted(ready(), WORDS, channel=LAKE_FORT)
    key = next(iter(game.drafts))

    assert standing_of(replace(game, in_force=terms(WORDS)), game.drafts[key]) is Standing.WRITTEN


def yes_of(seat):
    text = AS[Standing.TABLED].drafts[TEXT]
    return Filed(seat, order("vote-on-text", OnText(text.id, text.version, True)))


@pytest.mark.parametrize("move", Move)
def test_nobody_makes_a_move_that_is_not_theirs(move):
    for by in set(By) - {ARROWS[move].by}:
        assert not any(may_move(standing, move, by) for standing in Standing)


def test_the_rules_sign_nothing_that_the_table_does_not_let_them_sign(monkeypatch):
    turn = Resolution(AS[Standing.TABLED])
    turn.votes = {seat: yes_of(seat) for seat in turn.game.signers()}
    monkeypatch.setattr("game_rules.rules.signature.standing_of", lambda *_: Standing.WRITTEN)

    with pytest.raises(LookupError, match="written can sign"):
        count_votes(turn)

    assert turn.signed is None


def test_the_rules_put_nothing_in_force_that_the_table_keeps_out(monkeypatch):
    turn = Resolution(replace(AS[Standing.SIGNED], round=2))
    monkeypatch.setattr("game_rules.rules.signature.may_move", lambda *_: False)

    with pytest.raises(LookupError, match="signed can"):
        ask_at_home(turn)

    assert turn.in_force == ()


# --- in play
# ------------------------------------------------------------------------------------------------


def moves_of(event, draft):
    """What an event lets happen to the draft."""
    match event:
        case DraftWritten() if event.draft == draft:
            return [Move.WRITE]
        case DraftSponsored() if event.draft == draft:
            return [Move.STAND_BEHIND if event.support else Move.STEP_BACK]
        case TextTabled() if event.draft == draft:
            return [Move.TABLE]
        case TextWithdrawn() if event.draft == draft:
            return [Move.WITHDRAW]
        case RoundResolved():
            return decided(event, draft)
    return []


def decided(event, draft):
    """What became of a text as a round closed."""
    said = {news.code for news in event.news if news.facts.get("draft") == draft}
    moves = [Move.VOTE_DOWN] if Told.VOTED_DOWN in said else []
    moves += [Move.SIGN] if Told.SIGNED in said else []
    if Told.REFUSED_AT_HOME in said:
        return [*moves, Move.REFUSE]
    return [*moves, Move.ACCEPT] if Told.RATIFIED in said else moves


def walk(record, taken):
    """Go through a game act by act; each text moves along its arrows or not at all."""
    before = record.start
    for step in record.steps:
        for key in {**before.drafts, **step.after.drafts}:
            check(record, before, step, key, taken)
        before = step.after


def check(record, game, step, key, taken):
    draft = game.drafts.get(key)
    at = {None if draft is None else standing_of(game, draft)}
    made = []
    for event in step.events:
        for move in moves_of(event, key):
            if move in (Move.ACCEPT, Move.REFUSE) and is_rewritten(game, key):
                continue
            arrow = ARROWS[move]
            assert at & arrow.before, (record.seed, step.act, key, move, at)
            at = set(arrow.after)
            made.append(move)
        game = evolve(game, event)
    taken.update(made)
    if game.phase is not Phase.OVER and key in game.drafts:
        now = standing_of(game, game.drafts[key])
        assert now in at, (record.seed, step.act, key, at, now)


def is_rewritten(game, key):
    """Whether the countries vote on words that were signed and have been changed since: what they
    say to those does nothing to the latest version.
    """
    signed = game.signed
    return signed is not None and (
        signed.draft == key and signed.version != game.drafts[key].version
    )


def test_in_play_texts_move_only_along_their_arrows():
    taken = Counter()
    for seed in range(GAMES):
        walk(random_game(seed), taken)
    for seed in range(STANDARD_GAMES):
        walk(standard_game(seed), taken)

    assert set(taken) >= set(Move) - {Move.REPLACE}, taken
