"""`python -m server.migrating "What changes"`: write the next step from the tables."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from server.journal.migrations.steps import FOLDER, bring_up
from server.journal.schema import NEWEST
from server.journal.tables import METADATA

TEMPLATE: Final = '''"""{what}."""

import sqlalchemy as sa
from alembic import op

revision = "{step}"
down_revision = "{before}"


def upgrade() -> None:
{changes}
'''


def main(what: str) -> None:
    """Compare the tables with what all steps so far make, and write down the difference."""
    import_module("server.app")  # it knows every table
    step = f"{int(NEWEST) + 1:04}"
    with create_engine("sqlite://").connect() as connection:
        bring_up(connection, NEWEST)
        context = MigrationContext.configure(connection, opts={"target_metadata": METADATA})
        found = produce_migrations(context, METADATA).upgrade_ops
        changes = render_python_code(found) if found is not None else "    pass"
    file = FOLDER / "versions" / f"step_{step}.py"
    said = {"what": what, "step": step, "before": NEWEST, "changes": changes}
    file.write_text(TEMPLATE.format(**said), "utf-8")
    print(f"Wrote {file}. Read it, and set NEWEST in server/journal/schema.py to {step!r}.")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]) or "What changes")
