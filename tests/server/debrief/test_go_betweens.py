"""The debrief of a table where somebody went between the others."""

import re

import pytest

from game_rules.ids import Hand, SeatId
from game_rules.state import PUBLIC, TEACHER
from server.debrief.compose import compose
from server.debrief.files import files_of
from server.debrief.plain import plain
from server.debrief.told import Told
from server.protocol.derive import read, write
from server.protocol.document import DebriefShown
from tests.playthroughs.called_in import the_inn_between

OPEN_GAP = re.compile(r"\{[a-z-]+\}")


@pytest.fixture(scope="module")
def table():
    return Told(1, the_inn_between().record)


@pytest.mark.parametrize("viewer", [PUBLIC, TEACHER, "sundland-mediator", "arvia-envoy"])
def test_everybody_reads_it_without_a_gap(table, viewer):
    shown = compose(table, viewer)

    assert read(DebriefShown, write(shown)) == shown
    assert not OPEN_GAP.findall(plain(shown))


def test_a_mediator_reads_what_its_text_would_have_meant_for_both(table):
    assert table.game.hands[SeatId("sundland-mediator")] is Hand.HUMAN
    said = plain(compose(table, SeatId("sundland-mediator")))

    assert "Karvania" in said
    assert "Ostrel" in said


def test_what_go_betweens_did_counts_for_the_official_track(table):
    said = plain(compose(table, TEACHER))

    for card in ("Lend good offices", "Carry messages", "Write a single text"):
        assert card in said


def test_it_can_be_kept_in_every_form(table):
    assert all(made.text for made in files_of([table]))
