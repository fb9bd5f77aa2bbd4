"""The promise of the journal as tests; every store inherits them and must pass them all."""

import pytest

from server.journal.port import (
    Act,
    Conflict,
    Entry,
    Repeated,
    Reply,
    StreamId,
    Unavailable,
    Unstorable,
    Word,
    hash_of,
)

TABLE = StreamId("table:serin:1")
OTHER = StreamId("table:other:1")
MINISTER, ENVOY = "seat:karvania-minister", "seat:ostrel-envoy"
NOON = 1_700_000_000_000


KEY = b"a secret key that only tests know"


def fact(n=0):
    return Entry("OrderSealed", 1, f'{{"n":{n}}}')


def reply(act_id, body='{"status":"accepted"}', actor=MINISTER):
    return Reply(actor, act_id, body)


class JournalPromise:
    """Inherit, and provide a fixture `journal`."""

    def test_many_streams_are_asked_at_once_how_far_they_are(self, journal):
        other = StreamId("table:other")
        journal.append(TABLE, 0, [fact(1), fact(2)], actor=MINISTER, at=NOON)
        journal.append(other, 0, [fact(1)], actor=MINISTER, at=NOON)

        lasts = journal.lasts([TABLE, other, StreamId("table:none")])

        assert lasts == {TABLE: 2, other: 1}
        assert journal.lasts([]) == {}

    def test_a_new_stream_is_empty(self, journal):
        assert journal.last(TABLE) == 0
        assert journal.read(TABLE) == []
        assert journal.answer(TABLE, MINISTER, "a1") is None
        assert journal.streams() == []
        assert journal.verify(TABLE) is None

    def test_what_was_written_is_read_again_in_order_and_in_full(self, journal):
        assert journal.append(TABLE, 0, [fact(1), fact(2)], actor="clock", at=NOON) == 2
        last = journal.append(
            TABLE,
            2,
            [Entry("RoundClosed", 3, '{"round":1}')],
            actor=MINISTER,
            participant=7,
            act_id="a1",
            at=NOON + 5,
            reply=reply("a1"),
        )

        assert last == journal.last(TABLE) == 3
        rows = journal.read(TABLE)
        assert [row.seq for row in rows] == [1, 2, 3]
        assert [row.body for row in rows] == ['{"n":1}', '{"n":2}', '{"round":1}']
        third = rows[2]
        assert (third.stream, third.kind, third.version) == (TABLE, "RoundClosed", 3)
        assert (third.actor, third.participant, third.act_id) == (MINISTER, 7, "a1")
        assert third.at == NOON + 5
        assert (rows[0].participant, rows[0].act_id) == (None, None)
        assert journal.read(TABLE, after=2) == [third]
        assert journal.read(TABLE, after=9) == []

    def test_rows_are_chained_by_their_hashes(self, journal):
        for seq in range(3):
            journal.append(TABLE, seq, [fact(seq)], actor=MINISTER, at=NOON)

        rows = journal.read(TABLE)
        assert rows[0].prev_hash == ""
        assert [row.prev_hash for row in rows[1:]] == [row.hash for row in rows[:-1]]
        assert [row.hash for row in rows] == [hash_of(row) for row in rows]
        assert journal.verify(TABLE) is None

    def test_who_comes_second_is_told_so_and_leaves_nothing(self, journal):
        journal.append(TABLE, 0, [fact(1)], actor=MINISTER, at=NOON)

        with pytest.raises(Conflict) as conflict:
            journal.append(
                TABLE,
                0,
                [fact(2)],
                actor=ENVOY,
                act_id="e1",
                at=NOON,
                reply=reply("e1", actor=ENVOY),
                words=[Word(TABLE, "t1", "late words")],
            )

        assert (conflict.value.seen, conflict.value.last) == (0, 1)
        assert [row.body for row in journal.read(TABLE)] == ['{"n":1}']
        assert journal.answer(TABLE, ENVOY, "e1") is None
        assert journal.words(TABLE, ["t1"]) == {}

    def test_nobody_may_write_ahead_of_what_there_is(self, journal):
        with pytest.raises(Conflict):
            journal.append(TABLE, 5, [fact()], actor=MINISTER, at=NOON)
        assert journal.last(TABLE) == 0

    def test_an_act_that_was_answered_gets_its_first_answer_again(self, journal):
        journal.append(
            TABLE, 0, [fact()], actor=MINISTER, act_id="a1", at=NOON, reply=reply("a1", '"first"')
        )

        for seen in (0, 1, 7):
            with pytest.raises(Repeated) as repeated:
                journal.append(
                    TABLE,
                    seen,
                    [fact()],
                    actor=MINISTER,
                    act_id="a1",
                    at=NOON,
                    reply=reply("a1", '"second"'),
                )
            assert repeated.value.reply == '"first"'
        assert journal.answer(TABLE, MINISTER, "a1") == '"first"'
        assert journal.last(TABLE) == 1

    def test_the_same_act_id_means_another_act_for_another_actor_or_stream(self, journal):
        for stream, seen, actor in ((TABLE, 0, MINISTER), (TABLE, 1, ENVOY), (OTHER, 0, MINISTER)):
            journal.append(
                stream,
                seen,
                [fact()],
                actor=actor,
                act_id="a1",
                at=NOON,
                reply=reply("a1", f'"{stream} {actor}"', actor),
            )
        assert journal.answer(TABLE, ENVOY, "a1") == f'"{TABLE} {ENVOY}"'
        assert journal.answer(OTHER, MINISTER, "a1") == f'"{OTHER} {MINISTER}"'

    def test_a_refused_act_leaves_its_answer_and_no_row(self, journal):
        journal.append(TABLE, 0, [fact()], actor=MINISTER, at=NOON)

        last = journal.append(
            TABLE, 1, [], actor=ENVOY, act_id="e1", at=NOON, reply=reply("e1", '"no"', ENVOY)
        )

        assert last == journal.last(TABLE) == 1
        assert journal.answer(TABLE, ENVOY, "e1") == '"no"'
        assert journal.verify(TABLE) is None

    def test_a_reply_belongs_to_its_act(self, journal):
        with pytest.raises(ValueError, match="belongs to the act"):
            journal.append(TABLE, 0, [fact()], actor=ENVOY, act_id="a", at=0, reply=reply("a"))

    def test_streams_are_found_by_how_they_begin(self, journal):
        for name in ("table:b", "table:a", "session:a", "Table:c", "table_:d"):
            journal.append(StreamId(name), 0, [fact()], actor="teacher", at=NOON)

        assert journal.streams("table:") == ["table:a", "table:b"]
        assert journal.streams("table_") == ["table_:d"]
        assert len(journal.streams()) == 5

    def test_personal_words_can_be_forgotten_and_the_rows_stay(self, journal):
        journal.append(
            TABLE,
            0,
            [Entry("LineSaid", 1, '{"text":"t1"}')],
            actor=MINISTER,
            at=NOON,
            words=[
                Word(TABLE, "t1", "Guten Morgen ☀", 3),
                Word(TABLE, "t2", "Moin", 4),
                Word(OTHER, "t1", "elsewhere", 3),
            ],
        )
        before = journal.read(TABLE)
        assert journal.words(TABLE, ["t1", "t9"]) == {"t1": "Guten Morgen ☀"}
        assert journal.words(TABLE, []) == {}

        assert journal.forget_words("serin", 3) == 1

        assert journal.words(TABLE, ["t1", "t2"]) == {"t2": "Moin"}
        assert journal.forget_words("serin") == 1
        assert journal.forget_words("serin") == 0
        assert journal.words(TABLE, ["t1", "t2"]) == {}
        assert journal.words(OTHER, ["t1"]) == {"t1": "elsewhere"}
        assert journal.read(TABLE) == before
        assert journal.verify(TABLE) is None

    def test_a_session_that_is_forgotten_leaves_nothing_and_others_alone(self, journal):
        session, near = StreamId("session:serin"), StreamId("table:serin2:1")
        for stream in (session, TABLE, OTHER, near):
            journal.append(
                stream,
                0,
                [fact(1), fact(2)],
                actor=MINISTER,
                act_id="a1",
                at=NOON,
                reply=reply("a1"),
                words=[Word(stream, "t1", "words")],
            )

        assert journal.forget_session("serin") == 4

        assert journal.streams() == [OTHER, near]
        assert journal.answer(TABLE, MINISTER, "a1") is None
        assert journal.words(TABLE, ["t1"]) == {}
        assert journal.words(near, ["t1"]) == {"t1": "words"}
        assert journal.append(TABLE, 0, [fact(3)], actor=MINISTER, at=NOON) == 1
        assert journal.verify(TABLE) is None
        assert journal.forget_session("nowhere") == 0

    def test_a_text_id_is_used_once(self, journal):
        journal.append(TABLE, 0, [fact()], actor="a", at=0, words=[Word(TABLE, "t1", "first")])
        with pytest.raises(Unstorable) as no:
            journal.append(TABLE, 1, [fact()], actor="a", at=0, words=[Word(TABLE, "t1", "two")])
        assert no.value.reason == "word"
        assert journal.words(TABLE, ["t1"]) == {"t1": "first"}
        assert journal.last(TABLE) == 1

    @pytest.mark.parametrize(
        ("reason", "change"),
        [
            ("text", {"entries": [Entry("Said", 1, '"\ud800"')]}),
            ("text", {"entries": [Entry("Said", 1, '"\0"')]}),
            ("text", {"words": [Word(TABLE, "t1", "\udfff")]}),
            ("text", {"words": [Word(TABLE, "t\0", "text")]}),
            ("text", {"act_id": "a", "reply": Reply(MINISTER, "a", "\ud83d")}),
            ("text", {"act_id": "\ud83d"}),
            ("name", {"act_id": "x" * 201}),
            ("name", {"actor": ""}),
            ("name", {"entries": [Entry("k" * 1000, 1, "{}")]}),
            ("number", {"at": 2**63}),
            ("number", {"participant": -1}),
            ("number", {"entries": [Entry("Said", 2**40, "{}")]}),
        ],
    )
    def test_what_can_never_be_stored_says_why_and_harms_nobody(self, journal, reason, change):
        proper = {"entries": [fact()], "actor": MINISTER, "at": NOON}
        with pytest.raises(Unstorable) as no:
            journal.append(TABLE, 0, **(proper | change))
        assert no.value.reason == reason
        assert journal.append(TABLE, 0, **proper) == 1

    def test_long_and_strange_but_proper_texts_come_back_unchanged(self, journal):
        bodies = ["ß" * 60_000, '"\\ud800"', "🕊️\u200f\u2028'; drop table fact;--", ""]
        journal.append(TABLE, 0, [Entry("Said", 1, body) for body in bodies], actor="a", at=0)
        assert [row.body for row in journal.read(TABLE)] == bodies
        assert journal.verify(TABLE) is None

    def test_of_many_who_write_at_once_each_place_goes_to_one(self, journal, runtime):
        outcomes = []

        def race(actor):
            seen = written = 0
            while written < 5:
                act_id = f"{actor}-{written}"
                try:
                    seen = journal.append(
                        TABLE,
                        seen,
                        [fact()],
                        actor=actor,
                        act_id=act_id,
                        at=NOON,
                        reply=reply(act_id, actor=actor),
                    )
                    written += 1
                except Conflict:
                    seen = journal.last(TABLE)
            outcomes.append(written)

        at_once(runtime, race, [f"seat:{n}" for n in range(8)])

        assert outcomes == [5] * 8
        rows = journal.read(TABLE)
        assert [row.seq for row in rows] == list(range(1, 41))
        assert len({(row.actor, row.act_id) for row in rows}) == 40
        assert journal.verify(TABLE) is None

    def test_the_same_act_sent_many_times_at_once_counts_once(self, journal, runtime):
        outcomes = []

        def send(_):
            try:
                journal.append(
                    TABLE, 0, [fact()], actor=MINISTER, act_id="a1", at=NOON, reply=reply("a1")
                )
                outcomes.append("written")
            except Repeated as known:
                outcomes.append(known.reply)

        at_once(runtime, send, range(12))

        assert sorted(outcomes) == sorted(["written"] + ['{"status":"accepted"}'] * 11)
        assert journal.last(TABLE) == 1

    def test_a_closed_journal_takes_nothing(self, journal):
        journal.append(TABLE, 0, [fact()], actor=MINISTER, at=NOON)
        journal.close()
        with pytest.raises(Unavailable) as no:
            journal.append(TABLE, 1, [fact()], actor=MINISTER, at=NOON)
        assert no.value.reason == "closed"


def at_once(runtime, fn, arguments):
    """Run `fn` for all arguments beside each other and wait for all of them."""
    ends = []
    for argument in arguments:
        end = runtime.event()

        def run(argument=argument, end=end):
            try:
                fn(argument)
            finally:
                end.set()

        ends.append(end)
        runtime.spawn(run)
    assert all(end.wait(30) for end in ends)


def test_acts_are_checked_before_they_reach_any_store():
    with pytest.raises(Unstorable):
        Act(TABLE, 0, (), "a", None, None, -1, None, ())
