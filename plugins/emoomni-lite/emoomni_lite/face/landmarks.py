"""Smile, brows and eyes from a MediaPipe face landmarker model that the user provides."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.errors import ConfigError, MissingDependencyError

SIGNS: Mapping[str, tuple[str, ...]] = {
    "smile": ("mouthSmileLeft", "mouthSmileRight"),
    "frown": ("mouthFrownLeft", "mouthFrownRight"),
    "brows_raised": ("browInnerUp", "browOuterUpLeft", "browOuterUpRight"),
    "brows_lowered": ("browDownLeft", "browDownRight"),
    "eyes_closed": ("eyeBlinkLeft", "eyeBlinkRight"),
    "eyes_wide": ("eyeWideLeft", "eyeWideRight"),
    "mouth_open": ("jawOpen",),
}
"""Cue → the ARKit blendshapes whose mean it is."""


class Landmarker:
    """A loaded `face_landmarker.task`; not to be shared between threads.

    Raises:
        MissingDependencyError: mediapipe is not installed.
        ConfigError: The model file is missing or is not one.
    """

    def __init__(self, model: Path) -> None:
        try:
            mediapipe: Any = importlib.import_module("mediapipe")
            tasks: Any = importlib.import_module("mediapipe.tasks.python")
        except ImportError as error:
            raise MissingDependencyError(
                "The option `face_landmarker` needs mediapipe, which is not installed.",
                component="signal",
                remedy="Run: pip install 'emoomni-lite[face]'",
            ) from error
        if not model.is_file():
            raise ConfigError(
                f"There is no face landmarker model at {model}.",
                component="signal",
                remedy="Set `face_landmarker` to the path of a face_landmarker.task file.",
            )
        options = tasks.vision.FaceLandmarkerOptions(
            base_options=tasks.BaseOptions(model_asset_path=str(model)),
            output_face_blendshapes=True,
        )
        try:
            self._model = tasks.vision.FaceLandmarker.create_from_options(options)
        except (RuntimeError, ValueError, OSError) as error:
            raise ConfigError(
                f"{model.name} is not a face landmarker model that mediapipe can load.",
                component="signal",
                remedy="Set `face_landmarker` to a face_landmarker.task file.",
            ) from error
        self._image = mediapipe.Image
        self._format = mediapipe.ImageFormat.SRGB

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._model.close()

    def signs(self, image: NDArray[np.uint8]) -> dict[str, float] | None:
        """`SIGNS` in [0, 1] of the face in an RGB picture; None when it finds none."""
        picture = self._image(image_format=self._format, data=np.ascontiguousarray(image))
        found = self._model.detect(picture)
        if not found.face_blendshapes:
            return None
        shapes = {shape.category_name: float(shape.score) for shape in found.face_blendshapes[0]}
        return {
            name: float(np.mean([shapes.get(shape, 0.0) for shape in parts]))
            for name, parts in SIGNS.items()
        }
