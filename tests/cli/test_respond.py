"""``emoomni respond``, ``perceive`` and ``chat`` on the bundled clips, in this process."""

from __future__ import annotations

import json
import wave
from pathlib import Path
from typing import Any

import pytest

from emoomni_sdk.cli import main
from emoomni_sdk.cli.chains import seconds_of
from emoomni_sdk.errors import ConfigError

CLIPS = Path(__file__).parents[2] / "examples" / "clips"
COLUMBIA = str(CLIPS / "columbia.mkv")
JFK = str(CLIPS / "jfk.flac")
SECTIONS = ["emotion_analysis", "user_intent", "response_strategy", "response"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def answered(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code, out, err = run(capsys, "respond", *arguments, "--json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_json_is_one_object_with_all_that_was_promised(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    reply = tmp_path / "reply.wav"
    found = answered(capsys, COLUMBIA, "-o", str(reply))
    assert list(found["ecot"]) == SECTIONS
    assert all(text.strip() for text in found["ecot"].values())
    assert found["reply_audio"] == str(reply)
    assert {"perceive", "think", "instruct", "speak", "ttfa", "total"} <= set(found["timings"])
    assert found["answered_by"]["speaker"] == "espeak"
    assert {"perception", "instruction", "dropped", "usage"} <= set(found)
    with wave.open(str(reply)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(
            found["reply_seconds"], abs=0.01
        )


def test_people_see_the_sections_and_the_timings(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "respond", COLUMBIA)
    assert code == 0
    places = [out.index(title) for title in ("Emotion analysis", "User intent", "Response")]
    assert places == sorted(places)
    assert "first sound after" in out
    assert "give -o REPLY.wav" in err


def test_text_alone_is_answered_and_no_speaker_means_no_audio(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = answered(capsys, "--text", "I lost my job today.", "--speaker", "none")
    assert found["reply_audio"] is None
    assert "speaker" not in found["answered_by"]
    assert set(found["perception"]["unperceived"]) >= {"audio", "video"}


def test_the_caller_s_words_are_believed(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, JFK, "--text", "Ask what you can do.", "--speaker", "none")
    transcript = found["perception"]["transcript"]
    assert (transcript["text"], transcript["verified"]) == ("Ask what you can do.", True)


def test_a_span_is_answered_alone(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, JFK, "--from", "0:02", "--to", "5", "--speaker", "none")
    assert found["perception"]["seconds"] == pytest.approx(3.0, abs=0.1)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["respond"], 2, "nothing to answer"),
        (["respond", "missing.wav"], 1, "missing.wav"),
        (["respond", JFK, "--from", "abc"], 2, "--from abc"),
        (["respond", JFK, "--from", "9", "--to", "3"], 2, ""),
        (["respond", JFK, "--speaker", "nobody"], 2, "nobody"),
        (["respond", JFK, "-o", "/nowhere/at/all/reply.wav"], 1, "/nowhere/at/all"),
        (["respond", "--text", "hi", "--from", "3"], 2, "--from"),
        (["perceive", JFK, JFK, "--text", "hi"], 2, "one clip"),
        (["respond", JFK, "-o", JFK], 2, "the clip itself"),
        (["perceive", "-", "-"], 2, "once"),
        (["chat", JFK, "--session", "/nowhere/at/all/talk.json"], 1, "/nowhere/at/all"),
    ],
)
def test_a_mistake_is_one_line_with_its_exit_code(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    found, out, err = run(capsys, *arguments)
    assert (found, out) == (code, "")
    assert err.count("\n") == 1
    assert words in err


def test_many_clips_are_one_line_each_in_order_and_one_bad_one_stops_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    readme = str(CLIPS / "README.md")
    code, out, err = run(capsys, "perceive", JFK, readme, COLUMBIA, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [row["path"] for row in rows] == [JFK, readme, COLUMBIA]
    assert "error" in rows[1]
    assert readme in err
    for row in (rows[0], rows[2]):
        assert {"arousal", "valence", "emotions", "cues", "transcript", "seconds"} <= set(row)


def test_a_clip_is_perceived_the_same_alone_and_among_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, alone, _ = run(capsys, "perceive", COLUMBIA, "--json")
    _, among, _ = run(capsys, "perceive", JFK, COLUMBIA, JFK, "--json")
    assert alone.strip() == among.splitlines()[1]


def test_people_read_a_line_per_clip(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "perceive", COLUMBIA)
    assert (code, err) == (0, "")
    assert out.startswith(COLUMBIA)
    assert "arousal" in out


def test_a_conversation_is_saved_and_resumed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    talk, replies = tmp_path / "talk.json", tmp_path / "replies"
    replies.mkdir()
    shared = ["--session", str(talk), "--replies", str(replies)]
    assert run(capsys, "chat", COLUMBIA, "I lost my job.", *shared)[0] == 0
    assert run(capsys, "chat", JFK, *shared)[0] == 0
    saved = json.loads(talk.read_text(encoding="utf-8"))
    assert [row["said"] is not None for row in saved["history"]] == [True, True, False]
    assert saved["baseline"]["seconds"] > 10
    assert sorted(path.name for path in replies.iterdir()) == [
        "reply-001.wav",
        "reply-002.wav",
        "reply-003.wav",
    ]


def test_a_conversation_goes_on_after_a_clip_that_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, err = run(capsys, "chat", "missing.wav", "I lost my job.", "--speaker", "none")
    assert code == 1
    assert "missing.wav" in err
    assert "Response" in out


def test_times_are_seconds_or_clock_times() -> None:
    assert seconds_of("90.5", "--from") == 90.5
    assert seconds_of("1:30", "--from") == 90.0
    assert seconds_of("1:00:01", "--from") == 3601.0
    for wrong in ("", "1:2:3:4", "-3", "a:b"):
        with pytest.raises(ConfigError):
            seconds_of(wrong, "--from")
