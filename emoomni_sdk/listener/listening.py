"""`listen`: one stretch of produced speech, measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from emoomni_sdk.audio import Audio
from emoomni_sdk.errors import MissingDependencyError
from emoomni_sdk.listener.heard import Heard
from emoomni_sdk.listener.syllables import count_syllables

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from emoomni_sdk.listener.activity import Activity

FULL_SCALE = 0.999
"""A sample beyond it counts as clipped."""
FEWEST_VOICED = 5
"""Frames of 0.01 s that a pitch needs."""


class ListeningStoppedError(Exception):
    """Nobody waits for the measures any more."""


def never() -> bool:
    """Of listening that nobody interrupts."""
    return False


def listen(
    audio: Audio,
    text: str | None = None,
    language: str | None = None,
    *,
    stopped: Callable[[], bool] = never,
) -> Heard:
    """Measure produced speech. Blocks for under 3 % of its duration.

    Args:
        audio: The speech, at any sampling rate from 4 kHz.
        text: What is said, for the rate; None: no rate.
        language: BCP 47 of the text; None: guessed.
        stopped: Asked between blocks of work; True makes it give up.

    Returns:
        The measures. In silence there is no pitch, rate or level.

    Raises:
        MissingDependencyError: NumPy is not installed.
        ListeningStoppedError: `stopped` said so.
    """
    try:
        import numpy as np

        from emoomni_sdk.listener.activity import find_speech
    except ImportError as error:
        raise MissingDependencyError(
            "Measuring speech needs NumPy.", remedy="pip install 'emoomni-sdk[media]'"
        ) from error
    samples = np.nan_to_num(audio.samples(), nan=0.0, posinf=1.0, neginf=-1.0)
    clipped = float((np.abs(samples) >= FULL_SCALE).mean()) if len(samples) else 0.0
    if len(samples):
        samples = samples - samples.mean()
    activity = find_speech(samples, audio.sample_rate)
    syllables = count_syllables(text, language) if text else 0
    if not activity.spans:
        return Heard(seconds=audio.seconds, syllables=syllables if text else None, clipping=clipped)
    pitch = _pitch(samples, audio.sample_rate, activity, stopped)
    voiced = pitch[pitch > 0]
    median = swing = None
    if len(voiced) >= FEWEST_VOICED:
        low, middle, high = np.quantile(voiced, [0.05, 0.5, 0.95])
        median, swing = float(middle), float(12 * np.log2(high / low))
    pauses = activity.pauses
    return Heard(
        seconds=audio.seconds,
        speech_seconds=activity.seconds,
        voiced_share=len(voiced) / len(pitch) if len(pitch) else None,
        pitch_hz=median,
        pitch_range_semitones=swing,
        syllables=syllables if text else None,
        rate=syllables / activity.seconds if syllables else None,
        level_dbfs=_level(samples, audio.sample_rate, activity),
        pauses=len(pauses),
        longest_pause=max(pauses, default=0.0),
        total_pause=sum(pauses),
        leading_silence=activity.spans[0][0],
        clipping=clipped,
    )


def _pitch(
    samples: NDArray[np.float32], rate: int, activity: Activity, stopped: Callable[[], bool]
) -> NDArray[np.float64]:
    import numpy as np

    from emoomni_sdk.listener.pitch import PitchTracker, plausible

    tracker = PitchTracker(samples, rate)
    parts = [np.zeros(0)]
    for start, end in activity.spans:
        for block in tracker.span(start, end):
            if stopped():
                raise ListeningStoppedError
            parts.append(block)
    return plausible(np.concatenate(parts))


def _level(samples: NDArray[np.float32], rate: int, activity: Activity) -> float:
    import numpy as np

    spoken = [samples[round(start * rate) : round(end * rate)] for start, end in activity.spans]
    power = float(np.mean(np.concatenate(spoken).astype(np.float64) ** 2))
    return float(10 * np.log10(power + 1e-12))
