"""Text as the engine may safely get it: nothing in it is a command, and no markup is spoken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from xml.sax.saxutils import escape

_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|s|em|strong|span|code|mark|small|sub|sup|font|emphasis|prosody|speak|voice)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"\s*</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>(?=[.,!?;:]|(\s*))")
_LINE_MARK = re.compile(r"^\s*(?:#{1,6}|>|[-*•])\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<![\w*_`~])[*_`~]{1,3}(?=\S)|(?<=[^\s*_`~])[*_`~]{1,3}(?!\w)")
_PARAGRAPH = re.compile(r"[^\S\n]*\n[^\S\n]*\n\s*")
_SENTENCE = re.compile(
    r".+?(?:[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*|$)\s*",
    re.DOTALL,
)
_JOINERS = {"\u200c", "\u200d"}
_LAST_NAMED_SYMBOL = 0x2190
"""Below it lie °, ™, № and their like, which people read aloud; above it pictures and arrows."""
_CHINESE_WORDS_END = "的了吗吧呢啊"
_CHINESE_WORDS_BEGIN = "我你您他她它这那"
_GROUP = re.compile(
    rf"[^{_CHINESE_WORDS_END}{_CHINESE_WORDS_BEGIN}，、；：]+[{_CHINESE_WORDS_END}，、；：]*"
    rf"|[{_CHINESE_WORDS_BEGIN}][^{_CHINESE_WORDS_END}{_CHINESE_WORDS_BEGIN}，、；：]*"
    rf"[{_CHINESE_WORDS_END}，、；：]*|[{_CHINESE_WORDS_END}，、；：]+"
)


def speakable(text: str) -> str:
    """`text` without tags, markdown, pictures and control characters; empty if nothing is left.

    Control characters matter most: the engine takes some of them for commands.
    """
    plain = _EMPHASIS.sub("", _LINE_MARK.sub("", _TAG.sub(_gap, _INLINE_TAG.sub("", text))))
    kept = "".join(_kept(char) for char in unicodedata.normalize("NFC", plain))
    paragraphs = (" ".join(part.split()) for part in _PARAGRAPH.split(kept))
    clean = "\n\n".join(part for part in paragraphs if part)
    return clean if any(unicodedata.category(char)[0] in "LN" for char in clean) else ""


def closing_mark(text: str) -> str:
    """``sentence``, ``clause`` or ``none``: what kind of punctuation `text` ends on."""
    bare = text.rstrip().rstrip("\"'”’»)]")
    if not bare:
        return "none"
    if bare[-1] in ".!?。！？…":
        return "sentence"
    return "clause" if bare[-1] in ",;:，；：、—–" else "none"


def contoured(text: str, pitch_at: Callable[[float, str], int], *, spaced: bool) -> str:
    """SSML that gives every word of `text` its own pitch parameter.

    Args:
        text: As `speakable` returns it.
        pitch_at: From the place in the sentence (0 first word, 1 last) and the word to the
            engine's pitch parameter, 0 to 99.
        spaced: Whether spaces part the words. Where they do not, groups are cut beside Chinese
            particles and pronouns only, so that no word is torn.
    """
    parts = []
    for sentence in _SENTENCE.findall(text):
        words = sentence.split() if spaced else _GROUP.findall(sentence)
        last = max(1, len(words) - 1)
        for index, word in enumerate(words):
            pitch = pitch_at(index / last, word)
            parts.append(f'<prosody pitch="{pitch}">{escape(word)}</prosody>')
    return f"<speak>{(' ' if spaced else '').join(parts)}</speak>"


def _gap(tag: re.Match[str]) -> str:
    return "" if tag[1] is None else " "


def _kept(char: str) -> str:
    if char in _JOINERS:
        return char
    if char.isspace():
        return "\n" if char == "\n" else " "
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return " " if category == "Cc" else ""
    is_picture = category in ("So", "Sk") and ord(char) >= _LAST_NAMED_SYMBOL
    is_selector = 0xFE00 <= ord(char) <= 0xFE0F or ord(char) == 0x20E3
    return "" if is_picture or is_selector else char
