"""The guide for authors: its example is a scenario, and what it names exists."""

import re
from pathlib import Path

from game_rules.ids import Level
from game_rules.scenario import Fact
from server.scenarios import look_over

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "for-authors.md").read_text("utf-8")


def test_the_example_is_a_scenario_that_can_be_played_at_two_levels():
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)

    scenario, odd = look_over(example, "two-wells.yaml")

    assert odd == ()
    standard, intro = (scenario.variants[level] for level in (Level.STANDARD, Level.INTRO))
    assert (standard.rounds, intro.rounds) == (8, 5)
    assert intro.without == standard.without == ("show-force",)
    assert (len(standard.events), len(intro.events)) == (1, 0)


def test_every_fact_that_an_aim_can_be_measured_by_is_named():
    assert {fact.value for fact in Fact} <= set(re.findall(r"`([a-z-]+)`", GUIDE))


def test_the_readme_leads_to_it():
    assert "(docs/for-authors.md)" in (ROOT / "README.md").read_text("utf-8")
