"""Reads the one object of a JSON text piece by piece.

A partial parse of everything so far, once for each token, costs the square of the length; this
reader keeps its place and holds back no more than an unfinished escape. The tests hold it, at
every prefix, to what pydantic-core's partial parse says.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from emoomni_sdk.formats.codec import Decoded, Decoder, SectionText
from emoomni_sdk.formats.ledger import SectionLedger

_PLAIN = re.compile(r'[^"\\]*')
_SPACES = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"[^\s,}\]]*")
_NESTED = re.compile(r'[^"\\{}\[\]]*')
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_UNICODE_BEGUN = re.compile(r"\\(?:u[0-9a-fA-F]{0,3})?\Z")
_ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
}
_LOST = "\ufffd"
_KEY_SHOWN = 40


class JsonDecoder(Decoder):
    """A state machine over the text; each state consumes some of it and names the next."""

    def __init__(self, ledger: SectionLedger) -> None:
        super().__init__()
        self.ledger = ledger
        self._text = ""
        self._at = 0
        self._state: Callable[[], bool] = self._seek
        self._after_string: Callable[[], None] = self._key_ends
        self._pieces: list[str] = []
        self._depth = 0
        self._quoted = False
        self._found = False

    def _feed(self, text: str) -> list[SectionText]:
        self._text += text
        while self._state():
            pass
        self._text, self._at = self._text[self._at :], 0
        return self.ledger.take()

    def _finish(self, cut: bool) -> Decoded:
        del cut  # An object tells by itself whether it is whole.
        if not self._found:
            self.ledger.problem("malformed", None, "There is no JSON object.")
            self.ledger.problem("truncated", None, "The text ends before the object begins.")
        elif self._state != self._done:
            if self._state == self._nested:
                self.ledger.add("".join(self._pieces))
            section = self.ledger.current
            self.ledger.problem("truncated", section, "The text ends before the object does.")
        return self.ledger.decoded()

    # Before the object.

    def _seek(self) -> bool:
        brace = self._text.find("{", self._at)
        if brace < 0:
            return self._consume_all()
        self._at = brace + 1
        self._state = self._opened
        return True

    def _opened(self) -> bool:
        if not self._skip_spaces():
            return False
        if self._next() in '"}':
            self._found = True
            self._state = self._key
        else:
            self._state = self._seek
        return True

    # Between the members.

    def _key(self) -> bool:
        if not self._skip_spaces():
            return False
        if self._next() == '"':
            self._at += 1
            self._state, self._after_string = self._string, self._key_ends
        elif self._next() == "}":
            self._state = self._done
        else:
            self._skip_odd(",")
        return True

    def _key_ends(self) -> None:
        key = "".join(self._pieces)
        self._pieces = []
        self.ledger.begin(key if key in self.ledger.order else key[:_KEY_SHOWN])
        self._state = self._colon

    def _colon(self) -> bool:
        if not self._skip_spaces():
            return False
        if self._next() == ":":
            self._at += 1
            self._state = self._value
        else:
            self._odd("A key has no value.")
            self._state = self._between
        return True

    def _value(self) -> bool:
        if not self._skip_spaces():
            return False
        self._state = self._scalar
        if self._next() == '"':
            self._at += 1
            self._state, self._after_string = self._string, self._text_ends
        elif self._next() in "{[":
            self._state = self._nested
        return True

    def _text_ends(self) -> None:
        self.ledger.end()
        self._state = self._between

    def _between(self) -> bool:
        if not self._skip_spaces():
            return False
        if self._next() in '"}':
            if self._next() == '"':
                self._odd("A comma is missing.")
            self.ledger.end()
            self._state = self._key
        elif self._next() == ",":
            self.ledger.end()
            self._at += 1
            self._state = self._key
        else:
            self._skip_odd("")
        return True

    def _done(self) -> bool:
        return self._consume_all()

    # Strings.

    def _string(self) -> bool:
        plain = _PLAIN.match(self._text, self._at)
        assert plain is not None
        self._at = plain.end()
        self._collect(plain[0])
        if self._at == len(self._text):
            return False
        if self._next() == '"':
            self._at += 1
            self._after_string()
            return True
        return self._escape()

    def _collect(self, text: str) -> None:
        if self._after_string == self._key_ends:
            self._pieces.append(text)
        else:
            self.ledger.add(text)

    def _escape(self) -> bool:
        if _UNICODE_BEGUN.match(self._text, self._at):
            return False
        letter = self._text[self._at + 1]
        code = _UNICODE.match(self._text, self._at)
        if code is not None:
            return self._unicode(int(code[1], 16))
        if letter in _ESCAPES:
            self._collect(_ESCAPES[letter])
            self._at += 2
        else:
            self._odd("A backslash stands before a character that needs none.")
            self._collect("\\")
            self._at += 1
            self._collect_next(letter)
        return True

    def _collect_next(self, letter: str) -> None:
        if letter not in '"\\':
            self._collect(letter)
            self._at += 1

    def _unicode(self, code: int) -> bool:
        after = self._at + 6
        if 0xD800 <= code < 0xDC00:
            low = _UNICODE.match(self._text, after)
            if low is None and (
                after == len(self._text) or _UNICODE_BEGUN.match(self._text, after)
            ):
                return False
            if low is not None and 0xDC00 <= int(low[1], 16) < 0xE000:
                code = 0x10000 + ((code - 0xD800) << 10) + int(low[1], 16) - 0xDC00
                after += 6
        self._at = after
        if 0xD800 <= code < 0xE000:
            self._odd("Half a character is escaped.")
            self._collect(_LOST)
        else:
            self._collect(chr(code))
        return True

    # Values that are not strings.

    def _scalar(self) -> bool:
        found = _SCALAR.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        self._pieces.append(found[0])
        if self._at == len(self._text):
            return False
        raw = "".join(self._pieces)
        self._other_ends("" if raw == "null" else raw, sound=raw == "null")
        return True

    def _nested(self) -> bool:
        found = _NESTED.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        self._pieces.append(found[0])
        if self._at == len(self._text):
            return False
        mark = self._next()
        width = 2 if mark == "\\" else 1
        if self._at + width > len(self._text):
            return False
        self._pieces.append(self._text[self._at : self._at + width])
        self._at += width
        if mark == '"':
            self._quoted = not self._quoted
        elif not self._quoted and width == 1:
            self._depth += 1 if mark in "{[" else -1
            if self._depth == 0:
                self._other_ends("".join(self._pieces), sound=False)
        return True

    def _other_ends(self, raw: str, *, sound: bool) -> None:
        self._pieces = []
        if not sound and self.ledger.current:
            self._odd("Its value is not a string.")
        self.ledger.add(raw)
        self._text_ends()

    # Small steps.

    def _next(self) -> str:
        return self._text[self._at]

    def _skip_spaces(self) -> bool:
        """Whether something other than white space follows."""
        spaces = _SPACES.match(self._text, self._at)
        assert spaces is not None
        self._at = spaces.end()
        return self._at < len(self._text)

    def _consume_all(self) -> bool:
        self._at = len(self._text)
        return False

    def _skip_odd(self, allowed: str) -> None:
        if self._next() not in allowed:
            self._odd("A character stands where none belongs.")
        self._at += 1

    def _odd(self, detail: str) -> None:
        self.ledger.problem("malformed", self.ledger.current, detail)
