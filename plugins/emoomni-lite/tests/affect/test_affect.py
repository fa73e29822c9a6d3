from __future__ import annotations

import math
import re
from dataclasses import replace

import numpy as np
import pytest
from emoomni_lite.affect import arousal, conflict
from emoomni_lite.affect import emotions as model
from emoomni_lite.affect.arousal import WEIGHTS
from emoomni_lite.affect.emotions import PRIOR, PROFILES, emotions
from emoomni_lite.affect.estimate import RUSSELL, combine, of_voice
from emoomni_lite.affect.features import USUAL, features
from emoomni_lite.words.valence import read

from emoomni_sdk.media import Clip
from emoomni_sdk.perception import EMOTIONS, VoiceBaseline


@pytest.fixture(scope="module")
def moved(speak, hear):
    sound = speak(4.0, pitch=210, vibrato=4.0, accent=2.5, tilt=4.0, syllables=5.5, spacing=950)
    return hear(sound)


@pytest.fixture(scope="module")
def flat(speak, hear):
    return hear(speak(4.0, pitch=95, vibrato=0.5, tilt=14.0, syllables=2.5))


def test_a_raised_bright_lively_voice_is_aroused_and_a_low_dark_flat_one_is_not(
    moved, flat
) -> None:
    assert of_voice(moved).arousal > 0.5
    assert of_voice(flat).arousal < -0.5


def test_gain_changes_neither_arousal_nor_emotion(speak, hear) -> None:
    sound = speak(4.0, pitch=180, vibrato=3.0, level=-12, pauses=((2, 2.5),))
    one, other = (of_voice(hear(part)) for part in (sound, sound * 0.1))
    assert other.arousal == pytest.approx(one.arousal, abs=0.03)
    assert other.valence == pytest.approx(one.valence, abs=0.03)


def test_a_womans_pitch_is_no_mans_excitement(speak, hear) -> None:
    voice = hear(speak(4.0, pitch=205))
    woman = features(replace(voice, formant_spacing=1190.0))["pitch"]
    man = features(replace(voice, formant_spacing=1010.0))["pitch"]
    assert abs(woman) < 0.6
    assert man > 1.0


def test_a_baseline_replaces_people_at_large(moved) -> None:
    own = VoiceBaseline(
        pitch_hz=moved.intonation.median,
        pitch_range_semitones=moved.intonation.range,
        level_dbfs=moved.loudness.level,
        rate_syllables=moved.rate.speaking,
        seconds=200,
    )
    found = features(moved, own)
    for name in ("pitch", "pitch_range", "rate", "loudness"):
        assert abs(found[name]) < 0.15
    assert of_voice(moved, own).arousal < of_voice(moved).arousal
    quieter = own.model_copy(update={"level_dbfs": own.level_dbfs - 12})
    assert of_voice(moved, quieter).arousal > of_voice(moved, own).arousal


def test_a_short_baseline_counts_little(moved) -> None:
    short = VoiceBaseline(pitch_hz=moved.intonation.median, seconds=0.5)
    assert features(moved, short)["pitch"] == pytest.approx(features(moved)["pitch"], rel=0.1)


def test_probabilities_add_up_and_use_the_common_labels(moved, flat) -> None:
    for voice in (moved, flat):
        shares = emotions(features(voice))
        assert sum(shares.values()) == pytest.approx(1)
        assert set(shares) == set(EMOTIONS) == set(PROFILES) == set(RUSSELL)


@pytest.mark.parametrize("share", [0.5, 1.0])
@pytest.mark.parametrize("label", [label for label in PROFILES if label != "neutral"])
def test_a_voice_that_shows_a_profile_faintly_or_fully_raises_its_odds(label, share) -> None:
    nothing = dict.fromkeys((*model.WEIGHTS, "loudness"), 0.0)
    shown = {name: share * size for name, size in PROFILES[label].cues.items()}
    shown["loudness"] = share * PROFILES[label].cues.get("brightness", 0.0)
    assert emotions({**nothing, **shown})[label] > emotions(nothing)[label]


def test_without_trust_the_prior_remains(moved) -> None:
    assert emotions(features(moved), 0.0) == pytest.approx(PRIOR)
    assert max(emotions(features(moved), 0.5).values()) < max(emotions(features(moved)).values())


@pytest.mark.parametrize("name", ["columbia.flac", "nasa.mp4"])
def test_a_telephone_changes_little(name, clips, hear) -> None:
    with Clip.open(clips / name) as clip:
        sound = clip.audio()
    spectrum, frequency = np.fft.rfft(sound), np.fft.rfftfreq(len(sound), 1 / 16000)
    spectrum[(frequency < 300) | (frequency > 3400)] = 0
    wide, narrow = of_voice(hear(sound)), of_voice(hear(np.fft.irfft(spectrum, len(sound))))
    assert narrow.features["brightness"] == pytest.approx(wide.features["brightness"], abs=0.25)
    assert narrow.arousal == pytest.approx(wide.arousal, abs=0.45)
    assert narrow.arousal < 0


def test_usual_movement_is_that_of_the_bundled_recordings(clips, hear) -> None:
    found = []
    for name in ("jfk.flac", "columbia.flac", "nasa.mp4"):
        with Clip.open(clips / name) as clip:
            found.append(hear(clip.audio()).intonation.movement)
    assert USUAL["pitch_movement"].mean == pytest.approx(np.mean(found), abs=1.0)
    assert USUAL["pitch_movement"].spread == pytest.approx(np.std(found, ddof=1), abs=1.0)


def test_every_coefficient_names_its_source() -> None:
    for usual in USUAL.values():
        assert re.search(r"\[[A-Z]+\d+\]", usual.source)
    for label, profile in PROFILES.items():
        assert label == "neutral" or re.search(r"(19|20)\d\d", profile.source)
    for module, weights in ((arousal, WEIGHTS), (model, model.WEIGHTS)):
        for name, weight in weights.items():
            assert re.search(rf"\| {name} +\| {weight} ", module.__doc__)


def test_words_move_valence_and_voice_keeps_arousal(flat) -> None:
    voice = of_voice(flat)
    good, bad = (combine(voice, read(text)) for text in ("I am so happy!", "My father died."))
    assert good.valence > 0.3
    assert bad.valence < -0.3
    assert good.arousal == bad.arousal == pytest.approx(voice.arousal, abs=1e-3)
    assert max(bad.emotions, key=bad.emotions.get) == "sad"


def test_words_alone() -> None:
    angry = combine(None, read("I hate this, it is outrageous!"))
    assert max(angry.emotions, key=angry.emotions.get) == "angry"
    assert angry.valence < -0.4
    assert angry.arousal > 0.2


def test_words_without_feeling_give_no_confidence() -> None:
    plain = combine(None, read("The train leaves at seven."))
    assert plain.confidence == 0
    assert plain.valence == 0 or abs(plain.valence) < 0.2


def test_nothing_gives_nothing() -> None:
    assert combine(None, None) is None


def test_a_smile_speaks_for_happiness(flat) -> None:
    voice = of_voice(flat)
    assert combine(voice, None, 0.9).emotions["happy"] > combine(voice, None, 0.0).emotions["happy"]


def test_noise_lowers_confidence(moved) -> None:
    noisy = replace(moved, snr=3.0)
    assert of_voice(noisy).reliability < of_voice(replace(moved, snr=40.0)).reliability


def cheerful(moved):
    voice = of_voice(moved)
    return replace(voice, arousal=0.5, emotions={**voice.emotions, "happy": 0.5, "angry": 0.1})


def test_a_cheerful_voice_over_bad_news_is_a_conflict(moved) -> None:
    found = conflict.find(cheerful(moved), read("My grandmother died last night."), None)
    assert found.between == ("audio", "text")
    assert "died" in found.description


def test_the_conflict_is_told_in_chinese(moved) -> None:
    found = conflict.find(cheerful(moved), read("我奶奶昨天去世了"), None, chinese=True)
    assert "去世" in found.description


def test_a_low_voice_over_good_news_is_a_conflict(flat) -> None:
    voice = of_voice(flat)
    voice = replace(voice, emotions={**voice.emotions, "sad": 0.5, "calm": 0.2})
    assert conflict.find(voice, read("I got the job, this is wonderful"), None) is not None


def test_agreement_is_none(moved, flat) -> None:
    assert conflict.find(cheerful(moved), read("I got the job, I'm so happy"), None) is None
    assert conflict.find(of_voice(flat), read("My father died."), None) is None
    assert conflict.find(cheerful(moved), read("The train leaves at seven."), None) is None
    assert conflict.find(None, None, None) is None


def test_a_smile_over_bad_news_is_a_conflict() -> None:
    assert conflict.find(None, read("My father died."), 0.8).between == ("video", "text")


def test_features_stay_bounded(moved) -> None:
    absurd = replace(moved, harmonicity=1e6, intonation=replace(moved.intonation, median=1e4))
    assert all(abs(value) <= 2.5 and math.isfinite(value) for value in features(absurd).values())
    assert np.isfinite(of_voice(absurd).arousal)
