"""Measures as `Cue`s. The vocabulary is documented in docs/cues.md, and a test holds it there."""

from __future__ import annotations

import math
from collections.abc import Iterator

from emoomni_lite.face.watcher import FaceMeasures
from emoomni_lite.observation import Observation
from emoomni_lite.voice.measures import VoiceMeasures
from emoomni_lite.words.valence import TextAffect
from emoomni_sdk.perception import Cue, Modality, VoiceBaseline

LONG_PAUSE = 0.6
"""Seconds from which a pause gets a cue of its own."""
MOST_PAUSES = 5
MOST_WORDS = 6


def of(
    seen: Observation, words: TextAffect | None, baseline: VoiceBaseline | None
) -> tuple[Cue, ...]:
    """Every cue that could be measured, voice first."""
    found: list[Cue] = []
    if seen.voice is not None:
        found += _voice(seen.voice, seen.voices)
        found += _events(seen.voice)
        found += _against(seen.voice, baseline) if baseline else ()
    if seen.face is not None:
        found += _face(seen.face)
    if words is not None and words.findings:
        found += _words(words)
    return tuple(found)


def _voice(voice: VoiceMeasures, voices: int) -> Iterator[Cue]:
    intonation, balance, span = voice.intonation, voice.balance, (voice.start, voice.end)
    for name, value, unit in (
        ("pitch_median", intonation.median, "Hz"),
        ("pitch_range", intonation.range, "semitones"),
        ("pitch_variation", intonation.variation, "semitones"),
        ("pitch_slope", intonation.slope, "semitones/s"),
        ("pitch_final", intonation.final, "semitones"),
        ("loudness", voice.loudness.level, "dBFS"),
        ("loudness_variation", voice.loudness.variation, "dB"),
        ("spectral_balance", balance.alpha_ratio, "dB"),
        ("hammarberg_index", balance.hammarberg, "dB"),
        ("vocal_effort", balance.effort, "dB"),
        ("spectral_slope", balance.slope, "dB/octave"),
        ("spectral_centroid", balance.centroid, "Hz"),
        ("harmonicity", voice.harmonicity, "dB"),
        ("speaking_rate", voice.rate.speaking, "syllables/s"),
        ("articulation_rate", voice.rate.articulation, "syllables/s"),
        ("pause_count", float(len(voice.pauses)), "pauses"),
        ("speech_seconds", voice.seconds, "s"),
        ("speech_start", voice.start, "s"),
        ("speech_end", voice.end, "s"),
        ("voices", float(voices), "voices"),
    ):
        yield _cue(name, "audio", value, unit, span)
    if voice.snr is not None:
        yield _cue("signal_to_noise", "audio", voice.snr, "dB", span)


def _events(voice: VoiceMeasures) -> Iterator[Cue]:
    for event in voice.intonation.events:
        change = round(abs(event.ratio - 1) * 100)
        side = "under" if event.kind == "fall" else "over"
        yield _cue(
            f"pitch_{event.kind}",
            "audio",
            event.hz,
            "Hz",
            (event.start, event.end),
            f"{change} % {side} the clip's median",
        )
    if voice.pauses:
        longest = max(voice.pauses, key=lambda pause: pause.seconds)
        span = (longest.start, longest.end)
        yield _cue("pause_longest", "audio", longest.seconds, "s", span)
    long = [pause for pause in voice.pauses if pause.seconds >= LONG_PAUSE]
    for pause in long[:MOST_PAUSES]:
        yield _cue("pause", "audio", pause.seconds, "s", (pause.start, pause.end))
    if voice.change is not None:
        span = (voice.change.start, voice.change.end)
        words = "last third of the speech against the first"
        yield _cue("loudness_change", "audio", voice.change.loudness, "dB", span, words)
        yield _cue("pitch_change", "audio", voice.change.pitch, "semitones", span, words)


def _against(voice: VoiceMeasures, baseline: VoiceBaseline) -> Iterator[Cue]:
    span, words = (voice.start, voice.end), "against this speaker's earlier turns"
    if baseline.pitch_hz:
        shift = 12 * math.log2(voice.intonation.median / baseline.pitch_hz)
        yield _cue("pitch_against_usual", "audio", shift, "semitones", span, words)
    if baseline.level_dbfs is not None:
        louder = voice.loudness.level - baseline.level_dbfs
        yield _cue("loudness_against_usual", "audio", louder, "dB", span, words)
    if baseline.rate_syllables:
        faster = voice.rate.speaking / baseline.rate_syllables
        yield _cue("rate_against_usual", "audio", faster, "ratio", span, words)


def _face(face: FaceMeasures) -> Iterator[Cue]:
    span = (face.start or 0.0, face.end or 0.0)
    for name, value, unit in (
        ("face_visible", face.visible, "ratio"),
        ("face_count", float(face.faces), "faces"),
        ("face_x", face.x, "ratio"),
        ("face_y", face.y, "ratio"),
        ("face_area", face.area, "ratio"),
        ("face_movement", face.movement, "face widths/s"),
        *((name, value, "ratio") for name, value in face.signs.items()),
    ):
        yield _cue(name, "video", value, unit, span)


def _words(words: TextAffect) -> Iterator[Cue]:
    yield _cue("text_valence", "text", words.valence, "ratio", None)
    for finding in words.findings[:MOST_WORDS]:
        yield _cue("word_valence", "text", finding.valence, "ratio", None, finding.words)


def _cue(
    name: str,
    modality: Modality,
    value: float,
    unit: str,
    span: tuple[float, float] | None,
    words: str | None = None,
) -> Cue:
    start, end = (None, None) if span is None else (round(span[0], 2), round(span[1], 2))
    rounded = round(float(value), 3)
    return Cue(
        name=name, modality=modality, value=rounded, unit=unit, start=start, end=end, words=words
    )
