"""Intent: what the user is after in speaking (z_a)."""

from __future__ import annotations

from emoomni_lite.reasoner.reading import Reading

INTENTS = (
    "safety", "silent", "unheard", "unknown_language", "greet", "thank", "farewell", "tease",
    "about_you", "complain", "advice", "information", "share_joy", "vent", "comfort",
    "reassurance", "answer", "talk",
)  # fmt: skip
_ACTS = {
    "greeting": "greet",
    "thanks": "thank",
    "farewell": "farewell",
    "tease": "tease",
    "about_assistant": "about_you",
    "complaint": "complain",
    "advice": "advice",
    "information": "information",
}
_FEELINGS = {
    "happy": "share_joy", "hopeful": "share_joy", "angry": "vent", "disgusted": "vent",
    "sad": "comfort", "lonely": "comfort", "ashamed": "comfort", "tired": "comfort",
    "fearful": "reassurance",
}  # fmt: skip
_SERIOUS = ("sad", "angry", "fearful", "lonely", "ashamed")


def intend(reading: Reading) -> str:
    """One of `INTENTS`; danger before everything, then what was asked, then what was felt."""
    if reading.danger.now:
        return "safety"
    if not reading.text:
        return "unheard" if reading.voice.heard else "silent"
    if not reading.understood:
        return "unknown_language"
    act = reading.appraisal.act
    grave = reading.appraisal.felt and reading.family in _SERIOUS
    if act and not (act == "tease" and (grave or reading.danger.any)):
        return _ACTS[act]
    if reading.answering and not reading.appraisal.eventful and not reading.appraisal.felt:
        return "answer"
    if reading.from_voice or reading.clash:
        return "talk"
    return _FEELINGS.get(reading.family, "talk")
