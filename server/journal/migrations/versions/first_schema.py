"""The tables as they were when versions began to be noted."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        info={"rewritten": True},
    )
    op.create_index("account_by_name", "account", ["folded"], unique=True)
    op.create_table(
        "answer",
        sa.Column("stream", sa.String(length=200), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("act_id", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "actor", "act_id"),
    )
    op.create_index("answer_by_seq", "answer", ["stream", "seq"], unique=False)
    op.create_table(
        "credential",
        sa.Column("session", sa.String(length=200), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=True),
        sa.Column("next_token", sa.String(length=64), nullable=True),
        sa.Column("link", sa.String(length=64), nullable=False),
        sa.Column("pin", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("session", "person"),
    )
    op.create_index("credential_by_link", "credential", ["link"], unique=True)
    op.create_index("credential_by_next_token", "credential", ["next_token"], unique=True)
    op.create_index("credential_by_token", "credential", ["token"], unique=True)
    op.create_table(
        "fact",
        sa.Column("stream", sa.String(length=200), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("participant", sa.BigInteger(), nullable=True),
        sa.Column("act_id", sa.String(length=200), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq"),
    )
    op.create_table(
        "invitation",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "login",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "own_scenario",
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.String(length=48), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("laid", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account", "scenario"),
    )
    op.create_table(
        "print",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest"),
    )
    op.create_table(
        "word",
        sa.Column("stream", sa.String(length=200), nullable=False),
        sa.Column("text_id", sa.String(length=200), nullable=False),
        sa.Column("session", sa.String(length=200), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "text_id"),
    )
    op.create_index("word_by_owner", "word", ["session", "person"], unique=False)
    op.create_table(
        "word_key",
        sa.Column("session", sa.String(length=200), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("session", "person"),
        info={"rewritten": True},
    )
    op.create_table(
        "worker",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("key_mark", sa.String(length=64), nullable=False),
        sa.Column("beats", sa.BigInteger(), nullable=False),
        sa.Column("here", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
