"""What every E-CoT codec offers, and what reading a text gives."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.errors import ClosedError

ProblemKind: TypeAlias = Literal[
    "missing", "empty", "truncated", "reordered", "repeated", "unknown", "stray", "malformed"
]
"""What can be wrong with a written E-CoT; docs/formats.md tells each apart."""

_INCOMPLETE = frozenset({"missing", "empty", "truncated"})
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with what a model wrote. Holds none of the text itself."""

    kind: ProblemKind
    section: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SectionText:
    """More text of one section; `final` closes it (its text may then be empty)."""

    section: str
    text: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a text held: the sections that were found, in the order of the chain."""

    ecot: ECoT
    problems: tuple[Problem, ...] = ()
    tail: tuple[SectionText, ...] = field(default=(), compare=False)
    """What only the end of the text made certain; follows what `Decoder.feed` returned."""

    @property
    def complete(self) -> bool:
        """Every section asked for is there, holds words and was not cut off."""
        return not any(problem.kind in _INCOMPLETE for problem in self.problems)


class Decoder(ABC):
    """Reads one E-CoT while it is being written. Any split of the text gives the same result."""

    def __init__(self) -> None:
        self._decoded: Decoded | None = None

    def feed(self, text: str) -> list[SectionText]:
        """Take in more text and tell what became certain.

        Text of a section is returned as soon as it cannot be part of a delimiter; every section
        ends with exactly one `final` piece, as soon as the next one begins.

        Raises:
            ClosedError: `finish` was called before.
        """
        if self._decoded is not None:
            raise ClosedError("This decoder is finished.", remedy="Make one decoder for each text.")
        return self._feed(_SURROGATE.sub("\ufffd", text))

    def finish(self, *, cut: bool = False) -> Decoded:
        """The text is over. `cut`: the writer was stopped, such as by its token limit."""
        if self._decoded is None:
            self._decoded = self._finish(cut)
        return self._decoded

    @abstractmethod
    def _feed(self, text: str) -> list[SectionText]: ...

    @abstractmethod
    def _finish(self, cut: bool) -> Decoded: ...


@runtime_checkable
class Codec(Protocol):
    """One way to write an E-CoT as text.

    `write` narrows `spec` to the sections that are written now (`ThinkRequest.sections`); empty
    means all of them.
    """

    @property
    def name(self) -> str:
        """The key in `CODECS`."""

    def encode(self, ecot: ECoT, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> str:
        """Write the sections of `spec`, in its order; those that `ecot` lacks are left out.

        Raises:
            FormatError: This format has no place for one of them.
        """

    def decode(
        self, text: str, spec: ECoTSpec, *, write: tuple[str, ...] = (), cut: bool = False
    ) -> Decoded:
        """Read a whole text. Never raises on what the text holds."""

    def decoder(self, spec: ECoTSpec, *, write: tuple[str, ...] = ()) -> Decoder:
        """A reader for a text that is still being written."""


def decode_whole(decoder: Decoder, text: str, cut: bool) -> Decoded:
    """What `decoder` makes of `text` in one piece."""
    decoder.feed(text)
    return decoder.finish(cut=cut)
