"""Builds the browser side whenever the package is built, so that nobody has to have Node.js."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ClientBuildHook(BuildHookInterface[Any]):
    """Runs before files are collected; a client that is up to date costs one look at its stamp."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the client into the tree, where a checkout and a wheel both find it."""
        # This file is loaded by its path; what it shares with the start-up is in the package.
        sys.path.insert(0, self.root)
        try:
            from server.client_build import build
        finally:
            sys.path.remove(self.root)
        if build(Path(self.root)):
            self.app.display_info("Built the client into server/static.")
