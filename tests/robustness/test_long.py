"""An hour in constant memory."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.clips import run
from benchmarks.hour import long_clip

pytestmark = pytest.mark.slow

SHORT, LONG = 120, 3600
MORE_MB = 40
"""What an hour may cost above two minutes: its measures. Its sound alone would take 230."""


@pytest.mark.parametrize("command", ["perceive", "respond"])
def test_an_hour_takes_hardly_more_memory_than_two_minutes(command: str, tmp_path: Path) -> None:
    peaks = {}
    for seconds in (SHORT, LONG):
        clip = tmp_path / f"{seconds}.mp3"
        long_clip(clip, seconds)
        done = run([command, clip, "--json"])
        assert done.code == 0, done.err
        found = json.loads(done.out)
        heard = found.get("perception", found)
        assert heard["seconds"] == pytest.approx(seconds, abs=12)
        assert "audio" not in heard["unperceived"]
        peaks[seconds] = done.peak_mb
    assert peaks[LONG] - peaks[SHORT] < MORE_MB
