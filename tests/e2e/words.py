"""The words on the screen, from the same catalogue that the browser gets.

Tests find things by what people read; when somebody finds a better word, no test has to change.
"""

from __future__ import annotations

import re

from server.words import debrief_words

_GAP = re.compile(r"{([a-z-]+)(?::[a-z]+)?}")


def t(key: str, **facts: str | int) -> str:
    """A sentence with its gaps filled; facts are given as they are read, not as ids."""
    words = debrief_words("en")
    sentence = words.get(key)
    if "count" in facts:
        plural = "one" if facts["count"] == 1 else "other"
        for form in (str(facts["count"]), plural, "other"):
            if f"{key}.{form}" in words:
                sentence = words[f"{key}.{form}"]
                break
    assert sentence is not None, f"the catalogue has no words for {key}"
    return _GAP.sub(lambda gap: str(facts.get(gap[1], gap[0])), sentence)


def beginning(key: str) -> re.Pattern[str]:
    """A pattern for a sentence whose gaps may hold anything."""
    words = debrief_words("en")
    sentences = [words[form] for form in (key, f"{key}.one", f"{key}.other") if form in words]
    assert sentences, f"the catalogue has no words for {key}"
    patterns = [".*".join(map(re.escape, _GAP.sub("\0", it).split("\0"))) for it in sentences]
    return re.compile("|".join(patterns))
