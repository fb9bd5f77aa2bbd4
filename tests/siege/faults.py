"""Small mistakes that somebody could make one day, and the check that would notice each.

The ordinary tests plant a few, from everywhere in the list; `python -m tests.siege faults` plants
all.
"""

from __future__ import annotations

from typing import Final

from tests.siege.kinds import Siege
from tests.siege.planting import Fault, opened

SECRECY: Final = "tests/game_rules/secrecy"
VIEWS: Final = "tests/game_rules/test_views.py"
CANARIES: Final = "tests/game_rules/secrecy/test_canaries.py"
NUMBERS: Final = "tests/game_rules/secrecy/test_numbers.py"
PACKETS: Final = "tests/server/guard/test_packets.py"
ACCESS: Final = "tests/server/guard/test_access.py"
RIGHTS: Final = "tests/server/guard/test_capabilities.py"
CREDENTIALS: Final = "tests/server/guard/test_credentials.py"
CODES: Final = "tests/server/guard/test_codes.py"
SOCKETS: Final = "tests/server/test_sockets.py"
WEB: Final = "tests/server/test_web.py"
SHELF: Final = "tests/server/test_shelf.py"
PEOPLE: Final = "tests/server/classroom/test_people.py"
LIMITER: Final = "tests/server/guard/test_limiter.py"
FILES: Final = "tests/server/debrief/test_files.py"
MEMORY: Final = "tests/server/journal/test_memory.py"

OWN, CHANNELS, TOLD = (f"game_rules.views.{name}" for name in ("own", "channels", "told"))

FAULTS: Final = (
    # what is given and known in a channel
    Fault(
        "promises are numbered over the whole table",
        "game_rules.promising",
        "game.promises_offered.get(act.channel, 0)",
        "sum(game.promises_offered.values())",
        f"{SECRECY}/test_words_given.py -k numbers",
    ),
    Fault(
        "who may know of a channel tells of a journalist's tip",
        "game_rules.views.known_to",
        "if card.role is Role.JOURNALIST and seat not in game.printed.members[channel]",
        "if game.now(Var.TIP, seat, channel)",
        f"{SECRECY}/test_known_to.py -k cannot_see",
    ),
    # the views: too wide, of the wrong seat, at the wrong time
    Fault(
        "a sheet shows options that nobody has found",
        OWN,
        "_issues_of(game, party, game.options_known_to(seat))",
        "_issues_of(game, party, game.printed.all_options)",
        VIEWS,
    ),
    Fault(
        "the two sides share a sheet",
        OWN,
        'key = ("sheet", party, game.hidden_known_to(seat))',
        'key = ("sheet", game.hidden_known_to(seat))',
        f"{CANARIES} -k wrong_people and part-0",
    ),
    Fault(
        "a sheet shows the other side's worth",
        OWN,
        "game.worths.get((party, issue, option), 0)",
        "game.worths.get((game.others(party)[0], issue, option), 0)",
        VIEWS,
    ),
    Fault(
        "home shows all groups of the world",
        OWN,
        ")\n            for bloc in game.printed.blocs_of(party)",
        ")\n            for bloc in game.printed.blocs.values()",
        VIEWS,
    ),
    Fault(
        "a card is that of the first seat",
        OWN,
        "card = game.seat(seat)\n    return Card(",
        "card = game.seat(next(iter(game.printed.seats)))\n    return Card(",
        VIEWS,
    ),
    Fault(
        "an envelope is that of whoever sealed first",
        OWN,
        "sealed = game.sealed.get(seat)",
        "sealed = next(iter(game.sealed.values()), None)",
        VIEWS,
    ),
    Fault("a story tells everybody's orders", OWN, "if each.seat == seat", "if each.seat", VIEWS),
    Fault(
        "a purse is that of the other side",
        OWN,
        "game.now(Var.CAPITAL, party)",
        "game.now(Var.CAPITAL, game.others(party)[0])",
        VIEWS,
    ),
    Fault(
        "everybody sits in every channel",
        CHANNELS,
        "for each in mine if game.may_speak_in(seat, each)]",
        "for each in game.printed.channels]",
        VIEWS,
    ),
    Fault(
        "news says who else heard",
        TOLD,
        "news.claims, (SeatId(viewer),))",
        "news.claims, news.to)",
        VIEWS,
    ),
    Fault("everybody hears all news", TOLD, "viewer in news.to", "bool(news.to)", VIEWS),
    Fault(
        "values are shown before the end",
        "game_rules.views.public",
        "    if game.ending is None:\n        return End(None, (), (), (), ())\n",
        "",
        VIEWS,
    ),
    Fault(
        "a view has the sections of staff",
        "game_rules.views.picking",
        "own = section_names(viewer)",
        "own = section_names('@teacher') | section_names(viewer)",
        VIEWS,
    ),
    Fault(
        "why answers everybody",
        "game_rules.sight",
        "if not may_see(game, viewer, cell):",
        "if False:",
        VIEWS,
    ),
    Fault(
        "why shows the terms of a vote",
        "game_rules.sight",
        "hidden = terms is not None and",
        "hidden = False and",
        VIEWS,
    ),
    Fault(
        "everybody is told how far one side trusts the other",
        "game_rules.ledger",
        "{**BETWEEN, **HOME, **CHANNELS, **PEACE}[var]",
        "({**BETWEEN, **HOME, **CHANNELS, **PEACE} | {Var.TRUST: BETWEEN[Var.TENSION]})[var]",
        f"{NUMBERS} -k trust",
    ),
    Fault(
        "the reports of a service are declared for everybody",
        "game_rules.views.sections",
        "AtMost(200)] = to(_OWN_PARTY)",
        "AtMost(200)] = to(_ALL)",
        f"{VIEWS} -k written_down",
    ),
    # what a packet may be
    Fault(
        "a key may stand twice",
        "server.guard.packets",
        "if len(mapping) < len(pairs):",
        "if False:",
        PACKETS,
    ),
    Fault(
        "NaN is a number",
        "server.guard.packets",
        "    raise TurnedAway(Why.NOT_FINITE)",
        "    return None  # type: ignore",
        PACKETS,
    ),
    Fault(
        "depth has no end",
        "server.guard.packets",
        "    _check_depth(payload[0])",
        "    pass",
        PACKETS,
    ),
    Fault(
        "half a letter passes", "server.guard.packets", 'if "\\\\u" in text:', "if False:", PACKETS
    ),
    Fault(
        "a reserved name passes",
        "server.guard.packets",
        "if name in RESERVED:",
        "if False:",
        PACKETS,
    ),
    Fault(
        "a namespace passes",
        "server.guard.packets",
        'if said.startswith("/"):',
        "if False:",
        PACKETS,
    ),
    Fault(
        "a huge number passes",
        "server.guard.packets",
        "if len(digits) > 17 or abs(int(digits)) > LARGEST_NUMBER:",
        "if len(digits) > 6000:",
        PACKETS,
    ),
    # whose it is
    Fault(
        "every table is mine",
        "server.guard.access",
        "if caller.person is not None and room.session.seating.table_of(caller.person) != number:",
        "if False:",
        ACCESS,
    ),
    Fault(
        "every session is mine",
        "server.guard.access",
        "if room.session.opening.account != teacher.account:",
        "if False:",
        ACCESS,
    ),
    Fault(
        "who was sent out stays", "server.guard.access", "in (None, Standing.OUT)", "in ()", ACCESS
    ),
    Fault(
        "students lead",
        "server.guard.capabilities",
        '"lead": _row([Who.TEACHER]',
        '"lead": _row([Who.TEACHER, Who.SEATED]',
        RIGHTS,
    ),
    Fault(
        "acts count after the end",
        "server.guard.capabilities",
        '"act": _row([Who.SEATED], [State.RUNNING]',
        '"act": _row([Who.SEATED], _PLAYED',
        RIGHTS,
    ),
    Fault(
        "anybody sees the shelf",
        "server.guard.capabilities",
        '"GET /api/scenarios": _row([Who.TEACHER]',
        '"GET /api/scenarios": _row([Who.ANYBODY]',
        RIGHTS,
    ),
    Fault(
        "a scenario of one teacher is everybody's",
        "server.shelf",
        "(OWN_SCENARIOS.c.account == account) & (OWN_SCENARIOS.c.scenario == scenario)",
        "OWN_SCENARIOS.c.scenario == scenario",
        f"{SHELF} -k nobody",
    ),
    # tokens
    Fault(
        "the token that was kept kills no other",
        "server.guard.credentials",
        ".values(token=said, next_token=None)",
        ".values(next_token=said)",
        CREDENTIALS,
    ),
    Fault(
        "tokens are stored as they are",
        "server.guard.codes",
        "return hashlib.sha256(secret.encode()).hexdigest()",
        "return secret",
        f"{CREDENTIALS} -k holds_nothing",
    ),
    Fault(
        "tokens are short",
        "server.guard.codes",
        "return place(session) + secrets.token_urlsafe(32)",
        "return place(session) + secrets.token_urlsafe(8)",
        CODES,
    ),
    Fault(
        "codes are short",
        "server.guard.codes",
        "CODE_LENGTH: Final = 7",
        "CODE_LENGTH: Final = 5",
        f"{PEOPLE} -k next_to_nothing",
    ),
    Fault(
        "who is sent out can come back",
        "server.classroom.threshold",
        "self._credentials.revoke(Holder(room.key, person))",
        "pass",
        f"{PEOPLE} -k sent_out",
    ),
    Fault(
        "who is sent out stays connected",
        "server.classroom.threshold",
        "self._greeter.part(caller, Farewell.REMOVED)",
        "pass",
        f"{PEOPLE} -k sent_out",
    ),
    # how often
    Fault(
        "nothing is ever too often",
        "server.guard.limiter",
        "        if left < 1:\n            return False\n",
        "",
        LIMITER,
    ),
    Fault(
        "credits do not come back",
        "server.guard.limiter",
        "return min(allowance.credits, left + refilled)",
        "return left",
        LIMITER,
    ),
    Fault(
        "codes can be guessed without end",
        "server.classroom.people",
        "        self._may_still_fail(address)\n        room = self._rooms.by_code(code)\n",
        "        room = self._rooms.by_code(code)\n",
        f"{PEOPLE} -k guess",
    ),
    Fault(
        "who floods is not cut off",
        "server.sockets",
        "if caller.nonsense > PATIENCE:",
        "if False:",
        f"{SOCKETS} -k without_end",
    ),
    # the doors
    Fault(
        "a logout counts later",
        "server.sockets",
        "        access_own_room(self._rooms, self._teacher(caller), room.key)\n",
        "",
        f"{SOCKETS} -k logout",
    ),
    Fault(
        "a console needs no origin",
        "server.sockets",
        'if not environ.get("HTTP_ORIGIN"):',
        "if False:",
        f"{SOCKETS} -k browser",
    ),
    Fault(
        "a fault is answered with nothing",
        "server.sockets",
        "            return answer_fault(Code.OUR_FAULT, {})",
        "            return {}",
        f"{SOCKETS} -k fault_of_ours",
    ),
    Fault(
        "any site may post",
        "server.web",
        "        if origin is not None and origin != (self._settings.origin or _own_origin()):\n            raise Faulted(Code.FOREIGN)\n",
        "",
        f"{WEB} -k another_site",
    ),
    Fault(
        "a form may post",
        "server.web",
        "if request.content_length and request.mimetype",
        "if False and request.mimetype",
        f"{WEB} -k a_form",
    ),
    Fault(
        "scripts may stand in a page",
        "server.guard.headers",
        "script-src 'self';",
        "script-src 'self' 'unsafe-inline';",
        f"{WEB} -k header or policy",
    ),
    Fault(
        "types are guessed",
        "server.guard.headers",
        '    "X-Content-Type-Options": "nosniff",\n',
        "",
        f"{WEB} -k header",
    ),
    # what leaves
    Fault(
        "a cell can be a formula",
        "server.debrief.spreadsheet",
        'return unicodedata.normalize("NFKC", letter).startswith(CALCULATED)',
        "return False",
        f"{FILES} -k formula",
    ),
    Fault(
        "a quote hides a formula from us, and not from who splits at semicolons",
        "server.debrief.spreadsheet",
        "if letter != '\"' and unicodedata",
        "if unicodedata",
        "tests/server/debrief/test_spreadsheet.py -k column",
    ),
    Fault(
        "what is cut off before a formula is not what we thought",
        "server.debrief.spreadsheet",
        'UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})',
        'UNSEEN: Final = frozenset({"Cc", "Zs"})',
        "tests/server/debrief/test_spreadsheet.py -k column",
    ),
    Fault(
        "aliases are followed",
        "server.scenarios.page",
        "if isinstance(event, AliasEvent):",
        "if False:",
        "tests/server/test_scenarios.py -k plain_yaml",
    ),
    Fault(
        "tags are followed",
        "server.scenarios.page",
        "            if event.tag is not None:",
        "            if False:",
        "tests/server/test_scenarios.py -k plain_yaml",
    ),
    Fault(
        "a file may hold any number of values",
        "server.scenarios.page",
        "if len(self.values) > MOST_VALUES:",
        "if False:",
        "tests/server/test_scenarios.py -k more_values",
    ),
    Fault(
        "a file may be nested as deep as it likes",
        "server.scenarios.page",
        "if len(path) > DEEPEST:",
        "if False:",
        "tests/siege/test_bombs.py -k bomb",
    ),
    # the door of the class
    Fault(
        "guesses from everywhere are not counted together",
        "server.classroom.people",
        "is_quiet or self._limiter.has(Kind.ALL_FAILED_JOINS, ALL)",
        "True",
        "tests/siege/test_codes.py -k hour",
    ),
    Fault(
        "a class is shut out where its teacher is, if others guess there",
        "server.classroom.people",
        "if room is not None and address in self._known.get(room.key, ()):",
        "if False:",
        "tests/siege/test_codes.py -k hour",
    ),
    Fault(
        "guesses that are not allowed ask the journal",
        "server.classroom.people",
        "room = self._rooms.at_hand(code)",
        "room = self._rooms.by_code(code)",
        f"{PEOPLE} -k ask_the_journal",
    ),
    Fault(
        "whoever comes with a crowd is not sent out with it",
        "server.classroom.people",
        "if session.locked:",
        "if False:",
        "tests/server/classroom/test_a_flood.py -k two_acts",
    ),
    # the journal
    Fault(
        "two may have the same place",
        "server.journal.memory",
        "if act.seen != len(rows):",
        "if False:",
        MEMORY,
    ),
    Fault(
        "what was answered is done again",
        "server.journal.memory",
        "            if known is not None:\n                raise Repeated(known[0])\n",
        "",
        MEMORY,
    ),
    Fault(
        "a changed row is not noticed",
        "server.journal.port",
        "or row.hash != hash_of(row)",
        "",
        "tests/server/journal/test_sql.py -k forged_row and Sqlite",
    ),
    Fault(
        "who waits at the door reads what the teacher said to the class",
        "server.classroom.shown",
        "if is_in and note.reaches(table, seat)",
        "if note.reaches(table, seat)",
        "tests/server/classroom/test_notes.py -k at_the_door",
    ),
)

FAULTS_SIEGE: Final = Siege(
    name="faults",
    says="each of the planted faults is noticed by the check that is named beside it",
    gate=6,
    release=len(FAULTS),
    opened=lambda _seed: opened(FAULTS),
)
