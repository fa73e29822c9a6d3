"""Curves of sounds whose pitch and level are known."""

from __future__ import annotations

import numpy as np
import pytest

from emoomni_sdk.report.curves import MOST_COLUMNS, SILENCE, curves_of
from tests.report.making import RATE, tone


def test_a_tone_has_its_pitch_and_level() -> None:
    sound = tone(150, 1.0)
    curves = curves_of(sound, RATE)
    assert curves is not None
    assert curves.has_pitch
    voiced = curves.pitch[curves.pitch > 0]
    assert len(voiced) > 0.8 * len(curves.pitch)
    assert np.median(voiced) == pytest.approx(150, abs=2)
    level = 10 * np.log10(np.mean(sound.astype(float) ** 2))
    assert np.median(curves.level) == pytest.approx(level, abs=0.5)
    assert curves.peaks.max() == pytest.approx(np.abs(sound).max(), abs=0.01)


def test_each_column_knows_its_time() -> None:
    quiet = np.zeros(RATE, np.float32)
    curves = curves_of(np.concatenate([quiet, tone(200, 1.0), quiet]), RATE)
    assert curves is not None
    at = np.flatnonzero(curves.pitch > 0) * curves.step
    assert at.min() == pytest.approx(1.0, abs=0.06)
    assert at.max() == pytest.approx(2.0, abs=0.06)
    assert curves.level[0] == SILENCE
    assert curves.peaks[0] == 0


def test_a_long_sound_has_no_more_columns_than_a_page() -> None:
    curves = curves_of(np.tile(tone(150, 5.0), 8), RATE)
    assert curves is not None
    assert len(curves.peaks) == len(curves.pitch) == len(curves.level) == MOST_COLUMNS
    assert curves.step * MOST_COLUMNS == pytest.approx(40.0)


def test_silence_has_no_pitch() -> None:
    curves = curves_of(np.zeros(RATE, np.float32), RATE)
    assert curves is not None
    assert not curves.has_pitch


@pytest.mark.parametrize("length", [0, 10])
def test_too_little_sound_has_no_curves(length: int) -> None:
    assert curves_of(np.zeros(length, np.float32), RATE) is None


def test_what_is_no_number_is_silence() -> None:
    sound = tone(150, 0.5)
    sound[100:200] = np.nan
    curves = curves_of(sound, RATE)
    assert curves is not None
    assert np.isfinite(curves.level).all()
    assert np.isfinite(curves.peaks).all()


def test_the_ringing_of_a_burst_is_not_drawn() -> None:
    sound = np.concatenate([tone(120, 1.0), tone(560, 0.1), tone(125, 1.0)])
    curves = curves_of(sound, RATE)
    assert curves is not None
    assert curves.has_pitch
    assert curves.pitch.max() < 200
