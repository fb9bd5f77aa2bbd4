"""A hint is read if it is ours, and everything else is nothing."""

import json
import pickle

import pytest

from server.workers.hints import LONGEST, About, Hint, Seal

OURS = Seal(b"our key")
HINT = Hint(About.STREAM, "worker-1", "table:abc:1", 12)


def test_what_one_worker_says_another_hears():
    assert Seal(b"our key").read(OURS.write(HINT)) == HINT


@pytest.mark.parametrize(
    "sent",
    [
        None,
        1,
        "a text",
        b"",
        b"\0" * 64,
        b"x" * (LONGEST + 1),
        pickle.dumps({"method": "emit"}),
        json.dumps(["stream", "worker-1", "table:abc:1", 12]).encode(),
        Seal(b"another key").write(HINT),
        OURS.write(HINT)[:-1] + b" ",
        OURS.write(HINT)[:64] + OURS.write(Hint(About.ROLL, "worker-2"))[64:],
    ],
)
def test_what_is_not_ours_is_nothing(sent):
    assert OURS.read(sent) is None


def test_who_has_another_key_speaks_elsewhere():
    assert Seal(b"another key").channel() != OURS.channel()
