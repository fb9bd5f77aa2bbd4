"""Who may say what, and when: written down a second time, by hand, from what a lesson needs.

Nothing here is taken from the table that is enforced; the tests compare the two, and what the door
really answers with both.
"""

from __future__ import annotations

from typing import Final

from server.classroom.session import State
from server.guard.capabilities import Who

ALWAYS: Final = (State.LOBBY, State.RUNNING, State.ENDED)
PLAYED: Final = (State.RUNNING, State.ENDED)
PEOPLE: Final = (Who.AT_DOOR, Who.WAITING, Who.ONLOOKER, Who.SEATED)
SEE_A_TABLE: Final = (Who.ONLOOKER, Who.SEATED, Who.TEACHER, Who.PROJECTOR)

EXPECTED: Final = {
    "act": {(Who.SEATED, State.RUNNING)},
    "say": {(Who.SEATED, State.RUNNING)},
    "kept": {(who, when) for who in PEOPLE for when in ALWAYS},
    "i-am-back": {(Who.SEATED, State.RUNNING)},
    "ask-help": {
        (who, when)
        for who in (Who.WAITING, Who.ONLOOKER, Who.SEATED)
        for when in (State.LOBBY, State.RUNNING)
    },
    "sync": {(who, when) for who in SEE_A_TABLE for when in PLAYED},
    "why": {(who, when) for who in SEE_A_TABLE for when in PLAYED},
    "weigh": {(Who.SEATED, when) for when in PLAYED},
    "debrief": {(who, when) for who in SEE_A_TABLE for when in PLAYED},
    "transcript": {(who, State.ENDED) for who in (Who.ONLOOKER, Who.SEATED, Who.TEACHER)},
    "my-data": {(who, when) for who in PEOPLE for when in ALWAYS},
    "lead": {(Who.TEACHER, when) for when in ALWAYS},
    "watch": {(Who.TEACHER, when) for when in PLAYED},
}

TEACHERS_ROUTES: Final = {
    "POST /api/invitations",
    "GET /api/scenarios",
    "GET /api/scenarios/<scenario>/<level>/<seat>",
    "POST /api/scenarios",
    "DELETE /api/scenarios/<scenario>",
    "POST /api/sessions",
    "GET /api/sessions",
    "GET /api/sessions/<session>/qr.svg",
    "GET /api/sessions/<session>/debrief/<file>",
    "POST /api/sessions/<session>/delete",
    "GET /api/my-data",
    "POST /api/account/delete",
}
"""The routes that answer nobody but a teacher; all others answer anybody."""
