"""A face through a clip: frames in, a few numbers out."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.face.detector import Box, FaceDetector
from emoomni_lite.face.landmarks import Landmarker


@dataclass(frozen=True, slots=True)
class FaceMeasures:
    """Of all frames that were looked at.

    `visible` is the share with a face; `start` and `end` the first and last second of one; `x`,
    `y`, `area` the mean place and size as shares of the picture; `movement` how far its centre
    travels, in widths of itself per second; `faces` the most seen in at least a tenth of the
    frames; `signs` the means of `landmarks.SIGNS`, empty without a model.
    """

    frames: int
    visible: float
    start: float | None = None
    end: float | None = None
    x: float = 0.0
    y: float = 0.0
    area: float = 0.0
    movement: float = 0.0
    faces: int = 0
    signs: dict[str, float] = field(default_factory=dict)


class FaceWatcher:
    """Collects what `FaceMeasures` needs. Use as a context manager."""

    def __init__(self, landmarker: Path | None = None) -> None:
        self._detector = FaceDetector()
        self._stack = ExitStack()
        self._landmarker = self._stack.enter_context(Landmarker(landmarker)) if landmarker else None
        self._frames = 0
        self._counts: list[int] = []
        self._seen: list[tuple[float, Box]] = []
        self._signs: defaultdict[str, list[float]] = defaultdict(list)

    def __enter__(self) -> FaceWatcher:
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    def look(self, time: float, image: NDArray[np.uint8]) -> None:
        """Take one frame, RGB, shape ``(height, width, 3)``."""
        self._frames += 1
        boxes = self._detector.find(image)
        self._counts.append(len(boxes))
        if boxes:
            last = self._seen[-1][1] if self._seen else boxes[0]
            self._seen.append((time, min(boxes, key=lambda box: _cost(box, last))))
        if self._landmarker is not None:
            for name, value in (self._landmarker.signs(image) or {}).items():
                self._signs[name].append(value)

    def measures(self) -> FaceMeasures:
        """What was seen so far."""
        if not self._seen:
            return FaceMeasures(self._frames, 0.0)
        boxes = [box for _, box in self._seen]
        return FaceMeasures(
            frames=self._frames,
            visible=len(boxes) / self._frames,
            start=self._seen[0][0],
            end=self._seen[-1][0],
            x=float(np.mean([box.x for box in boxes])),
            y=float(np.mean([box.y for box in boxes])),
            area=float(np.mean([box.area for box in boxes])),
            movement=self._movement(),
            faces=int(np.percentile(self._counts, 90)),
            signs={name: float(np.mean(values)) for name, values in self._signs.items()},
        )

    def _movement(self) -> float:
        speeds = [
            np.hypot(box.x - last.x, (box.y - last.y) * last.width / last.height)
            / last.width
            / (time - before)
            for (before, last), (time, box) in zip(self._seen, self._seen[1:], strict=False)
            if 0 < time - before < 2
        ]
        return float(np.median(speeds)) if speeds else 0.0


def _cost(box: Box, last: Box) -> float:
    """The same face is the one nearby of like size; a much larger one takes over."""
    return float(np.hypot(box.x - last.x, box.y - last.y) - box.width)
