"""What a strategy asks for relative to the user: "slower than her", "match his excitement"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from emoomni_sdk.instruction.reading import CONCEPTS, Mention, read

Way = Literal["than", "match", "counter"]


@dataclass(frozen=True, slots=True)
class Relation:
    """One comparison with the user."""

    way: Way
    mentions: tuple[Mention, ...] = ()
    """What is compared, as words: "slower" → slow; "excitement" → excited."""
    rate: bool = False
    """It is about the pace."""
    negated: bool = False


_USER = (
    r"(?:(?:the )?(?:user|speaker|caller|person|man|woman|customer|child|listener|patient)(?:'s)?|"
    r"he|she|they|him|her|hers|his|them|their|theirs|you|your|yours)"
)
_OWNER = (
    r"(?:(?:the )?(?:user|speaker|caller|person|man|woman|customer|child|listener|patient)'s|"
    r"his|her|their|your)"
)
_END = (
    r"(?=[,;:.!?\n]|\b(?:to|with|but|and|so|while|for|in|by|without|because|then|yet|at|using|"
    r"though|as|rather|instead|through)\b|$)"
)
_DEGREE = r"(?:(?:a bit|a little|slightly|much|a lot|somewhat|far|noticeably|considerably|even) )?"
_THAN = re.compile(
    rf"\b(?P<what>{_DEGREE}(?:more |less )?[a-z]+"
    r"(?: (?:pace|tempo|speed|rate|voice|tone|volume|pitch|delivery|rhythm))?)"
    rf"(?: of speech| of speaking)? than (?:that of )?{_USER}\b"
    r"(?: (?:own|current|usual|hurried|rapid|frantic|agitated|rushed))*"
    r"(?: (?:pace|tempo|speed|rate|voice|tone|volume|pitch|speech|delivery|rhythm|"
    r"is|are|does|do|did|speaks?|spoke|talks?|was|were|speaking|talking))*"
)
_MATCH = re.compile(
    r"\b(?:match|mirror|echo|meet|reflect|mimic|align with|sync with|keep up with|pick up|adopt|"
    rf"rise to|join in|follow|share in|share|sharing)(?:e?s|ing|ed)?,? {_OWNER} "
    rf"(?P<what>.+?){_END}"
)
_SAME_PACE = re.compile(
    rf"\b(?:at )?(?:the )?same (?P<what>pace|tempo|speed|rate|rhythm|energy|volume) as {_USER}\b"
)
_COUNTER = re.compile(
    r"\b(?:counteract|counter|counterbalance|balance|offset|contrast(?: with)?|defuse|diffuse|"
    r"de escalate|deescalate|soothe|ease|calm|settle|quell|temper|dampen|ground|lower|reduce|"
    rf"bring down|cool)(?:s|ing)? (?:down )?{_OWNER} (?P<what>.+?){_END}"
)
_THEM = "(?:她|他|你|您|对方|用户|说话人|来电者|ta)"
_THAN_ZH = re.compile(
    rf"比(?:起)?{_THEM}(?:的)?(?:语速|声音|音量|语气|节奏|音调|说话|说得)?(?:要|还|都|更加?|再)?"
    r"(?P<what>(?:稍微?|略微?|微微|明显)?(?:慢|快|轻柔?|低沉?|高|响亮?|大声|小声|柔和|平静|沉稳|缓慢|温柔)"
    r"(?:一些|一点|些|点|得多|很多|几分)?)"
)
_MATCH_ZH = re.compile(
    rf"(?:配合|匹配|跟上|呼应|贴合|迎合|契合|跟随|分享|感染于){_THEM}的?(?P<what>[^,。;!?]{{1,10}})"
)
_SAME_ZH = re.compile(
    rf"(?:与|和|跟){_THEM}的?(?P<what>[^,。;!?]{{1,8}}?)(?:保持)?(?:同步|一致|相当|匹配|相同|一样)"
)
_COUNTER_ZH = re.compile(
    rf"(?:缓解|安抚|平复|化解|抵消|缓和|舒缓|减轻|消除|安定|降低|平衡){_THEM}的?"
    r"(?P<what>[^,。;!?]{1,10})"
)
_PACE = re.compile(r"\b(?:pace|tempo|speed|rate|rhythm|cadence|quickness)\b|语速|节奏|速度")
_NOT = re.compile(
    r"(?:\b(?:not|never|without|avoid|rather than|instead of|don't|won't|than to|no)\b|"
    r"不要|不|避免|别|而非)"
    r"(?:[^,.;]{0,14})$"
)
# The last is a piece without which the pattern cannot match, cheap to look for first; empty: any
# text that is not plain ASCII.
_PATTERNS: tuple[tuple[re.Pattern[str], Way, str], ...] = (
    (_THAN, "than", " than "),
    (_THAN_ZH, "than", "比"),
    (_SAME_PACE, "match", "same "),
    (_MATCH, "match", " "),
    (_MATCH_ZH, "match", ""),
    (_SAME_ZH, "match", ""),
    (_COUNTER, "counter", " "),
    (_COUNTER_ZH, "counter", ""),
)


def relations(text: str) -> tuple[list[Relation], str]:
    """The relations in a normalised strategy, and the text without them."""
    found: list[Relation] = []
    chinese = not text.isascii()
    for pattern, way, needed in _PATTERNS:
        if needed not in text or not (needed or chinese):
            continue
        # From the end, so that earlier positions stay true.
        for match in reversed(list(pattern.finditer(text))):
            relation = _relation(match, way, text)
            if relation is None:
                continue
            found.append(relation)
            text = f"{text[: match.start()]} {text[match.end() :]}"
    return found, text


def _relation(match: re.Match[str], way: Way, text: str) -> Relation | None:
    what = match["what"]
    mentions = tuple(m for m in read(what) if m.concept.kind in {"dimension", "mood", "timbre"})
    if way == "than" and not mentions:
        return None
    negated = bool(_NOT.search(text[: match.start()]))
    pace = any(m.concept.name in {"slow", "fast"} for m in mentions)
    if way != "than":
        pace = pace or bool(_PACE.search(what))
    return Relation(way, mentions, pace and way != "counter", negated)


def mention(name: str, strength: float = 1.0) -> Mention:
    """A mention of a concept that no word stood for."""
    return Mention(CONCEPTS[name], strength, strength, 0.0, 0)
