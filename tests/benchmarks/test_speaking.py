"""The benchmarks of speech, on a speaker that hums what it is told, found by its name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("parselmouth")

from benchmarks import expression, listener
from benchmarks.common.arguments import option
from benchmarks.speaking import ladders, trials
from benchmarks.speaking.ranks import spearman
from benchmarks.speaking.voices import language_of
from tests.fake_site import FakeSite

HUM = """
    import numpy as np

    from emoomni_sdk.audio import AudioChunk
    from emoomni_sdk.capabilities import SpeakerCapabilities
    from emoomni_sdk.instruction import Lowering, from_prose
    from emoomni_sdk.interfaces import Options, Speaker, VoiceProfile

    class HumOptions(Options):
        voice: str = "en"
        base: float = 120.0
        mute: bool = False

    class Hum(Speaker):
        name = "hum"
        Options = HumOptions
        capabilities = SpeakerCapabilities(
            dimensions=frozenset({"pitch", "rate", "volume"}),
            languages=frozenset({"en", "de"}),
            speaks_again=True,
        )

        @property
        def voice(self):
            return VoiceProfile(pitch_hz=self.options.base, level_dbfs=-24.0)

        def lower(self, request):
            return Lowering()

        async def speak(self, utterance):
            if self.options.mute:
                return
            told = utterance.instruction
            if told.style:
                told = told.over(from_prose(told.style))
            seconds = 0.03 * len(utterance.text) / (told.rate or 1.0)
            time = np.arange(int(seconds * 8000)) / 8000
            bend = 2 ** (np.sin(2 * np.pi * time / seconds) / 6)
            hz = self.options.base * 2 ** ((told.pitch or 0.0) / 12) * bend
            phase = 2 * np.pi * np.cumsum(hz) / 8000
            wave = sum(np.sin(k * phase) / k for k in range(1, 8))
            wave *= 10 ** ((told.volume or 0.0) / 20) * 0.06 / np.sqrt(np.mean(wave ** 2))
            yield AudioChunk.from_samples(wave, 8000)
"""
TEXTS = """
[sentences]
en = ["A day by the sea is a good day.", "They came home late at night."]
de = ["Ein Tag am Meer ist ein guter Tag."]
fr = ["Une belle histoire."]
"""
STEPS = {
    "pitch": (-4, 0, 4),
    "pitch_range": (0.5, 1.0, 1.5),
    "rate": (0.7, 1.0, 1.5),
    "volume": (-6, 0, 6),
}
PAIRS = """
[[pair]]
voice = "en"
up = ["pitch"]
more = "Speak in a high pitch."
less = "Speak in a low pitch."

[[pair]]
voice = "en"
up = ["range"]
more = "With a wide pitch range."
less = "With a narrow pitch range."
"""


@pytest.fixture(autouse=True)
def _hum(site: FakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.install("emoomni-hum", {"emoomni.speakers.v1": {"hum": "hum:Hum"}}, {"hum": HUM})
    site.install_parts()
    monkeypatch.setattr(ladders, "LADDERS", STEPS)
    monkeypatch.setattr(trials, "LADDERS", STEPS)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    file = tmp_path / "texts.toml"
    file.write_text(TEXTS, encoding="utf-8")
    return file


def test_expression_of_any_speaker(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = tmp_path / "pairs.toml"
    pairs.write_text(PAIRS, encoding="utf-8")
    arguments = ["--speaker", "hum", "--texts", str(texts), "--pairs", str(pairs), "--json"]
    assert expression.main(arguments) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [row["right"] for row in found["pairs"]] == [True, False]
    assert {row["voice"] for row in found["ladders"]} == {"en", "de"}
    for row in found["ladders"]:
        if row["dimension"] == "pitch_range":
            assert row["error"] == pytest.approx(1 / 3, abs=0.05)
        else:
            assert row["spearman"] > 0.9
            assert row["error"] < 0.25
    assert all(row["level"] > 3 for row in found["extremes"])
    assert all(row["same"] for row in found["neutral"])


def test_options_voices_and_languages_choose_what_is_spoken(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--speaker", "hum", "--texts", str(texts), "--set", "sentences", "--no-turns"]
    more = ["--voices", "en-us+f3,de", "--languages", "en", "--option", "base=200", "--json"]
    assert listener.main([*arguments, *more]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["utterances"] == 2 * 4 * 3
    assert {row["voice"] for row in found["ladders"]} == {"en-us+f3"}
    assert found["missed"] == ["pitch_range of en-us+f3"]
    assert found["agreement"]["pitch"]["largest"] < 0.02
    assert found["agreement"]["level"]["largest"] < 0.5
    by_name = {row["dimension"]: row for row in found["ladders"]}
    for name in ("pitch", "rate", "volume"):
        assert by_name[name]["own_words"]["spearman"] > 0.9
    assert by_name["rate"]["profile"] is None
    assert by_name["pitch"]["profile"]["error"] < 0.3


def test_a_listener_is_timed_within_turns(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--speaker", "hum", "--texts", str(texts), "--set", "sentences"]
    listener.main([*arguments, "--languages", "de", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert [row["seconds"] > 0.5 for row in found["turns"]] == [True, True]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--speaker", "nobody"], "nobody"),
        (["--speaker", "hum", "--voices", "es"], "no sentences"),
        (["--speaker", "hum", "--languages", "fr"], "speaks none of fr"),
        (["--speaker", "hum", "--option", "mute=true"], "Nothing was spoken"),
        (["--speaker", "hum", "--texts", "/nowhere.toml"], "cannot be read"),
    ],
)
def test_what_cannot_be_run_is_said(
    texts: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = arguments if "--texts" in arguments else [*arguments, "--texts", str(texts)]
    assert expression.main(given) == 2
    assert said in capsys.readouterr().err


def test_voices_and_options_are_read() -> None:
    assert [language_of(name) for name in ("en-us+f3", "cmn", "zh+f3", "fr")] == [
        "en",
        "zh",
        "zh",
        "fr",
    ]
    assert option("base=200") == ("base", 200)
    assert option("voice=de+f2") == ("voice", "de+f2")


def test_spearman() -> None:
    assert spearman([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 2, 2], [1, 2, 3, 4]) == pytest.approx(0.894, abs=1e-3)
