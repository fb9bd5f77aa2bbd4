"""Lessons with canaries at gate size; `python -m tests.siege canaries` goes on."""

import pytest

from tests.siege.kinds import hold
from tests.siege.lessons import CANARIES, Watched, drawn_from, forms_of


def test_no_secret_reaches_anybody_who_is_not_let_into_it():
    hold(CANARIES)


@pytest.mark.parametrize("before", ["", ".", "..", "..."])
def test_a_secret_is_found_in_whatever_form_it_lies(before):
    import base64
    import json

    secret = "cañary-0123456789abcdef"
    for text in (
        secret,
        json.dumps({"a": secret}),
        secret.encode().hex(),
        secret[::-1],
        base64.b64encode(f"{before}{secret}!!".encode()).decode(),
        base64.urlsafe_b64encode(f"{before}{secret}??".encode()).decode(),
    ):
        assert any(form in text for form in forms_of(secret)), text


def played(folder, number):
    folder.mkdir()
    with drawn_from(7, number):
        watched = Watched(folder, 7, number)
        try:
            watched.play()
            return [(sent.name, sent.sid, sent.payload) for sent in watched.lesson.sent]
        finally:
            watched.close()


def test_a_lesson_of_the_same_number_is_the_same_lesson(tmp_path):
    """So a leak that was found once in a thousand can be looked at again."""
    first, again, other = (
        played(tmp_path / str(turn), number) for turn, number in enumerate((3, 3, 4))
    )
    assert first == again
    assert first != other
