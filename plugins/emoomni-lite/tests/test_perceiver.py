from __future__ import annotations

import asyncio
import os
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from emoomni_lite import SignalPerceiver
from emoomni_lite.face.landmarks import SIGNS

from emoomni_sdk.errors import ConfigError, MediaError, MissingDependencyError, OptionsError
from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception, VoiceBaseline
from emoomni_sdk.turn import Turn

RATE = 16000
BASELINE_CUES = ("pitch_median", "pitch_range", "loudness", "speaking_rate", "speech_seconds")


def documented() -> set[str]:
    page = Path(__file__).parents[1] / "docs" / "cues.md"
    return set(re.findall(r"`([a-z_]+)`", page.read_text("utf-8")))


def test_a_voice_is_measured_and_described(speak, perceive) -> None:
    found = perceive(speak(6.0, pitch=200, vibrato=1, pauses=((2.0, 2.8),)))
    assert found.value("pitch_median") == pytest.approx(200, rel=0.03)
    assert found.value("pause_longest") == pytest.approx(0.8, abs=0.12)
    assert found.cue("pause_longest").start == pytest.approx(2.0, abs=0.1)
    assert found.value("speech_end") == pytest.approx(6.0, abs=0.15)
    assert found.seconds == pytest.approx(6.0)
    assert f"median pitch {found.value('pitch_median'):.0f} Hz" in found.analysis
    assert "One pause over 0.6 s" in found.analysis
    assert set(found.unperceived) == {"video", "words"}
    assert sum(found.emotions.values()) == pytest.approx(1, abs=0.01)
    assert 0 <= found.confidence <= 1
    for name in BASELINE_CUES:
        assert found.value(name) is not None


def test_the_perception_round_trips(speak, perceive) -> None:
    found = perceive(speak(3.0), text="I am so sad.")
    assert Perception.from_json(found.to_json()) == found


def test_every_cue_is_documented(speak, perceive) -> None:
    baseline = VoiceBaseline(
        pitch_hz=120, pitch_range_semitones=4, level_dbfs=-20, rate_syllables=4, seconds=30
    )
    sound = np.concatenate(
        [speak(4.0, pauses=((1, 2),)), speak(1.0, pitch=70), speak(1.0, pitch=190)]
    )
    found = perceive(sound, text="I am so sad.", baseline=baseline)
    names = {cue.name for cue in found.cues}
    assert {"pitch_fall", "pitch_rise", "pause", "pitch_against_usual", "word_valence"} <= names
    assert names <= documented()
    assert set(SIGNS) <= documented()
    assert all(cue.unit for cue in found.cues)


def test_gain_of_20_db_changes_nothing_but_loudness(speak, perceive) -> None:
    sound = speak(4.0, level=-14, noise=-65, pauses=((2.0, 2.4),))
    loud, quiet = perceive(sound), perceive(sound * 0.1)
    assert quiet.arousal == pytest.approx(loud.arousal, abs=0.03)
    assert quiet.emotion == loud.emotion
    assert quiet.value("loudness") == pytest.approx(loud.value("loudness") - 20, abs=0.3)


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (np.zeros(3 * RATE), "silent"),
        (0.1 * np.random.default_rng(0).standard_normal(3 * RATE), "only noise"),
        (0.2 * np.sin(2 * np.pi * 440 * np.arange(3 * RATE) / RATE), "tone"),
    ],
)
def test_without_speech_it_says_so(sound, reason, perceive) -> None:
    found = perceive(sound.astype(np.float32))
    assert reason in found.unperceived["audio"]
    assert "no speech was found" in found.analysis
    assert found.emotions == {}
    assert found.arousal is None
    assert found.cues == ()


def test_text_alone(perceive) -> None:
    found = perceive(text="I was fired today and I am scared.")
    assert found.valence < -0.4
    assert set(found.unperceived) == {"audio", "video"}
    assert found.transcript.source == "caller"
    assert found.transcript.verified
    assert found.language == "en"
    assert "“scared”" in found.analysis


def test_neither_clip_nor_text_is_refused(perceive) -> None:
    with pytest.raises(ConfigError, match="neither a clip nor a text"):
        perceive()
    with pytest.raises(ConfigError):
        perceive(text="   ")


def test_what_is_no_media_is_refused(perceive) -> None:
    with pytest.raises(MediaError) as caught:
        perceive(b"this is not a recording" * 100)
    assert caught.value.remedy


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(OptionsError, match="smiles"):
        SignalPerceiver(smiles=True)


def test_a_missing_model_names_the_remedy(perceive, tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pywhispercpp.model", None)
    with pytest.raises(MissingDependencyError, match=r"emoomni-lite\[whisper\]"):
        perceive(text="hello", options={"whisper_model": tmp_path / "no.bin", "transcribe": "auto"})
    monkeypatch.setitem(__import__("sys").modules, "mediapipe", None)
    frames = np.zeros((4, 64, 64, 3), np.uint8)
    with Clip.from_arrays(frames=frames, fps=4) as clip:
        with pytest.raises(MissingDependencyError, match=r"emoomni-lite\[face\]"):
            perceive(clip, options={"face_landmarker": tmp_path / "no.task"})


def test_bad_news_in_a_lively_voice_is_a_conflict(speak, perceive) -> None:
    lively = speak(4.0, pitch=190, vibrato=4, accent=2.5, tilt=7, syllables=4.8, spacing=1000)
    found = perceive(lively, text="My grandmother died last night.")
    assert found.emotions["happy"] > 0.05
    assert found.conflict.between == ("audio", "text")
    assert found.conflict.description in found.analysis
    assert perceive(lively, text="I won, I am so happy!").conflict is None


def test_chinese_prose(speak, perceive) -> None:
    found = perceive(speak(3.0, pauses=((1, 1.8),)), text="我很难过", reasoning_language="zh-CN")
    assert "赫兹" in found.analysis
    assert "“难过”" in found.analysis
    assert "没有画面" in found.unperceived["video"]
    assert not re.search(r"[a-z]{4,} [a-z]{4,}", found.analysis)


@pytest.mark.parametrize(
    ("language", "doubt"),
    [("en", "cannot be told with any certainty"), ("zh-CN", "没有把握")],
)
def test_doubt_is_put_in_words(language, doubt, clips, perceive) -> None:
    speech = perceive(clips / "jfk.flac", reasoning_language=language)
    assert speech.confidence < 0.33
    assert doubt in speech.analysis
    grief = perceive(clips / "columbia.flac", reasoning_language=language)
    assert grief.emotion == "sad"
    assert grief.confidence > 0.5
    assert doubt not in grief.analysis


@pytest.mark.parametrize(
    ("language", "noisy", "short"),
    [("en", "so the voice is hard to judge", "of speech to judge by"), ("zh", "难以判断", "只有")],
)
def test_an_unreliable_voice_is_called_so(language, noisy, short, speak, perceive) -> None:
    hiss = perceive(speak(4.0, pauses=((1, 2),), noise=-28), reasoning_language=language)
    clear = perceive(speak(4.0, pauses=((1, 2),)), reasoning_language=language)
    assert noisy in hiss.analysis
    assert noisy not in clear.analysis
    brief = perceive(speak(0.6), reasoning_language=language)
    assert short in brief.analysis
    assert brief.confidence < clear.confidence


def test_a_baseline_is_spoken_of(speak, perceive) -> None:
    usual = VoiceBaseline(pitch_hz=90, level_dbfs=-40, rate_syllables=2, seconds=100)
    found = perceive(speak(3.0, pitch=180, level=-20), baseline=usual)
    assert "the speaker's earlier turns" in found.analysis
    assert "louder than usual" in found.analysis
    assert found.value("pitch_against_usual") == pytest.approx(12, abs=0.3)


def test_alone_in_any_order_or_in_a_batch_the_answer_is_the_same(speak) -> None:
    sounds = [speak(2.0, pitch=pitch, seed=pitch) for pitch in (100, 150, 220)]

    async def run(order: list[int], together: bool) -> dict[int, Perception]:
        async with SignalPerceiver(transcribe="off") as perceiver:

            async def one(index: int) -> Perception:
                with Clip.from_arrays(audio=sounds[index], sample_rate=RATE) as clip:
                    return await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip)))

            if together:
                found = await asyncio.gather(*map(one, order))
            else:
                found = [await one(index) for index in order]
            return dict(zip(order, found, strict=True))

    alone = {index: asyncio.run(run([index], False))[index] for index in range(3)}
    assert asyncio.run(run([2, 0, 1], False)) == alone
    assert asyncio.run(run([1, 2, 0], True)) == alone


def test_progress_never_goes_back_and_ends_at_the_end(speak) -> None:
    told = []

    async def run() -> None:
        async with SignalPerceiver() as perceiver:
            with Clip.from_arrays(audio=speak(25.0), sample_rate=RATE) as clip:
                turn = Turn(clip=clip, text="hello")
                await perceiver.perceive(PerceiveRequest(turn=turn, progress=told.append))

    asyncio.run(run())
    done = [progress.seconds for progress in told]
    assert len(done) >= 3
    assert done == sorted(done)
    assert done[-1] == told[-1].total == pytest.approx(25.0)
    assert {progress.stage for progress in told} == {"perceive"}


async def test_cancelling_ends_the_thread_before_it_returns(speak) -> None:
    sound = np.tile(speak(10.0), 30)
    began = threading.Event()
    inside: list[str] = []

    def note(progress: object) -> None:
        inside.append(threading.current_thread().name)
        began.set()

    async with SignalPerceiver(transcribe="off") as perceiver:
        with Clip.from_arrays(audio=sound, sample_rate=RATE) as clip:
            request = PerceiveRequest(turn=Turn(clip=clip), progress=note)
            task = asyncio.create_task(perceiver.perceive(request))
            await asyncio.to_thread(began.wait, 60)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            heard = len(inside)
            assert heard < 30
            await asyncio.sleep(0.2)
            assert len(inside) == heard
            short = Clip.from_arrays(audio=speak(1.0), sample_rate=RATE)
            again = await perceiver.perceive(PerceiveRequest(turn=Turn(clip=short)))
            assert again.value("pitch_median") == pytest.approx(120, rel=0.05)


def test_a_clip_with_picture_only(perceive) -> None:
    frames = np.random.default_rng(0).integers(0, 255, (10, 96, 128, 3), dtype=np.uint8)
    with Clip.from_arrays(frames=frames, fps=5) as clip:
        found = perceive(clip)
    assert "no audio stream" in found.unperceived["audio"]
    assert "no face" in found.unperceived["video"]


@pytest.mark.parametrize("name", ["columbia.flac", "jfk.flac", "nasa.mp4", "columbia.mkv"])
def test_bundled_clips(name, clips, perceive) -> None:
    path = clips / name
    if not path.exists():
        pytest.skip(f"{name} is not bundled")
    found = perceive(path)
    assert found.value("speech_seconds") > 1
    assert 50 < found.value("pitch_median") < 400
    assert len(found.analysis) > 100
    assert found == perceive(path)


def test_grief_is_heard_as_low(clips, perceive) -> None:
    found = perceive(clips / "columbia.flac")
    assert found.arousal < 0
    assert found.value("pause_count") >= 1


def test_subtitles_are_the_words_unless_the_caller_knows_better(clips, perceive) -> None:
    found = perceive(clips / "nasa.mp4")
    assert found.transcript.source == "subtitles"
    assert found.transcript.verified
    assert "optical and science segment" in found.transcript.text.lower()
    assert perceive(clips / "nasa.mp4", text="Something else.").transcript.source == "caller"


@pytest.mark.acceptance
def test_faces_are_seen_in_real_video() -> None:
    data = os.environ.get("EMOOMNI_TEST_DATA")
    if not data:
        pytest.skip("EMOOMNI_TEST_DATA is unset")

    paths = sorted(Path(data, "video", "mead").glob("*.mp4"))

    async def run() -> list[float]:
        seen = []
        async with SignalPerceiver(transcribe="off") as perceiver:
            for path in paths:
                with Clip.open(path) as clip:
                    found = await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip)))
                    seen.append(found.value("face_visible") or 0.0)
        return seen

    seen = asyncio.run(run())
    assert seen
    assert min(seen) > 0.8
