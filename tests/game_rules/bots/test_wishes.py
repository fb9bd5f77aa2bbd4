"""What bots want beside talks and texts, and how they share it out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from game_rules.action import Price
from game_rules.bots import SECTIONS, Temper, officials, play, unofficials
from game_rules.bots.country import COUNTRY
from game_rules.bots.envelope import sealing
from game_rules.bots.judging import gain
from game_rules.bots.meetings import by_need
from game_rules.bots.seen import AT_THE_DESK, look
from game_rules.bots.society import SOCIETY
from game_rules.bots.wishes import Bot, Source, Wish, at_most, best_first, pastimes, wishes
from game_rules.catalogue import CATALOGUE
from game_rules.engine import Seated
from game_rules.ids import OFFICIALS, ActionId, Hand, Level, Role, Stage, Track
from game_rules.lab import LINE_UPS, LineUpId, simulate
from game_rules.lab.games import Table
from game_rules.ledger import Var
from game_rules.news import News, Told
from game_rules.options import Choice
from game_rules.orders import Order, SealOrders, SponsorDraft, TowardParty, WriteDraft
from game_rules.scenario import Printed
from game_rules.views import view
from tests.game_rules.build import (
    CROSSINGS,
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    TERM,
    a_game,
    at,
    calm_homes,
    did,
    found,
    signable,
    tabled,
    where,
)
from tests.game_rules.random_play import INTRO, SERIN

MILD = Temper(firm=50, hawk=0, pride=0, calm=100)


def bots_only(game):
    return replace(game, hands=dict.fromkeys(game.hands, Hand.BOT))


def bot_at(game, seat, temper=MILD):
    return Bot(look(view(bots_only(game), seat, SECTIONS)), temper, "a-bot")


def choice(party=OSTREL, price=None):
    return Choice(TowardParty(party), None, price or Price())


class Shown(NamedTuple):
    """An action on a menu that a test wrote."""

    cost: int
    ways: dict

    def is_open(self, way):
        return way in self.ways and self.ways[way].no is None

    def open_ways(self):
        return list(filter(self.is_open, self.ways))

    def price(self, way):
        return self.ways[way].price


def with_menu(bot, *rows):
    """The bot with just these actions to choose from."""
    menu = {
        ActionId(name): Shown(1, {way.particulars: way for way in ways}) for name, *ways in rows
    }
    bot.seen.offered = lambda: menu
    return bot


def wanted(bot, table):
    """What a table of appetites makes a bot want, dearest first."""
    return list(best_first(wishes(bot, table)))


def test_a_bot_wants_most_what_its_appetite_says():
    bot = with_menu(bot_at(a_game(), HEAD), ["reopen-embassy", choice()], ["protest", choice()])

    assert [wish.order.action for wish in wanted(bot, COUNTRY)] == ["reopen-embassy"]


def test_wishes_come_dearest_first_and_a_source_is_asked_only_when_its_turn_comes():
    asked = []

    def source(most, *worths):
        def open_it():
            asked.append(most)
            return [Wish(worth, Order(ActionId(f"from-{most}"), choice())) for worth in worths]

        return Source(most, open_it)

    stream = best_first([source(300, 300), source(900, 700, 300), source(500, 400), source(900)])
    told = [(next(stream).worth, tuple(asked)) for _ in range(2)]
    rest = [(wish.worth, wish.order.action) for wish in stream]

    assert told == [(700, (900, 900)), (400, (900, 900, 500))]
    assert rest == [(300, "from-300"), (300, "from-900")], "of equal ones, the earlier source's"


def test_no_appetite_wants_more_than_it_says():
    """Else a wish would come too late to be taken."""
    table = Table(Printed(SERIN, Level.STANDARD), "greedy", LINE_UPS[LineUpId("HAWK")])
    table.open()
    while not table.is_over:
        for seat in table.game.printed.seats:
            bot = Bot(look(view(table.game, seat, SECTIONS)), MILD, "greedy")
            for action, appetite in (COUNTRY if bot.seen.card.official else SOCIETY).items():
                if appetite.worth is not None and (most := appetite.most(bot)) > 0:
                    worths = [appetite.worth(bot, way) for way in bot.seen.ways(action)]
                    assert max(worths, default=0) <= most, (action, table.game.round)
        table.play_round()


def test_bots_of_one_side_share_out_what_all_could_do():
    """Else two of them would give the same speech to the same people."""
    ways = [Choice(TowardParty(f"party-{number}"), None) for number in range(5)]
    by_number = at_most(100)(lambda bot, way: 100 - int(way.party[-1]))
    table = {ActionId("reopen-embassy"): by_number}
    cast = bot_at(a_game(), HEAD).seen.cast
    minister = replace(cast.seats[0], id="minister", role=Role.MINISTER)
    shares = []
    for seat in (HEAD, "minister"):
        bot = with_menu(bot_at(a_game(), HEAD), ["reopen-embassy", *ways])
        bot.seen.bots_of_mine = (*bot.seen.bots_of_mine, minister)
        bot.seen.card = replace(bot.seen.card, seat=seat)
        shares.append([wish.order.particulars.party for wish in wanted(bot, table)])

    assert shares == [["party-0", "party-2", "party-4"], ["party-1", "party-3"]]


def test_a_bot_opens_no_purse_twice_in_one_envelope():
    price = Price(capital=20)
    bot = with_menu(
        bot_at(a_game(), HEAD),
        ["reopen-embassy", choice(price=price), choice("elsewhere", price)],
        ["stand-down", choice()],
    )
    wanted = [
        Order(ActionId("reopen-embassy"), TowardParty(OSTREL)),
        Order(ActionId("reopen-embassy"), TowardParty("elsewhere")),
        Order(ActionId("stand-down"), TowardParty(OSTREL)),
    ]

    assert sealing(bot.seen, wanted) == (SealOrders((wanted[0], wanted[2])),)


@pytest.mark.claim("C19")
def test_a_bot_puts_one_hard_card_into_an_envelope_at_most():
    bot = with_menu(
        bot_at(a_game(), HEAD), ["show-force", choice()], ["demand-in-public", choice()]
    )
    hard = [Order(ActionId(name), TowardParty(OSTREL)) for name in bot.seen.menu]

    assert sealing(bot.seen, hard) == (SealOrders((hard[0],)),)


def test_a_bot_with_nothing_better_to_do_harms_nobody():
    bot = with_menu(bot_at(a_game(), HEAD), ["show-force", choice()], ["reopen-embassy", choice()])

    assert [wish.order.action for wish in pastimes(bot, ()).wishes()] == ["reopen-embassy"]
    assert not list(pastimes(bot, {ActionId("reopen-embassy")}).wishes())


@pytest.mark.parametrize(
    ("letters", "yes"), [("L0 W1 X2 V3", True), ("L3 W0 X0 V0", False)], ids=["good", "bad"]
)
def test_who_speaks_on_a_text_says_what_is_good_for_their_side(letters, yes):
    game = calm_homes(found(tabled(signable(a_game()), letters), "V3"))
    bot = bot_at(game, DIRECTOR)

    said = [wish.order for wish in wanted(bot, SOCIETY) if wish.order.action == "speak-on-text"]

    assert [order.particulars.yes for order in said] == [yes]


@pytest.mark.parametrize("track", [Track.ONE, Track.TWO, Track.THREE])
def test_a_bot_that_is_left_only_some_tracks_uses_no_other(track):
    for seat in (HEAD, ENVOY, DIRECTOR):
        game = bots_only(a_game())
        for act in play(view(game, seat, SECTIONS), "a-bot", MILD, frozenset({track})):
            if isinstance(act, SealOrders):
                assert all(
                    CATALOGUE[order.action].track is track or order.action in AT_THE_DESK
                    for order in act.orders
                )


def test_without_the_official_track_nothing_ever_binds():
    for name in ("T1.5", "T2", "T3"):
        for ended in simulate(INTRO, LINE_UPS[LineUpId(name)], 4, "unofficial"):
            assert (ended.signed, ended.ending.value) == (0, "breakdown-deadline"), name


def test_each_appetite_belongs_to_a_role_that_could_have_it():
    for table, in_office in ((COUNTRY, True), (SOCIETY, False)):
        for action in table:
            roles = CATALOGUE[action].roles
            assert roles & OFFICIALS if in_office else roles - OFFICIALS, action


@pytest.mark.parametrize("action", CATALOGUE)
def test_there_is_a_reason_for_every_card_that_a_bot_may_hold(action):
    """A new action needs a row in `country.py` or `society.py`; else only the bored play it."""
    roles = CATALOGUE[action].roles

    assert not roles & OFFICIALS or action in officials.OPINIONS
    assert not roles - OFFICIALS - {Role.MEDIATOR} or action in unofficials.OPINIONS


STANDARD = Printed(SERIN, Level.STANDARD)


@pytest.mark.parametrize("name", ["MIX+C", "HAWK"])
def test_bots_of_all_fourteen_seats_play_the_standard_level_and_are_never_refused(name):
    table = Table(STANDARD, "fourteen", LINE_UPS[LineUpId(name)])

    ended = table.play()

    assert len(table.game.printed.seats) == 14
    assert not ended.refusals
    assert ended.rounds > 4
    by_seat = {
        seat: {it.action for it in table.game.played if it.seat == seat} for seat in STANDARD.seats
    }
    assert all(by_seat.values()), by_seat


def test_only_hawks_break_with_the_other_side():
    def breaks(temper):
        bot = bot_at(at(Stage.POLARISATION), OTHER_HEAD, temper)
        row = with_menu(bot, ["reduce-embassy", choice(KARVANIA)], ["halt-talks", choice(KARVANIA)])
        return [
            wish
            for number in range(40)
            for wish in wanted(Bot(row.seen, temper, f"bot-{number}"), COUNTRY)
        ]

    assert not breaks(MILD)
    assert breaks(Temper(firm=50, hawk=100, pride=100, calm=0))


@pytest.mark.claim("C08")
def test_most_stop_a_war_at_once_and_the_fierce_seldom():
    def stops(temper):
        row = with_menu(bot_at(at(Stage.WAR), HEAD, temper), ["sign-ceasefire", choice()])
        bots = [Bot(row.seen, temper, f"bot-{number}") for number in range(100)]
        return sum(bool(list(best_first(wishes(bot, COUNTRY)))) for bot in bots)

    assert stops(MILD) == 100
    assert 10 < stops(Temper(firm=50, hawk=100, pride=100, calm=0)) < 40


# --- the forum


def met_in_the_forum(*meetings):
    """What a member of Lake Fort would talk about, after the forum met on these."""
    bot = bot_at(a_game(), DIRECTOR)
    items = tuple(
        News(Told.FORUM_MET, 1, {"channel": channel, "issue": issue}, (), None)
        for channel, issue in meetings
    )
    bot.seen.news = replace(bot.seen.news, items=items)
    (fort,) = [each for each in bot.seen.channels if each.id == LAKE_FORT]
    return [topic.issue for topic in by_need(bot.seen, fort)]


@pytest.mark.claim("C34", "C72")
def test_in_the_forum_no_dialogue_does_what_another_is_at_work_on():
    alone = met_in_the_forum()
    first, *rest = alone

    assert met_in_the_forum(("market-hall", first)) == [*rest, first]
    assert met_in_the_forum((LAKE_FORT, first)) == alone


@pytest.mark.claim("C72")
def test_where_two_of_the_forum_met_on_the_same_one_of_them_stays_with_it():
    alone = met_in_the_forum()
    first, *rest = alone

    assert met_in_the_forum((LAKE_FORT, first), ("market-hall", first)) == alone
    assert met_in_the_forum((LAKE_FORT, first), ("guest-house", first)) == [*rest, first]


# --- what hurts nobody much


def late(game):
    """Standard: the last round in which a signature still comes into force, and a question that
    cannot be signed in time.
    """
    talked = {(Var.PROGRESS, FRONT, issue): 200 for issue in game.printed.issues}
    return replace(where(game, {**talked, (Var.PROGRESS, FRONT, LINE): 0}), round=7)


@pytest.mark.claim("C55")
def test_when_time_runs_out_envoys_settle_apart_what_hurts_nobody_much():
    game = bots_only(late(a_game(printed=STANDARD)))

    for seat in (ENVOY, OTHER_ENVOY, ENVOY, OTHER_ENVOY, ENVOY, OTHER_ENVOY):
        for act in play(view(game, seat, SECTIONS), "a-bot", MILD):
            if isinstance(act, WriteDraft | SponsorDraft):
                game = did(game, Seated(seat), act)

    assert game.tabled is not None
    assert {term.issue for term in game.text().terms} == {CROSSINGS}


def test_a_text_about_everything_comes_first_while_it_can_be_signed():
    game = bots_only(replace(late(a_game(printed=STANDARD)), round=5))

    drafts = [
        act.terms
        for act in play(view(game, ENVOY, SECTIONS), "a-bot", MILD)
        if isinstance(act, WriteDraft)
    ]

    assert all(len(terms) == len(STANDARD.issues) for terms in drafts)


@pytest.mark.claim("C55")
def test_what_is_settled_apart_counts_half_of_what_it_betters():
    seen = look(view(a_game(printed=STANDARD), HEAD, SECTIONS))
    (row,) = [row for row in seen.sheet.issues if row.apart]
    worth = {option.id: option.worth for option in row.options}
    term = TERM["X2"]

    assert (row.id, row.status_quo) == (CROSSINGS, "closed")
    assert 2 * gain(seen, (term,)) == worth[term.option] - worth[row.status_quo] > 0
    assert not [row for row in look(view(a_game(), HEAD, SECTIONS)).sheet.issues if row.apart]
