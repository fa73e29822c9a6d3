"""Real recordings, answered by the command: whole thoughts, audible replies, no dead air."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.clips import LONGEST_SILENCE, SHORTEST_REPLY, answer, clips_of

DATA = Path(os.environ.get("EMOOMNI_TEST_DATA", "none"))
SOUNDS = 40

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not DATA.is_dir(), reason="EMOOMNI_TEST_DATA is not set"),
]

CLIPS = clips_of(DATA, SOUNDS) if DATA.is_dir() else []


def test_enough_clips_are_there() -> None:
    videos = [clip for clip in CLIPS if "video" in clip.relative_to(DATA).parts]
    assert len(videos) >= 10
    assert len(CLIPS) - len(videos) == SOUNDS


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: str(clip.relative_to(DATA)))
def test_every_clip_is_answered(clip: Path, tmp_path: Path) -> None:
    found = answer(clip, tmp_path / "reply.wav")
    assert found.problems == []
    assert found.reply_seconds >= SHORTEST_REPLY
    assert found.dead_air <= LONGEST_SILENCE
