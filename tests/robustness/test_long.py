"""An hour in constant memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.robustness.odd_clips import long_clip

pytestmark = pytest.mark.slow

SHORT, LONG = 120, 3600
MORE_MB = 60
"""What an hour may cost above two minutes: its measures, but neither its sound nor its bytes."""
HOUR_AT_16_KHZ_MB = 230


@pytest.mark.parametrize("command", ["perceive", "respond"])
def test_an_hour_takes_hardly_more_memory_than_two_minutes(command: str, tmp_path: Path) -> None:
    peaks = {}
    for seconds in (SHORT, LONG):
        clip = tmp_path / f"{seconds}.mp3"
        long_clip(clip, seconds)
        result, peaks[seconds] = _peak(command, clip)
        heard = result if command == "perceive" else result["perception"]
        assert heard["seconds"] == pytest.approx(seconds, abs=11)
        assert "audio" not in heard["unperceived"]
    assert peaks[LONG] - peaks[SHORT] < MORE_MB < HOUR_AT_16_KHZ_MB


def _peak(command: str, clip: Path) -> tuple[dict, float]:
    """What it printed, and the most memory it held at once, in megabytes."""
    arguments = [sys.executable, "-m", "emoomni_sdk.cli", command, str(clip), "--json"]
    with (clip.parent / "out").open("w+b") as out:
        process = subprocess.Popen(arguments, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        out.seek(0)
        return json.loads(out.read()), used.ru_maxrss / 1024
