"""The bookkeeping that all decoders share: which section is open, and what went wrong."""

from __future__ import annotations

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.formats.codec import Decoded, Problem, ProblemKind, SectionText


class SectionLedger:
    """Collects sections as they are read.

    Args:
        expected: The sections that should come, in order.
        order: `expected` and what else may come, in order.
    """

    def __init__(self, expected: tuple[str, ...], order: tuple[str, ...] = ()) -> None:
        self.expected = expected
        self.order = order or expected
        self.current: str | None = None
        self.began = False
        self._implicit = False
        self._texts: dict[str, list[str]] = {}
        self._last = -1
        self._problems: dict[tuple[str, str | None], Problem] = {}
        self._out: list[SectionText] = []
        self._outside = 0

    def problem(self, kind: ProblemKind, section: str | None, detail: str) -> None:
        """Note a problem; of each kind and section only the first counts."""
        self._problems.setdefault((kind, section), Problem(kind, section, detail))

    def begin(self, section: str) -> None:
        """A section begins, so the one before it is final."""
        self._withdraw()
        self.end()
        self.began = True
        if section not in self.order:
            self.problem("unknown", section, "It was not asked for and is left out.")
        elif section in self._texts:
            self.problem("repeated", section, "It comes again; the first one counts.")
        else:
            self._open(section)

    def _open(self, section: str) -> None:
        place = self.order.index(section)
        if place < self._last:
            follower = self.order[self._last]
            self.problem("reordered", section, f"It comes after `{follower}`.")
        self._last = max(self._last, place)
        self._texts[section] = []
        self.current = section

    def begin_implicitly(self, section: str) -> None:
        """`section` is open from the start, without a head of its own."""
        self.begin(section)
        self._implicit = True

    def _withdraw(self) -> None:
        """A section that was opened implicitly but holds nothing has not begun."""
        if self._implicit and self.current and not self._texts[self.current]:
            del self._texts[self.current]
            self.current, self._last = None, -1
        self._implicit = False

    def add(self, text: str) -> None:
        """More text of the open section."""
        if not text:
            return
        if self.current is None:
            if not self.began:
                self._outside += len("".join(text.split()))
            return
        self._texts[self.current].append(text)
        self._out.append(SectionText(self.current, text))

    def end(self) -> None:
        """The open section is final."""
        if self.current is not None:
            self._out.append(SectionText(self.current, "", final=True))
            self.current = None

    def take(self) -> list[SectionText]:
        """What was read since the last call, one piece for each section."""
        pieces: list[SectionText] = []
        texts: list[str] = []
        for place, piece in enumerate(self._out):
            texts.append(piece.text)
            following = self._out[place + 1 : place + 2]
            if piece.final or not following or following[0].section != piece.section:
                pieces.append(SectionText(piece.section, "".join(texts), piece.final))
                texts = []
        self._out = []
        return pieces

    def wrote(self, section: str) -> bool:
        """Whether `section` has begun."""
        if self._implicit and section == self.current:
            return bool(self._texts[section])
        return section in self._texts

    def decoded(self) -> Decoded:
        """The end: close what is open and name what is missing."""
        self._withdraw()
        self.end()
        if self._outside:
            self.problem("stray", None, f"{self._outside} characters stand before any section.")
        texts = {name: "".join(self._texts[name]) for name in self.order if name in self._texts}
        for name in self.expected:
            if name not in texts:
                self.problem("missing", name, "It was not written.")
        for name, text in texts.items():
            if not text.strip():
                self.problem("empty", name, "It holds no words.")
        return Decoded(ECoT(texts), tuple(self._problems.values()), tuple(self.take()))
