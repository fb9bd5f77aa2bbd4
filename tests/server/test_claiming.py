"""`backchannel claims` plays what it needs, says what came of it, and is plain about bad input."""

import json
from pathlib import Path

import pytest

from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.calibration import TARGETS
from game_rules.lab.claims import HYPOTHESES
from game_rules.lab.played import FEWEST, Asked, CellJob, Played, cells_of
from game_rules.scenario import Printed
from server.answers import INTERRUPTED
from server.claiming import judge_claims
from server.claiming.page import as_page
from server.claiming.report import report_on
from server.claiming.text import as_json, as_text
from server.scenarios import load_shipped
from tests.game_rules.build import SERIN as VALLEY

ROOT = Path(__file__).parent.parent.parent
SERIN = ROOT / "scenarios" / "serin-valley.yaml"


def claims(
    only="C49",
    games=4,
    files=(SERIN,),
    as_json=True,
    cores=1,
    page=None,
    keep=None,
    whole=False,
):
    return judge_claims(games, only, files, "tests", as_json, cores, page, keep, to_the_end=whole)


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
    claims("C70", games=FEWEST, cores=1)
    alone = json.loads(capsys.readouterr().out)
    claims("C70", games=FEWEST, cores=2)
    shared = json.loads(capsys.readouterr().out)

    assert alone["claims"] == shared["claims"]
    assert alone["claims"][0]["findings"][0]["tenths"] is not None


@pytest.mark.timeout(180)
def test_what_is_clear_gets_no_more_games_unless_somebody_wants_them(capsys, monkeypatch):
    monkeypatch.setattr("server.claiming.FIRST_LOOK", FEWEST)
    monkeypatch.setattr("game_rules.lab.trials.Finding.is_clear", property(lambda _: True))

    def played(**asked):
        claims("C04", games=FEWEST + 1, **asked)
        return json.loads(capsys.readouterr().out)

    soon, late = played(), played(whole=True)

    assert soon["games_played"] == 2 * FEWEST
    assert late["games_played"] == 2 * (FEWEST + 1)
    assert soon["games_wanted"] == late["games_wanted"] == 2 * (FEWEST + 1)
    games = [it["claims"][0]["findings"][0]["games"] for it in (soon, late)]
    assert games == [FEWEST, FEWEST + 1]


def test_it_is_looked_again_after_half_as_many_games_more_and_at_last_after_all(monkeypatch):
    looks = []

    def made_up(job, _):
        looks.append(len(job.seeds))
        return ((0,) * len(job.measures),) * len(job.seeds)

    monkeypatch.setattr("server.claiming.FIRST_LOOK", 4)
    monkeypatch.setattr("game_rules.lab.trials.Finding.is_clear", property(lambda _: False))
    monkeypatch.setattr(CellJob, "run", made_up)

    claims("C04", games=15)

    assert looks == [4, 4, 2, 2, 3, 3, 4, 4, 2, 2]


@pytest.mark.timeout(180)
def test_who_is_stopped_goes_on_from_there_and_hears_the_same(tmp_path, capsys, monkeypatch):
    keep, run, asked = tmp_path / "kept.jsonl", CellJob.run, []

    def counted(job, printed):
        asked.append(str(job.cell[1]))
        if len(asked) == 2:
            raise KeyboardInterrupt
        return run(job, printed)

    def said():
        told = json.loads(capsys.readouterr().out)
        return {name: value for name, value in told.items() if name != "seconds"}

    claims("C04")
    whole = said()
    monkeypatch.setattr(CellJob, "run", counted)

    assert claims("C04", keep=keep) == INTERRUPTED
    assert f"what was played is kept in {keep}, and the same command goes on from there" in (
        capsys.readouterr().err
    )
    claims("C04", keep=keep)
    resumed = said()
    claims("C04", keep=keep)

    first, second = asked[:2]
    assert asked == [first, second, second]
    assert first != second
    assert resumed == said() == whole


@pytest.mark.timeout(180)
def test_what_is_kept_serves_whoever_asks_for_less(tmp_path, capsys, monkeypatch):
    keep = tmp_path / "kept.jsonl"
    claims("C04,C49", keep=keep)
    monkeypatch.setattr(CellJob, "run", None)

    assert claims("C49", keep=keep) in (0, 1)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("letter", "letter: line 1 holds nothing that this command kept; name another file"),
        ("nowhere/kept.jsonl", "No such file or directory"),
    ],
)
def test_a_file_in_which_nothing_can_be_kept_is_refused_in_one_line(name, says, tmp_path, capsys):
    (tmp_path / "letter").write_text('["hunted", [[{}, {}, 0, {}, {}]]]\n', "utf-8")

    assert claims(keep=tmp_path / name) == 2

    error = capsys.readouterr().err
    assert says in error
    assert len(error.splitlines()) == 1


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
    assert "has the level full" in capsys.readouterr().err


@pytest.mark.timeout(180)
def test_the_page_can_be_kept_and_needs_nothing_else(tmp_path, capsys):
    page = tmp_path / "claims.html"

    claims("C74", page=page)

    written = page.read_text("utf-8")
    assert "C74" in written
    assert "src=" not in written
    assert "href=" not in written
    assert json.loads(capsys.readouterr().out)["calibration"] == []


def test_a_page_that_cannot_be_written_is_said_in_one_line(tmp_path, capsys):
    assert claims("C74", page=tmp_path / "nowhere" / "claims.html") == 2

    assert "cannot be written" in capsys.readouterr().err


@pytest.fixture(scope="module")
def report():
    """A report on all claims and the whole calibration, from made-up answers: no game is played."""
    scenarios = {VALLEY.id: Printed(VALLEY, Level.FULL)}
    asked: list[Asked] = [*HYPOTHESES.values(), *TARGETS]
    cells = cells_of(asked, scenarios)
    answers = {
        cell: {measure: [10 * (at % 7) for at in range(20)] for measure in measures}
        for cell, measures in cells.items()
    }
    claimed = list(HYPOTHESES.values())
    return report_on(claimed, Played(answers, scenarios), 20, "made-up", 1.0, calibrated=True)


def test_every_claim_and_every_band_stands_in_text_figures_and_page(report):
    text, figures, page = "\n".join(as_text(report)), as_json(report), as_page(report)

    for said in (text, page):
        assert f"{report.all_played} of {report.all_wanted} games" in said
        assert said.count("20 games of each") > len(TARGETS) + len(HYPOTHESES)
    for claim in HYPOTHESES:
        assert claim in text
        assert f'id="{claim}"' in page
    told = json.loads(json.dumps(figures))
    assert [each["claim"] for each in told["claims"]] == list(HYPOTHESES)
    for target in TARGETS:
        assert target.says in text
        assert target.says in page
    assert [each["quantity"] for each in told["calibration"]] == [it.says for it in TARGETS]
    assert {each["games"] for each in told["calibration"]} == {20}


def test_what_was_tuned_on_and_what_only_checks_stand_apart(report):
    assert set(report.apart) == {VALLEY.id, "tuned on"}
    assert report.apart["tuned on"][ClaimId("C49")].findings
    assert len(report.calibration_apart["tuned on"]) == len(TARGETS)


def test_where_both_halves_were_played_each_row_says_where_each_of_them_lies():
    road = load_shipped(ScenarioId("the-amber-road"))
    scenarios = {each.id: Printed(each, Level.FULL) for each in (VALLEY, road)}
    cells = cells_of(TARGETS, scenarios)
    answers = {
        cell: dict.fromkeys(measures, [1000 if cell[0] == road.id else 0] * 20)
        for cell, measures in cells.items()
    }
    report = report_on([], Played(answers, scenarios), 20, "made-up", 1.0, calibrated=True)
    text, page = "\n".join(as_text(report)), as_page(report)

    row = text.partition(TARGETS[0].says)[2].partition(TARGETS[1].says)[0]
    assert "tuned on: 0.0 % [0.0 % to 0.0 %]: BELOW, because" in row
    assert "not tuned on: 100.0 % [100.0 % to 100.0 %]: ABOVE, because" in row
    assert f"{VALLEY.id} 0.0 %; {road.id} 100.0 %" in row
    assert '<th scope="col">tuned on</th><th scope="col">not tuned on</th>' in page


@pytest.mark.timeout(180)
def test_the_calibration_can_be_asked_for_alone(capsys, monkeypatch):
    for place in ("server.claiming.TARGETS", "server.claiming.report.TARGETS"):
        monkeypatch.setattr(place, TARGETS[:1])

    assert claims("calibration") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["claims"] == []
    assert told["calibration"][0]["quantity"] == TARGETS[0].says


def test_the_page_keeps_to_its_own_words_whatever_a_seed_is_called(report):
    scenarios = {VALLEY.id: Printed(VALLEY, Level.FULL)}
    named = report_on([], Played({}, scenarios), 10, "<script>", 1.0, calibrated=False)

    assert "<script>" not in as_page(named)
