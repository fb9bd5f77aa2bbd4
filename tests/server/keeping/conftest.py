import pytest

from server.protocol.messages import Rename, Tell
from server.protocol.messages.leading import Voice
from tests.server.keeping.kept import Kept, canary, talk


@pytest.fixture
def lesson(tmp_path):
    """A session that nobody has joined yet, kept in a database."""
    lesson = Kept(tmp_path)
    yield lesson
    lesson.close()


@pytest.fixture
def played(lesson):
    """A game in which two have talked, with marks that are found nowhere else."""
    lesson.marks = {who: (canary("N"), canary("R"), canary("W")) for who in (1, 2)}
    browsers = lesson.begin(*(lesson.marks[who][0] for who in (1, 2)))
    for browser in browsers:
        lesson.lead(Rename(browser.person, lesson.marks[browser.person][1]))
        talk(lesson, browser, lesson.marks[browser.person][2])
        lesson.seal(browser)
    lesson.note = canary("T")
    lesson.lead(Tell(words=lesson.note, voice=Voice.TEACHER, seat=None))
    lesson.pass_time(5)
    lesson.browsers = browsers
    return lesson
