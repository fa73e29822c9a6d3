"""`Heard`: what one stretch of produced speech sounds like."""

from __future__ import annotations

from typing import ClassVar

from emoomni_sdk.documents import Document


class Heard(Document):
    """Measures of produced speech. None: it could not be told, as the pitch of a whisper.

    *Speech* is what lies within 25 dB of the loudest parts, *pauses* the stretches of 0.12 s and
    more between speech that do not; see `emoomni_sdk.listener.activity`. Pitch is that of the voice
    alone: `emoomni_sdk.listener.pitch.plausible` tells it from the ringing of a burst.
    """

    kind: ClassVar[str] = "heard"

    seconds: float
    """Duration of the audio."""
    speech_seconds: float = 0.0
    """Duration of the speech in it, pauses taken away."""
    voiced_share: float | None = None
    """Share of the speech that has a pitch, in [0, 1]."""
    pitch_hz: float | None = None
    """Median fundamental frequency of the voiced speech, in Hz."""
    pitch_range_semitones: float | None = None
    """From its 5 % to its 95 % quantile over the voiced speech, in semitones."""
    syllables: int | None = None
    """Syllables of the text that was spoken, as `count_syllables` counts them."""
    rate: float | None = None
    """Speaking rate in syllables per second: `syllables` divided by `speech_seconds`, so that
    pauses do not count. The literature calls it articulation rate. None without a text."""
    level_dbfs: float | None = None
    """Root mean square of the speech, in dB below full scale; a full-scale sine has -3."""
    pauses: int = 0
    """How many there are."""
    longest_pause: float = 0.0
    """Seconds."""
    total_pause: float = 0.0
    """Seconds."""
    leading_silence: float | None = None
    """Seconds before speech begins."""
    clipping: float = 0.0
    """Share of the samples that stand at full scale, in [0, 1]."""

    @property
    def mean_pause(self) -> float | None:
        """Seconds; None where there is no pause."""
        return self.total_pause / self.pauses if self.pauses else None
