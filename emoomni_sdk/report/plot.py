"""A player: what can be heard, with its waveform, pitch and loudness on one time axis."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.report.curves import SILENCE, Curves
from emoomni_sdk.report.marks import Mark
from emoomni_sdk.report.markup import Markup, Places, join, tag
from emoomni_sdk.report.media import Playable, data_uri
from emoomni_sdk.report.wording import DASH, MINUS, clock

if TYPE_CHECKING:
    from emoomni_sdk.media import Subtitle

WIDTH = 1000
HEIGHT = 100
PITCHES = (50, 60, 80, 100, 130, 170, 220, 300, 400, 500, 650)
"""Hz that may stand at a line."""
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300)
"""Seconds between two lines of the time axis."""
MOST_WORD_LINES = 40
"""More lines of a subtitle track would be too narrow to hit."""
MOST_LINES = 9
MOST_OCTAVES = 1.25
"""A pitch farther from the median than this is one that was misheard."""
LEVELS = 45.0
"""dB that the loudness lane shows."""


class Player:
    """Builds the markup of one player; `name` is what it plays: "the clip", "the reply"."""

    def __init__(self, playable: Playable, curves: Curves | None, name: str, places: Places):
        self._playable = playable
        self._curves = curves
        self._name = name
        self._places = places
        self._seconds = playable.seconds

    def media(self) -> Markup:
        """The element that plays. Its own controls are there for readers without scripts."""
        wide = self._playable.kind == "video"
        return tag(
            "video" if wide else "audio",
            class_="media",
            src=self._playable.uri,
            controls=True,
            preload="auto",
            playsinline=wide,
            aria_label=f"Play {self._name}",
        )

    def bar(self) -> Markup:
        """The button, the clock, and what is under the playhead."""
        return tag(
            "div",
            tag(
                "button",
                _icon("M3 1.5v13l11-6.5z", "to-play"),
                _icon("M3 2h3.6v12H3zM9.4 2H13v12H9.4z", "to-pause"),
                type="button",
                class_="play",
                aria_label=f"Play {self._name}",
                data_name=self._name,
            ),
            tag(
                "span",
                tag("span", clock(0), class_="now"),
                tag("span", f" / {clock(self._seconds)}", class_="whole"),
                class_="clock",
            ),
            tag(
                "span",
                tag("span", class_="moment"),
                tag("span", class_="measures"),
                class_="readout",
                aria_hidden="true",
            ),
            class_="bar",
        )

    def tracks(
        self, lanes: dict[str, list[Mark]] | None = None, words: Sequence[Subtitle] = ()
    ) -> Markup:
        """All lanes, with the playhead over them."""
        marks = [
            tag("p", "Point at a mark, or tab to it, to see what it means.", class_="detail")
            if lanes
            else None
        ]
        return join(
            [
                tag(
                    "div",
                    self._strip(),
                    self._words(words),
                    self._wave(),
                    self._pitch(),
                    self._level(),
                    [self._marks(name, found) for name, found in (lanes or {}).items()],
                    self._axis(),
                    tag("div", self._scrub(), class_="over"),
                    class_="tracks",
                ),
                marks,
                self._data(),
            ]
        )

    def _strip(self) -> Markup | None:
        pictures = self._playable.strip
        if not pictures:
            return None
        shown = [tag("img", src=data_uri("image/jpeg", one), alt="") for one in pictures]
        return _track("Picture", "strip", *shown)

    def _words(self, words: Sequence[Subtitle]) -> Markup | None:
        shown = [line for line in words if line.start < self._seconds and line.text.strip()]
        if not 0 < len(shown) <= MOST_WORD_LINES:
            return None
        return _track(
            "Words",
            "words",
            *[
                tag(
                    "button",
                    tag("span", line.text.strip(), dir="auto"),
                    type="button",
                    class_=f"line {self._span(line.start, line.end)}",
                    data_start=f"{line.start:.3f}",
                    data_end=f"{min(line.end, self._seconds):.3f}",
                )
                for line in shown
            ],
        )

    def _wave(self) -> Markup | None:
        if self._curves is None:
            return None
        loudest = float(self._curves.peaks.max()) or 1.0
        heights = np.maximum(self._curves.peaks / loudest, 0.008) * HEIGHT * 0.47
        places = self._across(len(heights))
        middle = HEIGHT / 2
        top = [f"{x:.1f} {middle - y:.1f}" for x, y in zip(places, heights, strict=True)]
        under = [f"{x:.1f} {middle + y:.1f}" for x, y in zip(places, heights, strict=True)]
        path = "M" + "L".join([*top, *reversed(under)]) + "Z"
        return _track(
            "Waveform",
            "wave",
            _drawing(tag("path", d=path)),
            tag("div", _drawing(tag("path", d=path)), class_="played"),
        )

    def _pitch(self) -> Markup | None:
        curves = self._curves
        if curves is None or not curves.has_pitch:
            return None
        octaves = np.log2(np.where(curves.pitch > 0, curves.pitch, np.nan))
        middle = float(np.nanmedian(octaves))
        octaves[np.abs(octaves - middle) > MOST_OCTAVES] = np.nan
        low, high = float(np.nanmin(octaves)), float(np.nanmax(octaves))
        room = max(0.1 * (high - low), 1 / 6)
        bottom, top = low - room, high + room
        heights = (octaves - bottom) / (top - bottom)
        lines = [
            (f"{hertz}", (math.log2(hertz) - bottom) / (top - bottom))
            for hertz in PITCHES
            if bottom + 0.06 * (top - bottom) < math.log2(hertz) < top - 0.06 * (top - bottom)
        ]
        return _track(
            "Pitch",
            "pitch",
            self._lines(_sparse(lines, 4)),
            _drawing(tag("path", d=self._line(heights))),
            hint="Hz",
        )

    def _level(self) -> Markup | None:
        curves = self._curves
        if curves is None:
            return None
        top = max(float(curves.level.max()), SILENCE + LEVELS) + 2
        bottom = top - LEVELS
        heights = np.clip((curves.level - bottom) / (top - bottom), 0.0, 1.0)
        lines = [
            (f"{db}".replace("-", MINUS), (db - bottom) / LEVELS)
            for db in range(-100, 1, 10)
            if bottom + 4 < db < top - 4
        ]
        path = self._line(heights)
        return _track(
            "Loudness",
            "level",
            self._lines(_sparse(lines, 2)),
            _drawing(
                tag("path", d=f"{path}L{WIDTH} {HEIGHT}L0 {HEIGHT}Z", class_="under"),
                tag("path", d=path),
            ),
            hint="dB",
        )

    def _marks(self, name: str, marks: Iterable[Mark]) -> Markup:
        found = list(marks)
        rows = 1 + max(mark.row for mark in found)
        return _track(
            name,
            f"marks {self._places.at(rows=rows)}",
            *[self._mark(mark) for mark in found],
        )

    def _mark(self, mark: Mark) -> Markup:
        when = f"{clock(mark.start)}{DASH}{clock(mark.end)}" if mark.end else clock(mark.start)
        told = ". ".join(part.rstrip(".") for part in (mark.value, mark.meaning) if part)
        return tag(
            "button",
            tag("span", mark.symbol, class_="symbol", aria_hidden="true"),
            tag("span", mark.label, class_="label", aria_hidden="true"),
            tag("span", f"{mark.title}, {when}. {told}.", class_="unseen"),
            type="button",
            class_=f"mark {self._span(mark.start, mark.end)} {self._places.at(row=mark.row)}",
            data_start=f"{mark.start:.3f}",
            data_end=f"{mark.end:.3f}",
            data_title=mark.title,
            data_when=when,
            data_told=f"{told}.",
        )

    def _axis(self) -> Markup:
        step = next((one for one in STEPS if self._seconds / one <= MOST_LINES), STEPS[-1])
        count = math.floor(self._seconds / step + 1e-6)
        ticks = [
            tag("span", _tick(at * step, step), class_=f"tick {self._edge(at * step)}")
            for at in range(count + 1)
        ]
        return _track("", "axis", *ticks)

    def _edge(self, seconds: float) -> str:
        share = seconds / self._seconds
        side = " first" if share < 0.02 else " last" if share > 0.97 else ""
        return self._places.at(left=share) + side

    def _scrub(self) -> Markup:
        return tag(
            "div",
            tag("div", class_="band"),
            tag("div", class_="cross"),
            tag("div", class_="playhead"),
            class_="scrub",
            role="slider",
            tabindex=0,
            aria_label=f"Place in {self._name}",
            aria_valuemin=0,
            aria_valuemax=f"{self._seconds:.2f}",
            aria_valuenow=0,
            aria_valuetext=f"{clock(0)} of {clock(self._seconds)}",
            data_seconds=f"{self._seconds:.4f}",
        )

    def _data(self) -> Markup:
        curves = self._curves
        told: dict[str, object] = {}
        if curves is not None:
            told = {
                "step": round(curves.step, 6),
                "pitch": [round(float(hertz)) for hertz in curves.pitch],
                "level": [round(float(db)) for db in curves.level],
            }
        # No markup may end the element early, whatever the data come to hold.
        text = json.dumps(told, separators=(",", ":")).replace("<", "\\u003c")
        return Markup(f'<script type="application/json" class="data">{text}</script>')

    def _across(self, count: int) -> NDArray[np.float64]:
        return np.asarray((np.arange(count) + 0.5) * (WIDTH / count), np.float64)

    def _line(self, shares: NDArray[np.float64]) -> str:
        """A path through heights in [0, 1] from the bottom, broken where there is none."""
        points = list(zip(self._across(len(shares)), (1 - shares) * HEIGHT, strict=True))
        runs = groupby(points, key=lambda point: not math.isnan(point[1]))
        return "".join(_run(list(run)) for drawn, run in runs if drawn)

    def _lines(self, lines: Iterable[tuple[str, float]]) -> list[Markup]:
        return [
            tag("span", tag("span", text), class_=f"grid {self._places.at(top=1 - share)}")
            for text, share in lines
        ]

    def _span(self, start: float, end: float) -> str:
        left = min(1.0, start / self._seconds)
        return self._places.at(left=left, width=max(0.0, min(1.0, end / self._seconds) - left))


def _run(points: Sequence[tuple[float, float]]) -> str:
    (x, y), rest = points[0], points[1:]
    onward = "".join(f"L{a:.1f} {b:.1f}" for a, b in rest) or "h.1"
    return f"M{x:.1f} {y:.1f}{onward}"


def _sparse(lines: list[tuple[str, float]], most: int) -> list[tuple[str, float]]:
    every = math.ceil(len(lines) / most) if lines else 1
    return lines[::every]


def _tick(seconds: float, step: float) -> str:
    if step >= 60:
        return f"{seconds / 60:.0f} min"
    if seconds >= 60 or step >= 15:
        return f"{int(seconds // 60)}:{int(seconds % 60):02}"
    return f"{seconds:.1f} s" if step < 1 else f"{seconds:.0f} s"


def _track(name: str, kind: str, *children: Markup | list[Markup], hint: str = "") -> Markup:
    title = tag("div", tag("span", name), tag("small", hint) if hint else None, class_="name")
    return join([title, tag("div", *children, class_=f"lane {kind}")])


def _drawing(*shapes: Markup) -> Markup:
    return tag(
        "svg",
        *shapes,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )


def _icon(path: str, name: str) -> Markup:
    shape = tag("path", d=path)
    return tag("svg", shape, viewBox="0 0 16 16", class_=name, aria_hidden="true")
