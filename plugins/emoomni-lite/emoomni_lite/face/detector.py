"""Finding the face in one picture with the Haar cascade that OpenCV brings along.

P. Viola and M. Jones 2001, "Rapid object detection using a boosted cascade of simple features".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

SMALLEST = 0.10
"""Least size of a face, as a share of the picture's shorter side."""
NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """Centre and size as shares of the picture's width and height; `x` from the left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Share of the picture."""
        return self.width * self.height


class FaceDetector:
    """One cascade; not to be shared between threads."""

    def __init__(self) -> None:
        folder = Path(cv2.__file__).parent / "data"
        self._cascade = cv2.CascadeClassifier(str(folder / "haarcascade_frontalface_alt2.xml"))

    def find(self, image: NDArray[np.uint8]) -> list[Box]:
        """Faces in an RGB picture, shape ``(height, width, 3)``, the largest first."""
        grey = cv2.equalizeHist(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY))
        height, width = grey.shape
        least = max(20, round(SMALLEST * min(height, width)))
        found = self._cascade.detectMultiScale(
            grey, scaleFactor=1.15, minNeighbors=NEIGHBOURS, minSize=(least, least)
        )
        boxes = [
            Box((x + w / 2) / width, (y + h / 2) / height, w / width, h / height)
            for x, y, w, h in (tuple(map(int, box)) for box in found)
        ]
        return sorted(boxes, key=lambda box: (-box.area, box.x))
