"""The E-CoT while it forms."""

from __future__ import annotations

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.events import SectionDelta


class GrowingThought:
    """Section texts as they arrive; the final ones never change again."""

    def __init__(self, written: ECoT | None = None) -> None:
        self._pieces: dict[str, list[str]] = {s: [t] for s, t in (written or {}).items()}
        self._final: set[str] = set(written or ())

    def add(self, delta: SectionDelta) -> None:
        """Take in one delta."""
        self._pieces.setdefault(delta.section, []).append(delta.text)
        if delta.final:
            self._final.add(delta.section)

    def discard(self, sections: tuple[str, ...]) -> None:
        """Forget these sections."""
        for section in sections:
            self._pieces.pop(section, None)
            self._final.discard(section)

    def is_final(self, section: str) -> bool:
        """Whether the section is closed."""
        return section in self._final

    def so_far(self) -> ECoT:
        """Everything written, closed or not, surrounding blanks removed."""
        return ECoT({section: "".join(parts).strip() for section, parts in self._pieces.items()})

    def finished(self) -> ECoT:
        """The closed sections only."""
        return ECoT({s: t for s, t in self.so_far().items() if s in self._final})
