"""The analysis in English."""

from __future__ import annotations

from emoomni_lite.analysis.findings import LOUDER, SURE, UNSURE, Findings
from emoomni_lite.voice.intonation import PitchEvent

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NOUNS = {
    "neutral": "no marked emotion",
    "calm": "calm",
    "happy": "happiness",
    "sad": "sadness",
    "angry": "anger",
    "fearful": "fear or worry",
    "surprised": "surprise",
    "disgusted": "disgust",
    "bored": "boredom or weariness",
}
FACE_SIGNS = {
    "smile": (0.3, "the mouth smiles"),
    "frown": (0.3, "the corners of the mouth are drawn down"),
    "brows_raised": (0.35, "the brows are raised"),
    "brows_lowered": (0.35, "the brows are drawn together"),
    "eyes_wide": (0.3, "the eyes are wide open"),
    "eyes_closed": (0.5, "the eyes are mostly closed"),
}


def write(findings: Findings) -> str:
    """Evidence first, then what it may mean, then what could not be perceived."""
    sentences = [
        *_voice(findings),
        *_events(findings),
        *_timing(findings),
        *_face(findings),
        *_words(findings),
        *_meaning(findings),
        *_limits(findings),
    ]
    return " ".join(sentences)


def _voice(findings: Findings) -> list[str]:
    voice = findings.seen.voice
    if voice is None:
        return []
    described = _described(findings)
    usual = "the speaker's earlier turns" if findings.baseline else "what is usual in adults"
    sentences = [
        f"The voice is {_listed(described)}, measured against {usual}: "
        f"median pitch {voice.intonation.median:.0f} Hz, range {voice.intonation.range:.1f} "
        "semitones, "
        f"energy above 1 kHz {voice.balance.alpha_ratio:+.1f} dB, harmonicity "
        f"{voice.harmonicity:.1f} dB, {voice.rate.speaking:.1f} syllables per second."
    ]
    if findings.seen.voices > 1:
        sentences.append(
            "More than one voice seems to speak, so these figures may mix several people."
        )
    return sentences


def _described(findings: Findings) -> list[str]:
    words = {
        "pitch": ("raised in pitch", "low in pitch"),
        "loudness": ("louder than usual", "quieter than usual"),
        "brightness": ("bright and pressed", "soft and dark"),
        "movement": ("lively in its melody", "flat in its melody"),
        "pitch_range": ("wide in range", "narrow in range"),
        "rate": ("fast", "slow"),
        "harmonicity": ("clear in tone", "rough or breathy"),
    }
    found = [
        pair[0 if way == "high" else 1]
        for feature, pair in words.items()
        if (way := findings.deviation(feature))
    ]
    return found or ["unmarked in pitch, colour and pace"]


def _events(findings: Findings) -> list[str]:
    voice = findings.seen.voice
    if voice is None:
        return []
    sentences = []
    if voice.intonation.events:
        told = [_event(event) for event in voice.intonation.events]
        sentences.append(f"Pitch {_listed(told)}.")
    change = voice.change
    if change is not None and abs(change.loudness) >= LOUDER:
        way = "louder" if change.loudness > 0 else "quieter"
        sentences.append(
            f"The speaker ends {abs(change.loudness):.0f} dB {way} than the beginning."
        )
    if change is not None and abs(change.pitch) >= 2.5:
        way = "higher" if change.pitch > 0 else "lower"
        sentences.append(f"The last third lies {abs(change.pitch):.1f} semitones {way}.")
    return sentences


def _event(event: PitchEvent) -> str:
    share = abs(event.ratio - 1) * 100
    verb, side = ("falls", "under") if event.kind == "fall" else ("rises", "over")
    return (
        f"{verb} to {event.hz:.0f} Hz, {share:.0f} % {side} the clip's median, "
        f"at {event.start:.1f}–{event.end:.1f} s"
    )


def _timing(findings: Findings) -> list[str]:
    voice, long = findings.seen.voice, findings.long_pauses()
    if voice is None or not voice.pauses:
        return []
    longest = max(voice.pauses, key=lambda pause: pause.seconds)
    place = f"the longest {longest.seconds:.1f} s at {longest.start:.1f} s"
    if long:
        plural = "s" if len(long) > 1 else ""
        return [f"{_number(len(long)).capitalize()} pause{plural} over 0.6 s, {place}."]
    plural = "s" if len(voice.pauses) > 1 else ""
    return [f"{_number(len(voice.pauses)).capitalize()} short pause{plural}, {place}."]


def _face(findings: Findings) -> list[str]:
    face = findings.seen.face
    if face is None:
        return []
    where = "left" if face.x < 0.4 else "right" if face.x > 0.6 else "middle"
    moves = "hardly moves" if face.movement < 0.1 else "moves"
    lively = "moves a lot" if face.movement > 0.6 else moves
    sentences = [
        f"A face is visible in {face.visible * 100:.0f} % of the pictures, in the {where}, filling "
        f"{face.area * 100:.0f} % of them; it {lively} ({face.movement:.2f} face widths per "
        "second)."
    ]
    signs = [
        f"{words} ({face.signs[name]:.2f})"
        for name, (least, words) in FACE_SIGNS.items()
        if face.signs.get(name, 0.0) >= least
    ]
    if signs:
        sentences.append(f"On average {_listed(signs)}.")
    elif face.signs:
        sentences.append("Its expression shows no marked smile, frown or raised brow.")
    if face.faces > 1:
        sentences.append(f"At times {_number(face.faces)} faces are visible.")
    return sentences


def _words(findings: Findings) -> list[str]:
    transcript, words = findings.transcript, findings.words
    if transcript is None or words is None:
        return []
    source = {
        "caller": "The words given",
        "subtitles": "The words of the subtitle track",
    }.get(transcript.source, f"The words {transcript.source} heard, unchecked,")
    if not words.findings:
        return [f"{source} name no feeling."]
    strongest = sorted(words.findings, key=lambda finding: -abs(finding.valence))[:3]
    quoted = _listed([f"“{finding.words}”" for finding in strongest])
    tone = "bad" if words.valence < -0.15 else "good" if words.valence > 0.15 else "mixed"
    return [f"{source} sound {tone} ({words.valence:+.2f}): {quoted}."]


def _meaning(findings: Findings) -> list[str]:
    affect = findings.affect
    if affect is None:
        return ["Nothing can be said about how the person feels."]
    if not findings.telling:
        return ["No emotion can be told from words like these alone."]
    sentences = [_arousal(affect.arousal, findings), _feeling(findings)]
    if findings.conflict is not None:
        sentences.append(findings.conflict.description)
    return sentences


def _arousal(arousal: float, findings: Findings) -> str:
    heard = "This speaks for" if findings.voice else "The words alone speak for"
    if arousal > 0.4:
        state = "strong arousal"
    elif arousal > 0.1:
        state = "some arousal"
    elif arousal < -0.4:
        state = "low energy"
    elif arousal < -0.1:
        state = "rather little energy"
    else:
        state = "neither much nor little arousal"
    return f"{heard} {state} ({arousal:+.2f})."


def _feeling(findings: Findings) -> str:
    assert findings.affect is not None
    (first, share), (second, next_share) = findings.leading()
    confidence = findings.affect.confidence
    odds = f"{share * 100:.0f} % against {next_share * 100:.0f} %"
    if confidence >= SURE:
        return f"It most likely shows {NOUNS[first]} ({share * 100:.0f} %)."
    if confidence >= UNSURE:
        return (
            f"It may show {NOUNS[first]}, or {NOUNS[second]} ({odds}); "
            "these signs alone do not decide it."
        )
    return (
        f"Which feeling it is cannot be told with any certainty; the likeliest guess is "
        f"{NOUNS[first]}, then {NOUNS[second]} ({odds})."
    )


def _limits(findings: Findings) -> list[str]:
    voice, sentences = findings.seen.voice, []
    if findings.noisy() and voice is not None and voice.snr is not None:
        sentences.append(
            f"Noise lies only {voice.snr:.0f} dB under the speech, so the voice is hard to judge."
        )
    if voice is not None and voice.seconds < 1.0:
        sentences.append(f"There is only {voice.seconds:.1f} s of speech to judge by.")
    if findings.unperceived:
        told = "; ".join(f"{what}: {why}" for what, why in findings.unperceived.items())
        sentences.append(f"Not perceived: {told}.")
    return sentences


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    joint = "; " if any(", " in part for part in parts) else ", "
    return f"{joint.join(parts[:-1])}{';' if joint == '; ' else ''} and {parts[-1]}"
