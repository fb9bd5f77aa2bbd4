"""Two workers are one server: a table's seats are spread over both, and nobody can tell."""

from __future__ import annotations

import json
import pickle
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from redis import Redis

from server.tables import stream_of
from server.workers.hints import About, Hint, Seal
from tests.server.player import Player, fresh_id
from tests.server.school import School
from tests.server.workers.campus import KEY
from tests.server.workers.order import check_lines, check_numbers, check_stream

NAMES = ("Anna", "Ben", "Cleo", "Dario")


def channels_of(player):
    return [channel["id"] for channel in player.sections["channels"]["channels"]]


def is_up_to_date(player, said):
    """Whether somebody has all the lines of the channel that they share, in order."""
    lines = [line["words"] for line in player.lines if line["channel"] == "front"]
    return lines == (said if "front" in channels_of(player) else [])


def test_a_whole_game_with_its_seats_at_both_workers(campus):
    school, console, players = campus.begin(NAMES)
    projector = School(campus.workers[1].url, cookie=school.cookie, key=school.key).console(
        projector=True
    )
    campus.players.append(projector)
    at_front = [player for player in players if "front" in channels_of(player)]
    said = []
    while players[0].phase != "over":
        stands = (players[0].round, players[0].phase)
        for player in players:
            words = f"{player.seat} in round {player.round}"
            if player in at_front and player.say("front", words)["kind"] == "accepted":
                said.append(words)
            player.seal()
        console.lead({"kind": "skip"})
        for player in players:
            player.wait(
                lambda player=player, stands=stands: (player.round, player.phase) != stands, 20
            )

    for player in players:
        player.wait(lambda player=player: player.phase == "over")
        player.wait(lambda player=player: is_up_to_date(player, said))
        held = dict(player.sections)
        assert player.full_view() == held
        assert player.gaps == 0
    assert said
    projector.wait(lambda: projector.phase == "over")
    console.wait(lambda: console.classroom["state"] == "ended")
    check_numbers(players)
    with campus.journal() as journal:
        check_stream(journal, stream_of(school.key, 1))
        check_lines(journal, school.key, 1, said)
    assert not campus.complaints()


def test_who_is_here_is_known_at_both(campus):
    _, console, players = campus.begin(NAMES)

    console.wait(lambda: all(each["here"] for each in console.classroom["people"]))
    for player in players:
        player.wait(lambda player=player: len(player.pulse["present"]) == 4)

    # With nothing else going on at the console's own worker, the news of the other is enough.
    players[1].hang_up()
    players[0].wait(lambda: len(players[0].pulse["present"]) == 3)
    console.wait(lambda: not console.classroom["people"][1]["here"])


def test_the_newest_connection_of_a_person_ends_the_one_at_the_other_worker(campus):
    _, _, players = campus.begin(NAMES)
    anna = players[0]
    anna.ask("sync", {"table": 1, "view": anna.number, "talk": 0})

    again = Player(campus.workers[1].url, {"kind": "participant", "token": anna.token}).connect()
    campus.players.append(again)

    assert again.welcome["name"] == "Anna"
    anna.wait(lambda: anna.goodbyes == ["token-replaced"], 2)
    again.wait(lambda: again.phase == "open")
    assert again.seal()["kind"] == "accepted"


def test_who_is_sent_out_at_one_worker_is_out_at_the_other_within_a_second(campus):
    _, console, players = campus.begin(NAMES)
    ben = players[1]

    began = time.monotonic()
    assert console.lead({"kind": "remove", "person": 2})["kind"] == "accepted"
    ben.wait(lambda: ben.goodbyes == ["removed"], 10)

    print(f"\nout after {time.monotonic() - began:.3f} s")
    back = Player(campus.workers[1].url, {"kind": "participant", "token": ben.token}).connect()
    assert back.goodbyes, "a token that was taken away opens nothing"


def test_a_logout_ends_consoles_at_the_other_worker(campus):
    school, _, _ = campus.begin(NAMES[:2])
    other = School(campus.workers[1].url, cookie=school.cookie, key=school.key).console()
    campus.players.append(other)

    school.request("POST", "/api/logout")

    other.wait(lambda: other.goodbyes == ["logged-out"], 10)


def test_seats_names_notes_and_help_reach_the_other_worker(campus):
    _, console, players = campus.begin(NAMES)
    anna, ben = players[:2]
    seats = [anna.seat, ben.seat]

    assert ben.ask("ask-help", {"wanted": True})["kind"] == "accepted"
    console.wait(lambda: console.classroom["people"][1]["wants_help"])
    console.lead(
        {"kind": "tell", "words": "Read your card again.", "voice": "teacher", "seat": None}
    )
    ben.wait(lambda: ben.notes["notes"][0]["words"] == "Read your card again.")
    console.lead({"kind": "rename", "person": 2, "name": "Benedict"})
    ben.wait(lambda: ben.welcome["name"] == "Benedict")
    console.lead({"kind": "move", "person": 1, "table": 1, "seat": seats[1], "share": False})
    for player, seat in ((anna, seats[1]), (ben, seats[0])):
        player.wait(lambda player=player, seat=seat: player.seat == seat)
        player.wait(lambda player=player: player.phase == "open")
    assert ben.seal()["kind"] == "accepted"


def test_an_act_that_is_sent_to_both_workers_at_once_is_done_once_and_answered_alike(campus):
    """The same id, several times in parallel, over two workers: one effect, the same replies."""
    school, _, players = campus.begin(NAMES)
    anna = players[0]
    stream = stream_of(school.key, 1)
    with campus.journal() as journal:
        for copies in (2, 4, 10):
            request = {"code": school.code, "name": f"Late {copies}", "id": fresh_id()}
            schools = [campus.school(number % 2) for number in range(copies)]

            def join(there, request=request):
                return there.request("POST", "/api/join", request)

            with ThreadPoolExecutor(copies) as hands:
                joined = list(hands.map(join, schools))

            assert len(joined) == copies
            seals, act_id = {"kind": "seal-orders", "orders": []}, fresh_id()
            before = journal.last(stream)
            answers = [anna.act(seals, act_id)]
            anna.hang_up()
            anna.url = campus.workers[copies % 4 // 2].url
            anna.connect()
            answers.append(anna.act(seals, act_id))
            assert answers == [{"kind": "accepted"}] * 2
            # bots write rows of their own meanwhile; of this act there is one
            rows = journal.read(stream, before)
            assert [row.kind for row in rows if row.act_id == act_id] == ["orders-sealed"]
            anna.act({"kind": "unseal-orders"})
        names = [f"Late {copies}" for copies in (2, 4, 10)]
        texts = journal.words(f"session:{school.key}", [f"name-{n}" for n in range(1, 30)])
        assert sorted(texts.values()) == sorted([*NAMES, *names])


def test_garbage_pickles_and_forgeries_on_redis_do_nothing(campus):
    school, console, players = campus.begin(NAMES)
    redis = Redis.from_url(campus.redis.url)
    seal, forger = Seal(KEY.encode()), Seal(b"another key than that of the workers")
    stream = stream_of(school.key, 1)
    marker = campus.folder / "owned"

    class Bomb:
        def __reduce__(self):
            return (open, (str(marker), "w"))

    kick = json.dumps({"method": "disconnect", "sid": "x", "namespace": "/"}).encode()
    sent = [
        b"",
        b"\x00" * 4000,
        pickle.dumps(Bomb()),
        pickle.dumps({"method": "close_room", "room": "x"}),
        kick,
        forger.write(Hint(About.STREAM, "somebody", stream, 10**6)),
        seal.write(Hint(About.STREAM, "x", stream, 1))[:-2] + b"9]",
        # Signed by us, but of no use: streams that are not there, numbers that never were.
        seal.write(Hint(About.STREAM, "x", "table:none:1", 3)),
        seal.write(Hint(About.STREAM, "x", "table:", 3)),
        seal.write(Hint(About.STREAM, "x", stream, 10**9)),
        seal.write(Hint(About.LOGINS, "x")),
        seal.write(Hint(About.ROLL, "x")),
    ]
    for each in sent:
        for channel in (seal.channel(), "flask-socketio", "socketio"):
            redis.publish(channel, each)

    assert players[0].say("front", "Nothing happened.")["kind"] == "accepted"
    players[1].wait(lambda: players[1].lines[-1]["words"] == "Nothing happened.")
    assert not marker.exists()
    assert all(each.is_connected and not each.goodbyes for each in (console, *players))
    assert not campus.complaints()


def test_what_goes_over_redis_says_only_where_to_look(campus):
    """No name, no word, no token, no seat: a stream, a number, and which worker."""
    redis = Redis.from_url(campus.redis.url)
    heard = redis.pubsub(ignore_subscribe_messages=True)
    heard.psubscribe("*")
    heard.get_message(timeout=1)
    school, console, players = campus.begin(NAMES)
    players[0].say("front", "Between you and me.")
    console.lead({"kind": "tell", "words": "A note.", "voice": "teacher", "seat": None})
    players[1].wait(lambda: players[1].notes["notes"][0]["words"] == "A note.")

    seal, hints = Seal(KEY.encode()), []
    while (message := heard.get_message(timeout=1)) is not None:
        assert message["channel"].decode() == seal.channel()
        hints += [seal.read(said) for said in message["data"].split(b"\n")]
    assert {f"session:{school.key}", stream_of(school.key, 1)} <= {hint.stream for hint in hints}
    assert {type(value) for hint in hints for value in (hint.seq,)} == {int}


@pytest.mark.timeout(120)
def test_redis_that_dies_and_comes_back_is_missed_by_nobody(campus):
    school, console, players = campus.begin(NAMES)
    anna, ben = players[:2]

    campus.redis.kill()
    assert anna.say("front", "Can you hear me?")["kind"] == "accepted"
    ben.wait(lambda: [line["words"] for line in ben.lines] == ["Can you hear me?"], 5)
    assert console.lead({"kind": "remove", "person": 4})["kind"] == "accepted"
    players[3].wait(lambda: players[3].goodbyes == ["removed"], 5)
    campus.redis.start()
    began = time.monotonic()
    assert ben.say("front", "Again.")["kind"] == "accepted"
    anna.wait(lambda: len(anna.lines) == 2, 5)
    print(f"\nconverged {time.monotonic() - began:.3f} s after Redis came back")

    campus.redis.signal(signal.SIGSTOP)  # it hangs, which is worse than being away
    try:
        assert anna.say("front", "And now?")["kind"] == "accepted"
        ben.wait(lambda: len(ben.lines) == 3, 5)
    finally:
        campus.redis.signal(signal.SIGCONT)
    assert ben.say("front", "Still.")["kind"] == "accepted"
    anna.wait(lambda: len(anna.lines) == 4, 5)
    with campus.journal() as journal:
        check_stream(journal, stream_of(school.key, 1))
