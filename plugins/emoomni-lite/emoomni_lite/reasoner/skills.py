"""Helping skills: their labels, and how prose written by others names them.

The labels are those of ESConv (Liu et al., Towards Emotional Support Dialog Systems, ACL 2021).
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

import re

QUESTION = "Question"
RESTATEMENT = "Restatement or Paraphrasing"
REFLECTION = "Reflection of Feelings"
DISCLOSURE = "Self-disclosure"
AFFIRMATION = "Affirmation and Reassurance"
SUGGESTIONS = "Providing Suggestions"
INFORMATION = "Information"
OTHERS = "Others"
STRATEGIES = (QUESTION, RESTATEMENT, REFLECTION, DISCLOSURE, AFFIRMATION, SUGGESTIONS, INFORMATION,
              OTHERS)  # fmt: skip
_NAMED = (
    (QUESTION, r"\bquestions?\b|\bask(?:s|ing)?\b|\bprob(?:e|ing)\b|\bexplor\w+|询问|提问|问一?问|追问|了解更多"),
    (RESTATEMENT, r"\brestat\w+|\bparaphras\w+|\bsummari\w+|复述|重述|概括"),
    (REFLECTION, r"\breflect(?:ion|ing|s)?\b|\backnowledg\w+|\bname (?:the|their) feeling|\bempath\w+|"
                 r"反映(?:情|感)|共情|说出感受|承认.{0,6}感受"),
    (DISCLOSURE, r"\bself-?disclos\w+|自我暴露|自我袒露"),
    (AFFIRMATION, r"\baffirm\w*|\breassur\w+|\bcomfort\w*|\bencourag\w+|\bvalidat\w+|\bsooth\w+|"
                  r"肯定|安慰|安抚|鼓励|宽慰|认可"),
    (SUGGESTIONS, r"\bsuggest\w*|\badvi[cs]e\w*|\brecommend\w*|\bstep-by-step|\bguid(?:e|ance|ing)\b|"
                  r"建议|出主意|指导|办法"),
    (INFORMATION, r"\binformation\b|\binform(?:s|ing)?\b|\bexplain\w*|\bfacts?\b|信息|知识|解释|说明"),
    (OTHERS, r"\bgreet\w*|\bjok(?:e|ing)\b|\bplayful\w*|\bhumou?r\w*|\bself-deprecat\w+|\bteas\w+|\bothers?\b|"
             r"打招呼|幽默|玩笑|自嘲|其他"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _NAMED)
_HUMOUR = re.compile(r"jok|playful|humou?r|self-deprecat|teas|幽默|玩笑|自嘲", re.IGNORECASE)
_NEGATED = re.compile(
    r"(?:\bnot?|\bnever|\bwithout|\bavoid\w*|n't|不要|不|别|避免)\s*(?:\w+\s+){0,2}$", re.I
)
_LABELS = {label.lower(): label for label in STRATEGIES} | {"questions": QUESTION, "other": OTHERS}


def named(prose: str) -> tuple[str, ...]:
    """The labels that `prose` names, in its order; a negated one ("no advice") is left out."""
    exact = _LABELS.get(prose.strip().rstrip(".").lower())
    if exact:
        return (exact,)
    places: list[tuple[int, str]] = []
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(prose):
            if not _NEGATED.search(prose[max(0, match.start() - 24) : match.start()]):
                places.append((match.start(), label))
                break
    return tuple(label for _, label in sorted(places))


def humorous(prose: str) -> bool:
    """Whether `prose` asks for a joke to be taken as one."""
    return bool(_HUMOUR.search(prose))
