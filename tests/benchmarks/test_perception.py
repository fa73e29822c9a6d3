"""The whole benchmark, of a perceiver that is found by its name, on recordings that are tones."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.perceiving import figures
from benchmarks.perceiving.conditions import CONDITIONS, NOISY
from benchmarks.perception import build_parser, main, planned
from tests.benchmarks.conftest import ANGRY, UNBEARABLE, tone

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.usefixtures("fork")


@pytest.fixture(autouse=True)
def _no_data_of_mine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMOOMNI_TEST_DATA", raising=False)


def figures_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    code = main(["--perceiver", "fork", "--json", "-", *map(str, arguments)])
    out, err = capsys.readouterr()
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_arousal_is_scored_per_corpus_and_speaker(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    found = figures_of(capsys, "--conditions", "plain", data)["arousal"]
    alpha = found["corpora"]["alpha"]
    assert alpha["clips"] == 5
    assert alpha["high_recall"] == pytest.approx(2 / 3)
    assert alpha["low_recall"] == 1.0
    assert alpha["balanced_accuracy"] == pytest.approx(5 / 6)
    assert alpha["share_high"]["angry"] == 0.5
    assert alpha["share_high"]["disgusted"] == 1.0
    assert alpha["speakers"] == {"one_female": 1.0, "two_male": 0.5}
    assert alpha["sexes"] == {"female": 1.0, "male": 0.5}
    assert found["corpora"]["beta"]["balanced_accuracy"] == 1.0
    assert found["mean"]["balanced_accuracy"] == pytest.approx(11 / 12)


def test_emotions_are_confused_as_they_were(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    found = figures_of(capsys, "--conditions", "plain", data)["emotions"]["corpora"]["alpha"]
    # The perceiver says "anger", which is angry.
    assert found["confusion"]["angry"] == {"angry": 1, "sad": 1}
    assert found["confusion"]["disgusted"] == {"angry": 1}
    assert found["macro_f1"] == pytest.approx((0.5 + 1 + 2 / 3 + 1 + 0) / 5)
    assert found["accuracy"] == pytest.approx(4 / 6)
    assert found["valence"] == 1.0
    assert found["ratio"] == pytest.approx(found["macro_f1"] / found["chance_macro_f1"])
    # Right: 0.3² twice. Wrong: 1 + 0.7² + 0.3².
    assert found["brier"] == pytest.approx((4 * 0.18 + 2 * 1.58) / 6)
    assert found["brier_uniform"] == pytest.approx(0.8)


def test_calibration_stands_beside_constants(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    found = figures_of(capsys, "--conditions", "plain", data)["calibration"]["confidence"]
    assert (found["clips"], found["left_out"]) == (8, 0)
    assert found["accuracy"] == 0.75
    assert found["ece"] == pytest.approx(0.05)
    assert found["constants"] == pytest.approx({"mean": 0.05, "chance": 0.475, "elsewhere": 1 / 3})
    assert (found["sure"], found["sure_right"]) == (8, 6)
    assert [(one["count"], one["accuracy"]) for one in found["bins"]] == [(8, 0.75)]


def test_every_condition_stands_beside_the_plain_one(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    found = figures_of(capsys, "--option", "by_level=true", "--draws", "2", data)["conditions"]
    assert list(found) == list(CONDITIONS)
    assert {name: len(one["draws"]) for name, one in found.items() if name in NOISY} == {
        "white-noise": 2,
        "pink-noise": 2,
    }
    assert found["quiet"]["draws"] == [{"corpora": {"alpha": 0.5, "beta": 0.5}, "mean": 0.5}]
    # Everything is heard as high at first, and as low when it is quiet.
    assert found["plain"]["mean"]["balanced_accuracy"] == 0.5
    assert found["quiet"]["corpora"]["alpha"]["high_recall"] == 0.0
    assert found["quiet"]["drop"]["mean"] == 0.0


def test_a_drop_is_flagged(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    for name in ("alpha/3.wav", "alpha/4.wav", "beta/2.wav"):
        tone(data / name, 440, level=0.05)
    arguments = ["--option", "by_level=true", "--conditions", "quiet"]
    found = figures_of(capsys, *arguments, data)["conditions"]
    assert list(found) == ["plain", "quiet"]
    assert found["quiet"]["drop"] == {"corpora": {"alpha": 0.5, "beta": 0.5}, "mean": 0.5}
    assert found["quiet"]["dropped"] == ["alpha", "beta", "mean"]
    assert main(["--perceiver", "fork", *arguments, str(data)]) == 0
    out = capsys.readouterr().out
    assert "| quiet: 20 dB down | 0.500 (-0.500) |" in out
    assert "Falls by more than 0.05: quiet (alpha, beta, mean)." in out


def test_loudness_alone_is_judged_in_the_same_run(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    tone(data / "alpha/3.wav", 440, level=0.05)
    tone(data / "alpha/4.wav", 600, level=0.06)
    tone(data / "beta/2.wav", 440, level=0.1)
    found = figures_of(capsys, "--conditions", "quiet", data)
    plain, quiet = found["conditions"]["plain"], found["conditions"]["quiet"]
    assert plain["mean"]["loudness_threshold"] == 1.0
    assert -26 < found["arousal"]["threshold_dbfs"] < -13
    # The threshold stays where it was; a median moves along.
    assert quiet["mean"]["loudness_threshold"] == 0.5
    assert quiet["mean"]["loudness_median"] == plain["mean"]["loudness_median"]


def test_what_fails_is_named_and_stops_nothing(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    tone(data / "alpha/1.wav", UNBEARABLE)
    (data / "alpha/2.wav").write_bytes(b"no sound at all")
    (data / "alpha/3.wav").unlink()
    found = figures_of(capsys, "--conditions", "plain", data)
    assert [(one["clip"], one["kind"]) for one in found["problems"]] == [
        ("alpha/1.wav", "failed"),
        ("alpha/2.wav", "unreadable"),
        ("alpha/3.wav", "unreadable"),
    ]
    assert found["problems"][0]["why"] == "ValueError: my ears!"
    plain = found["conditions"]["plain"]
    assert (plain["failed"], plain["unreadable"]) == (1, 2)
    alpha = found["arousal"]["corpora"]["alpha"]
    # A failure counts as wrong; what nobody can read does not count.
    assert (alpha["clips"], alpha["no_answer"], alpha["high_recall"]) == (3, 1, 0.0)
    assert found["emotions"]["corpora"]["alpha"]["confusion"]["angry"] == {"none": 1, "sad": 1}
    assert found["calibration"]["confidence"]["left_out"] == 1


def test_a_perceiver_that_never_answers_is_left_in_time(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    arguments = ["--option", "waits=true", "--timeout", "0.01", "--corpora", "beta"]
    assert main(["--perceiver", "fork", *arguments, str(data)]) == 1
    assert "beta/1.wav: failed: no answer within 0.01 s" in capsys.readouterr().err


def test_tables_are_tables(capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path) -> None:
    tone(data / "alpha/1.wav", UNBEARABLE)
    written = tmp_path / "figures.json"
    assert main(["--perceiver", "fork", "--shuffle", "1", "--json", str(written), str(data)]) == 0
    out = capsys.readouterr().out
    for block in re.findall(r"(?:^\|.*\n)+", out, re.M):
        assert len({line.count("|") for line in block.splitlines()}) == 1
    assert "| alpha: label \\ heard | neutral | happy | sad | angry | none | recall |" in out
    assert "| angry | 0 | 0 | 1 | 0 | 1 | 0.00 |" in out
    scores = "alpha 0.667 to 0.667, beta 1.000 to 1.000, mean 0.833 to 0.833"
    assert f"\nwhite-noise, 3 draws of noise: {scores}.\n" in out
    assert "- plain: alpha/1.wav: failed: ValueError: my ears!" in out
    assert "fork" in out
    assert json.loads(written.read_text())["perceiver"]["distribution"] == "emoomni-fork"


def test_keys_of_the_json_are_the_documented_ones(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    tone(data / "alpha/1.wav", UNBEARABLE)
    found = figures_of(capsys, "--conditions", "plain", "--shuffle", "3", data)
    parts = re.split(r"^(\w+) ", figures.KEYS.strip("\n"), flags=re.M)[1:]
    documented = {
        key: set(re.findall(r"\w+", words))
        for key, words in zip(parts[::2], parts[1::2], strict=True)
    }
    assert {*found} - {"benchmark"} == {*documented}
    for key, told in documented.items():
        inside = found[key]
        match key:
            case "arousal" | "emotions":
                names = {*inside, *inside["corpora"]["alpha"]}
            case "calibration" | "conditions":
                names = {name for one in inside.values() for name in one}
            case "data" | "problems":
                rows = inside.values() if isinstance(inside, dict) else inside
                names = {name for row in rows for name in row}
            case "versions":
                names = {name.replace("-", "_") for name in inside}
            case _:
                names = set(inside)
        assert names, key
        assert names - told == set(), key


def test_secrets_are_not_shown(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    arguments = ["--option", "api_key=sk-very-secret", "--conditions", "plain"]
    assert main(["--perceiver", "fork", *arguments, str(data)]) == 0
    assert main(["--perceiver", "fork", *arguments, "--json", "-", str(data)]) == 0
    out, err = capsys.readouterr()
    assert "api_key" in out
    assert "sk-very-secret" not in out + err


def test_order_and_names_change_nothing(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    found = figures_of(capsys, "--conditions", "plain", "--shuffle", "5", data)["order"]
    assert found == {"seed": 5, "clips": 8, "identical": 8, "different": [], "concurrency": 3}


def test_a_perceiver_that_remembers_is_found_out(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    arguments = ["--conditions", "plain", "--shuffle", "5", "--option", "drifts=true"]
    found = figures_of(capsys, *arguments, data)["order"]
    assert found["identical"] == 0
    assert sorted(found["different"])[0] == "alpha/1.wav"


def test_transcripts_are_given_only_where_they_are_asked_for(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str | None] = []
    figures_of(capsys, "--conditions", "plain", "--corpora", "beta", data)
    perceiver = sys.modules["fork"].Fork
    perceive = perceiver.perceive

    async def watched(self: Any, request: Any) -> Any:
        seen.append(request.turn.text)
        return await perceive(self, request)

    monkeypatch.setattr(perceiver, "perceive", watched)
    for more in ([], ["--transcripts"]):
        figures_of(capsys, "--conditions", "plain", "--corpora", "beta", *more, data)
    assert seen == [None, None, "They said angry.", "They said sad."]


def test_clips_are_heard_as_many_at_a_time_as_is_asked(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    one = figures_of(capsys, "--conditions", "plain", data)
    three = figures_of(capsys, "--conditions", "plain", "--concurrency", "3", data)
    for key in ("arousal", "emotions", "calibration"):
        assert one[key] == three[key]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--perceiver", "nobody"], 2, "nobody"),
        (["--perceiver", "fork", "--option", "volume=3"], 2, "volume"),
        (["--perceiver", "fork", "--corpora", "gamma"], 2, "alpha, beta"),
        (["--perceiver", "fork", "--split", "test"], 2, "split"),
        (["--perceiver", "fork", "--option", "locked=true"], 2, "There is no key. Set one."),
        (["--perceiver", "fork", "--option", "deaf=true"], 1, "8 more"),
    ],
)
def test_exit_codes(
    capsys: pytest.CaptureFixture[str], data: Path, arguments: list[str], code: int, said: str
) -> None:
    if said == "8 more":
        more = "".join(f"alpha/{n}.wav,speech,sad,,\n" for n in range(1, 7))
        with (data / "MANIFEST.csv").open("a") as table:
            table.write(more + more[: len(more) // 3 * 2])
    assert main([*arguments, "--conditions", "plain", str(data)]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--conditions", "underwater", "."],
        ["--option", "nothing", "."],
        ["--per-label", "0", "."],
        ["--concurrency", "many", "."],
        ["--timeout", "nan", "."],
    ],
)
def test_wrong_usage_ends_with_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_folder_without_labels_measures_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    tone(tmp_path / "holiday/a.wav", ANGRY)
    assert main(["--perceiver", "fork", str(tmp_path)]) == 1
    assert "no labelled clip" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "nowhere" / "figures.json"
    arguments = ["--perceiver", "fork", "--conditions", "plain", "--json", str(target), str(data)]
    assert main(arguments) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_default_perceiver_is_asked_for_the_voice_alone(data: Path) -> None:
    def options(*arguments: str) -> dict[str, Any]:
        return dict(planned(build_parser().parse_args([*arguments, str(data)])).options)

    assert options() == {"transcribe": "off", "watch": False}
    assert options("--option", "watch=true")["watch"] is True
    assert options("--option", "transcribe=auto")["transcribe"] == "auto"
    assert options("--perceiver", "fork", "--option", "deaf=false") == {"deaf": False}


def test_the_environment_may_name_the_data(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMOOMNI_TEST_DATA", str(data))
    assert len(planned(build_parser().parse_args([])).samples) == 8


@pytest.mark.parametrize("command", [["benchmarks/perception.py"], ["-m", "benchmarks.perception"]])
def test_it_runs_as_a_script_and_as_a_module(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *command, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "MANIFEST.csv" in done.stdout
    assert "calibration" in done.stdout
