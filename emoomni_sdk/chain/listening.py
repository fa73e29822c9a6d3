"""The listener's turn: after the last audio, before the end."""

from __future__ import annotations

from emoomni_sdk.chain.direction import Clock, Emit
from emoomni_sdk.chain.ledger import Ledger
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.errors import ComponentError, EmoOmniError
from emoomni_sdk.events import StageFailed, StageTimed


async def listen_to_reply(parts: Parts, ledger: Ledger, emit: Emit, clock: Clock) -> None:
    """Measure what was spoken, where there is a listener; a failure does not end the turn."""
    listener, speaker, instruction = parts.listener, parts.speaker, ledger.instruction
    audio, text = ledger.speech()
    if listener is None or speaker is None or instruction is None or audio is None:
        return
    start = clock()
    language = ledger.turn.reply_language
    try:
        measured = await listener.measure(audio, text, language, instruction, speaker.voice)
    except Exception as error:
        own = error if isinstance(error, EmoOmniError) else ComponentError(type(error).__name__)
        failed = own.at(stage="listen", component=listener.name).to_dict()
        await emit(StageFailed("listen", listener.name, failed, "none"))
        return
    if measured is not None:
        await emit(measured)
        await emit(StageTimed("listen", start, clock()))
