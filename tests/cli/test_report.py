"""``emoomni respond --report``, in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Line, one_line

CLIPS = Path(__file__).parents[2] / "examples" / "clips"
NASA = str(CLIPS / "nasa.mp4")
JFK = str(CLIPS / "jfk.flac")


def test_a_report_beside_a_reply_and_json(emoomni: Line, tmp_path: Path) -> None:
    ended = emoomni("respond", NASA, "--report", "r.html", "-o", "r.wav", "--json")
    assert ended.code == 0, ended.err
    assert ended.json["report"] == "r.html"
    assert {path.name for path in tmp_path.iterdir()} == {"r.html", "r.wav"}
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "data:video/webm;base64," in page
    assert ended.json["ecot"]["user_intent"].split(".")[0] in page
    assert ended.json["turn_id"] in page


def test_people_are_told_where_it_is(emoomni: Line, tmp_path: Path) -> None:
    ended = emoomni(
        "respond", "--text", "I lost my job.", "--speaker", "none", "--report", "r.html"
    )
    assert ended.code == 0
    assert ended.err == "r.html: the report\n"
    assert "I lost my job." in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_no_report_without_being_asked(emoomni: Line, tmp_path: Path) -> None:
    ended = emoomni("respond", "--text", "Hello", "--speaker", "none", "--json")
    assert ended.json["report"] is None
    assert list(tmp_path.iterdir()) == []


def test_a_span_is_all_that_it_holds(emoomni: Line, tmp_path: Path) -> None:
    arguments = ["--from", "2", "--to", "4", "--speaker", "none", "--report", "r.html"]
    assert emoomni("respond", JFK, *arguments).code == 0
    assert 'data-seconds="2.0000"' in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "code", "words"),
    [
        ("none/r.html", 1, "does not exist"),
        (".", 1, "is a folder"),
        ("r.pdf", 2, "only HTML is written"),
        ("-", 2, "needs a file"),
        ("clip.html", 2, "the clip itself"),
        ("reply.html", 2, "both name"),
    ],
)
def test_a_bad_place_is_refused_before_any_work(
    emoomni: Line,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    code: int,
    words: str,
) -> None:
    (tmp_path / "clip.html").write_bytes(Path(JFK).read_bytes())
    monkeypatch.setattr("emoomni_sdk.compose.build", lambda *_: pytest.fail("worked"))
    monkeypatch.setattr("emoomni_sdk.cli.respond.check_wav", lambda _: None)
    ended = emoomni("respond", "clip.html", "--report", place, "-o", "reply.html")
    assert (ended.code, ended.out) == (code, "")
    assert words in one_line(ended.err)
    assert [path.name for path in tmp_path.iterdir()] == ["clip.html"]


def test_what_is_missing_is_said_before_any_work(
    emoomni: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("emoomni_sdk.report.writing.find_spec", lambda _: None)
    monkeypatch.setattr("emoomni_sdk.compose.build", lambda *_: pytest.fail("worked"))
    ended = emoomni("respond", JFK, "--report", "r.html")
    assert ended.code == 1
    assert "numpy and av" in one_line(ended.err)
    assert "emoomni-sdk[media]" in ended.err


def test_a_turn_that_fails_half_way_still_has_its_report(
    emoomni: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from emoomni_espeak import EspeakSpeaker

    from emoomni_sdk.errors import SpeechError

    def broken(*_: object) -> None:
        raise SpeechError("The voice broke.", remedy="Rest it.")

    monkeypatch.setattr(EspeakSpeaker, "speak_reply", broken)
    ended = emoomni("respond", JFK, "--report", "r.html", "-o", "r.wav")
    assert ended.code == 1
    assert ended.err.splitlines() == [
        "r.html: the report",
        "Error: [espeak] The voice broke. Rest it.",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "The voice broke. Rest it." in page
    assert "What was perceived" in page
    assert "data:audio/mpeg;base64," in page


def test_an_unreadable_clip_has_a_report_that_says_so(emoomni: Line, tmp_path: Path) -> None:
    ended = emoomni("respond", str(CLIPS / "README.md"), "--report", "r.html")
    assert ended.code == 1
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "This turn failed" in page


def test_a_report_that_cannot_be_written_in_the_end_does_not_hide_the_failure(
    emoomni: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from emoomni_sdk.errors import OutputError

    def full(*_: object, **__: object) -> None:
        raise OutputError("The disk is full.")

    monkeypatch.setattr("emoomni_sdk.report.writing.write_report", full)
    monkeypatch.setattr("emoomni_sdk.report.write_report", full)
    ended = emoomni("respond", str(CLIPS / "README.md"), "--report", "r.html")
    assert ended.code == 1
    assert "The disk is full." in ended.err.splitlines()[0]
    assert "not audio or video" in ended.err.splitlines()[-1]
    assert list(tmp_path.iterdir()) == []
