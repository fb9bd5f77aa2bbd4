"""`backchannel claims` plays what it needs, says what came of it, and is plain about bad input."""

import json
from pathlib import Path

import pytest

from server.claiming import judge_claims

ROOT = Path(__file__).parent.parent.parent
SERIN = ROOT / "scenarios" / "serin-valley.yaml"


def claims(only="C49", games=10, files=(SERIN,), as_json=True, cores=1):
    return judge_claims(games, only, files, "tests", as_json, cores)


@pytest.mark.claim("C49")
@pytest.mark.timeout(180)
def test_it_says_for_each_claim_what_was_expected_and_what_was_measured(capsys):
    code = claims(as_json=False)

    said = capsys.readouterr().out
    assert code in (0, 1)
    assert "C49*" in said
    assert "settled" in said
    assert "under" not in said.splitlines()[0]
    assert "of the 1 marked with a star" in said


@pytest.mark.timeout(180)
def test_the_same_seed_says_the_same_on_any_number_of_cores(capsys):
    claims("C70", cores=1)
    alone = json.loads(capsys.readouterr().out)
    claims("C70", cores=2)
    shared = json.loads(capsys.readouterr().out)

    assert alone["claims"] == shared["claims"]
    assert alone["claims"][0]["findings"][0]["tenths"] is not None


@pytest.mark.parametrize(
    ("only", "says"),
    [("C99", "--only names claims such as C45,C70"), (",", "--only names claims")],
)
def test_what_cannot_be_asked_is_refused_in_one_line(only, says, capsys):
    assert claims(only) == 2

    error = capsys.readouterr().err
    assert says in error
    assert len(error.splitlines()) == 1


def test_a_scenario_without_the_full_level_is_refused(capsys):
    wells = Path(__file__).parent / "broken_scenarios" / "two-wells.yaml"

    assert claims(files=(wells,)) == 2
    assert "full level" in capsys.readouterr().err
