"""Recordings that are tones, and a perceiver that hears them."""

from __future__ import annotations

import math
import wave
from array import array
from pathlib import Path

import pytest

from tests.fake_site import FakeSite, site

__all__ = ["site"]

ANGRY, HAPPY, SAD, NEUTRAL = 1000, 1500, 440, 600
"""Hz, as `FORK` takes them."""
UNBEARABLE = 2500

FORK = """
    import asyncio

    import numpy as np
    from pydantic import SecretStr

    from emoomni_sdk.capabilities import PerceiverCapabilities
    from emoomni_sdk.errors import CredentialError
    from emoomni_sdk.interfaces import Options, Perceiver
    from emoomni_sdk.perception import Perception

    TONES = {1000: "anger", 1500: "happy", 440: "sad", 600: "neutral"}

    class ForkOptions(Options):
        api_key: SecretStr | None = None
        by_level: bool = False
        drifts: bool = False
        locked: bool = False
        deaf: bool = False
        waits: bool = False

    class Fork(Perceiver):
        '''Tells an emotion by the frequency that is strongest.'''

        name = "fork"
        Options = ForkOptions
        capabilities = PerceiverCapabilities(max_concurrency=3)
        calls = 0

        async def perceive(self, request):
            if self.options.locked:
                raise CredentialError("There is no key.", remedy="Set one.")
            if self.options.waits:
                await asyncio.Event().wait()
            sound = request.turn.clip.audio(8000)
            strongest = np.abs(np.fft.rfft(sound)).argmax() * 8000 / len(sound)
            near = min(TONES, key=lambda tone: abs(tone - strongest))
            if self.options.deaf or abs(near - strongest) > 100:
                raise ValueError("my ears!")
            Fork.calls += self.options.drifts
            high = np.sqrt(np.mean(sound**2)) > 0.1 if self.options.by_level else near > 800
            return Perception(
                analysis=request.turn.text or "",
                emotions={TONES[near]: 0.7, "wistful": 0.3},
                arousal=0.5 if high else -0.5,
                valence=0.4 if near == 1500 else -0.4,
                confidence=0.7 + Fork.calls / 1000,
            )
"""


@pytest.fixture
def fork(site: FakeSite) -> None:
    site.install("emoomni-fork", {"emoomni.perceivers.v1": {"fork": "fork:Fork"}}, {"fork": FORK})


def tone(path: Path, hertz: float, level: float = 0.3, seconds: float = 0.25) -> Path:
    """A sine at 16 kHz; `level` is its peak."""
    path.parent.mkdir(parents=True, exist_ok=True)
    steps = range(round(seconds * 16_000))
    samples = (round(32_767 * level * math.sin(2 * math.pi * hertz * n / 16_000)) for n in steps)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(array("h", samples).tobytes())
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two corpora. One angry clip of `alpha` sounds sad, and its disgusted one angry."""
    folder = tmp_path / "recordings"
    rows = ["path,kind,label,speaker,transcript"]
    for name, label, speaker, hertz in (
        ("alpha/1.wav", "anger", "one_female", ANGRY),
        ("alpha/2.wav", "happiness", "one_female", HAPPY),
        ("alpha/3.wav", "Sadness", "one_female", SAD),
        ("alpha/4.wav", "neutral", "two_male", NEUTRAL),
        ("alpha/5.wav", "angry", "two_male", SAD),
        ("alpha/6.wav", "disgust", "two_male", ANGRY),
        ("beta/1.wav", "angry", "three", ANGRY),
        ("beta/2.wav", "sad", "three", SAD),
    ):
        tone(folder / name, hertz)
        rows.append(f"{name},speech,{label},{speaker},They said {label}.")
    rows += ["beta/3.txt,text,sad,,", "beta/4.wav,speech,deep concern,,", "beta/5.mp4,video,sad,,"]
    (folder / "MANIFEST.csv").write_text("\n".join(rows) + "\n")
    return folder
