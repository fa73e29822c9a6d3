"""`lower`: every dimension becomes a setting, and what cannot be had is named."""

from __future__ import annotations

import json

import pytest
from emoomni_espeak import EspeakSpeaker

from emoomni_sdk.instruction import DIMENSIONS, NEUTRAL, SpeakingInstruction
from emoomni_sdk.interfaces import LowerRequest
from emoomni_sdk.perception import EMOTIONS

SPEAKER = EspeakSpeaker(voice="en-us")
FEMALE = EspeakSpeaker(voice="en-us+f3")


def lower(speaker=SPEAKER, *, language=None, text="", **given):
    request = LowerRequest(instruction=SpeakingInstruction(**given), language=language, text=text)
    return speaker.lower(request)


def dropped(lowering):
    return {entry.dimension: entry for entry in lowering.dropped}


def test_neutral_changes_nothing():
    lowering = lower()
    assert lowering.dropped == ()
    expected = {
        "voice": "en-us",
        "variant": None,
        "rate": 175,
        "pitch": 50,
        "range": 50,
        "volume": 50,
        "pause_scale": 1.0,
        "tilt_db": 0.0,
        "breath": 0.0,
        "contour": None,
    }
    assert {name: lowering.directives[name] for name in expected} == expected


def test_neutral_in_every_word_is_neutral():
    words = lower(emotion="neutral", timbre="neutral", intonation="neutral")
    assert words == lower()


@pytest.mark.parametrize(
    ("dimension", "low", "high", "directive"),
    [
        ("pitch", -4, 4, "pitch"),
        ("pitch_range", 0.5, 1.6, "range"),
        ("rate", 0.7, 1.5, "rate"),
        ("volume", -8, 8, "gain_db"),
        ("pause", 0.5, 2.0, "pause_scale"),
    ],
)
@pytest.mark.parametrize("speaker", [SPEAKER, FEMALE, EspeakSpeaker(voice="zh")])
def test_numbers_move_their_setting(speaker, dimension, low, high, directive):
    middle = lower(speaker).directives[directive]
    below, above = (lower(speaker, **{dimension: value}) for value in (low, high))
    assert below.directives[directive] < middle < above.directives[directive]
    assert below.dropped == above.dropped == ()


def test_pitch_keeps_the_range_in_semitones():
    # The engine's melody has a size in Hz: a higher voice needs more of it.
    assert lower(pitch=5).directives["range"] > 60
    assert lower(pitch=-5).directives["range"] < 40


@pytest.mark.parametrize(
    ("given", "dimension", "says"),
    [
        ({"pitch": 20}, "pitch", "reaches +"),
        ({"pitch": -20}, "pitch", "reaches -"),
        ({"pitch_range": 4}, "pitch_range", "reaches 2."),
        ({"rate": 4}, "rate", "reaches 2."),
        ({"rate": 0.1}, "rate", "reaches 0.4"),
        ({"volume": 19}, "volume", "reaches +12"),
        ({"pause": 8}, "pause", "4 times"),
        ({"timbre": "like a child"}, "timbre", "child"),
        ({"timbre": "nasal"}, "timbre", "voice quality"),
        ({"timbre": "like a trumpet"}, "timbre", "voice quality"),
        ({"intonation": "zigzag"}, "intonation", "contour"),
        ({"intonation": "flat", "pitch_range": 1.5}, "intonation", "wins"),
        ({"emotion": "greenish"}, "emotion", "word"),
        ({"emotion": "greenish", "intensity": 0.4}, "intensity", "no emotion"),
        ({"intensity": 0.4}, "intensity", "no emotion"),
        ({"style": "xyzzy plugh"}, "style", "words"),
    ],
)
def test_what_cannot_be_had_is_named(given, dimension, says):
    entry = dropped(lower(**given))[dimension]
    assert entry.value == given[dimension]
    assert says in entry.reason


def test_reach_depends_on_the_voice():
    deep = EspeakSpeaker(voice="en-us+m3")
    assert "pitch" in dropped(lower(deep, pitch=14))
    assert dropped(lower(deep, pitch=-10))["pitch"].reason != ""


@pytest.mark.parametrize(
    ("timbre", "male", "female"),
    [("whisper", "whisper", "whisperf"), ("耳语", "whisper", "whisperf")],
)
def test_whisper_is_a_variant(timbre, male, female):
    assert lower(timbre=timbre).directives["variant"] == male
    assert lower(FEMALE, timbre=timbre).directives["variant"] == female


def test_a_variant_that_only_men_have():
    assert lower(timbre="creaky").directives["variant"] == "croak"
    lowering = lower(FEMALE, timbre="creaky")
    assert lowering.directives["variant"] == "f3"
    assert "timbre" in dropped(lowering)


@pytest.mark.parametrize(
    ("speaker", "timbre", "variant"),
    [
        (SPEAKER, "female", "f3"),
        (SPEAKER, "warm, female", "f3"),
        (SPEAKER, "whisper, female", "whisperf"),
        (SPEAKER, "male", None),
        (SPEAKER, "older", "grandpa"),
        (SPEAKER, "女声", "f3"),
        (FEMALE, "older", "grandma"),
        (FEMALE, "male", "m3"),
        (FEMALE, "young", "f3"),
    ],
)
def test_whose_voice(speaker, timbre, variant):
    lowering = lower(speaker, timbre=timbre)
    assert lowering.directives["variant"] == variant
    assert lowering.dropped == ()


@pytest.mark.parametrize(
    ("timbre", "directive", "sign"),
    [
        ("bright", "tilt_db", 1),
        ("明亮", "tilt_db", 1),
        ("firm", "tilt_db", 1),
        ("warm", "tilt_db", -1),
        ("a warm, rich voice", "tilt_db", -1),
        ("温暖的声音", "tilt_db", -1),
        ("breathy", "breath", 1),
        ("hoarse", "breath", 1),
        ("trembling", "tremor", 1),
    ],
)
def test_other_timbres_are_filters(timbre, directive, sign):
    lowering = lower(timbre=timbre)
    assert lowering.directives[directive] * sign > 0
    assert lowering.dropped == ()


@pytest.mark.parametrize("words", ["rising", "falling", "lively", "questioning", "上扬"])
def test_contours(words):
    lowering = lower(intonation=words)
    assert lowering.directives["contour"] is not None
    assert lowering.dropped == ()


def test_flat_beside_a_narrow_range_is_no_contradiction():
    lowering = lower(intonation="flat", pitch_range=0.5)
    assert lowering.directives["range"] == lower(pitch_range=0.5).directives["range"]
    assert lowering.dropped == ()


def test_flat_is_a_narrow_range():
    lowering = lower(intonation="flat")
    assert lowering.directives["contour"] is None
    assert lowering.directives["range"] < 25


@pytest.mark.parametrize("emotion", [label for label in EMOTIONS if label != "neutral"])
def test_every_emotion_alone_becomes_numbers(emotion):
    plain = lower(emotion=emotion)
    assert plain.directives != lower().directives
    assert plain.dropped == ()
    assert lower(emotion=emotion, intensity=0.0).directives == lower().directives


def test_intensity_scales():
    rates = [lower(emotion="sad", intensity=share).directives["rate"] for share in (0.2, 0.6, 1.0)]
    assert rates == sorted(rates, reverse=True)
    assert rates[0] > rates[-1]


def test_numbers_win_over_the_emotion():
    assert lower(emotion="angry", intensity=1.0).directives["rate"] > 175
    lowering = lower(emotion="angry", intensity=1.0, rate=0.7)
    assert lowering.directives["rate"] == lower(rate=0.7).directives["rate"]
    assert lowering.directives["gain_db"] > lower().directives["gain_db"]


def test_numbers_win_over_the_prose():
    slow = lower(style="Speak fast and loud.", rate=0.7)
    assert slow.directives["rate"] == lower(rate=0.7).directives["rate"]


@pytest.mark.parametrize(
    ("style", "language", "directive", "sign"),
    [
        ("Speak slowly, in a low voice.", "en", "rate", -1),
        ("Quickly and loudly!", "en", "gain_db", 1),
        ("Softly.", "en", "gain_db", -1),
        ("语速慢一点，声音轻柔。", "zh", "rate", -1),
    ],
)
def test_prose_alone(style, language, directive, sign):
    lowering = lower(style=style, language=language)
    change = lowering.directives[directive] - lower(language=language).directives[directive]
    assert change * sign > 0
    assert "style" not in dropped(lowering)


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("en", "en-us"),
        ("en-GB", "en-gb"),
        ("zh", "cmn"),
        ("zh-Hans-CN", "cmn"),
        ("zh-HK", "yue"),
        ("de-AT", "de"),
        ("pt_BR", "pt-br"),
        ("fr-FR", "fr-fr"),
        ("no", "nb"),
    ],
)
def test_languages(language, voice):
    lowering = lower(language=language)
    assert lowering.directives["voice"] == voice
    assert lowering.dropped == ()


def test_a_language_nobody_speaks():
    lowering = lower(language="tlh-none")
    assert lowering.directives["voice"] == "en-us"
    assert "en-us" in dropped(lowering)["language"].reason


@pytest.mark.parametrize(
    ("text", "voice"),
    [("Hello", "en-us"), ("你好", "cmn"), ("こんにちは", "ja"), ("안녕", "ko"), ("Привет", "ru")],
)
def test_script_decides_when_no_language_is_given(text, voice):
    assert lower(text=text).directives["voice"] == voice
    assert lower(text=text, language="en").directives["voice"] == "en-us"


def test_it_is_plain_data_and_pure():
    given = {"pitch": 3, "emotion": "happy", "timbre": "bright", "intonation": "rising"}
    first = lower(**given)
    assert json.loads(json.dumps(dict(first.directives))) == dict(first.directives)
    assert first == lower(**given)


def test_every_dimension_either_acts_or_is_named():
    asked = {
        "style": "Slowly, in a whisper.",
        "pitch": 2.0,
        "pitch_range": 1.3,
        "rate": 1.2,
        "volume": 3.0,
        "pause": 1.5,
        "emotion": "happy",
        "intensity": 0.5,
        "timbre": "bright",
        "intonation": "rising",
    }
    assert set(asked) == set(DIMENSIONS)
    for name, value in asked.items():
        lowering = lower(**{name: value})
        assert lowering.directives != lower().directives or name in dropped(lowering)
    assert NEUTRAL.is_neutral
