"""Reads the one object of a JSON text while it is being written, with pydantic-core's partial JSON.

The text is cut into members, so that a repeated key shows and only the section that is being
written is parsed again when more of it comes. What models get wrong inside strings is mended first.
"""

from __future__ import annotations

import re
from io import StringIO

from pydantic_core import from_json

from emoomni_sdk.formats.codec import Decoded, Decoder, SectionText
from emoomni_sdk.formats.ledger import SectionLedger

_OBJECT = re.compile(r'\{[ \t\r\n]*(?:(?=["}])|\Z)')
_MARK = re.compile(r'["{}\[\],]')
_IN_STRING = re.compile(r'(?:[^"\\]++|\\.)*+\\?(?P<closed>"?)', re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f]")
_HIGH = "u[dD][89abAB][0-9a-fA-F]{2}"
_ESCAPE = re.compile(
    rf"""\\(?:
        ["\\/bfnrt]
      | u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}
      | {_HIGH}\\u[dD][c-fC-F][0-9a-fA-F]{{2}}
      | (?P<begun>(?:(?:{_HIGH}\\)?u[0-9a-fA-F]{{0,3}}|{_HIGH}\\?)?\Z)
      | (?P<half>u[0-9a-fA-F]{{4}})
      | (?P<needless>)
    )""",
    re.VERBOSE,
)
_MENDED = {"begun": "", "half": r"\ufffd", "needless": r"\\"}
_SPACES = " \t\r\n"
_KEY_SHOWN = 40
_EVERY_PIECE = 16_384
"""Characters of a section up to which it is parsed with every piece of text, …"""
_SHARE = 64
"""… and of what goes beyond, the part that must be new: the cost stays linear in the length."""


class JsonDecoder(Decoder):
    """Finds where each member ends; pydantic-core reads what is in it."""

    def __init__(self, ledger: SectionLedger) -> None:
        super().__init__()
        self.ledger = ledger
        self._text = ""
        self._found = False
        self._over = False
        self._first = True
        self._start_member()

    def _start_member(self) -> None:
        self._gap = ""
        self._member = StringIO()
        self._member.write("{")
        self._quoted = False
        self._strings = 0
        self._depth = 0
        self._sound = True
        self._parsed = 0
        self._began = False
        self._told = 0

    def _feed(self, text: str) -> list[SectionText]:
        if self._over:
            return []
        self._text += text
        if self._found or self._find():
            self._read()
        return self.ledger.take()

    def _finish(self, cut: bool) -> Decoded:
        del cut  # An object tells by itself whether it is whole.
        if not self._found:
            self.ledger.problem("malformed", None, "There is no JSON object.")
            self.ledger.problem("truncated", None, "The text ends before the object begins.")
        elif not self._over:
            self._tell(whole=True)
            section = self.ledger.current
            self.ledger.problem("truncated", section, "The text ends before the object does.")
        return self.ledger.decoded()

    def _find(self) -> bool:
        """Drop what stands before the members."""
        brace = _OBJECT.search(self._text)
        if brace is not None and brace.end() < len(self._text):
            self._text = self._text[brace.end() :]
            self._found = True
        else:
            self._text = "{" if brace else ""
        return self._found

    def _read(self) -> None:
        at = 0
        while at < len(self._text) and not self._over:
            after, ended = self._string(at) if self._quoted else self._outside(at)
            if ended:
                self._end_member()
            elif after == at:
                break
            at = after
        self._text = self._text[at:]
        length = self._member.tell()
        if length - self._parsed > (length - _EVERY_PIECE) // _SHARE:
            self._tell(whole=False)

    def _end_member(self) -> None:
        self._tell(whole=True)
        self._check()
        self.ledger.end()
        self._first = False
        self._start_member()

    def _string(self, at: int) -> tuple[int, bool]:
        """Take in a string as far as it goes. Where that is, and whether the member ends there."""
        found = _IN_STRING.match(self._text, at)
        assert found is not None
        unfinished = 0

        def mended(escape: re.Match[str]) -> str:
            nonlocal unfinished
            if escape.lastgroup == "begun":
                unfinished = len(escape[0])
            elif escape.lastgroup:
                self._sound = False
            return _MENDED.get(escape.lastgroup or "", escape[0])

        text = _ESCAPE.sub(mended, found[0])
        self._member.write(_CONTROL.sub(lambda one: f"\\u{ord(one[0]):04x}", text))
        self._quoted = not found["closed"]
        return found.end() - unfinished, not self._quoted and self._strings == 2

    def _outside(self, at: int) -> tuple[int, bool]:
        """Go on to the next mark outside strings. Where that is, and whether the member ends there.

        A member ends after its text, before a comma, or before the brace that ends the object.
        """
        found = _MARK.search(self._text, at)
        mark = found[0] if found else ""
        ends = not self._depth and (mark == "}" or (mark == "," and self._strings > 0))
        after = (found.end() if found else len(self._text)) - ends
        if self._strings:
            self._member.write(self._text[at:after])
            self._depth += (mark in ("{", "[")) - (mark in ("}", "]") and self._depth > 0)
        elif mark == '"':
            self._gap += self._text[at : after - 1]
            self._member.write(mark)
        else:
            self._gap += self._text[at:after]
        self._quoted = mark == '"'
        self._strings += self._quoted and not self._depth
        self._over = ends and mark == "}"
        return after, ends

    def _tell(self, *, whole: bool) -> None:
        """Add what is new of a section; a value that is no string waits until it is whole."""
        member = self._member.getvalue()
        self._parsed = len(member)
        try:
            found = from_json(member, allow_partial="trailing-strings", cache_strings=False)
        except ValueError:
            return
        for key, value in found.items():
            text = value if isinstance(value, str) else None
            if text is None and not whole:
                return
            if not self._began:
                self._began = True
                self.ledger.begin(key if key in self.ledger.order else key[:_KEY_SHOWN])
            if text is None and value is not None and self.ledger.current:
                self._odd(self.ledger.current, "Its value is not a string.")
                text = member.partition(":")[2].strip(_SPACES)
            self.ledger.add((text or "")[self._told :])
            self._told = len(text or "")

    def _check(self) -> None:
        """Name what a strict reader would not take."""
        if self._gap.strip(_SPACES + ","):
            self._odd(None, "A character stands where none belongs.")
        elif self._strings and "," not in self._gap and not self._first:
            self._odd(None, "A comma is missing.")
        if not self._sound:
            self._odd(self.ledger.current, "A backslash stands before what cannot be escaped.")
        try:
            from_json(self._member.getvalue() + "}", cache_strings=False)
        except ValueError:
            self._odd(self.ledger.current, "Its syntax is broken.")

    def _odd(self, section: str | None, detail: str) -> None:
        self.ledger.problem("malformed", section, detail)
