"""The words of every language: one file each, with the claims and the catalogue of actions.

Codes and facts cross the wire; what people read is put together in the browser from these words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ruamel.yaml import YAML

from game_rules.action import Action
from game_rules.catalogue import CATALOGUE
from game_rules.ledger import VARIABLES
from game_rules.source import CLAIMS
from server.protocol.messages import Catalogue

FOLDER: Final = Path(__file__).parent


class UnknownLanguage(LookupError):
    """There are no words of this language."""


class UnreadableWords(ValueError):
    """A file of words is not what it should be: keys and sentences, nothing else."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are words of, by their short names."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def sentences(language: str) -> Mapping[str, str]:
    """What stands in the file of a language, and nothing more."""
    return _read(FOLDER, language)


@cache
def debrief_sentences(language: str) -> Mapping[str, str]:
    """What stands in the file of the debrief, which browsers never load."""
    return _read(FOLDER / "debrief", language)


def _read(folder: Path, language: str) -> Mapping[str, str]:
    if language not in languages():
        raise UnknownLanguage(language)
    path = folder / f"{language}.yaml"
    read = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    if not isinstance(read, dict):
        raise UnreadableWords(f"{path.name} has no keys")
    for key, sentence in read.items():
        if not isinstance(key, str) or not isinstance(sentence, str):
            raise UnreadableWords(f"{path.name}: {key!r} has to be a text in quotes")
    return MappingProxyType(read)


@cache
def words(language: str) -> Mapping[str, str]:
    """All sentences of a language by their keys.

    Claims come from the source as the rules cite it (`claim.C45`). Of each action the catalogue
    says the track, the toolbox, the claims and what else a screen has to know, such as
    `action.show-force.claims`; of each variable the ledger says how it is read: `var.tension.unit`.
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
            **{f"action.{action.id}.flags": _flags(action) for action in CATALOGUE.values()},
            **sentences(language),
        }
    )


def _flags(action: Action) -> str:
    """What the screen has to know of an action besides its words."""
    flags = {"at-brink": action.at_brink, "hostile": action.hostile}
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
