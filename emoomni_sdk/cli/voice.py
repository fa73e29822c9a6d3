"""Hearing a Speaker out, whatever its author made of `speak`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from emoomni_sdk.errors import SpeechError
from emoomni_sdk.registry.shapes import misshapen

if TYPE_CHECKING:
    from emoomni_sdk.audio import AudioChunk
    from emoomni_sdk.interfaces import Speaker

REPORT = "Report it to the author of this speaker."


async def hear(
    speaker: Speaker, begin: Callable[[], AsyncIterator[AudioChunk]]
) -> list[AudioChunk]:
    """Everything that the stream of `begin` yields.

    Raises:
        SpeechError: Whatever went wrong, with the speaker's name.
        EmoOmniError: The speaker's own error, with its name.
    """
    from emoomni_sdk.streams import closing

    with naming(speaker):
        # Calling a wrong function first would leave a coroutine that nobody awaits.
        wrong = misshapen("speaker", type(speaker))
        if wrong:
            raise SpeechError(f"{wrong}.", remedy=REPORT)
        async with closing(begin()) as stream:
            return [_checked(chunk) async for chunk in stream]


@contextmanager
def naming(speaker: Speaker) -> Iterator[None]:
    """Whatever is raised inside names `speaker`; a foreign exception becomes a `SpeechError`."""
    from emoomni_sdk.chain.failures import as_stage_error

    try:
        yield
    except Exception as error:
        named = as_stage_error(error, SpeechError, "speak", speaker)
        if named is error:
            raise
        raise named from error


def _checked(chunk: object) -> AudioChunk:
    from emoomni_sdk.audio import AudioChunk

    if isinstance(chunk, AudioChunk):
        return chunk
    raise SpeechError(f"speak() yielded {_kind(chunk)}, not an AudioChunk.", remedy=REPORT)


def _kind(value: object) -> str:
    if value is None:
        return "None"
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"
