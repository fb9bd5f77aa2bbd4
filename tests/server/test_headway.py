"""A file is told once a minute how far some work has come."""

from server.headway import headway


def test_a_line_a_minute_says_how_much_is_left(capsys):
    time = iter((0, 30, 61, 90, 150, 151))
    with headway("games", 400, lambda: next(time)) as advance:
        for _ in range(5):
            advance(40)

    assert capsys.readouterr().err.splitlines() == [
        "games: 80 of 400, about 4 min left",
        "games: 160 of 400, about 4 min left",
    ]


def test_what_is_done_within_a_minute_says_nothing(capsys):
    with headway("games", 2, lambda: 0) as advance:
        advance(1)
        advance(1)

    assert capsys.readouterr().err == ""
