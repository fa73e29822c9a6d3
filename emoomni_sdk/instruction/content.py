"""What a style sentence says about the words, not about the voice: "mention her long day"."""

from __future__ import annotations

import re

_MANNER = (
    r"(?=[,;:.!?\n]|\b(?:like|while|but|without|using|as (?:if|though|a|an))\b|"
    r"\bwith\b(?! (?:him|her|them|me|us|the|his|their)\b)|"
    r"\b(?:in|at|by) (?:a|an|your|hushed|\w+ing|[a-z]+ (?:tone|tones|voice|voices|volume|pace))\b|"
    r"\b\w+ly\b(?<!family)|$)"
)
_TOPIC = r"(?:the|a|an|his|her|their|how|why|what|that|this|high|low|any)"
_OWNED = r"(?:the|a|an|his|her|their|your|my|our|this|that)"
_OPENERS = (
    r"(?:speak|talk|speaking|talking) (?:of|about)|"
    r"tell (?:him|her|them|us|me|people) (?:about|that)|"
    r"(?:mention|discuss|describ|summari[sz]|refer|explain|answer|translat|quot)"
    rf"(?:e|s|es|ing|ed)?(?: to)?(?= {_TOPIC}\b)|"
    rf"about (?={_OWNED}\b(?! (?:third|half|quarter|bit)\b))|"
    r"about (?!(?:to|as|it|you|me|half|twice|double|triple|normal|average|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|an?|the|that|how|\d+)\b)(?=[a-z])|"
    r"(?:regarding|concerning|on the (?:subject|topic) of)"
)
_CONTENT_EN = re.compile(rf"\b(?:{_OPENERS}).*?{_MANNER}")
_CONTENT_ZH = re.compile(
    r"(?:谈谈|谈到|介绍|说说|提到|提及|讲讲|讲一下|说一下|聊聊|讨论|关于|回答|翻译|总结)"
    r"(?!得|的时|时|停|笑|看)[^,，。.;；!！?？、]*?(?=[,，。.;；!！?？、]|用|以|时|$)"
)


def without_content(text: str) -> str:
    """A normalised text without the clauses that say what to talk about."""
    return _CONTENT_ZH.sub(" ", _CONTENT_EN.sub(" ", text))
