"""`Speech`: clauses in, audio out, in the voice that was decided."""

from __future__ import annotations

from collections.abc import AsyncIterator

from emoomni_sdk.audio import AudioChunk, AudioFormat
from emoomni_sdk.chain.again import Again
from emoomni_sdk.chain.direction import Clock, Direction, Emit
from emoomni_sdk.chain.failures import as_stage_error
from emoomni_sdk.chain.reply import Clause, Reply
from emoomni_sdk.errors import SpeechError
from emoomni_sdk.events import Answered, AudioReady, DirectiveDropped, StageTimed
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import LowerRequest, ReplyRequest, Speaker, Utterance
from emoomni_sdk.language import guess_language
from emoomni_sdk.streams import closing
from emoomni_sdk.turn import Turn


class Speech:
    """Speaks one reply. The first clause waits for the instruction; later ones follow its voice.

    `again` is told of each clause that has been spoken.
    """

    def __init__(
        self, speaker: Speaker, turn: Turn, emit: Emit, clock: Clock, again: Again | None = None
    ) -> None:
        self._speaker = speaker
        self._turn = turn
        self._emit = emit
        self._clock = clock
        self._again = again
        self._given: Utterance | None = None
        self._now_speaking: Clause | None = None
        self._index = -1
        self._format: AudioFormat | None = None

    async def run(self, reply: Reply, direction: Direction, hint: str | None) -> None:
        """Speak until the reply ends.

        Raises:
            SpeechError: The Speaker failed.
        """
        async with closing(reply.clauses()) as clauses:
            first = await anext(clauses, None)
            if first is None:
                return
            instruction = await direction.settle()
            start = self._clock()
            language = self._turn.reply_language or guess_language(first.text, hint)
            try:
                await self._announce(instruction, language, first.text)
                await self._speak(first, clauses, instruction, language)
            except Exception as error:
                raise as_stage_error(error, SpeechError, "speak", self._speaker) from error
            await self._emit(StageTimed("speak", start, self._clock()))

    async def _announce(
        self, instruction: SpeakingInstruction, language: str | None, text: str
    ) -> None:
        speaker = self._speaker
        await self._emit(Answered("speaker", speaker.label, speaker.model_id))
        request = LowerRequest(instruction=instruction, language=language, text=text)
        for dropped in speaker.lower(request).dropped:
            await self._emit(DirectiveDropped(dropped, speaker.label))

    async def _speak(
        self,
        first: Clause,
        rest: AsyncIterator[Clause],
        instruction: SpeakingInstruction,
        language: str | None,
    ) -> None:
        utterances = self._utterances(first, rest, instruction, language)
        request = ReplyRequest(
            utterances=utterances,
            instruction=instruction,
            language=language,
            turn_id=self._turn.turn_id,
            seed=self._turn.seed,
        )
        async with self._speaker.slot(), closing(utterances):
            async with closing(self._speaker.speak_reply(request)) as chunks:
                async for chunk in chunks:
                    await self._pass_on(chunk)
                self._say_again()

    async def _utterances(
        self,
        first: Clause,
        rest: AsyncIterator[Clause],
        instruction: SpeakingInstruction,
        language: str | None,
    ) -> AsyncIterator[Utterance]:
        clause: Clause | None = first
        while clause is not None:
            self._index += 1
            self._now_speaking = clause
            self._given = Utterance(
                text=clause.text,
                instruction=instruction,
                language=language,
                index=self._index,
                final=clause.final,
                turn_id=self._turn.turn_id,
                seed=self._turn.seed,
            )
            if self._again is not None:
                self._again.make_way()
            yield self._given
            self._say_again()
            clause = await anext(rest, None)

    def _say_again(self) -> None:
        utterance, self._given = self._given, None
        if utterance is not None and self._again is not None:
            self._again.say(utterance)

    async def _pass_on(self, chunk: AudioChunk) -> None:
        if self._format is None:
            self._format = chunk.format
        elif chunk.format != self._format:
            raise SpeechError("It changed its audio format within one reply.")
        clause, self._now_speaking = self._now_speaking, None
        text = clause.text if clause else ""
        await self._emit(AudioReady(chunk, max(0, self._index), text))
