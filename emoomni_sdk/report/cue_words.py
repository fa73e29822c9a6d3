"""What the cues of the documented vocabulary are called, and what they mean (docs/cues.md)."""

from __future__ import annotations

from emoomni_sdk.perception import Cue
from emoomni_sdk.report.wording import number, plain, quantity, signed

MEANINGS = {
    "pitch_median": ("Median pitch", "Median fundamental frequency of the voiced speech."),
    "pitch_range": ("Pitch range", "From the 10th to the 90th percentile of the pitch."),
    "pitch_variation": ("Pitch variation", "Standard deviation of the pitch."),
    "pitch_slope": ("Pitch slope", "Of a straight line through the whole speech."),
    "pitch_final": ("Final pitch", "The last voiced half-second against the median."),
    "pitch_fall": ("Pitch falls", "The pitch drops well under this clip's median here."),
    "pitch_rise": ("Pitch rises", "The pitch climbs well over this clip's median here."),
    "pitch_change": ("Pitch change", "The last third of the speech against the first."),
    "pitch_against_usual": ("Pitch against usual", "Against this speaker's earlier turns."),
    "loudness": ("Loudness", "Root mean square of the speech, relative to full scale."),
    "loudness_variation": ("Loudness variation", "Standard deviation of the level."),
    "loudness_change": ("Loudness change", "The last third of the speech against the first."),
    "loudness_against_usual": ("Loudness against usual", "Against this speaker's earlier turns."),
    "spectral_balance": ("Spectral balance", "Energy above 1 kHz over that below; more is bright."),
    "hammarberg_index": ("Hammarberg index", "Low over high spectral peak; less is more effort."),
    "vocal_effort": ("Vocal effort", "Energy of 2 to 3.4 kHz over that below; more is effort."),
    "spectral_slope": ("Spectral slope", "How the spectrum falls from 500 to 3400 Hz."),
    "spectral_centroid": ("Spectral centroid", "Mean frequency, weighted by energy."),
    "harmonicity": ("Harmonicity", "Harmonics over noise; little is hoarse or breathy."),
    "speaking_rate": ("Speaking rate", "Syllables per second, pauses included."),
    "articulation_rate": ("Articulation rate", "Syllables per second, without pauses."),
    "rate_against_usual": ("Rate against usual", "Against this speaker's earlier turns."),
    "pause_count": ("Pauses", "Silent stretches of 0.25 s or more."),
    "pause_longest": ("Longest pause", "The longest silent stretch between words."),
    "pause": ("Pause", "A silent stretch between words."),
    "speech_seconds": ("Speech", "Duration of the speech without pauses."),
    "speech_start": ("First word", "When speech begins."),
    "speech_end": ("Last word", "When speech ends."),
    "voices": ("Voices", "How many clearly different voices speak."),
    "signal_to_noise": ("Signal to noise", "Speech over what is heard between the words."),
    "face_visible": ("Face visible", "Share of the pictures with a face."),
    "face_count": ("Faces", "Most faces seen at a time."),
    "face_x": ("Face, from the left", "Mean place of its centre, as a share of the width."),
    "face_y": ("Face, from the top", "Mean place of its centre, as a share of the height."),
    "face_area": ("Face area", "Share of the picture that the face takes."),
    "face_movement": ("Face movement", "Median speed of the face's centre."),
    "smile": ("Smile", "Mean over the pictures with a face, 0 to 1."),
    "frown": ("Frown", "Mean over the pictures with a face, 0 to 1."),
    "brows_raised": ("Brows raised", "Mean over the pictures with a face, 0 to 1."),
    "brows_lowered": ("Brows lowered", "Mean over the pictures with a face, 0 to 1."),
    "eyes_closed": ("Eyes closed", "Mean over the pictures with a face, 0 to 1."),
    "eyes_wide": ("Eyes wide", "Mean over the pictures with a face, 0 to 1."),
    "mouth_open": ("Mouth open", "Mean over the pictures with a face, 0 to 1."),
    "text_valence": ("Words, bad to good", "Of all words, from \N{MINUS SIGN}1 to 1."),
    "word_valence": ("A word that weighs", "From \N{MINUS SIGN}1, bad, to 1, good."),
}
CHANGES = {
    "pitch_change": ("lower", "higher", "st"),
    "loudness_change": ("quieter", "louder", "dB"),
}
EXPLAINED = frozenset({"pitch_fall", "pitch_rise", *CHANGES})
"""Cues whose own words say all."""
TILES = ("pitch_median", "pitch_range", "loudness", "speaking_rate", "pause_count", "face_visible")
"""The measures that are shown large, in this order."""
SHARES = frozenset({"face_visible", "face_area"})
SIGNED = ("_change", "_slope", "_final", "_against_usual", "valence")
LANES = {
    "pause": "Pauses",
    "pitch": "Changes",
    "loudness": "Changes",
    "speaking": "Changes",
}
"""Beginning of a cue's name → the lane that its mark stands in."""


def title(cue: Cue) -> str:
    """What it is called."""
    known = MEANINGS.get(cue.name)
    return known[0] if known else plain(cue.name)


def meaning(cue: Cue) -> str:
    """What it means; what the Perceiver itself says comes first."""
    known = MEANINGS.get(cue.name)
    words = (cue.words or "").strip().rstrip(".")
    if known is None:
        return f"{words}." if words else ""
    if not words or words.lower() in known[1].lower():
        return known[1]
    if cue.name in EXPLAINED:
        return f"{words[:1].upper()}{words[1:]}."
    if cue.name == "word_valence":
        return f"“{words}”. {known[1]}"
    return f"{words[:1].upper()}{words[1:]}. {known[1]}"


def shown_value(cue: Cue) -> str:
    """The value with its unit, as a change where it is one."""
    if cue.value is None:
        return ""
    if cue.name in SHARES:
        return f"{100 * cue.value:.0f} %"
    if cue.name.endswith(SIGNED):
        return f"{signed(cue.value)} {quantity(0, cue.unit)[1:].strip()}".strip()
    return quantity(cue.value, cue.unit)


def label(cue: Cue) -> str:
    """A few letters for a mark."""
    if cue.value is not None and cue.name in CHANGES:
        down, up, unit = CHANGES[cue.name]
        return f"{number(abs(cue.value), 2)} {unit} {down if cue.value < 0 else up}"
    if cue.name in ("pause", "pause_longest") and cue.value is not None:
        return f"{number(cue.value, 2)} s"
    if cue.name in ("pitch_fall", "pitch_rise") and cue.value is not None:
        return f"{'falls' if cue.name == 'pitch_fall' else 'rises'} to {cue.value:.0f} Hz"
    if cue.words and cue.name not in MEANINGS:
        return cue.words
    return f"{title(cue)} {quantity(cue.value, cue.unit, short=True)}".strip()


def symbol(cue: Cue) -> str:
    """One sign for a mark that is too narrow for letters."""
    if cue.name == "pitch_rise" or (cue.name in CHANGES and (cue.value or 0) > 0):
        return "\N{UPWARDS ARROW}"
    if cue.name == "pitch_fall" or cue.name in CHANGES:
        return "\N{DOWNWARDS ARROW}"
    return "\N{BULLET}"


def lane(cue: Cue) -> str:
    """The name of the lane that its mark stands in."""
    known = LANES.get(cue.name.split("_")[0])
    if known:
        return known
    return {"audio": "Voice", "video": "Face", "text": "Text"}[cue.modality]
