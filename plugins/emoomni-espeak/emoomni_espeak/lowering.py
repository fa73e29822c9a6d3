"""From a speaking instruction to the engine's settings: `Plan`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from emoomni_espeak import calibration, phrasing
from emoomni_espeak.calibration import Melody, Settings
from emoomni_espeak.emotions import sound_of
from emoomni_espeak.intonations import find_intonation, intonation
from emoomni_espeak.options import Voice
from emoomni_espeak.scripts import UNSPACED, foreign_language
from emoomni_espeak.shape import Shape
from emoomni_espeak.timbres import Timbre, find_person, find_timbre, person_variant
from emoomni_espeak.voices import Catalogue, Language, Variant
from emoomni_sdk.instruction import NEUTRAL, Dropped, SpeakingInstruction, from_prose
from emoomni_sdk.interfaces import LowerRequest

ENGINE_VOLUME = 50
"""The engine's own volume setting, at which no voice clips; level is set by gain afterwards."""
LOUDEST_DB = 12.0
"""Most that can be asked above neutral before the limiter takes it away again."""
_PITCH_SLACK = 0.5
_RATIO_SLACK = 1.1
_LEVEL_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything needed to speak one clause: the engine's settings and what follows it."""

    language: Language
    variant: Variant | None
    melody: Melody
    pitch: Settings
    rate_wpm: int
    pause_ratio: float
    pause_scale: float
    breaks: bool
    gain_db: float
    timbre: Timbre
    contour: str | None
    dropped: tuple[Dropped, ...] = ()

    @property
    def spaced(self) -> bool:
        """Whether spaces part the words of the language."""
        return self.language.primary not in UNSPACED

    @property
    def engine_voices(self) -> list[str]:
        """Names to try the voice by, best first."""
        suffix = f"+{self.variant.name}" if self.variant else ""
        return [name + suffix for name in (self.language.file, self.language.tag)]

    def directives(self) -> dict[str, Any]:
        """The plan in the engine's own terms, JSON-ready."""
        return {
            "voice": self.language.tag,
            "variant": self.variant.name if self.variant else None,
            "rate": self.rate_wpm,
            "pitch": self.pitch.pitch,
            "range": self.pitch.range,
            "volume": ENGINE_VOLUME,
            "gain_db": round(self.gain_db, 2),
            "pause_scale": round(self.pause_scale, 3),
            "phrase_breaks": self.breaks,
            "tilt_db": self.timbre.tilt_db,
            "breath": self.timbre.breath,
            "tremor": self.timbre.tremor,
            "contour": self.contour,
        }

    def pitch_parameter(self, place: float, word: str) -> int:
        """The pitch parameter of a word at `place` (0 to 1) in its sentence."""
        offset = intonation(self.contour).offset if self.contour else None
        semitones = offset(place, word) if offset else 0.0
        return self.melody.pitch_parameter(self.pitch, semitones)

    def shape(self, closing: str, *, final: bool, seed: int) -> Shape:
        """What to do with the samples of a clause that ends on that kind of mark."""
        own = {
            "sentence": calibration.SENTENCE_PAUSE,
            "clause": calibration.CLAUSE_PAUSE,
            "none": 0.03,
        }
        engine = calibration.pause_ratio(self.rate_wpm)
        return Shape(
            gain_db=self.gain_db,
            tilt_db=self.timbre.tilt_db,
            breath=self.timbre.breath,
            tremor=self.timbre.tremor,
            pause_scale=self.pause_scale,
            pause_from=max(0.04, 0.4 * calibration.SENTENCE_PAUSE * engine),
            closing=0.05 if final else own[closing] * self.pause_ratio,
            seed=seed,
        )


@dataclass(slots=True)
class Planner:
    """Makes plans for one configured voice.

    Numbers win over prose, and prose over what an emotion's name alone suggests.
    """

    catalogue: Catalogue
    voice: Voice
    rate_wpm: int
    level_dbfs: float
    _dropped: list[Dropped] = field(default_factory=list)

    def plan(self, request: LowerRequest) -> Plan:
        """The plan for `request`, with what it has to drop."""
        self._dropped = []
        language = self._language(request)
        asked = self._resolve(request.instruction)
        variant, timbre = self._timbre(asked)
        contour, range_ratio = self._intonation(asked, request.instruction)
        melody = calibration.melody(
            language.tag, language.pitch, variant.pitch if variant else None
        )
        pitch = self._pitch(asked, melody, range_ratio)
        wpm, pause_ratio, pause_scale = self._pace(asked, language)
        return Plan(
            language=language,
            variant=variant,
            melody=melody,
            pitch=pitch,
            rate_wpm=wpm,
            pause_ratio=pause_ratio,
            pause_scale=pause_scale,
            breaks=(asked.pause or 1.0) >= phrasing.FROM,
            gain_db=self._gain(asked, language, variant, pitch) - timbre.level_db,
            timbre=timbre,
            contour=contour,
            dropped=tuple(self._dropped),
        )

    def _drop(self, dimension: str, value: Any, reason: str) -> None:
        self._dropped.append(Dropped(dimension=dimension, value=value, reason=reason))

    def _language(self, request: LowerRequest) -> Language:
        own = self.voice.language
        wanted = request.language
        if wanted is None:
            guess = foreign_language(request.text, own.primary)
            return (self.catalogue.language(guess) if guess else None) or own
        tag = wanted.replace("_", "-").lower()
        # "en" is also spoken by an en-us voice; "en-gb" asks for more than that.
        if "-" not in tag and any(name.split("-")[0] == tag for name in own.tags):
            return own
        found = self.catalogue.language(tag)
        if found is None:
            self._drop("language", wanted, f"no voice speaks it; spoken as {own.tag}")
        return found or own

    def _resolve(self, given: SpeakingInstruction) -> SpeakingInstruction:
        # The words of an instruction need not be in the language of the reply.
        prose = from_prose(given.style) if given.style else NEUTRAL
        if given.style and not {*prose.given()} - {"style"}:
            reason = "these words tell no manner for a whole clause; English and Chinese are read"
            self._drop("style", given.style, reason)
        asked = given.over(prose)
        suggested = sound_of(given.emotion, given.intensity) if given.emotion else None
        if given.emotion and suggested is None:
            self._drop("emotion", given.emotion, "no known sound for this word")
        if given.intensity is not None and suggested is None:
            self._drop("intensity", given.intensity, "there is no emotion to scale")
        return asked.over(suggested or NEUTRAL)

    def _timbre(self, asked: SpeakingInstruction) -> tuple[Variant | None, Timbre]:
        own = self.voice.variant
        if asked.timbre is None:
            return own, Timbre()
        person = find_person(asked.timbre)
        gender = "female" if own is not None and own.gender == "female" else "male"
        replaced = self.catalogue.variant(person_variant(person, gender) or "")
        own = replaced or own
        female = own is not None and own.gender == "female"
        if "child" in person:
            self._drop("timbre", asked.timbre, "there is no child's voice")
        found = find_timbre(asked.timbre)
        if found is None:
            if not person:
                self._drop("timbre", asked.timbre, "not a voice quality this engine can make")
            return own, Timbre()
        timbre = found[1]
        variant = self.catalogue.variant((timbre.female if female else timbre.male) or "")
        if variant is None and timbre.only_variant:
            reason = f"there is no {'female' if female else 'male'} voice of this kind"
            self._drop("timbre", asked.timbre, reason)
        return variant or own, timbre

    def _intonation(
        self, asked: SpeakingInstruction, given: SpeakingInstruction
    ) -> tuple[str | None, float]:
        ratio = 1.0 if asked.pitch_range is None else asked.pitch_range
        if asked.intonation is None:
            return None, ratio
        name = find_intonation(asked.intonation)
        if name is None:
            self._drop("intonation", asked.intonation, "not a contour that this engine knows")
            return None, ratio
        contour = intonation(name)
        moved = name if contour.offset else None
        if given.pitch_range is not None:
            contradicts = contour.range_ratio < 1.0 <= ratio and given.intonation is not None
            if contradicts:
                self._drop("intonation", asked.intonation, "the pitch range asked for wins")
            return moved, ratio
        farther = min if contour.range_ratio < 1 else max
        return moved, farther(ratio, contour.range_ratio) if contour.range_ratio != 1 else ratio

    def _pitch(self, asked: SpeakingInstruction, melody: Melody, range_ratio: float) -> Settings:
        shift = asked.pitch or 0.0
        settings = melody.settings(shift, range_ratio)
        if abs(settings.shift - shift) > _PITCH_SLACK:
            self._drop("pitch", shift, f"this voice reaches {settings.shift:+.1f} semitones")
        wanted = max(range_ratio, 0.01)
        reached = max(settings.range_ratio, 0.01)
        too_far = max(wanted / reached, reached / wanted) > _RATIO_SLACK
        if too_far and asked.pitch_range is not None and range_ratio > 0.05:
            at = f" at {settings.shift:+.1f} semitones" if asked.pitch else ""
            self._drop("pitch_range", range_ratio, f"this voice reaches {reached:.2f}{at}")
        return settings

    def _pace(self, asked: SpeakingInstruction, language: Language) -> tuple[int, float, float]:
        ratio = 1.0 if asked.rate is None else asked.rate
        wpm, reached = calibration.words_per_minute(language.tag, self.rate_wpm, ratio)
        if max(ratio / reached, reached / ratio) > 1.05:
            self._drop("rate", ratio, f"this voice reaches {reached:.2f}")
        pause = 1 / reached if asked.pause is None else asked.pause
        if pause > calibration.LONGEST_PAUSE_RATIO:
            pause = calibration.LONGEST_PAUSE_RATIO
            if asked.pause is not None:
                self._drop("pause", asked.pause, f"a pause grows to {pause:.0f} times at most")
        engine = calibration.pause_ratio(wpm) / calibration.pause_ratio(self.rate_wpm)
        neutral = calibration.pause_ratio(self.rate_wpm)
        return wpm, pause * neutral, pause / engine

    def _gain(
        self,
        asked: SpeakingInstruction,
        language: Language,
        variant: Variant | None,
        pitch: Settings,
    ) -> float:
        volume = asked.volume or 0.0
        if volume > LOUDEST_DB + _LEVEL_SLACK:
            self._drop("volume", volume, f"this voice reaches {LOUDEST_DB:+.0f} dB undistorted")
        volume = min(volume, LOUDEST_DB)
        engine = calibration.level(language.tag, variant.name if variant else None)
        engine += calibration.LEVEL_PER_SEMITONE * pitch.shift
        return self.level_dbfs + volume - engine
