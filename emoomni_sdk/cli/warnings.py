"""What went otherwise than asked, though nothing failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emoomni_sdk.language import GUESSED, guess_language

if TYPE_CHECKING:
    from emoomni_sdk.result import TurnResult


def warnings_of(result: TurnResult, language: str | None, out: str | None) -> list[str]:
    """One sentence each.

    Args:
        result: Of the turn.
        language: Asked for the reply (BCP 47).
        out: Where its sound was to go.
    """
    return [*_other_language(result, language), *_unspoken(result, out)]


def _other_language(result: TurnResult, asked: str | None) -> Iterator[str]:
    """Only where the asked language is one that can be told from the others."""
    wanted = _primary(asked)
    if wanted not in GUESSED:
        return
    found = guess_language(result.reply)
    if found is None or found == wanted:
        return
    writers = result.answered_by
    writer = writers.get("thinker") or writers.get("reasoner") or "the thinker"
    yield f"The reply is in {found}, not {wanted}: {writer} does not write {wanted}."


def _unspoken(result: TurnResult, out: str | None) -> Iterator[str]:
    if out is not None and result.audio is None:
        yield f"Nothing was spoken, so nothing is written to {out}."


def _primary(tag: str | None) -> str:
    return (tag or "").replace("_", "-").split("-")[0].lower()
