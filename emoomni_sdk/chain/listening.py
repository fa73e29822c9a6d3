"""The listener's turn: after the last audio, before the end."""

from __future__ import annotations

from emoomni_sdk.chain.again import Again, Spawn
from emoomni_sdk.chain.direction import Clock, Emit
from emoomni_sdk.chain.ledger import Ledger
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.errors import ComponentError, EmoOmniError
from emoomni_sdk.events import SpeechMeasured, StageFailed, StageTimed
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Speaker
from emoomni_sdk.language import guess_language
from emoomni_sdk.listener import Listener


def said_again(parts: Parts, spawn: Spawn) -> Again | None:
    """What says the reply neutrally; None where the listener would not hear it."""
    listener, speaker = parts.listener, parts.speaker
    if listener is None or speaker is None or not speaker.capabilities.speaks_again:
        return None
    if listener.neutral is not None or not listener.available():
        return None
    return Again(speaker, spawn)


async def listen_to_reply(
    parts: Parts, ledger: Ledger, again: Again | None, emit: Emit, clock: Clock
) -> None:
    """Measure what was spoken, where there is a listener; a failure does not end the turn."""
    listener, speaker, instruction = parts.listener, parts.speaker, ledger.instruction
    if listener is None or speaker is None or instruction is None:
        return
    start = clock()
    try:
        measured = await _measured(listener, speaker, instruction, ledger, again)
    except Exception as error:
        own = error if isinstance(error, EmoOmniError) else ComponentError(type(error).__name__)
        failed = own.at(stage="listen", component=listener.name).to_dict()
        await emit(StageFailed("listen", listener.name, failed, "none"))
        return
    finally:
        if again is not None:
            await again.stop()
    if measured is not None:
        await emit(measured)
        await emit(StageTimed("listen", start, clock()))


async def _measured(
    listener: Listener,
    speaker: Speaker,
    instruction: SpeakingInstruction,
    ledger: Ledger,
    again: Again | None,
) -> SpeechMeasured | None:
    audio, text = ledger.speech()
    if audio is None or not listener.available():
        return None
    hint = ledger.perception.language if ledger.perception else None
    language = ledger.turn.reply_language or guess_language(ledger.clauses()[0], hint)
    neutrally = again.audio if again is not None else None
    return await listener.measure(audio, text, language, instruction, speaker.voice, neutrally)
