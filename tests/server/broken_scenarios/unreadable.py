"""Pieces that make the good file no plain YAML: what to replace, by what, and the complaint."""

CASES = {
    "an anchor": (
        "trust: [20, 20]",
        "trust: ▸&both [20, 20]",
        "no anchors (`&both`), please: write values out",
    ),
    "an alias": (
        "image: [30, 30]",
        "image: ▸*both",
        "no aliases (`*both`), please: write the value out",
    ),
    "a tag": (
        "power: 50\n    no_deal: 20\n    support: 50\n    blocs:\n      - id: herders",
        "power: ▸!!python/object:os.system 50\n    no_deal: 20",
        "no tags (`tag:yaml.org,2002:python/object:os.system`), please: write the plain value",
    ),
    "a merge": (
        "mark: 0",
        "▸<<: {mark: 0}",
        "no merging (`<<`), please: write each value out",
    ),
    "a name twice": (
        "about: They hold the wells.",
        "about: They hold the wells.\n    ▸name: Nord",
        "`name` stands here a second time; the first is in line 10",
    ),
    "a second document": (
        "\nissues:\n",
        "\n▸---\nissues:\n",
        "a second document begins here; a file is one scenario",
    ),
    "a tab": (
        "    mark: 0",
        "▸\tmark: 0",
        "cannot be read: found character '\\t' that cannot start any token",
    ),
    "a colon inside a text": (
        "They hold the wells.",
        "They hold▸: the wells.",
        "cannot be read: mapping values are not allowed here",
    ),
    "a name that is a list": (
        "mark: 0",
        "? ▸[mark]\n    : 0",
        "a name must stand here, then a colon",
    ),
    "a name that is missing": (
        "mark: 0",
        "▸: 0",
        "a name must stand here, then a colon",
    ),
    "a character that no text has": (
        "They hold the wells.",
        "They hold▸\a the wells.",
        "has a character that no text has: U+0007",
    ),
    "a nest": (
        "cares: {}",
        "cares: {a: " + "[" * 11 + "▸[" + "]" * 12 + "}",
        "is nested more than 16 levels deep",
    ),
}
