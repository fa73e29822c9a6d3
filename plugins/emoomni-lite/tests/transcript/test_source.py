from __future__ import annotations

import sys
import types

import numpy as np
import pytest
from emoomni_lite.cancel import CancelFlag, WorkCancelledError
from emoomni_lite.options import SignalOptions
from emoomni_lite.transcript import pocketsphinx
from emoomni_lite.transcript.source import TranscriptSource
from emoomni_lite.transcript.whisper import LONGEST, WhisperModel

from emoomni_sdk.errors import ConfigError, PerceptionError
from emoomni_sdk.media import Clip

RATE = 16000


class FakeSphinx:
    """Insists on what the real decoder needs: features reset, and the mean set, each time."""

    def __init__(self, **settings: object) -> None:
        self.utterances: list[int] = []
        self.clean = self.open = self.mean = False
        FakeSphinx.last = self

    def reinit_feat(self) -> None:
        self.clean, self.mean = True, False

    def start_utt(self) -> None:
        assert self.clean
        assert not self.open
        self.clean, self.open, self.heard = False, True, 0

    def process_raw(self, data: bytes, full_utt: bool, no_search: bool = False) -> None:
        assert self.open
        assert no_search == full_utt
        assert no_search or self.mean
        self.heard += len(data) // 2

    def get_cmn(self, update: bool) -> str:
        return "mean"

    def set_cmn(self, mean: str) -> None:
        assert mean == "mean"
        self.mean = True

    def end_utt(self) -> None:
        self.open = False
        if self.mean:
            self.utterances.append(self.heard)

    def hyp(self) -> object:
        return types.SimpleNamespace(hypstr=f"words {len(self.utterances)}")


@pytest.fixture
def sphinx(monkeypatch):
    package = types.ModuleType("pocketsphinx")
    package.Decoder = FakeSphinx
    monkeypatch.setitem(sys.modules, "pocketsphinx", package)
    monkeypatch.setattr(pocketsphinx, "is_installed", lambda: True)
    return FakeSphinx


@pytest.fixture
def clip():
    with Clip.from_arrays(audio=np.zeros(60 * RATE, np.float32), sample_rate=RATE) as made:
        yield made


def test_only_speech_is_recognised_and_long_speech_in_parts(sphinx, clip) -> None:
    source = TranscriptSource(SignalOptions())
    found = source.heard(clip, ((1.0, 3.0), (10.0, 45.0)), CancelFlag())
    assert found.text == "words 1 words 2 words 3"
    assert found.source == "pocketsphinx"
    assert not found.verified
    assert sum(sphinx.last.utterances) == pytest.approx((2 + 35 + 4 * 0.3) * RATE, rel=0.001)
    assert max(sphinx.last.utterances) <= 20.5 * RATE


def test_neighbouring_stretches_are_one_sentence(sphinx, clip) -> None:
    source = TranscriptSource(SignalOptions())
    source.heard(clip, ((1.0, 3.0), (3.1, 5.0)), CancelFlag())
    assert sphinx.last.utterances == [pytest.approx(4.6 * RATE, rel=0.001)]


def test_its_share_of_a_long_clip_is_bounded(sphinx, clip) -> None:
    source = TranscriptSource(SignalOptions(transcribe_seconds=5))
    source.heard(clip, ((0.5, 50.0),), CancelFlag())
    assert sum(sphinx.last.utterances) <= 6 * RATE


def test_it_is_left_alone_when_it_cannot_help(sphinx, clip) -> None:
    speech = ((1.0, 3.0),)
    assert (
        TranscriptSource(SignalOptions(transcribe="off")).heard(clip, speech, CancelFlag()) is None
    )
    assert TranscriptSource(SignalOptions(language="zh")).heard(clip, speech, CancelFlag()) is None
    assert TranscriptSource(SignalOptions()).heard(clip, (), CancelFlag()) is None


def test_it_stops_when_it_is_no_longer_wanted(sphinx, clip) -> None:
    flag = CancelFlag()
    flag.set()
    with pytest.raises(WorkCancelledError):
        TranscriptSource(SignalOptions()).heard(clip, ((1.0, 3.0),), flag)


def test_it_stops_at_the_deadline(sphinx, clip) -> None:
    found = TranscriptSource(SignalOptions()).heard(clip, ((1.0, 3.0),), CancelFlag(deadline=0.0))
    assert found is None


def test_the_caller_comes_first(clip) -> None:
    source = TranscriptSource(SignalOptions())
    assert source.written("  Hello there. ", clip).text == "Hello there."
    assert source.written("   ", clip) is None
    assert source.written(None, clip) is None


class FakeWhisper:
    def __init__(self, path: str, **settings: object) -> None:
        self.lengths: list[int] = []
        FakeWhisper.last = self

    def transcribe(self, samples, language, abort_callback):
        assert abort_callback() is False
        self.language = language
        self.lengths.append(len(samples))
        return [types.SimpleNamespace(text=" hello "), types.SimpleNamespace(text=" there ")]


@pytest.fixture
def whisper(monkeypatch, tmp_path):
    package = types.ModuleType("pywhispercpp.model")
    package.Model = FakeWhisper
    monkeypatch.setitem(sys.modules, "pywhispercpp", types.ModuleType("pywhispercpp"))
    monkeypatch.setitem(sys.modules, "pywhispercpp.model", package)
    path = tmp_path / "model.bin"
    path.write_bytes(b"lmgg" + bytes(8))
    return path


def test_whisper_is_used_before_pocketsphinx(whisper, sphinx, clip) -> None:
    source = TranscriptSource(SignalOptions(whisper_model=whisper, language="en-GB"))
    source.load()
    found = source.heard(clip, ((1.0, 50.0),), CancelFlag())
    assert found.source == "whisper.cpp"
    assert not found.verified
    assert max(FakeWhisper.last.lengths) <= (LONGEST + 0.6) * RATE
    assert sum(FakeWhisper.last.lengths) == pytest.approx(49.6 * RATE, rel=0.001)
    assert FakeWhisper.last.language == "en"
    assert found.text == "hello there hello there"


def test_a_short_piece_is_padded_to_a_second(whisper) -> None:
    model = WhisperModel(whisper)
    model.transcribe([np.zeros(RATE // 4, np.float32)], None, CancelFlag())
    assert FakeWhisper.last.lengths == [RATE]
    assert FakeWhisper.last.language == "auto"


def test_a_file_that_is_no_model_is_refused(whisper, tmp_path) -> None:
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"hello world")
    with pytest.raises(ConfigError, match=r"bad\.bin"):
        WhisperModel(bad)
    with pytest.raises(ConfigError, match="no whisper"):
        WhisperModel(tmp_path / "missing.bin")


def test_who_waits_for_the_model_can_leave(whisper, clip) -> None:
    source = TranscriptSource(SignalOptions(whisper_model=whisper))
    source.load()
    flag = CancelFlag()
    flag.set()
    with source._lock, pytest.raises(WorkCancelledError):
        source.heard(clip, ((1.0, 3.0),), flag)


def test_a_failing_model_is_a_typed_error(whisper, clip, monkeypatch) -> None:
    def fail(*args: object, **given: object) -> None:
        raise RuntimeError("Unknown language")

    monkeypatch.setattr(FakeWhisper, "transcribe", fail)
    source = TranscriptSource(SignalOptions(whisper_model=whisper))
    source.load()
    with pytest.raises(PerceptionError, match="Unknown language"):
        source.heard(clip, ((1.0, 3.0),), CancelFlag())
