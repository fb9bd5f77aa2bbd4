"""An index of the first row of each stream, so that new sessions are found without reading all."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index(
        "fact_by_first",
        "fact",
        ["stream"],
        postgresql_where=sa.text("seq = 1"),
        sqlite_where=sa.text("seq = 1"),
        if_not_exists=True,
    )
