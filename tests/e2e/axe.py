"""Looks at a page with axe, the checker of what assistive technology needs."""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.starting import ROOT

_SOURCE = ROOT / "client" / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
async (alone) => {
  const rules = alone.length === 0 ? {} : { runOnly: { type: "rule", values: alone } };
  const found = await axe.run(document, { resultTypes: ["violations"], ...rules });
  return found.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 4).map((node) => `${node.target}: ${node.failureSummary}`),
  }));
}
"""

_OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of those that run by themselves which look at colours."""


@cache
def _axe() -> str:
    assert _SOURCE.is_file(), "axe-core is not installed: run npm ci in client/"
    return _SOURCE.read_text("utf-8")


def violations(page: Page, *, in_colours_alone: bool = False) -> list[str]:
    """Everything that axe finds wrong with what is on the screen now, one line each; in colours
    alone where the very same page was looked at in another scheme before.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    alone = list(_OF_COLOURS) if in_colours_alone else []
    found: list[dict[str, Any]] = page.evaluate(_RUN, alone)
    return [f"{each['id']} ({each['help']}): {where}" for each in found for where in each["where"]]
