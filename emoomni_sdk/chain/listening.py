"""The listener's turn: after the last audio, before the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import partial

from emoomni_sdk.audio import Audio, AudioChunk
from emoomni_sdk.chain.direction import Clock, Emit
from emoomni_sdk.chain.ledger import Ledger
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.errors import ComponentError, EmoOmniError
from emoomni_sdk.events import SpeechMeasured, StageFailed, StageTimed
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import ReplyRequest, Speaker, Utterance
from emoomni_sdk.language import guess_language
from emoomni_sdk.listener import Listener
from emoomni_sdk.streams import closing


async def listen_to_reply(parts: Parts, ledger: Ledger, emit: Emit, clock: Clock) -> None:
    """Measure what was spoken, where there is a listener; a failure does not end the turn."""
    listener, speaker, instruction = parts.listener, parts.speaker, ledger.instruction
    if listener is None or speaker is None or instruction is None:
        return
    start = clock()
    try:
        measured = await _measured(listener, speaker, instruction, ledger)
    except Exception as error:
        own = error if isinstance(error, EmoOmniError) else ComponentError(type(error).__name__)
        failed = own.at(stage="listen", component=listener.name).to_dict()
        await emit(StageFailed("listen", listener.name, failed, "none"))
        return
    if measured is not None:
        await emit(measured)
        await emit(StageTimed("listen", start, clock()))


async def _measured(
    listener: Listener, speaker: Speaker, instruction: SpeakingInstruction, ledger: Ledger
) -> SpeechMeasured | None:
    audio, text = ledger.speech()
    if audio is None or not listener.available():
        return None
    clauses = ledger.clauses()
    hint = ledger.perception.language if ledger.perception else None
    language = ledger.turn.reply_language or guess_language(clauses[0], hint)
    again = partial(_spoken_neutrally, speaker, clauses, language, ledger)
    return await listener.measure(
        audio,
        text,
        language,
        instruction,
        speaker.voice,
        again if speaker.capabilities.speaks_again else None,
    )


async def _spoken_neutrally(
    speaker: Speaker, clauses: Sequence[str], language: str | None, ledger: Ledger
) -> Audio | None:
    """The same clauses in the same voice, with nothing asked of it."""
    turn = ledger.turn

    async def utterances() -> AsyncIterator[Utterance]:
        for index, clause in enumerate(clauses):
            yield Utterance(
                text=clause,
                language=language,
                index=index,
                final=index == len(clauses) - 1,
                turn_id=turn.turn_id,
                seed=turn.seed,
            )

    chunks: list[AudioChunk] = []
    async with speaker.slot(), closing(utterances()) as said:
        request = ReplyRequest(
            utterances=said, language=language, turn_id=turn.turn_id, seed=turn.seed
        )
        async with closing(speaker.speak_reply(request)) as spoken:
            chunks = [chunk async for chunk in spoken]
    return Audio.join(chunks)
