"""What decoding met on the way without having to give up."""

from __future__ import annotations

MOST = 20


class Problems:
    """Distinct remarks in the order they came up; at most twenty are kept."""

    def __init__(self) -> None:
        self._remarks: dict[str, None] = {}
        self._kinds: set[str] = set()

    def add(self, remark: str, *, kind: str | None = None) -> None:
        """Keep `remark`; of those that share a `kind` only the first is kept."""
        if kind is not None:
            if kind in self._kinds:
                return
            self._kinds.add(kind)
        if len(self._remarks) < MOST:
            self._remarks.setdefault(remark)

    def listed(self) -> tuple[str, ...]:
        """All of them so far."""
        return tuple(self._remarks)
