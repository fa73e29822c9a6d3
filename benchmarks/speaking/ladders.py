"""Numbers asked of a voice, step by step, and the speech that came of it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.speaking.praat import PraatMeasures, praat_measures
from benchmarks.speaking.ranks import spearman
from benchmarks.speaking.voices import Texts, Voice
from emoomni_sdk.audio import Audio
from emoomni_sdk.errors import SpeechError
from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction
from emoomni_sdk.interfaces import Speaker, Utterance, VoiceProfile
from emoomni_sdk.listener import Heard, compare, listen

LADDERS: Mapping[str, tuple[float, ...]] = {
    "pitch": (-8, -6, -4, -2, 0, 2, 4, 6, 8),
    "pitch_range": (0.3, 0.5, 0.7, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0),
    "rate": (0.5, 0.65, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.2),
    "volume": (-16, -12, -8, -4, 0, 3, 6, 9, 12),
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One utterance, what the listener heard of it, and what Praat did."""

    voice: str
    text: str
    dimension: str
    """Empty: nothing was asked."""
    asked: float
    heard: Heard
    praat: PraatMeasures | None
    """None: it was not asked."""
    neutral: Heard
    profile: VoiceProfile
    cost: float
    """Processor seconds of listening per second of audio."""

    def achieved(self, *, spoken_neutral: bool) -> float | None:
        told = SpeakingInstruction.model_validate({self.dimension: self.asked})
        base = self.neutral if spoken_neutral else None
        return compare(told, self.heard, self.profile, base).achieved.get(self.dimension)

    def differences(self) -> dict[str, float]:
        """The listener's measures against Praat's: ratios less one, dB, semitones."""
        ours, theirs = self.heard, self.praat
        if theirs is None:
            return {}
        found = {"rate": theirs.speech_seconds / ours.speech_seconds - 1}
        if ours.level_dbfs is not None:
            found["level"] = ours.level_dbfs - theirs.level_dbfs
        if ours.pitch_hz and theirs.pitch_hz:
            found["pitch"] = ours.pitch_hz / theirs.pitch_hz - 1
        if ours.pitch_range_semitones is not None and theirs.pitch_range_semitones is not None:
            found["range"] = ours.pitch_range_semitones - theirs.pitch_range_semitones
        return found


async def spoken_ladders(
    voices: Sequence[Voice], texts: Texts, *, praat: bool = True
) -> AsyncIterator[Spoken]:
    """Every voice says every sentence at every level of every dimension."""
    for voice in voices:
        async with voice.build() as speaker:
            for text in texts[voice.language]:
                plain = await say(speaker, text, NEUTRAL, voice.language)
                neutral = listen(plain, text, voice.language)
                for dimension, levels in LADDERS.items():
                    for asked in levels:
                        told = SpeakingInstruction.model_validate({dimension: asked})
                        audio = await say(speaker, text, told, voice.language)
                        began = time.process_time()
                        heard = listen(audio, text, voice.language)
                        cost = (time.process_time() - began) / audio.seconds
                        yield Spoken(
                            voice=voice.label,
                            text=text,
                            dimension=dimension,
                            asked=asked,
                            heard=heard,
                            praat=praat_measures(audio) if praat else None,
                            neutral=neutral,
                            profile=speaker.voice,
                            cost=cost,
                        )


async def say(speaker: Speaker, text: str, told: SpeakingInstruction, language: str) -> Audio:
    """The speech of one sentence.

    Raises:
        SpeechError: There was none.
    """
    said = Utterance(text=text, instruction=told, language=language, seed=0)
    audio = Audio.join([chunk async for chunk in speaker.speak(said)])
    if audio is None:
        raise SpeechError(f"Nothing was spoken for {text!r}.")
    return audio


def correlations(rows: Sequence[Spoken]) -> list[dict[str, object]]:
    """Rank correlation and median error of asked and achieved, per voice and dimension."""
    groups: dict[tuple[str, str], list[Spoken]] = defaultdict(list)
    for row in rows:
        groups[row.voice, row.dimension].append(row)
    return [
        {
            "voice": voice,
            "dimension": dimension,
            "own_words": _figures(group, spoken_neutral=True),
            "profile": _figures(group, spoken_neutral=False),
        }
        for (voice, dimension), group in groups.items()
    ]


def _figures(group: Sequence[Spoken], *, spoken_neutral: bool) -> dict[str, float] | None:
    pairs = [(row.asked, row.achieved(spoken_neutral=spoken_neutral)) for row in group]
    known = [(asked, got) for asked, got in pairs if got is not None]
    if len(known) < len(pairs):
        return None
    asked, got = [a for a, _ in known], [g for _, g in known]
    errors = sorted(abs(g - a) for a, g in known)
    return {"spearman": spearman(asked, got), "error": errors[len(errors) // 2]}
