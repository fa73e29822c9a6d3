"""What a Chinese utterance is about: a clause turned around, a topic, a feeling, a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from emoomni_lite.reasoner.lexicon.feelings import ZH_FAMILY
from emoomni_lite.reasoner.lexicon.topics import (
    LEADING_ZH,
    NAMED_FEELINGS_ZH,
    PERSONS_ZH,
    TOPICS_ZH,
)
from emoomni_lite.reasoner.wording import COPY_LIMIT_HAN, plain

_CLAUSE = re.compile(r"[，。！？；、,.!?;:：\s…—\"“”（）()]+")
_NOT = re.compile(r"(?:不|没|没有|(?<!特)别)(?:太|很|怎么|那么|觉得|感到)?$")
_TRAILING = re.compile(r"(?:了)?[吗呢啊吧呀嘛哦啦的哈]+$")
_ADDRESSED = re.compile(r"你|您")
_FRAGMENT = re.compile(r"[的地得了着过们吗呢吧]")
"""What no phrase begins with; one that does was cut from the word before."""
_FEELING_FRAME = re.compile(
    r"我|今天|现在|最近|觉得|感到|感觉|心里|非常|特别|有点|有些|[真的很好太了]"
)
_ASKING = re.compile(r"什么|怎么|为什么|谁|哪|吗$|是不是|要不要|能不|好不好|行不行|对不对|多少")
_PROFANE = re.compile(r"他妈|妈的|操|傻逼|混蛋|王八|滚")


def clauses(text: str) -> list[str]:
    """Stretches between punctuation."""
    return [part for part in _CLAUSE.split(plain(text)) if part]


def feelings(text: str) -> list[tuple[str, str, bool]]:
    """(word, family, said of oneself) for each feeling word that is not negated."""
    rest, found = text, []
    for word, family in ZH_FAMILY.items():
        while (place := rest.find(word)) >= 0:
            before = rest[max(0, place - 4) : place]
            rest = rest[:place] + "\u3000" * len(word) + rest[place + len(word) :]
            if _NOT.search(before):
                family = "sad" if family in ("happy", "calm", "hopeful") else ""
            if (
                family
                and not (word == "累" and "积累" in text)
                and not (word == "困" and "困难" in text)
            ):
                found.append((word, family, True))
    return found


def feeling_word(text: str) -> str | None:
    """A word the user gave for how they feel, fit for "你觉得…"."""
    said = [word for word, family, _ in feelings(text) if family and word in NAMED_FEELINGS_ZH]
    return said[0] if said else None


def clause(text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None:
    """The most telling clause, turned to the user: "我丢了工作" → "你丢了工作"."""
    straight = plain(text)
    marks = [straight[start:end] for start, end in wanted if end <= len(straight)]
    best: tuple[float, str] | None = None
    for place, part in enumerate(clauses(straight)):
        core = _trim(part)
        if not _usable(core) or _merely_felt(core):
            continue
        score = 1.0 + 2.0 * any(mark in part or part in mark for mark in marks)
        score += 0.8 * any(word in part for word in ZH_FAMILY) + 0.5 * ("我" in core)
        score -= 0.05 * abs(len(core) - 8) + 0.01 * place
        if best is None or score > best[0]:
            best = (score, flip(core))
    return best[1] if best else None


def flip(text: str) -> str:
    """The words said back to the one who said them."""
    return text.replace("咱们", "你们").replace("我", "你").replace("自己", "自己")


def topic(text: str, wanted: Sequence[tuple[int, int]] = ()) -> str | None:
    """A topic word the user used: one in `wanted`, else the longest and earliest known one."""
    straight = plain(text)
    telling = "".join(straight[start:end] for start, end in wanted)
    found = [
        (word in telling, len(word), -straight.find(word), word)
        for word in TOPICS_ZH
        if word in straight
    ]
    return max(found)[3] if found else None


def person(text: str) -> str | None:
    """Somebody close whom the user named by their role."""
    named = [word for word in TOPICS_ZH if word in PERSONS_ZH and word in text]
    return f"你{named[0]}" if named else None


def keyword(text: str) -> str | None:
    """A short stretch of the user's own, where no topic is known."""
    parts = [_trim(re.sub(r"^(?:你们|您们|你|您)的?", "", part)) for part in clauses(text)]
    fit = [p for p in parts if 3 <= len(p) <= 6 and not _ADDRESSED.search(p) and not _bad(p)]
    fit = [phrase for phrase in fit if not _merely_felt(phrase)]
    return flip(max(fit, key=len)) if fit else None


def echo(text: str) -> str | None:
    """The whole of a very short answer, turned around."""
    core = _trim(plain(text).strip("，。！？,.!? "))
    if 2 <= len(core) <= 5 and not _ADDRESSED.search(core) and not _bad(core):
        return flip(core)
    return None


def _trim(part: str) -> str:
    changed = True
    while changed:
        changed = False
        for lead in LEADING_ZH:
            if part.startswith(lead) and len(part) > len(lead) + 1:
                part, changed = part[len(lead) :], True
    return _TRAILING.sub("", part)


def _usable(core: str) -> bool:
    if not 4 <= len(core) <= 14 or _ADDRESSED.search(core) or _bad(core):
        return False
    longest = max(len(run) for run in re.split("我", core))
    return longest <= COPY_LIMIT_HAN - 1


def _merely_felt(core: str) -> bool:
    """Whether it only names a feeling, for which there are words of its own."""
    rest = core
    for word in ZH_FAMILY:
        rest = rest.replace(word, "")
    return rest != core and not _FEELING_FRAME.sub("", rest)


def _bad(core: str) -> bool:
    return bool(_FRAGMENT.match(core) or _ASKING.search(core) or _PROFANE.search(core))
