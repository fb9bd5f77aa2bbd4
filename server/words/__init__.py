"""The words of every language: a folder each, with the claims and the catalogue of actions.

Codes and facts cross the wire; what people read is put together in the browser from these words.
The files of a folder are kept apart by where their sentences are read. One key a line; gaps in
braces are facts: {issue}, {party}, {count}. A fact may have another form after a colon:
{option:text}, {party:people}, {wanted:stage}. Wordings that depend on a number end in `.one` and
`.other` (or in the number itself), those that depend on the fact `how` end in its value.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ruamel.yaml import YAML

from game_rules.action import Action
from game_rules.catalogue import CATALOGUE, CORE
from game_rules.ledger import VARIABLES
from game_rules.source import CLAIMS
from server.protocol.messages import Catalogue

FOLDER: Final = Path(__file__).parent
DEBRIEF: Final = "debrief"
"""The file of a language that is put together on the server, so that browsers never load it."""


class UnknownLanguage(LookupError):
    """There are no words of this language."""


class UnreadableWords(ValueError):
    """A file of words is not what it should be: keys, each but once, and sentences."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are words of, by their short names."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob(f"*/{DEBRIEF}.yaml")))


@cache
def sentences(language: str) -> Mapping[str, str]:
    """What stands in the files of a language that browsers load, and nothing more."""
    files = (path for path in _folder(language).glob("*.yaml") if path.stem != DEBRIEF)
    return _read(*sorted(files))


@cache
def debrief_sentences(language: str) -> Mapping[str, str]:
    """What stands in the file of the debrief."""
    return _read(_folder(language) / f"{DEBRIEF}.yaml")


def _folder(language: str) -> Path:
    if language not in languages():
        raise UnknownLanguage(language)
    return FOLDER / language


def _read(*paths: Path) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        read = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        if not isinstance(read, dict):
            raise UnreadableWords(f"{path.name} has no keys")
        for key, sentence in read.items():
            if not isinstance(key, str) or not isinstance(sentence, str):
                raise UnreadableWords(f"{path.name}: {key!r} has to be a text in quotes")
            if key in found:
                raise UnreadableWords(f"{path.name}: {key!r} stands in another file, too")
            found[key] = sentence
    return MappingProxyType(found)


@cache
def words(language: str) -> Mapping[str, str]:
    """All sentences of a language by their keys.

    Claims come from the source as the rules cite it (`claim.C45`). Of each action the catalogue
    says the track, the toolbox, the claims and what else a screen has to know, such as
    `action.show-force.claims`; of each variable the ledger says how it is read: `var.tension.unit`,
    and for those that have words instead of numbers from where on each is said: `var.image.bands`.
    """
    return MappingProxyType(
        {
            **{f"claim.{claim.id}": claim.says for claim in CLAIMS.values()},
            **{f"action.{action.id}.track": str(action.track) for action in CATALOGUE.values()},
            **{f"action.{action.id}.tool": str(action.tool) for action in CATALOGUE.values()},
            **{
                f"action.{action.id}.claims": " ".join(action.claims)
                for action in CATALOGUE.values()
            },
            **{f"var.{var}.unit": str(variable.unit) for var, variable in VARIABLES.items()},
            **{
                f"var.{var}.bands": " ".join(f"{least} {word}" for least, word in variable.bands)
                for var, variable in VARIABLES.items()
                if variable.bands
            },
            **{f"action.{action.id}.flags": _flags(action) for action in CATALOGUE.values()},
            **sentences(language),
        }
    )


def _flags(action: Action) -> str:
    """What the screen has to know of an action besides its words."""
    flags = {
        "at-brink": action.at_brink,
        "hostile": action.hostile,
        "core": action.family in CORE,
        "of-the-moment": action.of_the_moment,
    }
    return " ".join(flag for flag, holds in flags.items() if holds)


@cache
def catalogue(language: str) -> Catalogue:
    """The words of a language as they are sent, with the headings that the claims stand under."""
    headings = {str(claim.id): claim.section for claim in CLAIMS.values()}
    return Catalogue(language=language, words=words(language), sections=headings)


@cache
def debrief_words(language: str) -> Mapping[str, str]:
    """All that a debrief is told with: the words of the game, and those of its own."""
    return MappingProxyType({**words(language), **debrief_sentences(language)})
