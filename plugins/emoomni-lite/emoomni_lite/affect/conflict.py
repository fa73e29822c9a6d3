"""When voice, words and face tell different stories."""

from __future__ import annotations

from emoomni_lite.affect.estimate import VoiceAffect
from emoomni_lite.words.valence import TextAffect
from emoomni_sdk.perception import Conflict, Modality

BAD_NEWS = -0.4
GOOD_NEWS = 0.4
LIVELY = 0.05
SUBDUED = -0.3
HEARD = 0.3
"""Reliability under which a voice contradicts nobody."""
MAY_BE_CHEER = 0.7
"""Joy and anger sound alike, so cheer is worth a question well before it is the likelier."""
SMILING = 0.5
TOLD = 0.5
"""Weight under which words tell nothing sure."""


ENGLISH = {
    "cheerful": "The words tell of something bad ({words}) in a voice that sounds lively, even "
    "cheerful: perhaps put on, ironic, or a way to keep it at a distance.",
    "lively": "The words tell of something bad ({words}) in a voice that sounds lively, not low: "
    "it may be cheerful, it may be upset; the sound alone does not decide.",
    "low": "The words are glad ({words}) but the voice is low and subdued: perhaps less is well "
    "than is said.",
    "smile": "The words tell of something bad ({words}) while the face smiles.",
    "mask": "The face smiles while the voice is low and subdued.",
}
CHINESE = {
    "cheerful": "话里是坏消息（{words}），声音听起来却轻快、有精神：可能在强撑，或是说反话。",
    "lively": "话里是坏消息（{words}），声音却有精神：也许轻快，也许激动，单凭声音分不清。",
    "low": "话里是好事（{words}），声音听起来却低沉无力：也许并不像说的那样高兴。",
    "smile": "话里是坏消息（{words}），脸上却带着笑。",
    "mask": "脸上带着笑，声音却低沉无力。",
}


def find(
    voice: VoiceAffect | None, words: TextAffect | None, smile: float | None, chinese: bool = False
) -> Conflict | None:
    """The clearest contradiction between two modalities, or None."""
    found = _kind(voice if voice and voice.reliability >= HEARD else None, words, smile)
    if found is None:
        return None
    kind, between = found
    quoted = _quoted(words, chinese) if words else ""
    text = (CHINESE if chinese else ENGLISH)[kind].format(words=quoted)
    return Conflict(between=between, description=text)


def _kind(
    voice: VoiceAffect | None, words: TextAffect | None, smile: float | None
) -> tuple[str, tuple[Modality, ...]] | None:
    smiles = smile is not None and smile >= SMILING
    told = words.valence if words is not None and words.weight >= TOLD else 0.0
    if voice is not None and told <= BAD_NEWS and _cheer(voice) > MAY_BE_CHEER:
        return ("cheerful" if _cheer(voice) > 1 else "lively"), ("audio", "text")
    if voice is not None and told >= GOOD_NEWS and _sounds_low(voice):
        return "low", ("audio", "text")
    if smiles and told <= BAD_NEWS:
        return "smile", ("video", "text")
    if smiles and voice is not None and _sounds_low(voice):
        return "mask", ("video", "audio")
    return None


def _cheer(voice: VoiceAffect) -> float:
    """How much likelier gladness is than anger or fear in a lively voice; 0 in any other."""
    cheerful = voice.emotions["happy"] + voice.emotions["surprised"]
    hostile = voice.emotions["angry"] + voice.emotions["fearful"]
    return cheerful / hostile if voice.arousal >= LIVELY and hostile > 0 else 0.0


def _sounds_low(voice: VoiceAffect) -> bool:
    low = voice.emotions["sad"] + voice.emotions["bored"]
    return voice.arousal <= SUBDUED and low > voice.emotions["calm"]


def _quoted(words: TextAffect, chinese: bool) -> str:
    strongest = sorted(words.findings, key=lambda finding: -abs(finding.valence))[:2]
    marks = "“”" if chinese else '""'
    return ("、" if chinese else ", ").join(
        f"{marks[0]}{finding.words}{marks[1]}" for finding in strongest
    )
