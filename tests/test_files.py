from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from emoomni_sdk.errors import OutputError
from emoomni_sdk.files import check_writable, write_aside

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "ü b.bin"
    assert write_aside(target, b"one") == target
    assert write_aside(str(target), b"two") == target
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


@posix_only
def test_permissions_follow_the_umask_and_the_old_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        target = write_aside(tmp_path / "new", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    target.chmod(0o600)
    write_aside(target, b"y")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "reply.wav"
    target.write_bytes(b"old")

    def full(self: Path, other: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left") as caught:
        write_aside(target, b"new")
    assert caught.value.remedy
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Path, other: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_aside(tmp_path / "reply.wav", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("act", [check_writable, lambda path: write_aside(path, b"x")])
def test_places_that_cannot_be_written(tmp_path: Path, act: object) -> None:
    assert callable(act)
    for place in (tmp_path, tmp_path / "missing" / "file"):
        with pytest.raises(OutputError):
            act(place)
    assert list(tmp_path.iterdir()) == []


def test_checking_writes_nothing(tmp_path: Path) -> None:
    check_writable(tmp_path / "reply.wav")
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_a_device_is_written_through() -> None:
    check_writable(os.devnull)
    assert write_aside(os.devnull, b"x") == Path(os.devnull)
    assert Path(os.devnull).is_char_device()


def test_a_very_long_name_within_limits(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250)
    assert write_aside(target, b"x").read_bytes() == b"x"
