"""`SignalPerceiver`: hears a voice and sees a face by signal processing alone."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from emoomni_lite import analysis, cues, unperceived
from emoomni_lite.affect import conflict, estimate
from emoomni_lite.analysis import Findings
from emoomni_lite.cancel import CancelFlag, in_thread
from emoomni_lite.observation import Observation, observe
from emoomni_lite.options import SignalOptions
from emoomni_lite.transcript.source import TRUST, TranscriptSource
from emoomni_lite.words import valence
from emoomni_lite.words.valence import TextAffect
from emoomni_sdk.capabilities import PerceiverCapabilities
from emoomni_sdk.errors import ConfigError, EmoOmniError, PerceptionError
from emoomni_sdk.events import Progress
from emoomni_sdk.interfaces import Options, Perceiver, PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception, Transcript
from emoomni_sdk.turn import Turn


class SignalPerceiver(Perceiver):
    """z_p from pitch, loudness, colour, pace and pauses, from the face, and from the words.

    It needs no download. What it says of emotion are odds from published findings on the voice,
    not the output of a trained model. One and the same clip always gives one and the same
    Perception.
    """

    name = "signal"
    Options: ClassVar[type[Options]] = SignalOptions
    capabilities = PerceiverCapabilities(
        max_concurrency=2,
        modalities=frozenset({"audio", "video", "text"}),
        transcribes=True,
    )

    async def setup(self) -> None:
        """Load the whisper.cpp model, where one is configured.

        Raises:
            MissingDependencyError: A package that a configured model needs is not installed.
            ConfigError: A configured file is missing or is no model.
        """
        transcripts = self._transcripts = TranscriptSource(self.options)
        await in_thread(lambda flag: transcripts.load())

    async def perceive(self, request: PerceiveRequest) -> Perception:
        """Perceive a clip, a text, or both.

        Raises:
            ConfigError: The turn holds neither a clip nor a text.
            MediaError: The clip cannot be used at all.
            PerceptionError: It failed.
        """
        turn = request.turn
        if turn.clip is None and not (turn.text and turn.text.strip()):
            raise ConfigError(
                "There is nothing to perceive: the turn has neither a clip nor a text.",
                stage="perceive",
                component=self.label,
                remedy="Give the turn a clip, a text, or both.",
            )
        await self.warm_up()
        try:
            return await in_thread(lambda flag: self._perceive(request, flag), request.deadline)
        except EmoOmniError as error:
            raise error.at(stage="perceive", component=self.label) from None
        except (ArithmeticError, LookupError, ValueError, TypeError) as error:
            raise PerceptionError(
                f"The clip's signal could not be worked through ({type(error).__name__}).",
                stage="perceive",
                component=self.label,
                remedy="Try another clip, and report this one.",
            ) from error

    def _perceive(self, request: PerceiveRequest, flag: CancelFlag) -> Perception:
        turn = request.turn
        transcript = self._transcripts.written(turn.text, turn.clip)
        if turn.clip is None:
            seen = Observation(missing={"audio": "no_clip", "video": "no_clip"})
            return interpret(turn, seen, transcript)
        progress = _Shares(request, turn.clip)
        share = 0.7 if transcript is None and self.options.transcribe == "auto" else 1.0
        seen = observe(turn.clip, self.options, flag, lambda done: progress(done * share))
        if transcript is None:
            transcript = self._transcripts.heard(turn.clip, seen.speech, flag)
        progress(1.0)
        return interpret(turn, replace(seen, problems=turn.clip.problems), transcript)


class _Shares:
    """Tells a request's listener what share of the clip is done, never going back."""

    def __init__(self, request: PerceiveRequest, clip: Clip) -> None:
        self._tell = request.progress
        self._total = clip.info().duration

    def __call__(self, share: float) -> None:
        if self._total is not None:
            self._tell(Progress("perceive", share * self._total, self._total))


def interpret(turn: Turn, seen: Observation, transcript: Transcript | None) -> Perception:
    """What the measures and the words mean, as a Perception."""
    words = _words(transcript)
    voice = estimate.of_voice(seen.voice, turn.baseline) if seen.voice is not None else None
    smile = seen.face.signs.get("smile") if seen.face is not None else None
    affect = estimate.combine(voice, words, smile)
    tongue = turn.reasoning_language or (transcript.language if transcript else None)
    chinese = (tongue or "").lower().startswith("zh")
    told = unperceived.in_words(seen, words=transcript is not None, chinese=chinese)
    clash = conflict.find(voice, words, smile, chinese)
    findings = Findings(
        seen=seen,
        voice=voice,
        words=words,
        transcript=transcript,
        affect=affect,
        conflict=clash,
        unperceived=told,
        baseline=turn.baseline,
    )
    return Perception(
        analysis=analysis.write(findings, tongue),
        transcript=transcript,
        emotions=affect.emotions if affect else {},
        valence=affect.valence if affect else None,
        arousal=affect.arousal if affect else None,
        confidence=affect.confidence if affect else None,
        cues=cues.of(seen, words, turn.baseline),
        conflict=clash,
        unperceived=told,
        language=transcript.language if transcript else None,
        seconds=seen.seconds,
    )


def _words(transcript: Transcript | None) -> TextAffect | None:
    if transcript is None:
        return None
    words, trust = valence.read(transcript.text), TRUST[transcript.source]
    return replace(
        words,
        weight=words.weight * trust,
        emotions={name: share * trust for name, share in words.emotions.items()},
    )
