"""What can be sent."""

from typing import get_args

from game_rules.orders import Act, Particulars, SeatAct, TableAct


def test_every_kind_of_act_and_of_particulars_has_a_name_of_its_own():
    for union in (Act, Particulars):
        kinds = [each.kind for each in get_args(union)]
        assert len(kinds) == len(set(kinds))


def test_an_act_comes_from_a_seat_or_from_the_table_never_from_both():
    seat, table = set(get_args(SeatAct)), set(get_args(TableAct))

    assert not seat & table
    assert seat | table == set(get_args(Act))
