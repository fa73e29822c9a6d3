"""The f0 model and its inverse, and the pace tables."""

from __future__ import annotations

from pathlib import Path

import espeakng_loader
import pytest
from emoomni_espeak import calibration
from emoomni_espeak.calibration import Melody
from emoomni_espeak.voices import read_catalogue
from hypothesis import given, settings
from hypothesis import strategies as st

MALE = calibration.melody("en-us", (82, 118))
FEMALE = calibration.melody("en-us", (82, 118), (140, 240))


def f0(melody: Melody, pitch: int, span: int, quantile: float) -> float:
    scale = span / 50
    base = melody.floor * 2 ** ((pitch - 50) / 50)
    return base + melody.spread * (scale * quantile + (1 - scale) * melody.rest)


@settings(deadline=None, derandomize=True)
@given(st.sampled_from([MALE, FEMALE]), st.floats(-5, 6), st.floats(0.4, 1.4))
def test_settings_reach_what_is_asked(melody, shift, ratio):
    settings = melody.settings(shift, ratio)
    median = f0(melody, settings.pitch, settings.range, melody.mid)
    assert median == pytest.approx(melody.median * 2 ** (shift / 12), rel=0.02)
    assert settings.shift == pytest.approx(shift, abs=0.01)
    assert settings.range_ratio == pytest.approx(ratio, rel=0.01)


@settings(deadline=None, derandomize=True)
@given(st.sampled_from([MALE, FEMALE]), st.floats(-24, 24), st.floats(0.01, 4))
def test_settings_stay_within_the_engine(melody, shift, ratio):
    settings = melody.settings(shift, ratio)
    assert 0 <= settings.pitch <= 99
    assert 0 <= settings.range <= 99
    for semitones in (-6, 0, 6):
        assert 0 <= melody.pitch_parameter(settings, semitones) <= 99


def test_neutral_is_the_engines_own():
    settings = MALE.settings(0.0, 1.0)
    assert (settings.pitch, settings.range) == (50, 50)
    assert MALE.pitch_parameter(settings, 0.0) == 50


@pytest.mark.parametrize("tag", ["en-us", "cmn", "de", "ru", "sw"])
@pytest.mark.parametrize("neutral", [120, 175, 250])
def test_pace(tag, neutral):
    assert calibration.words_per_minute(tag, neutral, 1.0) == (neutral, pytest.approx(1.0))
    paces = [calibration.words_per_minute(tag, neutral, ratio) for ratio in (0.75, 1.0, 1.4)]
    assert [wpm for wpm, _ in paces] == sorted(wpm for wpm, _ in paces)
    for (wpm, reached), ratio in zip(paces, (0.75, 1.0, 1.4), strict=True):
        assert 80 <= wpm <= 450
        assert reached == pytest.approx(ratio, rel=0.02)


def test_every_variant_has_finite_settings():
    catalogue = read_catalogue(Path(espeakng_loader.get_data_path()))
    for variant in catalogue.variants:
        melody = calibration.melody("en-us", (82, 118), variant.pitch)
        assert melody.settings(0.0, 1.0).pitch == 50
        assert 20 < melody.median < 400
        for shift, ratio in ((-8.0, 0.4), (8.0, 2.0)):
            settings = melody.settings(shift, ratio)
            assert 0 <= settings.pitch <= 99
            assert 0 <= settings.range <= 99


def test_pace_ends_where_the_engine_does():
    assert calibration.words_per_minute("en-us", 175, 9.0)[0] == 450
    assert calibration.words_per_minute("en-us", 175, 0.01)[0] == 80
