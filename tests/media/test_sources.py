"""Where a clip may come from, and what is said when it cannot."""

from __future__ import annotations

import io
import os
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

import emoomni_sdk.media.source as sources
from emoomni_sdk.errors import (
    ClipNotFoundError,
    ClosedError,
    ConfigError,
    EmptyClipError,
    MediaError,
    MissingDependencyError,
)
from emoomni_sdk.media import Clip
from tests.media.making import CLIPS, audio_file, tone

JFK = CLIPS / "jfk.flac"


def test_a_path_bytes_and_a_stream_are_one_clip() -> None:
    data = JFK.read_bytes()
    by_path = Clip.open(str(JFK))
    assert (by_path.name, by_path.path) == ("jfk.flac", JFK)
    expected = by_path.audio()
    for clip in (Clip.open(data), Clip.open(io.BytesIO(data)), Clip.open(bytearray(data))):  # type: ignore[arg-type]
        assert (clip.name, clip.path) == ("bytes", None)
        np.testing.assert_array_equal(clip.audio(), expected)
    with JFK.open("rb") as stream:
        assert Clip.open(stream).name == "jfk.flac"
    assert Clip.open(data, name="mine.flac").name == "mine.flac"


@pytest.mark.parametrize(
    "name",
    [
        "my clip.wav",
        "激动的声音 🎤.wav",
        "-.wav",
        "concat:a|b.wav",
        "http:x.wav",
        "%d.wav",
        "a'b\"c.wav",
    ],
)
def test_names_of_every_kind(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and set(name) & set(':|"'):
        pytest.skip("no such names there")
    (tmp_path / name).write_bytes(audio_file(tone(0.5, 16000), 16000))
    clip = Clip.open(tmp_path / name)
    assert clip.name == name
    assert len(clip.audio()) == 8000


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.wav")
    try:
        (tmp_path / name).write_bytes(audio_file(tone(0.5, 16000), 16000))
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    clip = Clip.open(tmp_path / name)
    assert len(clip.audio()) == 8000
    repr(clip).encode()


def test_a_relative_path_and_one_without_an_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "recording").write_bytes(
        audio_file(tone(0.5, 16000), 16000, form="flac", codec="flac")
    )
    monkeypatch.chdir(tmp_path)
    assert len(Clip.open("recording").audio()) == 8000


def test_the_ending_may_lie(tmp_path: Path) -> None:
    (tmp_path / "really-flac.mp3").write_bytes(JFK.read_bytes())
    info = Clip.open(tmp_path / "really-flac.mp3").info()
    assert info.audio is not None
    assert info.audio.codec == "flac"


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in [tmp_path / "none.wav", tmp_path / "no" / "where.wav", Path("x" * 5000)]:
        with pytest.raises(ClipNotFoundError) as missing:
            Clip.open(path)
        assert missing.value.remedy
    for text in ["", "a\0b"]:
        with pytest.raises(ClipNotFoundError):
            Clip.open(text)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="is a folder") as folder:
        Clip.open(tmp_path)
    assert folder.value.remedy


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "secret.wav").write_bytes(b"RIFF")
    (tmp_path / "secret.wav").chmod(0)
    with pytest.raises(ClipNotFoundError, match="permission denied"):
        Clip.open(tmp_path / "secret.wav")


def test_permission_denied_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.wav"
    path.write_bytes(b"RIFF")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ClipNotFoundError, match="permission denied"):
        Clip.open(path)


def test_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    for source in (tmp_path / "empty.wav", b"", io.BytesIO()):
        with pytest.raises(EmptyClipError) as empty:
            Clip.open(source)
        assert empty.value.remedy


def test_a_file_that_goes_away_after_opening(tmp_path: Path) -> None:
    path = tmp_path / "brief.wav"
    path.write_bytes(audio_file(tone(0.5, 16000), 16000))
    clip = Clip.open(path)
    path.unlink()
    for use in (clip.info, clip.audio, lambda: clip.digest):
        with pytest.raises(ClipNotFoundError):
            use()


@pytest.mark.parametrize("wrong", [None, 3, ["a.wav"], io.StringIO("text")])
def test_what_a_clip_cannot_be_made_of(wrong: object) -> None:
    with pytest.raises(ConfigError) as refused:
        Clip.open(wrong)  # type: ignore[arg-type]
    assert refused.value.remedy


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    pipe = tmp_path / "pipe.flac"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(JFK.read_bytes(),), daemon=True)
    writer.start()
    clip = Clip.open(pipe)
    writer.join(10)
    assert clip.name == "pipe.flac"
    assert len(clip.audio()) == 176000


def test_a_long_stream_is_kept_on_disk_until_the_last_clip_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_IN_MEMORY", 1000)
    monkeypatch.setattr(sources, "_PIECE", 4096)
    monkeypatch.setattr(sources.tempfile, "tempdir", str(tmp_path))
    with JFK.open("rb") as stream:
        clip = Clip.open(stream)
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == JFK.read_bytes()
    assert clip.path is None
    part = clip.span(1, 2)
    clip.close()
    clip.close()
    assert len(part.audio()) == 16000
    part.close()
    assert list(tmp_path.iterdir()) == []


def test_an_unclosed_long_stream_leaves_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_IN_MEMORY", 1000)
    monkeypatch.setattr(sources.tempfile, "tempdir", str(tmp_path))

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "Input/output error")
            return super().read(50_000)

    with pytest.raises(ClipNotFoundError):
        Clip.open(Broken(JFK.read_bytes()))
    Clip.open(io.BytesIO(JFK.read_bytes()))
    assert list(tmp_path.iterdir()) == []


def test_a_closed_clip_says_so() -> None:
    with Clip.open(JFK) as clip:
        clip.info()
    for use in (clip.info, clip.audio, clip.subtitles, clip.span, lambda: clip.digest):
        with pytest.raises(ClosedError):
            use()
    assert clip.name == "jfk.flac"


def test_its_text_shows_no_content() -> None:
    clip = Clip.open(JFK.read_bytes(), start=1, end=2.5)
    assert repr(clip) == "Clip('bytes', start=1, end=2.5)"
    assert repr(Clip.open(JFK)) == "Clip('jfk.flac')"


def test_without_pyav_the_remedy_is_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    clip = Clip.open(JFK)
    with pytest.raises(MissingDependencyError, match=r"pip install 'emoomni-sdk\[media\]'"):
        clip.info()


def test_ffmpeg_keeps_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    Clip.open(JFK.read_bytes()[:50_000]).audio()
    list(Clip.open((CLIPS / "nasa.mp4").read_bytes()[:20_000]).frames())
    assert capfd.readouterr() == ("", "")


def test_several_threads_may_use_one_clip() -> None:
    clip = Clip.open(CLIPS / "nasa.mp4")
    expected, found = clip.audio(), []
    threads = [threading.Thread(target=lambda: found.append(clip.audio())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 4
    assert all(np.array_equal(heard, expected) for heard in found)
