"""What a seat and a side keep to themselves: role cards, worths, mandates, and groups at home."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game_rules.ledger import Cell, Var
from game_rules.scenario import Bloc, Option, Party, Seat
from game_rules.state import TEACHER
from tests.game_rules.altered import set_up_with, with_blocs, with_options, with_parties, with_seats
from tests.game_rules.build import KARVANIA, OSTREL
from tests.game_rules.random_play import SERIN, random_game
from tests.game_rules.secrecy.twins import people_of, watch
from tests.game_rules.secrecy.worlds import (
    assert_twins,
    has_voted,
    is_over,
    share,
    started_like,
    unasked,
)


@share(0)
def test_what_stands_on_a_role_card_is_never_seen_by_another_seat(told, seed):
    record = told(seed)
    secret = Random(seed).choice(list(record.start.printed.seats))

    def other(card: Seat) -> Seat:
        if card.id != secret:
            return card
        return replace(card, who="x", may="x", may_not="x", talk_to="x", unseen="x", aims=())

    twins = watch(record, started_like(record, with_seats(SERIN, other)), {secret})

    assert_twins(twins, seed)


@share(1)
def test_what_a_text_is_worth_to_one_side_is_hidden_until_a_country_votes_on_it(told, seed):
    record = unasked(told(seed))
    party = Random(seed).choice([KARVANIA, OSTREL])
    chance = Random(seed)

    def other(option: Option) -> Option:
        moved = option.worth[party] + chance.randrange(-20, 20)
        return replace(option, worth={**option.worth, party: moved})

    scenario = with_parties(
        with_options(SERIN, other),
        lambda it: replace(it, no_deal=it.no_deal + 11) if it.id == party else it,
    )
    start = started_like(record, scenario)

    twins = watch(
        record,
        start,
        people_of(start, party),
        until=lambda game: has_voted(game) or is_over(game),
    )

    assert_twins(twins, seed)


@share(2)
def test_what_officials_may_say_is_never_seen_by_the_other_side(told, seed):
    """But for what nobody has found yet: whether a dialogue finds that easily tells whether some
    government rules it out (C76).
    """
    record = unasked(told(seed))
    printed = record.start.printed
    chance = Random(seed)
    party = chance.choice([KARVANIA, OSTREL])

    def other(it: Party) -> Party:
        if it.id != party:
            return it
        issue = chance.choice(list(printed.issues))
        options = printed.options_of(issue)
        mandate = {**it.mandate, issue: tuple(chance.sample(options, 3))}
        hidden = {option for option in options if (issue, option) in printed.hidden}
        ruled_out = (
            chance.choice([option for option in options if option not in hidden]),
            *(option for option in it.red_lines.get(issue, ()) if option in hidden),
        )
        red_lines = {**it.red_lines, issue: ruled_out}
        return replace(it, mandate=mandate, red_lines=red_lines)

    start = started_like(record, with_parties(SERIN, other))
    insiders = people_of(start, party)
    if printed.variant.elections:
        insiders |= {TEACHER}  # reads all news: also what a new government no longer lets be said

    twins = watch(record, start, insiders, until=is_over)

    assert_twins(twins, seed)


@share(3)
def test_what_moves_the_groups_of_one_country_is_hidden_until_it_votes(told, seed):
    """How strong a country is, others feel when it threatens them; what its people think, they do
    not.
    """
    record = unasked(told(seed))
    chance = Random(seed)
    party = chance.choice([KARVANIA, OSTREL])

    def bloc(it: Bloc) -> Bloc:
        cares = {issue: chance.randrange(0, 30) for issue in record.start.printed.issues}
        return replace(it, name="x", cares=cares, sacred={}, veto=not it.veto)

    def other(it: Party) -> Party:
        if it.id != party:
            return it
        return replace(with_blocs(it, bloc), support=it.support + 9)

    start = started_like(record, with_parties(SERIN, other))
    moods: dict[Cell, int] = {
        (Var.MOOD, bloc.id): start.now(Var.MOOD, bloc.id) + 7
        for bloc in start.printed.parties[party].blocs
    }
    trust: dict[Cell, int] = {(Var.TRUST, party, start.others(party)[0]): 123}
    start = set_up_with(start, {**moods, **trust})

    twins = watch(
        record,
        start,
        people_of(start, party),
        until=lambda game: has_voted(game) or is_over(game),
    )

    assert_twins(twins, seed)


def test_a_leak_would_be_found():
    """The worlds do differ for those who are let into the secret, so a leak would show."""
    record = random_game(3)
    start = started_like(
        record,
        with_options(SERIN, lambda it: replace(it, worth=dict.fromkeys(it.worth, 7))),
    )

    twins = watch(record, start, ())

    assert any(
        "section sheet of ostrel-envoy" in leak or "first sheet of ostrel-envoy" in leak
        for leak in twins.leaks
    )
    assert any("scales of" in leak for leak in twins.leaks)
