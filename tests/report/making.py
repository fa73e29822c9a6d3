"""Turns to make reports of, and pages taken apart."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Cue, Perception, Transcript
from emoomni_sdk.result import StageTiming, Timings, TokenUsage, TurnResult

RATE = 16000
VOID = {"img", "meta", "circle", "line", "path", "rect"}


def tone(hertz: float, seconds: float, loud: float = 0.3, rate: int = RATE) -> NDArray[np.float32]:
    """A sound with overtones, such as a voice has."""
    time = np.arange(round(seconds * rate)) / rate
    parts = [np.sin(2 * np.pi * hertz * part * time) / part for part in range(1, 6)]
    return np.asarray(loud * sum(parts) / 1.5, np.float32)


def speech(seconds: float = 1.0) -> Audio:
    return Audio(tone(120, seconds).astype("<f4").tobytes(), AudioFormat(RATE))


def video(seconds: float = 2.0, fps: float = 10.0, height: int = 60, width: int = 80) -> Clip:
    """A clip whose pictures change, with sound."""
    count = round(seconds * fps)
    shade = np.linspace(0, 255, count).astype(np.uint8)[:, None, None, None]
    frames = np.broadcast_to(shade, (count, height, width, 3)).copy()
    return Clip.from_arrays(tone(150, seconds), RATE, frames, fps)


def sound(seconds: float = 2.0) -> Clip:
    return Clip.from_arrays(tone(150, seconds), RATE)


def perceived(**fields: Any) -> Perception:
    given: dict[str, Any] = {
        "analysis": "Low and slow.",
        "transcript": Transcript(text="They are gone.", language="en", source="caller"),
        "emotions": {"sad": 0.81, "calm": 0.12, "neutral": 0.07},
        "valence": -0.6,
        "arousal": -0.4,
        "confidence": 0.81,
        "cues": (
            Cue(name="pitch_median", modality="audio", value=97.3, unit="Hz", start=0.1, end=1.9),
            Cue(name="pause", modality="audio", value=0.7, unit="s", start=0.5, end=1.2),
            Cue(name="brow_knit", modality="video", start=1.0, end=1.3, words="briefly"),
        ),
        "unperceived": {"touch": "nobody can"},
        "seconds": 2.0,
    }
    return Perception(**{**given, **fields})


def turned(**fields: Any) -> TurnResult:
    """A turn in which everything went well, unless `fields` say otherwise."""
    given: dict[str, Any] = {
        "turn_id": "turn-1",
        "ecot": ECoT(
            emotion_analysis="Low and slow.",
            user_intent="To be heard.",
            response_strategy="Speak softly.",
            response="I am with you.",
        ),
        "perception": perceived(),
        "instruction": SpeakingInstruction(style="Softly", pitch=-2.0, rate=0.8, timbre="warm"),
        "dropped": (Dropped(dimension="timbre", value="warm", reason="it has one voice only"),),
        "audio": speech(),
        "measured": {
            "asked": {"pitch": -2.0, "rate": 0.8, "volume": -6.0},
            "achieved": {"pitch": -1.9, "rate": 0.85, "volume": -5.1},
            "heard": {"seconds": 1.0, "pitch_hz": 120.0},
        },
        "timings": Timings(
            stages={
                "perceive": StageTiming(start=0.0, end=0.4),
                "speak": StageTiming(start=0.45, end=0.7),
            },
            ttfa=0.5,
            total=0.75,
        ),
        "usage": {"gemini": TokenUsage(input_tokens=1234, output_tokens=56)},
        "answered_by": {"perceiver": "signal", "speaker": "espeak"},
        "models": {"speaker": "espeak-ng/en"},
    }
    return TurnResult(**{**given, **fields})


class Page(HTMLParser):
    """A page as its parser sees it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = text
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.misnested: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.misnested.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text += data

    def all(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        """The attributes of every element of that kind."""
        return [
            found
            for name, found in self.elements
            if name == tag and attributes.items() <= found.items()
        ]

    def classed(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of every element of that class."""
        return [found for _, found in self.elements if name in (found.get("class") or "").split()]

    @property
    def sections(self) -> list[str | None]:
        return [found.get("id") for found in self.all("section")]

    def has(self, *words: str) -> bool:
        """Whether the text holds these words, whatever the spaces."""
        plain = re.sub(r"\s+", " ", self.text)
        return all(word in plain for word in words)
