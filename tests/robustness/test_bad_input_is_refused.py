"""What cannot be answered ends in one line with the remedy, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.robustness.command import Ended, inside, one_line, outside
from tests.robustness.odd_clips import CLIPS, REFUSED

CLIP = CLIPS / "columbia.flac"


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_recording(kind: str, tmp_path: Path, capfd: Any) -> None:
    name, make = REFUSED[kind]
    clip = tmp_path / name
    clip.write_bytes(make())
    ending = inside(capfd, "respond", clip, "--json", "-o", tmp_path / "reply.wav")
    assert ending.code == 1
    assert name in (line := one_line(ending))
    assert any(word in line for word in ("Give a recording", "Record or copy it again")), line
    assert ending.out == ""
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_bad_clips_do_not_stop_a_good_one(tmp_path: Path, capfd: Any) -> None:
    for name, make in REFUSED.values():
        (tmp_path / name).write_bytes(make())
    bad = [tmp_path / name for name, _ in REFUSED.values()]
    ending = inside(capfd, "perceive", *bad, CLIPS / "nasa.mp4", "--json")
    assert ending.code == 1
    rows = [json.loads(line) for line in ending.out.splitlines()]
    assert [row["path"] for row in rows] == [*map(str, bad), str(CLIPS / "nasa.mp4")]
    assert ["error" in row for row in rows] == [True] * len(bad) + [False]
    lines = ending.err.splitlines()
    assert all(line.startswith("Error: ") for line in lines[:-1])
    assert lines[-1] == f"{len(bad)} of {len(rows)} clips could not be perceived."


@pytest.mark.parametrize("command", ["respond", "perceive"])
def test_a_folder(command: str, tmp_path: Path, capfd: Any) -> None:
    assert "folder" in _refused(inside(capfd, command, tmp_path))


@pytest.mark.parametrize("command", ["respond", "perceive"])
def test_a_missing_file(command: str, tmp_path: Path, capfd: Any) -> None:
    assert "no such file" in _refused(inside(capfd, command, tmp_path / "gone.wav"))


def test_a_dangling_link(tmp_path: Path, capfd: Any) -> None:
    (tmp_path / "link.wav").symlink_to(tmp_path / "gone.wav")
    assert "no such file" in _refused(inside(capfd, "respond", tmp_path / "link.wav"))


def test_a_path_through_a_file(capfd: Any) -> None:
    assert "cannot be read" in _refused(inside(capfd, "respond", CLIP / "inside.wav"))


def test_a_name_that_is_too_long(tmp_path: Path, capfd: Any) -> None:
    assert "cannot be read" in _refused(inside(capfd, "respond", tmp_path / ("x" * 300)))


def test_nothing_on_standard_input() -> None:
    assert "empty" in _refused(outside("respond", "-"))


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    clip = tmp_path / "secret.wav"
    shutil.copy(CLIP, clip)
    clip.chmod(0)
    ending = outside("respond", clip, "-o", tmp_path / "r.wav", how=["--no-privileges"])
    assert "permission denied" in _refused(ending)
    assert [path.name for path in tmp_path.iterdir()] == ["secret.wav"]


def test_an_output_folder_that_is_missing(tmp_path: Path, capfd: Any) -> None:
    reply = tmp_path / "no" / "reply.wav"
    ending = inside(capfd, "respond", CLIP, "--json", "-o", reply)
    assert "-o" in _refused(ending)
    assert not reply.parent.exists()


def test_an_output_that_is_a_folder(tmp_path: Path, capfd: Any) -> None:
    assert "folder" in _refused(inside(capfd, "respond", CLIP, "--json", "-o", tmp_path))


def test_a_read_only_output_folder(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    ending = outside("respond", CLIP, "-o", folder / "reply.wav", how=["--no-privileges"])
    assert "Permission denied" in _refused(ending)
    assert list(folder.iterdir()) == []


def test_a_disk_that_fills_up(small_disk: Path, capfd: Any) -> None:
    reply = small_disk / "reply.wav"
    ending = inside(capfd, "respond", CLIP, "--json", "-o", reply)
    assert "No space left on device" in _refused(ending)
    assert list(small_disk.iterdir()) == []


def test_an_older_reply_survives_a_full_disk(small_disk: Path, capfd: Any) -> None:
    reply = small_disk / "reply.wav"
    reply.write_bytes(b"older")
    ending = inside(capfd, "respond", CLIP, "--json", "-o", reply)
    _refused(ending)
    assert reply.read_bytes() == b"older"
    assert list(small_disk.iterdir()) == [reply]


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    ending = outside("respond", CLIP, "-o", tmp_path / "reply.wav", how=["--limit", "20000"])
    assert "File too large" in _only_error(ending)
    assert list(tmp_path.iterdir()) == []


def test_a_full_device(capfd: Any) -> None:
    ending = inside(capfd, "respond", CLIP, "--json", "-o", "/dev/full")
    assert "No space left on device" in _refused(ending)


def test_standard_output_on_a_full_device() -> None:
    with Path("/dev/full").open("w") as full:
        ending = outside("perceive", CLIP, "--json", stdout=full)
    assert ending.code == 1
    assert "No space left on device" in one_line(ending)


@pytest.mark.parametrize("start", ["100", "9:00", "-3", "soon", "nan", "inf"])
def test_a_span_that_is_none(start: str, tmp_path: Path, capfd: Any) -> None:
    ending = inside(capfd, "respond", CLIP, f"--from={start}", "-o", tmp_path / "reply.wav")
    assert ending.code == 2
    one_line(ending)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_speaker(capfd: Any) -> None:
    ending = inside(capfd, "respond", CLIP, "--speaker", "nobody")
    assert ending.code == 2
    assert "nobody" in one_line(ending)


def test_nothing_to_answer(capfd: Any) -> None:
    ending = inside(capfd, "respond")
    assert ending.code == 2
    assert "CLIP" in one_line(ending)


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: Any) -> Iterator[Path]:
    """A folder with room for an empty file, and for hardly more than that."""
    folder = tmp_path / "small"
    folder.mkdir()
    if _mounted(folder):
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    monkeypatch.setattr("emoomni_sdk.files.os.fdopen", _full)
    yield folder


def _mounted(folder: Path) -> bool:
    """Whether a file system of 16 kB could be put there; most users may not."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    return subprocess.run(mount, capture_output=True, check=False).returncode == 0


def _full(handle: int, mode: str) -> Any:
    """A file on a disk without room: every write to it fails as the kernel would have it fail."""
    os.dup2(os.open("/dev/full", os.O_WRONLY), handle)
    return open(handle, mode)


def _refused(ending: Ended) -> str:
    line = _only_error(ending)
    assert ending.out == ""
    return line


def _only_error(ending: Ended) -> str:
    assert ending.code in (1, 2)
    return one_line(ending)
