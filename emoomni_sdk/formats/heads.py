"""Reading sections that are set apart by heads or delimiters, while they are being written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from emoomni_sdk.formats.codec import Decoded, Decoder, SectionText
from emoomni_sdk.formats.escaping import SectionReader
from emoomni_sdk.formats.ledger import SectionLedger


@dataclass(frozen=True, slots=True)
class Head:
    """A head at ``text[begin:end]`` after which `section` follows."""

    section: str
    begin: int
    end: int


HeadOrHold: TypeAlias = Head | int
"""The next head, or the index from which more text is needed to tell."""


class HeadGrammar(Protocol):
    """Knows what a head looks like."""

    def find(self, text: str, start: int, before: str, final: bool) -> HeadOrHold:
        """The first head in ``text[start:]``.

        Args:
            text: The text that is not yet read.
            start: Where to look from.
            before: The character that stood before ``text[0]``.
            final: No more text will come.
        """


class HeadDecoder(Decoder):
    """Splits a text at the heads of `grammar`. A lone section needs no head at all."""

    def __init__(self, grammar: HeadGrammar, ledger: SectionLedger) -> None:
        super().__init__()
        self._grammar = grammar
        self.ledger = ledger
        self._reader = SectionReader()
        self._buffer = ""
        self._before = "\n"
        if len(ledger.expected) == 1:
            ledger.begin_implicitly(ledger.expected[0])

    def _feed(self, text: str) -> list[SectionText]:
        self._buffer += text
        self._scan(final=False)
        return self.ledger.take()

    def _finish(self, cut: bool) -> Decoded:
        self._scan(final=True)
        last = self.ledger.expected[-1]
        if not self.ledger.wrote(last):
            self._truncated(f"The text ends before `{last}` begins.")
        elif cut:
            self._truncated("The writer was stopped.")
        return self.ledger.decoded()

    def _truncated(self, detail: str) -> None:
        self.ledger.problem("truncated", self.ledger.current, detail)

    def _scan(self, *, final: bool) -> None:
        text, at = self._buffer, 0
        while True:
            found = self._grammar.find(text, at, self._before, final)
            if isinstance(found, int):
                self.ledger.add(self._reader.feed(text[at:found]))
                self._buffer = text[found:]
                self._before = text[found - 1] if found else self._before
                return
            self.ledger.add(self._reader.feed(text[at : found.begin]))
            self.ledger.begin(found.section)
            self._reader = SectionReader()
            at = found.end
