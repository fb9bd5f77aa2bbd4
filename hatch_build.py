"""Builds the browser side whenever the package is built, so that nobody has to have Node.js, and
compiles the rules for those who ask for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BackchannelBuildHook(BuildHookInterface[Any]):
    """Runs before files are collected; a client that is up to date costs one look at its stamp."""

    def dependencies(self) -> list[str]:
        """What is needed besides what every build needs."""
        with self._our_own_code():
            from server.rules_build import NEEDS, is_wished
        return list(NEEDS) if is_wished() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the client into the tree, where a checkout and a wheel both find it, and compiled
        rules into the wheel alone.
        """
        with self._our_own_code():
            from server.client_build import build
            from server.rules_build import compile_rules, is_wished
        if build(Path(self.root)):
            self.app.display_info("Built the client into server/static.")
        if is_wished() and self.target_name == "wheel" and version == "standard":
            self._room = TemporaryDirectory()
            self.app.display_info("Compiling the rules, which takes some minutes.")
            compile_rules(Path(self.root), Path(self._room.name))
            build_data["pure_python"], build_data["infer_tag"] = False, True
            build_data["force_include"][self._room.name] = "/"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Nothing compiled stays anywhere but in the wheel."""
        if room := getattr(self, "_room", None):
            room.cleanup()

    @contextmanager
    def _our_own_code(self) -> Iterator[None]:
        """This file is loaded by its path; what it shares with the start-up is in the package."""
        sys.path.insert(0, self.root)
        try:
            yield
        finally:
            sys.path.remove(self.root)
