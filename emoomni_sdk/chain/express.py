"""Expression only: somebody else's words in the voice that a thought asks for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.chain.direction import Direction
from emoomni_sdk.chain.failures import as_stage_error
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.errors import CapabilityError, SpeechError
from emoomni_sdk.events import Event
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import InstructRequest, ReplyRequest, Speaker, Utterance
from emoomni_sdk.language import guess_language
from emoomni_sdk.result import TurnResult
from emoomni_sdk.segment import ClauseSegmenter
from emoomni_sdk.streams import closing
from emoomni_sdk.turn import Turn


async def speak_text(
    parts: Parts,
    text: AsyncIterable[str] | Iterable[str] | str,
    thought: TurnResult | None,
    language: str | None,
) -> AsyncIterator[AudioChunk]:
    """Speak `text` clause by clause while it comes; the Strategist works meanwhile."""
    speaker = parts.speaker
    if speaker is None:
        raise CapabilityError("This chain has no Speaker.", remedy="Give it one: speaker=….")
    loop = asyncio.get_running_loop()
    direction = Direction(
        parts.strategist,
        parts.rules,
        parts.instruction_deadline,
        loop.create_task,
        _ignore,
        loop.time,
    )
    hint = thought.perception.language if thought and thought.perception else None
    try:
        direction.begin(_request(parts, speaker, thought))
        async with closing(_clauses(_as_stream(text))) as clauses:
            utterances = _utterances(clauses, direction, thought, language, hint)
            async with speaker.slot(), closing(utterances):
                # The instruction is part of each utterance; it is not known before the first.
                request = ReplyRequest(utterances=utterances, language=language)
                async with closing(speaker.speak_reply(request)) as chunks:
                    async for chunk in chunks:
                        yield chunk
    except Exception as error:
        raise as_stage_error(error, SpeechError, "speak", speaker) from error
    finally:
        await direction.stop()


def _request(parts: Parts, speaker: Speaker, thought: TurnResult | None) -> InstructRequest:
    return InstructRequest(
        turn=Turn(),
        thought=thought.ecot if thought else ECoT(),
        perception=thought.perception if thought else None,
        voice=speaker.voice,
        deadline=parts.instruction_deadline,
    )


async def _utterances(
    clauses: AsyncIterator[str],
    direction: Direction,
    thought: TurnResult | None,
    language: str | None,
    hint: str | None,
) -> AsyncIterator[Utterance]:
    instruction: SpeakingInstruction | None = thought.instruction if thought else None
    index = 0
    async for clause in clauses:
        instruction = instruction or await direction.settle()
        language = language or guess_language(clause, hint)
        yield Utterance(
            text=clause,
            instruction=instruction,
            language=language,
            index=index,
            final=False,
            turn_id=thought.turn_id if thought else "",
        )
        index += 1


async def _clauses(pieces: AsyncIterator[str]) -> AsyncIterator[str]:
    segmenter = ClauseSegmenter()
    async with closing(pieces):
        async for piece in pieces:
            for clause in segmenter.feed(piece):
                yield clause
    for clause in segmenter.flush():
        yield clause


async def _as_stream(text: AsyncIterable[str] | Iterable[str] | str) -> AsyncIterator[str]:
    if isinstance(text, str):
        yield text
    elif isinstance(text, AsyncIterable):
        async with closing(aiter(text)) as pieces:
            async for piece in pieces:
                yield piece
    else:
        for piece in text:
            yield piece


async def _ignore(event: Event) -> None:
    del event
