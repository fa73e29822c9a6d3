from __future__ import annotations

import numpy as np
from emoomni_lite.voice import voices
from emoomni_lite.voice.activity import detect


def count(track, sound) -> int:
    tracks = track(sound)
    return voices.count(tracks, detect(tracks))


def test_a_man_and_a_woman_are_two(speak, track) -> None:
    man = speak(2.0, pitch=110, spacing=1000)
    woman = speak(2.0, pitch=215, spacing=1180)
    assert count(track, np.concatenate([man, woman, man, woman])) == 2


def test_one_voice_is_one_even_when_it_is_raised(speak, track) -> None:
    low, high = speak(2.0, pitch=110, spacing=1000), speak(2.0, pitch=200, spacing=1000)
    assert count(track, np.concatenate([low, high, low, high])) == 1


def test_a_short_interjection_is_not_counted(speak, track) -> None:
    man, woman = speak(6.0, pitch=110), speak(0.6, pitch=215, spacing=1190)
    assert count(track, np.concatenate([man, woman])) == 1


def test_nobody_is_none(track) -> None:
    assert count(track, np.zeros(16000, np.float32)) == 0
