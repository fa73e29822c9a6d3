"""What is asked for is what is heard, measured by an ear of our own."""

from __future__ import annotations

import numpy as np
import pytest
from emoomni_espeak import EspeakSpeaker

from emoomni_sdk.chain import Chain
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.testing import ScriptedStrategist, ScriptedThinker
from emoomni_sdk.turn import Turn

ENGLISH = "The train leaves at seven in the morning. I had hoped, in the end, to meet you there."
CHINESE = "火车早上七点离开。我本来希望，过了这么久，会有人在那里接我。"
VOICES = [("en-us", ENGLISH), ("en-gb+f3", ENGLISH), ("zh", CHINESE)]
LADDERS = {
    "pitch": (-6.0, -3.0, 0.0, 3.0, 6.0),
    "pitch_range": (0.4, 0.7, 1.0, 1.4, 1.9),
    "rate": (0.6, 0.8, 1.0, 1.3, 1.8),
    "volume": (-12.0, -6.0, 0.0, 5.0, 10.0),
}


def achieved(dimension, heard, neutral):
    return {
        "pitch": 12 * np.log2(heard.pitch / neutral.pitch),
        "pitch_range": heard.span / neutral.span,
        "rate": neutral.seconds / heard.seconds,
        "volume": heard.level - neutral.level,
    }[dimension]


@pytest.fixture(params=VOICES, ids=[name for name, _ in VOICES])
async def voice(request):
    name, text = request.param
    async with EspeakSpeaker(voice=name, workers=1) as speaker:
        yield speaker, text


@pytest.mark.parametrize("dimension", LADDERS)
async def test_achieved_follows_asked(voice, say, measure, dimension):
    speaker, text = voice
    neutral = measure(await say(speaker, text, seed=0))
    asked = LADDERS[dimension]
    got = [
        achieved(
            dimension,
            measure(await say(speaker, text, SpeakingInstruction(**{dimension: value}), seed=0)),
            neutral,
        )
        for value in asked
    ]
    assert got == sorted(got)
    slack = {"pitch": 0.6, "volume": 1.5}
    for value, result in zip(asked, got, strict=True):
        if dimension in slack:
            assert result == pytest.approx(value, abs=slack[dimension])
        else:
            assert result == pytest.approx(value, rel=0.15)


async def test_excited_against_tired(voice, say, measure):
    speaker, text = voice
    up = measure(await say(speaker, text, SpeakingInstruction(emotion="excited", intensity=1)))
    down = measure(await say(speaker, text, SpeakingInstruction(emotion="tired", intensity=1)))
    assert up.pitch / down.pitch >= 1.3
    assert down.seconds / up.seconds >= 1.4
    assert up.level - down.level >= 6


async def test_the_voice_profile_is_what_is_heard(voice, say, measure):
    speaker, text = voice
    heard = measure(await say(speaker, text))
    assert heard.pitch == pytest.approx(speaker.voice.pitch_hz, rel=0.06)
    assert heard.level == pytest.approx(speaker.voice.level_dbfs, abs=1.5)


async def test_pauses_stretch(voice, say):
    speaker, text = voice
    short, plain, long = [
        (await say(speaker, text, SpeakingInstruction(pause=ratio), seed=0)).seconds
        for ratio in (0.3, 1.0, 3.0)
    ]
    assert short + 0.2 < plain < long - 0.4


async def test_whisper_has_no_voice(speaker, say, measure):
    whisper = measure(await say(speaker, ENGLISH, SpeakingInstruction(timbre="whisper")))
    plain = measure(await say(speaker, ENGLISH))
    assert abs(whisper.level - plain.level) < 4
    assert whisper.pitch == 1.0 or whisper.span > 2 * plain.span or whisper.pitch > 150


@pytest.mark.parametrize(("dark", "light"), [("dark", "warm"), ("warm", "bright")])
async def test_timbre_tilts_the_spectrum(speaker, say, dark, light):
    centroids = []
    for timbre in (dark, light):
        audio = await say(speaker, ENGLISH, SpeakingInstruction(timbre=timbre), seed=0)
        power = np.abs(np.fft.rfft(audio.samples())) ** 2
        grid = np.fft.rfftfreq(len(audio.samples()), 1 / 22050)
        centroids.append((power * grid).sum() / power.sum())
    assert centroids[0] < 0.95 * centroids[1]


@pytest.mark.parametrize(
    ("voice_name", "text"),
    [
        ("en-us", "I never said that you should really go there alone"),
        ("zh", "我说过你的东西在他的房间里"),
    ],
)
async def test_rising_ends_higher_than_falling(say, measure, voice_name, text):
    async with EspeakSpeaker(voice=voice_name, workers=1) as speaker:
        ends = {}
        for contour in ("rising", "falling"):
            audio = await say(speaker, text, SpeakingInstruction(intonation=contour), seed=0)
            half = audio.cut(audio.seconds * 0.4)
            start = measure(half).pitch
            tail = type(audio)(audio.pcm[len(audio.pcm) * 6 // 10 // 4 * 4 :], audio.format)
            ends[contour] = measure(tail).pitch / start
    assert ends["rising"] > 1.15 * ends["falling"]


async def test_flat_narrows_and_lively_widens(speaker, say, measure):
    flat, plain, lively = [
        measure(await say(speaker, ENGLISH, SpeakingInstruction(intonation=name), seed=0)).span
        for name in ("flat", "neutral", "lively")
    ]
    assert flat < 0.6 * plain < plain < lively


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, "Das ist schön. Erzähl mir mehr davon."])
@pytest.mark.parametrize("rate", [0.75, 1.0, 1.3])
async def test_a_chain_hears_what_was_asked_in_any_language(text, rate):
    chain = Chain(
        ScriptedThinker({"response": text}),
        speaker=EspeakSpeaker(workers=1),
        strategist=ScriptedStrategist(SpeakingInstruction(rate=rate, pitch=3.0, volume=4.0)),
    )
    async with chain:
        achieved = (await chain.run(Turn(text="?", seed=0))).measured["achieved"]
    assert achieved["rate"] == pytest.approx(rate, rel=0.1)
    assert achieved["pitch"] == pytest.approx(3.0, abs=0.6)
    assert achieved["volume"] == pytest.approx(4.0, abs=1.0)
    assert achieved["pitch_range"] == pytest.approx(1.0, rel=0.2)


async def test_at_its_loudest_nothing_is_clipped(voice, say):
    speaker, text = voice
    loud = await say(speaker, text, SpeakingInstruction(volume=12.0), seed=0)
    assert 0.5 < np.abs(loud.samples()).max() < 0.99
