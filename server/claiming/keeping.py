"""What `--keep` keeps of claims: the answers of their games, job by job."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game_rules.ids import ScenarioId
from game_rules.lab import calibration, claims
from game_rules.lab.played import AnswersOfJob, CellJob
from game_rules.scenario import Printed
from server.kept import Kept, digest, rules_as_they_are

WHAT_IS_EXPECTED = (Path(calibration.__file__), *Path(claims.__file__).parent.glob("*.py"))
"""No game depends on it, and the conditions and measures that it names are in the name of a job."""


class KeptAnswers:
    """Answers of games that were played for claims."""

    def __init__(self, file: Path | None, scenarios: Mapping[ScenarioId, Printed]) -> None:
        rules = rules_as_they_are(*map(str, WHAT_IS_EXPECTED))
        self._stand = {here: digest(f"{rules} {of.scenario!r}") for here, of in scenarios.items()}
        self.answers: Kept[AnswersOfJob] = Kept(file, write=list, read=_answers)

    def name(self, job: CellJob) -> str:
        """The name of some games and of what they were asked."""
        scenario, arm = job.cell
        return digest(repr((self._stand[scenario], arm, job.measures, job.seeds)))


def _answers(values: Any) -> AnswersOfJob:
    if not all(value is None or type(value) is int for row in values for value in row):
        raise ValueError("an answer is a whole number or nothing")
    return tuple(map(tuple, values))
