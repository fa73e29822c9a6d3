"""What counts as a cheerful or a mournful answer, and which recordings are answered with what."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from emoomni_sdk.instruction import SpeakingInstruction
from tests.benchmarks.conftest import tone

pytest.importorskip("vaderSentiment", reason="judges replies; group `bench`")
pytest.importorskip("emoomni_espeak")

from benchmarks import fitting
from benchmarks.fitting import Answer, Item, tone_of_voice, tone_of_words

SCRIPT = Path(fitting.__file__)
SLOW, QUICK = {"pitch": -2.0, "rate": 0.85}, {"pitch": 2.5, "rate": 1.2, "pitch_range": 1.3}


@pytest.mark.parametrize(
    ("reply", "cheerful", "mournful"),
    [
        ("Congratulations! How will you celebrate?", True, False),
        ("It's lovely to hear about the job.", True, False),
        ("I'm so sorry for your loss.", False, True),
        ("That must be hard. There is a heaviness in this.", False, True),
        ("I couldn't make out your words. Would you say it once more?", False, False),
        ("There's a lot of energy in your voice, and I can't tell which kind.", False, False),
        ("恭喜你！打算怎么庆祝？", True, False),
        ("请节哀，慢慢说。", False, True),
        ("我没听清你说的字。发生了什么？", False, False),
    ],
)
def test_words(reply: str, cheerful: bool, mournful: bool) -> None:
    assert tone_of_words(reply, "cheerful") is cheerful
    assert tone_of_words(reply, "mournful") is mournful


def test_what_the_user_said_is_no_evidence() -> None:
    reply = "I'd like to understand, and hear more about your best friend, if you like."
    assert tone_of_words(reply, "cheerful")
    assert not tone_of_words(reply, "cheerful", "My best friend moved away.")


@pytest.mark.parametrize(
    ("achieved", "emotion", "cheerful", "mournful"),
    [
        (QUICK, None, True, False),
        ({**QUICK, "pitch_range": 1.0}, None, False, False),
        ({**QUICK, "pitch_range": 1.0}, "happy", True, False),
        (SLOW, None, False, True),
        ({**SLOW, "pitch": -1.0}, "calm", False, False),
        ({}, "sad", False, True),
        ({}, None, False, False),
    ],
)
def test_voices(
    achieved: dict[str, float], emotion: str | None, cheerful: bool, mournful: bool
) -> None:
    asked = SpeakingInstruction(emotion=emotion)
    assert tone_of_voice(asked, achieved, "cheerful") is cheerful
    assert tone_of_voice(asked, achieved, "mournful") is mournful


def _answer(label: str, condition: str, *tones: str) -> Answer:
    item = Item("c", label, Path("a.wav"), "x")
    return Answer(
        corpus="c",
        label=label,
        condition=condition,
        path="a.wav",
        said=None,
        feeling=fitting.feeling_of(item, condition),
        perceived=None,
        confidence=0.7,
        strategy="",
        reply="",
        style="",
        emotion=None,
        pitch=2.0 if label == "happy" else -1.0,
        rate=1.1 if label == "happy" else 0.9,
        range=1.0,
        tones=tones,
    )


@pytest.mark.parametrize(
    ("label", "condition", "tone_found", "misfit"),
    [
        ("sad", "none", "cheerful_reply", True),
        ("angry", "told", "cheerful_voice", True),
        ("happy", "none", "mournful_voice", True),
        ("happy", "none", "cheerful_reply", False),
        ("sad", "none", "mournful_reply", False),
        ("bored", "none", "cheerful_reply", False),
        ("happy", "contrary", "mournful_reply", False),
        ("sad", "contrary", "mournful_reply", True),
    ],
)
def test_misfits(label: str, condition: str, tone_found: str, misfit: bool) -> None:
    assert _answer(label, condition, tone_found).misfit is misfit


def test_summaries() -> None:
    found = [_answer("happy", "none"), _answer("sad", "none", "cheerful_reply")]
    sure = next(row for row in fitting.misfits(found) if row["sure"])
    assert (sure["n"], sure["misfits"]) == (2, 1)
    row = fitting.difference(found)[0]
    assert row["semitones"] == pytest.approx(3.0)
    assert row["rate_ratio"] == pytest.approx(1.1 / 0.9)


def test_a_sample_is_the_same_in_any_order() -> None:
    items = [Item("c", label, Path(f"{n}.wav"), "") for n in range(9) for label in ("sad", "happy")]
    one, two = fitting.sampled(items, 3, 5), fitting.sampled(reversed(items), 3, 5)
    assert one == two
    assert len(one) == 6
    assert fitting.sampled(items, 3, 6) != one
    assert len(fitting.sampled(items, None, 5)) == 18


def test_every_set_has_words_for_what_is_judged() -> None:
    for texts in fitting.TEXTS.values():
        for language in ("en", "zh"):
            assert {"happy", "sad", "angry", "fearful"} <= texts[language].keys()
            assert all(len(set(said)) == len(said) for said in texts[language].values())
    assert all(len(said) >= 10 for said in fitting.TEXTS["told"]["en"].values())


def test_it_answers_judges_and_reports(tmp_path: Path) -> None:
    rows = ["path,label,transcript"]
    for name, label in (("one", "happiness"), ("two", "sad")):
        tone(tmp_path / f"{name}.wav", 440)
        rows.append(f"{name}.wav,{label},Kids are talking by the door")
    (tmp_path / "MANIFEST.csv").write_text("\n".join(rows), encoding="utf-8")
    options = ["--json", "--conditions", "transcript,told"]
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, *options], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {(each["label"], each["condition"]) for each in found["answers"]} == {
        (label, condition) for label in ("happy", "sad") for condition in ("transcript", "told")
    }
    told = {each["label"]: each for each in found["answers"] if each["condition"] == "told"}
    assert "mournful_voice" in told["sad"]["tones"]
    assert told["happy"]["pitch"] - told["sad"]["pitch"] > 2
    assert told["happy"]["rate"] / told["sad"]["rate"] > 1.15
    assert sum(row["n"] for row in found["misfits"]) == 4


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2
    assert "MANIFEST.csv" in done.stderr
