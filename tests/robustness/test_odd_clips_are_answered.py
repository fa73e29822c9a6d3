"""Whatever decodes is answered, and what could not be perceived is named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.robustness.command import assert_answered, inside, outside
from tests.robustness.odd_clips import ANSWERED, CLIPS


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_odd_clip_gets_a_whole_answer(kind: str, tmp_path: Path, capfd: Any) -> None:
    name, make, missing = ANSWERED[kind]
    clip, reply = tmp_path / name, tmp_path / "reply.wav"
    clip.write_bytes(make())
    result = assert_answered(inside(capfd, "respond", clip, "--json", "-o", reply), reply)
    unperceived = result["perception"]["unperceived"]
    for what, why in missing.items():
        assert why in unperceived[what]
    assert {"audio", "video"} & unperceived.keys() == {"audio", "video"} & (
        unperceived.keys() | missing.keys()
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "reply.wav"])


@pytest.mark.parametrize("kind", ["8 bit", "96 kHz", "5.1", "stereo, one side silent", "cover art"])
def test_the_voice_is_heard_in_every_form(kind: str, tmp_path: Path, capfd: Any) -> None:
    name, make, _ = ANSWERED[kind]
    clip = tmp_path / name
    clip.write_bytes(make())
    row = inside(capfd, "perceive", clip, "--json").json
    assert "audio" not in row["unperceived"]
    plain = tmp_path / "plain.wav"
    plain.write_bytes(ANSWERED["audio only"][1]())
    usual = inside(capfd, "perceive", plain, "--json").json
    assert _pitch(row) == pytest.approx(_pitch(usual), rel=0.06)


def test_words_of_a_subtitle_track_are_used(tmp_path: Path, capfd: Any) -> None:
    reply = tmp_path / "reply.wav"
    ending = inside(capfd, "respond", CLIPS / "columbia.mkv", "--json", "-o", reply)
    transcript = assert_answered(ending, reply)["perception"]["transcript"]
    assert transcript["verified"]
    assert "no survivors" in transcript["text"]


def test_a_name_like_an_option(tmp_path: Path, capfd: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    Path("--help.wav").write_bytes(ANSWERED["audio only"][1]())
    ending = inside(capfd, "respond", "--json", "-o", "reply.wav", "--", "--help.wav")
    assert_answered(ending, Path("reply.wav"))


def test_an_older_reply_is_replaced_whole(tmp_path: Path, capfd: Any) -> None:
    reply = tmp_path / "reply.wav"
    reply.write_bytes(b"older")
    reply.chmod(0o640)
    clip = CLIPS / "columbia.flac"
    assert_answered(inside(capfd, "respond", clip, "--json", "-o", reply), reply)
    assert reply.stat().st_mode & 0o777 == 0o640


def test_as_a_command_with_a_foreign_locale(tmp_path: Path) -> None:
    """A real process, a name the locale cannot write, and a reader of plain bytes."""
    name, make, _ = ANSWERED["unicode and spaces in the name"]
    clip, reply = tmp_path / name, tmp_path / "réponse 1.wav"
    clip.write_bytes(make())
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ending = outside("respond", clip, "--json", "-o", reply, env=surroundings)
    assert_answered(ending, reply)


def test_sections_for_people_name_what_was_missed(tmp_path: Path) -> None:
    ending = outside("respond", CLIPS / "columbia.flac", "-o", tmp_path / "reply.wav")
    assert ending.code == 0, ending.err
    assert "Not perceived: video (the clip has no video stream)" in ending.out
    for title in ("Emotion analysis", "User intent", "Response strategy", "Response"):
        assert f"\n{title}\n" in f"\n{ending.out}"


def _pitch(row: dict[str, Any]) -> float:
    return next(cue["value"] for cue in row["cues"] if cue["name"] == "pitch_median")
