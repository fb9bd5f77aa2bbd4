"""One level written like another: `like: standard` takes from it whatever is not said again.

A level that differs in its length and its calendar then says just that. What is taken over is a
copy, and a complaint about it points to where it stands.
"""

from copy import deepcopy
from typing import Final

from server.scenarios.complaints import Finding, Path, or_maybe
from server.scenarios.page import Page
from server.scenarios.spelling import field, levels

LIKE: Final = "like"


def fill_in(page: Page) -> list[Finding]:
    """Write out every level that is like another; what cannot be written out is found."""
    written = dict(levels(page.value))
    findings = []
    for path, variant in written.items():
        if not isinstance(variant, dict) or LIKE not in variant:
            continue
        model = (*path[:-1], variant[LIKE])
        says = _objection(written, path, model)
        if says is None:
            _take_over(page, model, path)
        else:
            findings.append(Finding((*path, LIKE), says))
    for variant in written.values():
        if isinstance(variant, dict):
            variant.pop(LIKE, None)
    return findings


def _objection(written: dict[Path, object], path: Path, model: Path) -> str | None:
    if model == path:
        return "is this very level; name another one"
    if model not in written or not isinstance(written[model], dict):
        others = (str(each[-1]) for each in written if each != path)
        return f"`{model[-1]}` is no other level of this file{or_maybe(str(model[-1]), others)}"
    if field(written[model], LIKE) is not None:
        return f"`{model[-1]}` is itself like another level; name that one"
    return None


def _take_over(page: Page, model: Path, path: Path) -> None:
    given = page.value[model[0]][model[1]]
    taking = page.value[path[0]][path[1]]
    for name, value in given.items():
        if name in taking or name == "level":
            continue
        taking[name] = deepcopy(value)
        for places in (page.values, page.names):
            inherited = {
                (*path, *each[len(model) :]): place
                for each, place in places.items()
                if each[: len(model) + 1] == (*model, name)
            }
            places.update(inherited)
