"""Words that travel with a clip."""

from __future__ import annotations

from pathlib import Path

import pytest

from emoomni_sdk.errors import ClipNotFoundError, FormatError
from emoomni_sdk.media import Clip, Subtitle, SubtitleStream
from emoomni_sdk.media.subtitles import parse_srt
from tests.media.making import CLIPS


def test_a_track_inside_matroska_is_what_the_file_beside_it_says() -> None:
    with Clip.open(CLIPS / "columbia.mkv") as clip:
        assert clip.info().subtitles == (SubtitleStream("srt", "eng"),)
        lines = clip.subtitles()
    beside = Clip.read_srt(CLIPS / "columbia.srt")
    assert [line.text for line in lines] == [line.text for line in beside]
    for line, other in zip(lines, beside, strict=True):
        assert (line.start, line.end) == pytest.approx((other.start, other.end), abs=0.002)


def test_a_track_inside_mp4() -> None:
    (line,) = Clip.open(CLIPS / "nasa.mp4").subtitles()
    assert line.text == "This is the optical and science segment of the Webb"
    assert (line.start, line.end) == pytest.approx((0.21, 4.26), abs=0.01)


def test_a_span_has_its_own_words_at_its_own_times() -> None:
    clip = Clip.open(CLIPS / "columbia.mkv", start=5.0, end=9.5)
    first, lost, last = clip.subtitles()
    assert (first.start, first.end) == pytest.approx((0.0, 0.1), abs=0.002)
    assert (lost.start, lost.text) == (pytest.approx(1.35, abs=0.002), "The Columbia's lost.")
    assert (last.start, last.end) == pytest.approx((4.0, 4.5), abs=0.002)


def test_none_where_there_is_no_track() -> None:
    assert Clip.open(CLIPS / "jfk.flac").subtitles() == ()


def test_srt_as_people_write_it() -> None:
    text = (
        "\ufeff1\r\n00:00:01,500 --> 00:00:02.25 X1:40\r\n<i>Hello</i>,\r\n- {\\an8}you  there\r\n"
        "\r\n00:03.5 --> 00:04\r\n\r\n3\r\n01:00:00,000 --> 01:00:01,000\r\n再见\r\n\r\n\r\n"
        "4\r\n00:00:09,000 --> 00:00:08,000\r\nbackwards\r\n\r\n"
        "5\r\n00:00:10,0 --> 00:00:11,0\r\n\r\n"
    )
    assert parse_srt(text) == (
        Subtitle(1.5, 2.25, "Hello,\n- you there"),
        Subtitle(3600.0, 3601.0, "再见"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_srt_in_common_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "words.srt"
    path.write_bytes("1\n00:00:00,000 --> 00:00:01,000\nIt’s café\n".encode(encoding))
    assert Clip.read_srt(path) == (Subtitle(0.0, 1.0, "It’s café"),)


def test_srt_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ClipNotFoundError):
        Clip.read_srt(tmp_path / "none.srt")
    with pytest.raises(ClipNotFoundError):
        Clip.read_srt(tmp_path)
    (tmp_path / "prose.srt").write_text("Once upon a time")
    with pytest.raises(FormatError) as refused:
        Clip.read_srt(tmp_path / "prose.srt")
    assert refused.value.remedy
