import pytest

from server.journal.memory import MemoryJournal
from tests.server.journal.promise import JournalPromise


class TestMemoryJournal(JournalPromise):
    @pytest.fixture
    def journal(self):
        return MemoryJournal()
