"""``emoomni say``."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from tests.cli.running import ANTI_HANG, Line, one_line, start
from tests.fake_site import FakeSite


def frames(path: Path) -> tuple[int, int]:
    with wave.open(str(path)) as sound:
        return sound.getnframes(), sound.getframerate()


def test_writes_what_the_speaker_speaks(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    ended = emoomni("say", "Hello there.", "--speaker", "tone", "-o", "out.wav")
    assert ended.code == 0
    assert ended.out == ""
    assert frames(tmp_path / "out.wav") == (400 * len("Hello there."), 16000)
    assert "out.wav" in one_line(ended.err)


def test_tells_what_is_dropped(emoomni: Line, site: FakeSite) -> None:
    site.install_tone()
    said = ("say", "Hello.", "--speaker", "tone", "-o", "out.wav", "--style", "very softly")
    assert "tone drops style: it is a tone" in emoomni(*said).err
    ended = emoomni(*said, "--json")
    assert ended.json["dropped"] == [
        {"dimension": "style", "value": "very softly", "reason": "it is a tone"}
    ]


def test_json(emoomni: Line, site: FakeSite) -> None:
    site.install_tone()
    ended = emoomni("say", "你好，世界。", "--speaker", "tone:loud", "-o", "out.wav", "--json")
    assert ended.code == 0
    said = ended.json
    assert said["text"] == "你好，世界。"
    assert said["speaker"] == "tone"
    assert said["directives"] == {"level": 0.9, "language": "zh"}
    assert said["audio"] == "out.wav"
    assert said["sample_rate"] == 16000
    assert said["seconds"] == pytest.approx(400 * 6 / 16000)


def test_the_speaker_of_the_settings(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    (tmp_path / "mine.toml").write_text(
        '[speaker]\nuse = "tone"\n[speaker.options]\nlevel = 0.125\n'
    )
    ended = emoomni("say", "Hi.", "-o", "out.wav", "--json", "--config", "mine.toml")
    assert ended.json["directives"]["level"] == 0.125


def test_words_from_standard_input(
    emoomni: Line, site: FakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.install_tone()
    monkeypatch.setattr(sys, "stdin", io.StringIO("Read me.\n"))
    assert (
        emoomni("say", "-", "--speaker", "tone", "-o", "o.wav", "--json").json["text"] == "Read me."
    )


def test_sound_to_standard_output(site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    said = ("say", "Hello.", "--speaker", "tone", "-o", "-")
    with (tmp_path / "piped.wav").open("wb") as out:
        process = start(*said, folder=tmp_path, site=site.folder, stdout=out)
        _, err = process.communicate(timeout=ANTI_HANG)
    assert process.returncode == 0, err
    assert frames(tmp_path / "piped.wav") == (400 * 6, 16000)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("Hi.",), 2, "-o OUT.wav"),
        (("  ", "-o", "o.wav"), 2, "nothing to say"),
        (("Hi.", "-o", "-", "--json"), 2, "standard output"),
        (("Hi.", "-o", "no/such.wav"), 1, "the folder 'no' does not exist. Choose another place"),
        (("Hi.", "-o", "out.mp3"), 2, "only WAV is written. Name it out.wav"),
        (("Hi.", "-o", "."), 1, "is a folder"),
        (("Hi.", "-o", "o.wav", "--speaker", "none"), 2, "--speaker NAME"),
        (("Hi.", "-o", "o.wav", "--speaker", "tune"), 2, "'tone'"),
        (("Hi.", "-o", "o.wav", "--speaker", "tone:soft"), 2, "no preset"),
        (("Hi.", "-o", "o.wav", "--speaker", "mute"), 1, "no sound"),
        (("Hi.", "-o", "o.wav", "--speaker", "broken"), 1, "[tone] It lost its voice"),
        (("Hi.", "-o", "o.wav", "--speaker", "raises"), 1, "[tone] RuntimeError: no data"),
        (("Hi.", "-o", "o.wav", "--speaker", "waits"), 1, "[tone] speak() must be an `async def`"),
        (("Hi.", "-o", "o.wav", "--speaker", "plain"), 1, "[tone] speak() must be an `async def`"),
        (("Hi.", "-o", "o.wav", "--speaker", "lists"), 1, "a list, not an AudioChunk"),
        (("Hi.", "-o", "o.wav", "--speaker", "lowers"), 1, "[tone] KeyError"),
        (("Hi.", "-o", "o.wav"), 2, 'pip install "emoomni-sdk[lite]"'),
    ],
)
def test_what_cannot_be_said(
    emoomni: Line,
    site: FakeSite,
    tmp_path: Path,
    arguments: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    site.install_tone()
    site.install("emoomni-odd", {"emoomni.speakers.v1": ODD}, {"odd": ODD_SPEAKERS})
    ended = emoomni("say", *arguments)
    assert ended.code == code
    assert ended.out == ""
    assert said in one_line(ended.err)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


ODD = {
    name.lower(): f"odd:{name}"
    for name in ("Mute", "Broken", "Raises", "Waits", "Plain", "Lists", "Lowers")
}
ODD_SPEAKERS = """
    from emoomni_sdk.errors import SpeechError
    from tone import Tone

    class Mute(Tone):
        async def speak(self, utterance):
            for chunk in ():
                yield chunk

    class Broken(Tone):
        async def speak(self, utterance):
            async for chunk in super().speak(utterance):
                yield chunk
            raise SpeechError("It lost its voice.")

    class Raises(Tone):
        async def speak(self, utterance):
            raise RuntimeError("no data")
            yield

    class Waits(Tone):
        async def speak(self, utterance):
            return []

    class Plain(Tone):
        def speak(self, utterance):
            yield []

    class Lists(Tone):
        async def speak(self, utterance):
            yield [0.0]

    class Lowers(Tone):
        def lower(self, request):
            return {}["style"]
"""


@pytest.mark.skipif(os.name != "posix", reason="makes a player of a shell script")
@pytest.mark.parametrize("works", [True, False])
def test_play(
    emoomni: Line,
    site: FakeSite,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    works: bool,
) -> None:
    site.install_tone()
    player = tmp_path / "bin" / "aplay"
    player.parent.mkdir()
    ending = f'cp "$2" {tmp_path}/heard.wav' if works else "echo no device >&2; exit 1"
    player.write_text(f"#!/bin/sh\n{ending}\n")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{player.parent}:/bin:/usr/bin")
    monkeypatch.setattr("emoomni_sdk.cli.playback.PLAYERS", (("aplay", "-q"),))
    ended = emoomni("say", "Hello.", "--speaker", "tone", "--play")
    if works:
        assert ended.code == 0
        assert frames(tmp_path / "heard.wav") == (400 * 6, 16000)
    else:
        assert ended.code == 1
        assert "no device" in one_line(ended.err)


def test_play_without_a_player(
    emoomni: Line, site: FakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.install_tone()
    monkeypatch.setattr("emoomni_sdk.cli.playback.find_player", lambda: None)
    ended = emoomni("say", "Hello.", "--speaker", "tone", "--play")
    assert ended.code == 1
    assert "Install one of" in one_line(ended.err)


def test_what_a_plugin_prints_stays_out_of_the_json(emoomni: Line, site: FakeSite) -> None:
    site.install_tone()
    source = "print('hello from a plugin')\nfrom tone import Tone as Loud\n"
    site.install("emoomni-l", {"emoomni.speakers.v1": {"loud": "chatty:Loud"}}, {"chatty": source})
    ended = emoomni("say", "Hi.", "--speaker", "loud", "-o", "o.wav", "--json")
    assert ended.json["speaker"] == "tone"
    assert "hello from a plugin" in ended.err


def test_nobody_reads_the_sound(site: FakeSite, tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("closes a pipe as a shell does")
    site.install_tone()
    read, write = os.pipe()
    os.close(read)
    process = start(
        *("say", "Hello.", "--speaker", "tone", "-o", "-"),
        folder=tmp_path,
        site=site.folder,
        stdout=write,
        stdin=subprocess.DEVNULL,
    )
    os.close(write)
    _, err = process.communicate(timeout=ANTI_HANG)
    assert err == ""
    assert process.returncode == 1
