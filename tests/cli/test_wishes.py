"""What a person asks for that cannot be had as asked, and the words that tell."""

from __future__ import annotations

import io
import sys
import wave
from pathlib import Path

import pytest

from emoomni_sdk.cli.sound_file import check_wav
from tests.cli.running import ANTI_HANG, Line, one_line, start
from tests.fake_site import FakeSite


@pytest.fixture
def parts(site: FakeSite, tmp_path: Path) -> FakeSite:
    site.install_core()
    site.install_tone()
    site.install_parts()
    (tmp_path / "emoomni.toml").write_text('[speaker]\nuse = "tone"\n')
    return site


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--text", "Hi.", "-o", "reply.mp3"), 2, "Name it reply.wav"),
        (("--text", "Hi.", "-o", "-", "--json"), 2, "standard output"),
        (("--text", "Hi.", "-o", "no/r.wav"), 1, "folder 'no' does not exist. Choose another"),
        (("--text", ""), 2, "There is nothing to answer. Give a CLIP, --text, or both."),
        (("I am sad",), 1, "The clip 'I am sad' cannot be read: no such file."),
        (("I am sad",), 1, "If these are words, give them with --text."),
        (("sad",), 1, "--text"),
        (("https://example.org/a.mp4",), 1, "download it first"),
    ],
)
def test_asked_wrongly(
    emoomni: Line, parts: FakeSite, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ended = emoomni("respond", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert said in one_line(ended.err)


def test_a_file_that_is_missing_is_not_taken_for_words(emoomni: Line, parts: FakeSite) -> None:
    assert "--text" not in emoomni("respond", "missing.wav").err


def test_a_name_in_capitals_or_without_an_ending_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.WAV", "reply", "-"):
        check_wav(name)


@pytest.mark.parametrize("as_json", [False, True])
def test_nothing_spoken(emoomni: Line, parts: FakeSite, tmp_path: Path, as_json: bool) -> None:
    wish = ("respond", "--text", "Hi.", "--speaker", "none", "-o", "x.wav")
    ended = emoomni(*wish, *(["--json"] if as_json else []))
    assert ended.code == 0
    told = one_line(ended.err)
    assert told == "Nothing was spoken, so nothing is written to x.wav."
    assert not (tmp_path / "x.wav").exists()
    if as_json:
        assert ended.json["warnings"] == [told]


def test_a_reply_to_standard_output(site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    with (tmp_path / "piped.wav").open("wb") as out:
        process = start(
            *("respond", "--text", "Hi.", "--speaker", "tone", "-o", "-"),
            folder=tmp_path,
            site=site.folder,
            stdout=out,
        )
        _, err = process.communicate(timeout=ANTI_HANG)
    assert process.returncode == 0, err
    assert "Response" in err
    with wave.open(str(tmp_path / "piped.wav")) as sound:
        assert sound.getnframes() > 0


@pytest.mark.parametrize(("tag", "warned"), [("de", True), ("en-GB", False), ("xx", False)])
def test_a_reply_in_another_language(
    emoomni: Line, parts: FakeSite, tag: str, warned: bool
) -> None:
    parts.install("emoomni-e", {"emoomni.reasoners.v1": {"english": "eng:Eng"}}, {"eng": ENGLISH})
    ended = emoomni(
        *("respond", "--text", "Ich bin traurig.", "--reasoner", "english"),
        *("--speaker", "none", "--reply-language", tag, "--json"),
    )
    assert ended.code == 0
    said = "The reply is in en, not de: english does not write de."
    assert ended.json["warnings"] == ([said] if warned else [])
    assert (said in ended.err) is warned


ENGLISH = """
    from fake_parts import Reason
    from emoomni_sdk.events import SectionDelta

    class Eng(Reason):
        name = "english"

        async def reason(self, request):
            for section in request.write:
                yield SectionDelta(section, "I am here with you, and that is hard.", final=True)
"""


def test_a_folder_for_replies_is_made(emoomni: Line, parts: FakeSite, tmp_path: Path) -> None:
    ended = emoomni("chat", "Hello you.", "--replies", "kept")
    assert ended.code == 0, ended.err
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["reply-001.wav"]


@pytest.mark.parametrize("place", ["no/such", "emoomni.toml"])
def test_a_folder_that_cannot_be_made(emoomni: Line, parts: FakeSite, place: str) -> None:
    ended = emoomni("chat", "Hello you.", "--replies", place)
    assert (ended.code, ended.out) == (1, "")
    assert "Choose another place" in one_line(ended.err)
    assert "-o" not in ended.err


@pytest.mark.parametrize("ending", ["exit", "quit", "/exit", ":q", " Exit "])
def test_a_line_that_ends_the_conversation(
    emoomni: Line, parts: FakeSite, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    lines = io.StringIO(f"I want to exit.\n{ending}\nNot heard.\n")
    monkeypatch.setattr(sys, "stdin", lines)
    ended = emoomni("chat", "--speaker", "none")
    assert ended.code == 0
    assert ended.out.count("Response\n") == 1
    assert lines.read() == "Not heard.\n"


def test_many_words_are_no_path(emoomni: Line, parts: FakeSite) -> None:
    ended = emoomni("chat", "I am sad. " * 60, "--speaker", "none")
    assert ended.code == 0, ended.err
    assert "Response" in ended.out


def test_a_folder_is_named_once(emoomni: Line, parts: FakeSite) -> None:
    assert one_line(emoomni("perceive", ".").err).startswith("Error: '.' is a folder.")
