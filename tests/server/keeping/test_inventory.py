"""Whatever is stored is declared, and the printed list says what is true."""

import re
from pathlib import Path

from sqlalchemy import Column, MetaData, Table, Text

from server.app import make_flask
from server.journal.tables import METADATA
from server.keeping.inventory import BROWSER, DOCUMENT, STORED, About, document
from server.protocol.messages import Join

CLIENT = Path(__file__).parents[3] / "client" / "src"
STORAGE = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|opfs", re.I)
KEPT = re.compile(r"keptIn\(\[[^\]]*\], \"([^\"]+)\"\)")
NOT_OF_STUDENTS = {"email", "mail", "password", "address", "phone", "birth", "gender", "ip"}


def undeclared(metadata):
    """Columns that the inventory does not know, and the other way round."""
    assert callable(make_flask), "with the whole server every room has added its tables"
    there = {
        f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.c
    }
    declared = {f"{table}.{name}" for table, fields in STORED.items() for name in fields}
    return there ^ declared


def test_every_column_of_the_database_is_declared_and_nothing_else():
    assert undeclared(METADATA) == set()


def test_a_column_that_nobody_declared_is_found():
    changed = MetaData()
    for table in METADATA.sorted_tables:
        table.to_metadata(changed)
    changed.tables["credential"].append_column(Column("email", Text))
    Table("diary", changed, Column("page", Text))

    assert undeclared(changed) == {"credential.email", "diary.page"}


def test_of_students_there_is_no_mail_password_or_address():
    fields = {
        name
        for columns in STORED.values()
        for name, field in columns.items()
        if field.about is About.STUDENT
    }

    assert not fields & NOT_OF_STUDENTS
    assert set(Join.__dataclass_fields__) == {"code", "name", "id"}


def test_the_browser_keeps_what_is_declared_and_by_one_file_only():
    texts = {path: path.read_text("utf-8") for path in CLIENT.rglob("*.ts*")}
    kept = {f"backchannel.{name}" for text in texts.values() for name in KEPT.findall(text)}
    touches = {
        path.relative_to(CLIENT).as_posix()
        for path, text in texts.items()
        if STORAGE.search(text) and ".test." not in path.name
    }

    assert kept == set(BROWSER)
    assert touches == {"net/keep.ts"}


def test_the_printed_list_is_the_declared_one():
    assert DOCUMENT.read_text("utf-8") == document(), (
        "python -m server.keeping.inventory writes it anew"
    )
