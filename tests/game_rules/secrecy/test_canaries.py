"""Canaries never turn up with the wrong people."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest

from game_rules.engine import Seated
from game_rules.events import section_names
from game_rules.ids import BlocId, Phase, SeatId
from game_rules.orders import CloseRound, Term, Terms
from game_rules.refusals import Refusal
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from game_rules.views import SHARED, AnySection, section, since, why
from game_rules.weigh import weigh
from server.protocol.derive import canonical, write
from tests.game_rules.build import LAKE_FORT, OSTREL
from tests.game_rules.random_play import GAMES, Step
from tests.game_rules.secrecy.canaries import (
    SONG,
    bloc_token,
    card_token,
    channel_token,
    marked_game,
    may_hear,
    numbers_of,
    promises_of,
)
from tests.game_rules.secrecy.twins import people_of
from tests.game_rules.secrecy.worlds import PARTS

BATCHES = [range(at, GAMES, PARTS) for at in range(PARTS)]


batches = pytest.mark.parametrize("seeds", BATCHES, ids=lambda seeds: f"part-{seeds[0]}")


def sent_after(step: Step, before: Game) -> Iterable[tuple[Viewer, list[str]]]:
    """All that each viewer is sent after an act, and after a round all that a newcomer would be
    sent; what is the same for all is written once.
    """
    shared: dict[str, str] = {}
    for viewer in step.after.numbers:
        texts = []
        known = 0 if isinstance(step.act, CloseRound) else before.numbers[viewer]
        names = since(step.after, viewer, known)
        for name in section_names(viewer) if names is None else names:
            text = shared.get(name) or canonical(
                write(section(step.after, viewer, name), AnySection)
            )
            if name in SHARED:
                shared[name] = text
            texts.append(text)
        yield viewer, texts


@batches
def test_no_secret_word_or_number_ever_reaches_the_wrong_people(seeds):
    for seed in seeds:
        record = marked_game(seed)
        before, seen = record.start, 0
        for step in record.steps:
            for viewer, texts in sent_after(step, before):
                songs = {song for text in texts for song in SONG.findall(text)}
                leaked = songs and songs - may_hear(step.after, viewer)
                assert not leaked, (seed, viewer, step.act, leaked)
                seen += len(texts)
            if isinstance(step.actor, Seated) and isinstance(step.answer, Refusal):
                songs = set(SONG.findall(canonical(write(step.answer))))
                assert songs <= may_hear(step.after, step.actor.seat), (seed, step.act, songs)
            before = step.after
        assert seen > 40, seed


@batches
def test_no_answer_to_a_question_carries_a_secret(seeds):
    """Asking why about every number, and weighing packages, shows nothing of the others."""
    for seed in list(seeds)[:6]:
        record = marked_game(seed)
        chance = Random(seed)
        games = [step.after for step in record.steps if step.after.phase is not Phase.OVER]
        for game in [chance.choice(games), games[-1]]:
            for viewer in game.numbers:
                if viewer == TEACHER:
                    continue  # Why anything is as it is, a teacher may ask at any time.
                answers: list[object] = [why(game, viewer, cell) for cell in game.cells]
                if viewer != PUBLIC:
                    packages = [random_package(chance, game) for _ in range(10)]
                    answers += [weigh(game, SeatId(viewer), terms) for terms in packages]
                said = "".join(canonical(write(answer)) for answer in answers if answer is not None)
                songs = set(SONG.findall(said))
                assert songs <= may_hear(game, viewer), (seed, viewer, songs)


def random_package(chance: Random, game: Game) -> Terms:
    return tuple(
        Term(issue, chance.choice(game.printed.options_of(issue))) for issue in game.printed.issues
    )


def test_the_canaries_do_sing_where_they_may():
    """A search that finds nothing proves something only if there is something to find."""
    record = marked_game(0)
    game = record.end
    heard: dict[str, set[Viewer]] = {}
    for viewer in game.numbers:
        parts = "".join(
            canonical(write(section(step.after, viewer, name), AnySection))
            for step in record.steps[2::3]
            for name in ("card", "home", "sheet", "channels")
            if viewer not in (PUBLIC, TEACHER)
        )
        for token in (
            card_token(SeatId("ostrel-head")),
            channel_token(LAKE_FORT),
            promises_of(LAKE_FORT),
            bloc_token(BlocId("army-council")),
            *numbers_of(OSTREL),
        ):
            if token in parts:
                heard.setdefault(token, set()).add(viewer)

    ostrel = {SeatId(seat) for seat in people_of(game, OSTREL)}
    assert heard[card_token(SeatId("ostrel-head"))] == {"ostrel-head"}
    assert heard[channel_token(LAKE_FORT)] == {"lake-fort-director", "glaciologist"}
    assert heard[promises_of(LAKE_FORT)] == {"lake-fort-director", "glaciologist"}
    assert heard[bloc_token(BlocId("army-council"))] == ostrel
    assert all(heard[token] == ostrel for token in numbers_of(OSTREL))
