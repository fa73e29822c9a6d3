"""Recordings nobody here made."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from emoomni_sdk.media import Clip

DATA = Path(os.environ.get("EMOOMNI_TEST_DATA", "none"))
ENDINGS = {".mp4", ".avi", ".wav", ".wma", ".flac"}

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not DATA.is_dir(), reason="EMOOMNI_TEST_DATA is not set"),
]


def recordings() -> list[Path]:
    videos = sorted(path for path in DATA.glob("video/**/*") if path.suffix in ENDINGS)
    sounds = sorted(path for path in DATA.glob("audio/**/*") if path.suffix in ENDINGS)
    return [*videos, *sounds[:: max(1, len(sounds) // 40)]]


def test_there_is_something_to_read() -> None:
    assert len(recordings()) > 40


@pytest.mark.parametrize("path", recordings(), ids=lambda path: path.name)
def test_decodes_whole_and_in_spans(path: Path) -> None:
    with Clip.open(path) as clip:
        duration = clip.info().duration
        assert duration is not None
        whole = clip.audio()
        assert len(whole) / 16000 == pytest.approx(duration, abs=0.15)
        times = [frame.time for frame in clip.frames()]
        assert times == sorted(times)
        assert bool(times) == (clip.info().video is not None)
        middle = duration / 2
        part = clip.span(middle, middle + 0.5).audio()
        at = round(middle * 16000)
        expected = whole[at : at + len(part)]
        assert np.abs(part - expected).max() < 0.02
        assert clip.problems == ()
