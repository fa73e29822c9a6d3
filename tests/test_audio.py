from __future__ import annotations

import array
import base64
import dataclasses
import io
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from emoomni_sdk.audio import Audio, AudioChunk, AudioFormat, to_int16
from emoomni_sdk.errors import FormatError, OutputError

RATE = 16_000
TONE = np.sin(np.arange(RATE) * 2 * np.pi * 220 / RATE).astype(np.float32) * 0.5


def test_a_chunk_is_immutable_and_its_view_too() -> None:
    chunk = AudioChunk.from_samples(TONE, RATE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        chunk.pcm = b""  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        chunk.label = "x"  # type: ignore[attr-defined]
    view = chunk.samples()
    assert view.dtype == np.float32
    assert view.shape == (RATE,)
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 1.0
    np.testing.assert_array_equal(view, TONE)


@pytest.mark.parametrize(
    "samples",
    [TONE, TONE.astype(np.float64), TONE.astype(">f4"), TONE.tolist(), array.array("f", TONE)],
    ids=["float32", "float64", "big-endian", "list", "array"],
)
def test_any_sequence_of_samples_becomes_little_endian(samples: object) -> None:
    assert AudioChunk.from_samples(samples, RATE).pcm == TONE.tobytes()


def test_half_a_sample_is_refused() -> None:
    with pytest.raises(FormatError):
        AudioChunk(b"\x00" * 6, AudioFormat(RATE))


def test_durations_are_seconds() -> None:
    chunk = AudioChunk.from_samples(TONE, RATE)
    assert chunk.seconds == 1.0
    assert repr(chunk) == "AudioChunk(1.000 s at 16000 Hz)"
    audio = Audio.join([chunk, chunk])
    assert audio is not None
    assert (audio.seconds, audio.sample_rate) == (2.0, RATE)
    assert repr(audio) == "Audio(2.00 s at 16000 Hz)"


def test_join_keeps_the_order_and_one_rate() -> None:
    parts = [AudioChunk.from_samples([value] * 3, RATE) for value in (0.25, 0.5)]
    joined = Audio.join(iter(parts))
    assert joined is not None
    assert joined.samples().tolist() == [0.25] * 3 + [0.5] * 3
    assert Audio.join([]) is None
    with pytest.raises(FormatError):
        Audio.join([parts[0], AudioChunk.from_samples([0.0], 8000)])


@pytest.mark.parametrize(("seconds", "samples"), [(0.25, 4000), (0, 0), (-1, 0), (9, RATE)])
def test_cut_keeps_the_beginning(seconds: float, samples: int) -> None:
    audio = Audio(TONE.tobytes(), AudioFormat(RATE))
    assert audio.cut(seconds).samples().tolist() == TONE[:samples].tolist()


def test_the_wav_is_what_was_made(tmp_path: Path) -> None:
    audio = Audio(TONE.tobytes(), AudioFormat(RATE))
    path = audio.save(tmp_path / "réponse 1.wav")
    with wave.open(str(path)) as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, RATE)
        samples = np.frombuffer(read.readframes(read.getnframes()), "<i2")
    assert np.abs(samples / 32767 - TONE).max() <= 0.5 / 32767 + 1e-6


def test_samples_are_clipped_and_need_no_numpy() -> None:
    edges = [-2.0, -1.0, -0.25, 0.0, 0.25, 1.0, 2.0]
    pcm = array.array("f", edges).tobytes()
    code = (
        "import sys; from emoomni_sdk.audio import to_int16; "
        f"print(to_int16({pcm!r}).hex()); assert 'numpy' not in sys.modules"
    )
    bare = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    expected = [-32767, -32767, -8192, 0, 8192, 32767, 32767]
    for data in (to_int16(pcm), bytes.fromhex(bare.stdout)):
        assert np.frombuffer(data, "<i2").tolist() == expected


def test_saving_fails_cleanly(tmp_path: Path) -> None:
    audio = Audio(TONE.tobytes(), AudioFormat(RATE))
    with pytest.raises(OutputError, match="missing"):
        audio.save(tmp_path / "missing" / "reply.wav")
    with pytest.raises(OutputError):
        audio.save(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_notebook_gets_a_player() -> None:
    html = Audio(TONE.tobytes(), AudioFormat(RATE))._repr_html_()
    data = base64.b64decode(html.split("base64,")[1].split('"')[0])
    with wave.open(io.BytesIO(data)) as read:
        assert read.getnframes() == RATE
