"""Results for texts seen before, without keeping the texts."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
_KEPT = 1024
_HASHED_CHARACTERS = 20_000


class Memo(Generic[T]):
    """Wraps a function of strings: the last thousand results, found by digest.

    The turns of a conversation are read again on each new turn; their words are not kept here.
    """

    def __init__(self, function: Callable[..., T]) -> None:
        self._function = function
        self._results: OrderedDict[bytes, T] = OrderedDict()

    def __call__(self, *texts: str) -> T:
        """The function's result."""
        if sum(map(len, texts)) > _HASHED_CHARACTERS:
            return self._function(*texts)
        key = hashlib.blake2b("\x1f".join(texts).encode(errors="replace"), digest_size=16).digest()
        if key not in self._results:
            self._results[key] = self._function(*texts)
            while len(self._results) > _KEPT:
                self._results.popitem(last=False)
        return self._results[key]
