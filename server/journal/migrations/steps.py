"""Brings a database up, step by step. Only what really has to be brought up loads Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

FOLDER: Final = Path(__file__).parent


def configuration(connection: Connection | None = None) -> Config:
    """Where Alembic finds the steps, and on what it runs them."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def bring_up(connection: Connection, to: str) -> None:
    """Take every step from where the database stands to this one."""
    command.upgrade(configuration(connection), to)
