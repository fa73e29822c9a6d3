"""The public checkpoint's form: one Chinese text, cut by fixed phrases that end in a colon.

Its intent and strategy are one text, read into `response_strategy` (`ECoTSpec.merged_intent`).
One variant adds the path of the reply, kept as a section of its own, `RESPONSE_PATH`, before the
response; the other has a single phrase for intent, strategy and path.
"""

from __future__ import annotations

import re

from emoomni_sdk.ecot import (
    EMOTION_ANALYSIS,
    RESPONSE,
    RESPONSE_STRATEGY,
    TRANSCRIPT,
    USER_INTENT,
    ECoT,
    ECoTSpec,
)
from emoomni_sdk.errors import FormatError
from emoomni_sdk.formats.codec import Decoded, Decoder, SectionText, decode_whole
from emoomni_sdk.formats.escaping import escape
from emoomni_sdk.formats.heads import Head, HeadDecoder, HeadOrHold
from emoomni_sdk.formats.ledger import SectionLedger

RESPONSE_PATH = "response_path"
"""The path of the reply: a section that only this format writes."""

_STRATEGY = "回复策略分析"
_STRATEGY_AND_PATH = "意图策略及回复路径"
_PHRASES = {
    TRANSCRIPT: "输入的音视频识别文本为",
    EMOTION_ANALYSIS: "情感分析结果为",
    RESPONSE_PATH: "因此我的回复路径可以是",
    RESPONSE: "所以我的回复应该是",
}
_SECTION_OF = {phrase: section for section, phrase in _PHRASES.items()} | {
    _STRATEGY: RESPONSE_STRATEGY,
    _STRATEGY_AND_PATH: RESPONSE_STRATEGY,
}
_DELIMITER = re.compile(f"({'|'.join(_SECTION_OF)}) {{0,2}}[:：]")
_BEGINNINGS = frozenset(
    (phrase + "  ")[:length] for phrase in _SECTION_OF for length in range(1, len(phrase) + 3)
)
_LONGEST = max(map(len, _BEGINNINGS))

_ECHO_BEGINS = "system\nYou are Qwe"
_ECHO_ENDS = "\nassistant\n"
_INTENT_REMEDY = "Use ECoTSpec.merged_intent(), where `response_strategy` holds both."


class DelimitedCodec:
    """``情感分析结果为:…回复策略分析:…因此我的回复路径可以是:…所以我的回复应该是:…``

    Reading takes either variant, full- or half-width colons, and an echoed prompt
    (``system … assistant``) before the answer. Writing uses the longer variant when the thought has
    a `RESPONSE_PATH`.
    """

    name = "delimited"

    def encode(self, ecot: ECoT, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> str:
        """Write the sections of `spec`; a delimiter inside a text is guarded (see `escape`).

        Raises:
            FormatError: Intent and strategy are to stand apart, which this format cannot do.
        """
        names = [name for name in _with_path(write or spec.sections) if name in ecot]
        if USER_INTENT in names:
            raise FormatError("This format has no place for `user_intent`.", remedy=_INTENT_REMEDY)
        strategy = _STRATEGY if RESPONSE_PATH in names else _STRATEGY_AND_PATH
        phrases = {**_PHRASES, RESPONSE_STRATEGY: strategy}
        return "".join(f"{phrases[name]}:{_guarded(ecot[name])}" for name in names)

    def decode(
        self, text: str, spec: ECoTSpec, *, write: tuple[str, ...] = (), cut: bool = False
    ) -> Decoded:
        """Read a whole text."""
        return decode_whole(self.decoder(spec, write=write), text, cut)

    def decoder(self, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> Decoder:
        """A reader for a text that is still being written."""
        expected = write or spec.sections
        return _DelimitedDecoder(SectionLedger(expected, _with_path(expected)))


class _DelimitedDecoder(HeadDecoder):
    def __init__(self, ledger: SectionLedger) -> None:
        super().__init__(_Delimiters(), ledger)
        self._echo = _EchoFilter()

    def _feed(self, text: str) -> list[SectionText]:
        return super()._feed(self._echo.feed(text))

    def _finish(self, cut: bool) -> Decoded:
        self._buffer += self._echo.rest()
        return super()._finish(cut)


class _EchoFilter:
    """Passes on what follows an echoed prompt, or everything where there is none."""

    def __init__(self) -> None:
        self._held = ""
        self._echoing = False
        self._passing = False

    def feed(self, text: str) -> str:
        if self._passing:
            return text
        self._held += text
        if not self._echoing:
            if _ECHO_BEGINS.startswith(self._held):
                return ""
            if not self._held.startswith(_ECHO_BEGINS):
                self._passing = True
                return self.rest()
            self._echoing = True
        _, end, answer = self._held.partition(_ECHO_ENDS)
        self._passing = bool(end)
        self._held = "" if end else self._held[-len(_ECHO_ENDS) :]
        return answer

    def rest(self) -> str:
        """What was held back in doubt."""
        held, self._held = self._held, ""
        return "" if self._echoing else held


class _Delimiters:
    """Finds the fixed phrases anywhere in a text."""

    def find(self, text: str, start: int, before: str, final: bool) -> HeadOrHold:
        del before
        found = _DELIMITER.search(text, start)
        if found is not None:
            return Head(_SECTION_OF[found[1]], found.start(), found.end())
        if not final:
            for held in range(min(_LONGEST, len(text) - start), 0, -1):
                if text[-held:] in _BEGINNINGS:
                    return len(text) - held
        return len(text)


def _with_path(sections: tuple[str, ...]) -> tuple[str, ...]:
    """`sections` and, after the strategy, the path."""
    if RESPONSE_STRATEGY not in sections:
        return sections
    place = sections.index(RESPONSE_STRATEGY) + 1
    return (*sections[:place], RESPONSE_PATH, *sections[place:])


def _guarded(text: str) -> str:
    return escape(text, [found.start() + 1 for found in _DELIMITER.finditer(text)])
