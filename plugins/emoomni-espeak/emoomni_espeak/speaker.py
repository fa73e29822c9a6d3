"""`EspeakSpeaker`: the Speaker that needs no download."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, ClassVar

from emoomni_espeak import calibration
from emoomni_espeak.lowering import ENGINE_VOLUME, Plan, Planner
from emoomni_espeak.options import EspeakOptions, Voice, choose_voice, find_installation
from emoomni_espeak.phrasing import phrased
from emoomni_espeak.pool import EnginePool
from emoomni_espeak.text import closing_mark, contoured, speakable
from emoomni_sdk.audio import AudioChunk, AudioFormat
from emoomni_sdk.capabilities import SpeakerCapabilities
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.instruction import DIMENSIONS, Lowering
from emoomni_sdk.interfaces import LowerRequest, Speaker, Utterance, VoiceProfile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = AudioFormat(22050)


class EspeakSpeaker(Speaker):
    """Speaks with eSpeak NG: over a hundred languages, no weights, no GPU, no account.

    **Licence.** This wrapper is Apache-2.0. The engine it drives, eSpeak NG, which the package
    ``espeakng-loader`` delivers, is free software under GPL-3.0-or-later. It runs in processes of
    its own and only text and samples pass between them and yours.

    The voice is plain but obedient: pitch, range, rate, level, pauses, voice quality and contour
    follow the instruction as numbers that were calibrated on the engine, and what it cannot do is
    named by `lower`. Chunks stream while a clause is synthesised; whoever leaves the stream stops
    the synthesis.

    Raises:
        OptionsError: The options name a voice, variant, library or folder that is not there.
        MissingDependencyError: espeakng-loader is not installed.
    """

    name = "espeak"
    Options: ClassVar[type[EspeakOptions]] = EspeakOptions
    capabilities = SpeakerCapabilities(
        dimensions=frozenset(DIMENSIONS),
        streams=True,
        speaks_again=True,
        max_concurrency=min(4, os.cpu_count() or 1),
    )
    options: EspeakOptions

    def __init__(self, options: EspeakOptions | None = None, /, **given: Any) -> None:
        super().__init__(options, **given)
        try:
            self._installation = find_installation(self.options)
            self._voice = choose_voice(self.options, self._installation.catalogue)
        except EmoOmniError as error:
            error.at(component=self.name)
            raise
        self.capabilities = SpeakerCapabilities(
            languages=self._installation.catalogue.primary_tags(),
            dimensions=frozenset(DIMENSIONS),
            streams=True,
            speaks_again=True,
            max_concurrency=self.options.workers,
        )
        self._pool: EnginePool | None = None

    @property
    def model_id(self) -> str:
        """The engine and the voice."""
        voice = self._voice
        suffix = f"+{voice.variant.name}" if voice.variant else ""
        return f"espeak-ng/{voice.language.tag}{suffix}"

    @property
    def voice(self) -> VoiceProfile:
        """The neutral of the chosen voice, as its language's typical sentence has it.

        Median f0 and its range, syllables per second, level: medians over the sentences of the
        calibration. Any one sentence differs, most of all in range.
        """
        language, variant = self._voice.language, self._voice.variant
        melody = calibration.melody(
            language.tag, language.pitch, variant.pitch if variant else None
        )
        rate = calibration.syllables_per_second(language.tag)
        articulation = calibration.articulation_rate(language.tag)
        pace = calibration.pace(language.tag, self.options.rate_wpm)
        return VoiceProfile(
            pitch_hz=round(melody.median, 1),
            rate_syllables=None if rate is None else round(rate * pace, 2),
            level_dbfs=self.options.level_dbfs,
            pitch_range_semitones=round(melody.semitones, 2),
            articulation_rate=None if articulation is None else round(articulation * pace, 2),
        )

    def lower(self, request: LowerRequest) -> Lowering:
        """The engine's settings for an instruction.

        A language that no voice speaks, and whatever goes beyond what the voice reaches, is named
        in `dropped`.
        """
        plan = self._plan(request)
        return Lowering(directives=plan.directives(), dropped=plan.dropped)

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        """Speak one clause: float32 mono at 22,050 Hz, nothing when there is nothing to say.

        A clause that is not the last ends in the pause its punctuation calls for. With a seed the
        same clause gives the same samples each time.

        Raises:
            SpeechError: The engine could not start or died (`retryable`); `partial` holds the
                chunks so far.
            ClosedError: It was closed.
        """
        await self.warm_up()
        assert self._pool is not None
        text = speakable(utterance.text)
        if not text:
            return
        plan = self._plan(
            LowerRequest(instruction=utterance.instruction, language=utterance.language, text=text)
        )
        from emoomni_espeak.shaping import Shaper

        spoken: list[AudioChunk] = []
        shape = plan.shape(closing_mark(text), final=utterance.final, seed=utterance.seed or 0)
        shaper = Shaper(shape)
        try:
            async with self._pool.engine() as engine:
                frames = engine.speak(_job(plan, text, utterance.seed))
                try:
                    async for frame in frames:
                        if len(samples := shaper.feed(frame)):
                            spoken.append(_chunk(samples))
                            yield spoken[-1]
                finally:
                    await frames.aclose()
        except EmoOmniError as error:
            error.partial = tuple(spoken)
            error.at(stage="speak", component=self.name)
            raise
        if len(samples := shaper.finish()):
            yield _chunk(samples)

    async def setup(self) -> None:
        """Start the first engine process, and load NumPy before the first clause needs it."""
        import emoomni_espeak.shaping  # noqa: F401

        found = self._installation
        self._pool = EnginePool(found.library, found.data, self.options.workers)
        try:
            async with self._pool.engine():
                pass
        except EmoOmniError as error:
            error.at(stage="speak", component=self.name)
            raise

    async def teardown(self) -> None:
        """End every engine process."""
        if self._pool is not None:
            await self._pool.aclose()

    def _plan(self, request: LowerRequest) -> Plan:
        planner = Planner(
            catalogue=self._installation.catalogue,
            voice=Voice(self._voice.language, self._voice.variant),
            rate_wpm=self.options.rate_wpm,
            level_dbfs=self.options.level_dbfs,
        )
        return planner.plan(request)


def _job(plan: Plan, text: str, seed: int | None) -> dict[str, Any]:
    ssml = plan.contour is not None
    if plan.breaks:
        text = phrased(text, plan.language.primary)
    return {
        "voices": plan.engine_voices,
        "text": contoured(text, plan.pitch_parameter, spaced=plan.spaced) if ssml else text,
        "ssml": ssml,
        "rate": plan.rate_wpm,
        "pitch": plan.pitch.pitch,
        "range": plan.pitch.range,
        "volume": ENGINE_VOLUME,
        "word_gap": 0,
        "seed": seed,
    }


def _chunk(samples: NDArray[np.float32]) -> AudioChunk:
    return AudioChunk(samples.astype("<f4").tobytes(), FORMAT)
