"""Codes can be read out, and secrets cannot be guessed."""

from server.guard.codes import (
    CLEAR,
    as_typed,
    fingerprint,
    new_code,
    new_key,
    new_pin,
    new_token,
    pin_fingerprint,
    place,
)


def test_a_code_has_no_symbol_that_looks_like_another():
    assert len(set(CLEAR)) == 28
    assert not set(CLEAR) & set("0O1IL5S2")
    assert all(set(new_code()) <= set(CLEAR) and len(new_code()) == 7 for _ in range(200))


def test_small_letters_are_the_same_code():
    code = new_code()
    assert as_typed(code.lower()) == code


def test_no_two_secrets_are_the_same():
    for make in (new_code, new_token, new_key):
        assert len({make() for _ in range(2000)}) == 2000


def test_a_token_has_256_bits():
    assert len(new_token()) == 43


def test_a_token_shows_the_place_of_its_session_and_has_256_bits_besides():
    session = new_key()
    assert place(new_token(session)) == place(session) != ""
    assert len(new_token(session)) == 43 + len(place(session))


def test_a_pin_is_six_digits():
    assert all(pin.isdigit() and len(pin) == 6 for pin in (new_pin() for _ in range(50)))


def test_what_is_stored_of_a_pin_depends_on_whose_it_is_and_on_our_key():
    stored = {
        pin_fingerprint("123456", "session/1", b"one"),
        pin_fingerprint("123456", "session/2", b"one"),
        pin_fingerprint("123456", "session/1", b"two"),
    }
    assert len(stored) == 3
    assert "123456" not in "".join(stored)


def test_a_fingerprint_does_not_hold_the_token():
    token = new_token()
    assert token not in fingerprint(token)
    assert fingerprint(token) == fingerprint(token)
