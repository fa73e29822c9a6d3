from __future__ import annotations

import numpy as np
import pytest
from emoomni_lite.voice.tracks import TrackBuilder

RATE = 16000


@pytest.mark.parametrize("syllables", [2.5, 4.0, 5.5])
def test_syllables_are_counted(syllables, speak, hear) -> None:
    rate = hear(speak(6.0, syllables=syllables)).rate
    assert rate.speaking == pytest.approx(syllables, rel=0.08)


def test_pauses_slow_speaking_but_not_articulation(speak, hear) -> None:
    pauses = ((1.0, 1.75), (3.0, 4.0), (5.0, 5.5))
    voice = hear(speak(8.0, syllables=4.0, pauses=pauses))
    assert voice.rate.articulation == pytest.approx(4.0, rel=0.12)
    assert voice.rate.speaking == pytest.approx(4.0 * (8 - 2.25) / 8, rel=0.12)
    found = [(pause.start, pause.end) for pause in voice.pauses]
    assert len(found) == 3
    assert np.abs(np.array(found) - np.array(pauses)).max() < 0.12


def test_a_voice_without_pauses_has_none(speak, hear) -> None:
    assert hear(speak(4.0)).pauses == ()


@pytest.mark.parametrize("pitch", [95, 140, 210, 280])
def test_median_pitch(pitch, speak, hear) -> None:
    assert hear(speak(3.0, pitch=pitch)).intonation.median == pytest.approx(pitch, rel=0.02)


def test_pitch_range_of_a_sine_vibrato(speak, hear) -> None:
    voice = hear(speak(6.0, vibrato=4.0)).intonation
    # The 10th and 90th percentile of a sine of amplitude a lie at ±0.951 a.
    assert voice.range == pytest.approx(2 * 4.0 * 0.951, rel=0.06)
    assert voice.variation == pytest.approx(4.0 / np.sqrt(2), rel=0.06)


def test_pitch_slope_of_a_glide(speak, hear) -> None:
    assert hear(speak(4.0, vibrato=0.2, glide=-1.5)).intonation.slope == pytest.approx(
        -1.5, abs=0.1
    )


def test_loudness_follows_gain_and_nothing_else_does(speak, hear) -> None:
    sound = speak(4.0, level=-12, noise=-70, pauses=((1.5, 2.0),))
    loud, quiet = hear(sound), hear(sound * 0.01)
    assert loud.loudness.level - quiet.loudness.level == pytest.approx(40, abs=0.2)
    assert quiet.loudness.variation == pytest.approx(loud.loudness.variation, abs=0.2)
    assert quiet.balance.alpha_ratio == pytest.approx(loud.balance.alpha_ratio, abs=0.2)
    assert quiet.harmonicity == pytest.approx(loud.harmonicity, abs=0.3)
    assert quiet.rate.speaking == pytest.approx(loud.rate.speaking, abs=0.1)
    assert quiet.intonation.median == pytest.approx(loud.intonation.median, rel=0.002)


def test_a_steeper_source_is_a_darker_voice(speak, hear) -> None:
    bright, dark = hear(speak(4.0, tilt=6)).balance, hear(speak(4.0, tilt=15)).balance
    assert bright.alpha_ratio > dark.alpha_ratio + 5
    assert bright.hammarberg < dark.hammarberg - 5
    assert bright.slope > dark.slope + 3
    assert bright.centroid > dark.centroid


def test_noise_is_taken_off_the_spectrum(speak, hear) -> None:
    pauses = ((1.5, 2.5),)
    clean = hear(speak(5.0, pauses=pauses, noise=-80)).balance
    noisy = hear(speak(5.0, pauses=pauses, noise=-36)).balance
    assert noisy.alpha_ratio == pytest.approx(clean.alpha_ratio, abs=1.0)


def test_noise_lowers_harmonicity(speak, hear) -> None:
    assert hear(speak(4.0, noise=-30)).harmonicity < hear(speak(4.0)).harmonicity - 5


@pytest.mark.parametrize("spacing", [1000.0, 1150.0])
def test_formant_spacing(spacing, speak, hear) -> None:
    assert hear(speak(4.0, spacing=spacing)).formant_spacing == pytest.approx(spacing, rel=0.05)


def telephone(samples: np.ndarray, low: float = 300.0, high: float = 3400.0) -> np.ndarray:
    spectrum = np.fft.rfft(samples)
    frequency = np.fft.rfftfreq(len(samples), 1 / RATE)
    spectrum[(frequency < low) | (frequency > high)] = 0
    return np.fft.irfft(spectrum, len(samples)).astype(np.float32)


@pytest.mark.parametrize("spacing", [1000.0, 1150.0])
def test_a_telephone_band_tells_the_spacing_from_the_third_formant(spacing, speak, hear) -> None:
    voice = hear(telephone(speak(4.0, spacing=spacing, noise=None)))
    assert voice.formant_spacing == pytest.approx(spacing, rel=0.07)


@pytest.mark.parametrize("tilt", [6, 12])
def test_effort_is_the_same_over_a_telephone_which_tells_no_bass(tilt, speak, hear) -> None:
    sound = speak(4.0, tilt=tilt, noise=-80)
    wide, narrow = hear(sound).balance, hear(telephone(sound)).balance
    assert narrow.effort == pytest.approx(wide.effort, abs=0.3)
    assert wide.bass is not None
    assert narrow.bass is None


def test_effort_follows_the_source_and_not_the_level_or_the_noise(speak, hear) -> None:
    pauses = ((1.5, 2.5),)
    voice = [hear(speak(5.0, tilt=tilt, pauses=pauses, noise=-80)).balance for tilt in (6, 12)]
    assert voice[0].effort > voice[1].effort + 5
    assert voice[0].bass < voice[1].bass - 2
    noisy = hear(speak(5.0, tilt=6, pauses=pauses, noise=-40)).balance
    assert noisy.effort == pytest.approx(voice[0].effort, abs=1.0)


def test_slips_by_an_octave_do_not_widen_the_range(speak, hear) -> None:
    steady = speak(6.0, pitch=120, vibrato=1.0)
    slips = np.concatenate([steady, speak(1.0, pitch=250, vibrato=0.2)])
    voice = hear(slips).intonation
    assert voice.range == pytest.approx(hear(steady).intonation.range, rel=0.1)


def test_movement_is_the_speed_of_the_pitch(speak, hear) -> None:
    slow, fast = (hear(speak(4.0, vibrato=0, glide=rate)).intonation for rate in (1.0, 4.0))
    assert slow.movement == pytest.approx(1.0, abs=0.5)
    assert fast.movement == pytest.approx(4.0, abs=0.6)


def test_the_last_third_is_compared_with_the_first(speak, hear) -> None:
    sound = speak(6.0, vibrato=0.5)
    sound[4 * RATE :] *= 10 ** (9 / 20)
    change = hear(sound).change
    assert change.loudness == pytest.approx(9, abs=1)
    assert change.pitch == pytest.approx(0, abs=1)
    assert change.start == pytest.approx(4.0, abs=0.2)


def test_a_fall_is_told_with_its_time(speak, hear) -> None:
    high, low = speak(3.0, pitch=150, vibrato=0.5), speak(0.75, pitch=92, vibrato=0.5)
    event = hear(np.concatenate([high, low])).intonation.events[-1]
    assert event.kind == "fall"
    assert event.hz == pytest.approx(92, rel=0.05)
    assert event.ratio == pytest.approx(92 / 150, rel=0.05)
    assert event.start == pytest.approx(3.0, abs=0.15)
    assert event.end == pytest.approx(3.75, abs=0.15)


def test_a_gap_between_blocks_counts_as_silence(speak) -> None:
    sound = speak(2.0)
    builder = TrackBuilder()
    builder.push(0.0, sound)
    builder.push(5.0, sound)
    tracks = builder.finish()
    assert tracks.seconds == pytest.approx(7.0, abs=0.05)
    assert not (tracks.pitch[220:480] > 0).any()


@pytest.mark.parametrize("count", [0, 1, 100, 639, 640, 641])
def test_hardly_any_samples(count, hear) -> None:
    assert hear(np.zeros(count, np.float32)) is None
