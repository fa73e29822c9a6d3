"""Varied wording without chance: the same key always gives the same choice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
_ALTERNATIVES = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


class Chooser:
    """Chooses by a digest of its key, so that equal turns get equal answers on every machine."""

    def __init__(self, *key: object) -> None:
        self._key = "\x1f".join(str(part) for part in key).encode()

    def number(self, slot: str) -> int:
        """A number that depends on the key and `slot` alone."""
        digest = hashlib.blake2b(slot.encode(), key=b"", digest_size=8, person=b"emoomni")
        digest.update(self._key)
        return int.from_bytes(digest.digest())

    def share(self, slot: str) -> float:
        """A number in [0, 1)."""
        return self.number(slot) / 2**64

    def pick(self, slot: str, options: Sequence[T]) -> T:
        """One of `options`."""
        return options[self.number(slot) % len(options)]

    def order(self, slot: str, options: Sequence[T]) -> list[T]:
        """All of `options` in an order of their own."""
        places = sorted(range(len(options)), key=lambda place: self.number(f"{slot}#{place}"))
        return [options[place] for place in places]

    def weighted(self, slot: str, weights: Mapping[str, float]) -> str:
        """One name, with a chance in proportion to its weight."""
        point = self.share(slot) * sum(weights.values())
        for name, weight in weights.items():
            point -= weight
            if point < 0:
                return name
        return next(reversed(list(weights)))

    def expand(self, slot: str, template: str, slots: Mapping[str, str]) -> str:
        """`template` with one of each ``[a|b]`` chosen and each ``{slot}`` filled.

        Raises:
            KeyError: A chosen alternative needs a slot that is not given.
        """
        count = 0
        while match := _ALTERNATIVES.search(template):
            chosen = self.pick(f"{slot}|{count}|{template}", match.group(1).split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
            count += 1
        return _SLOT.sub(lambda found: slots[found.group(1)], template)


def needed(template: str) -> frozenset[str]:
    """The slots that `template` needs."""
    return frozenset(_SLOT.findall(template))
