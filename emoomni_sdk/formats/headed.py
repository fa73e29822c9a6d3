"""The paper's form: one head before each section (paper, figures 1 and 2; appendix A for ASR)."""

from __future__ import annotations

import re
from typing import Literal

from emoomni_sdk.ecot import (
    EMOTION_ANALYSIS,
    RESPONSE,
    RESPONSE_STRATEGY,
    TRANSCRIPT,
    USER_INTENT,
    ECoT,
    ECoTSpec,
)
from emoomni_sdk.formats.codec import Decoded, Decoder, decode_whole
from emoomni_sdk.formats.escaping import escape
from emoomni_sdk.formats.heads import Head, HeadDecoder, HeadOrHold
from emoomni_sdk.formats.ledger import SectionLedger

HEADS = {
    "en": {
        TRANSCRIPT: "ASR Transcript",
        EMOTION_ANALYSIS: "Multimodal Emotion Analysis",
        USER_INTENT: "User Intent Recognition",
        RESPONSE_STRATEGY: "Response Strategy Planning",
        RESPONSE: "Textual Response Content",
    },
    "zh": {
        TRANSCRIPT: "语音识别文本",
        EMOTION_ANALYSIS: "多模态情感分析",
        USER_INTENT: "用户意图识别",
        RESPONSE_STRATEGY: "回复策略规划",
        RESPONSE: "文本回复内容",
    },
}
"""Language → section → the head that is written."""

_ALSO_READ = {
    TRANSCRIPT: ("ASR Transcription", "ASR Text", "ASR", "Transcript", "语音转写", "语音识别"),
    EMOTION_ANALYSIS: ("Multimodal Emotional Analysis", "Emotion Analysis", "情感分析", "情绪分析"),
    USER_INTENT: (
        "User Intent",
        "User Intention Recognition",
        "Intent Recognition",
        "用户意图",
        "意图识别",
    ),
    RESPONSE_STRATEGY: ("Response Strategy", "回复策略", "回应策略规划", "回应策略"),
    RESPONSE: (
        "Textual Response",
        "Response Content",
        "Response Text",
        "回复内容",
        "文本回复",
        "回应内容",
    ),
}
_SECTION_OF = {
    name.lower(): section
    for section, names in _ALSO_READ.items()
    for name in (*names, *(heads[section] for heads in HEADS.values()))
}
_NAMES = sorted(_SECTION_OF, key=len, reverse=True)
_LONGEST = len(_NAMES[0])

# A head line: an optional rule above it, marks and numbering, the name, a colon or the line's end.
# A rule line is shorter than the most marks, so that both are given up at the same character.
_RULE = r"(?:[ \t\r]{0,3}[-*_=]{3,24}[ \t\r]{0,3}\n(?:[ \t\r]{0,8}\n){0,4})?"
_STOP = r"[ \t]?[.、)）．:：-]"
_NUMBER = rf"(?:step[ \t]?)?\d{{1,2}}{_STOP}|[一二三四五六七八九十]{_STOP}"
_MARKS = rf"(?P<marks>(?:[ \t\r#>*_\-=•·【\[(（]|{_NUMBER}){{0,32}})"
_LEAD = re.compile(_RULE + _MARKS, re.IGNORECASE | re.ASCII)
_LEAD_BEGUN = re.compile(
    r"(?:(?:step[ \t]?)?\d{1,2}[ \t]?|[一二三四五六七八九十][ \t]?|s|st|ste|step[ \t]?)\Z",
    re.IGNORECASE | re.ASCII,
)
_NAME = re.compile("|".join(map(re.escape, _NAMES)), re.IGNORECASE | re.ASCII)
_CLOSING = r"(?P<closing>[ \t\r*_】\])）#]{0,12})"
_ASIDE = r"(?:[（(][^()（）\n:：]{0,40}[)）][ \t\r*_]{0,6})?"
_TAIL = re.compile(_CLOSING + _ASIDE + r"(?:(?P<colon>[:：])|(?=\n))")
_TAIL_AT_END = re.compile(_CLOSING + _ASIDE + r"(?:(?P<colon>[:：])|(?=\n)|\Z)")
_TAIL_BEGUN = re.compile(_CLOSING + r"(?:[（(][^()（）\n:：]{0,40}(?:[)）][ \t\r*_]{0,6})?)?\Z")
_CLOSED_LATE = re.compile(r"[ \t]{0,2}(?:\*{1,3}|_{1,3})")
_CLOSED_LATE_BEGUN = re.compile(r"[ \t]{0,2}(?:\*{1,2}|_{1,2})?\Z")


class HeadedCodec:
    """``Multimodal Emotion Analysis:``, text, an empty line, ``User Intent Recognition:``, …

    Reading takes English and Chinese heads, at the beginning of a line, with Markdown marks,
    numbering, full- or half-width colons or none at all.

    Args:
        language: The language of the heads that are written: ``en`` or ``zh``.
    """

    name = "headed"

    def __init__(self, language: Literal["en", "zh"] = "en") -> None:
        self.language = language
        self._heads = HEADS[language]
        self._colon = "：" if language == "zh" else ":"

    def encode(self, ecot: ECoT, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> str:
        """Write the sections of `spec`; a head inside a text is guarded (see `escape`)."""
        names = [name for name in write or spec.sections if name in ecot]
        return "\n\n".join(
            f"{self._heads[name]}{self._colon}\n{_guarded(ecot[name])}" for name in names
        )

    def decode(
        self, text: str, spec: ECoTSpec, *, write: tuple[str, ...] = (), cut: bool = False
    ) -> Decoded:
        """Read a whole text."""
        return decode_whole(self.decoder(spec, write=write), text, cut)

    def decoder(self, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> Decoder:
        """A reader for a text that is still being written."""
        return HeadDecoder(_HeadLines(), SectionLedger(write or spec.sections))


class _HeadLines:
    """Finds heads at the beginning of lines."""

    def find(self, text: str, start: int, before: str, final: bool) -> HeadOrHold:
        at = start
        while True:
            if (text[at - 1] if at else before) == "\n":
                found = _match_line(text, at, final)
                if found is not None:
                    return found
            line_end = text.find("\n", at)
            if line_end < 0:
                return len(text)
            at = line_end + 1


def _match_line(text: str, at: int, final: bool) -> HeadOrHold | None:
    """The head that this line is, None when it is none, `at` when that is not certain yet."""
    lead = _LEAD.match(text, at)
    assert lead is not None
    name_at = lead.end()
    rest = text[name_at : name_at + _LONGEST].lower()
    if not final and (not rest or _name_begun(rest, text, name_at)):
        return at
    name = _NAME.match(text, name_at)
    if name is None:
        return None
    tail = (_TAIL_AT_END if final else _TAIL).match(text, name.end())
    if tail is None:
        return None if final or not _TAIL_BEGUN.match(text, name.end()) else at
    end = tail.end()
    if tail["colon"] and _opens(lead["marks"]) and not _closes(tail["closing"]):
        if not final and _CLOSED_LATE_BEGUN.match(text, end):
            return at
        late = _CLOSED_LATE.match(text, end)
        end = late.end() if late else end
    return Head(_SECTION_OF[name[0].lower()], at, end)


def _name_begun(rest: str, text: str, name_at: int) -> bool:
    if len(rest) == len(text) - name_at and any(name.startswith(rest) for name in _NAMES):
        return True
    return bool(_LEAD_BEGUN.match(text, name_at))


def _opens(marks: str) -> bool:
    return "**" in marks or "__" in marks or marks.endswith(("*", "_"))


def _closes(marks: str) -> bool:
    return "*" in marks or "_" in marks


def _guarded(text: str) -> str:
    lines = _HeadLines()
    breaks: list[int] = []
    at = 0
    while isinstance(found := lines.find(text, at, "\n", final=True), Head):
        lead = _LEAD.match(text, found.begin)
        assert lead is not None
        breaks.append(lead.end() + 1)
        at = found.end
    return escape(text, breaks, close=text[-1:] in tuple("-*_="))
