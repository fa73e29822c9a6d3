from __future__ import annotations

import sys
import types
from pathlib import Path

import numpy as np
import pytest
from emoomni_lite.face.detector import Box
from emoomni_lite.face.landmarks import Landmarker
from emoomni_lite.face.watcher import FaceWatcher

from emoomni_sdk.errors import ConfigError

EMPTY = np.zeros((60, 80, 3), np.uint8)


class Scripted:
    """Finds the faces it was told to."""

    def __init__(self, frames: list[list[Box]]) -> None:
        self.frames = iter(frames)

    def find(self, image: np.ndarray) -> list[Box]:
        return next(self.frames)


def watch(frames: list[list[Box]]):
    with FaceWatcher() as watcher:
        watcher._detector = Scripted(frames)
        for index in range(len(frames)):
            watcher.look(index * 0.5, EMPTY)
        return watcher.measures()


def box(x: float, y: float = 0.5, size: float = 0.2) -> Box:
    return Box(x, y, size, size * 4 / 3)


def test_share_place_and_size() -> None:
    seen = watch([[box(0.4)], [], [box(0.4)], [box(0.4)]])
    assert seen.visible == 0.75
    assert (seen.start, seen.end) == (0.0, 1.5)
    assert (seen.x, seen.y) == pytest.approx((0.4, 0.5))
    assert seen.area == pytest.approx(0.2 * 0.2 * 4 / 3)
    assert seen.movement == 0


def test_movement_is_in_face_widths_per_second() -> None:
    seen = watch([[box(0.3)], [box(0.4)], [box(0.5)]])
    assert seen.movement == pytest.approx(0.1 / 0.2 / 0.5)


def test_the_same_face_is_followed_among_several() -> None:
    seen = watch([[box(0.2)], [box(0.8), box(0.21)], [box(0.8), box(0.22)]])
    assert seen.x == pytest.approx(0.21)
    assert seen.faces == 2


def test_nothing_in_an_empty_picture() -> None:
    with FaceWatcher() as watcher:
        watcher.look(0.0, EMPTY)
        seen = watcher.measures()
    assert (seen.frames, seen.visible, seen.faces) == (1, 0.0, 0)


class FakeLandmarker:
    closed = False

    @classmethod
    def create_from_options(cls, options: object) -> FakeLandmarker:
        if options.base_options.path.endswith("bad.task"):
            raise RuntimeError("not a model")
        return cls()

    def detect(self, picture: object) -> object:
        def shape(name: str, score: float) -> object:
            return types.SimpleNamespace(category_name=name, score=score)

        shapes = [
            shape("mouthSmileLeft", 0.6),
            shape("mouthSmileRight", 0.8),
            shape("jawOpen", 0.1),
        ]
        return types.SimpleNamespace(face_blendshapes=[shapes] if picture.data.any() else [])

    def close(self) -> None:
        FakeLandmarker.closed = True


@pytest.fixture
def mediapipe(monkeypatch):
    package = types.ModuleType("mediapipe")
    package.Image = lambda image_format, data: types.SimpleNamespace(data=data)
    package.ImageFormat = types.SimpleNamespace(SRGB=1)
    tasks = types.ModuleType("mediapipe.tasks.python")
    tasks.BaseOptions = lambda model_asset_path: types.SimpleNamespace(path=model_asset_path)
    tasks.vision = types.SimpleNamespace(
        FaceLandmarkerOptions=lambda **given: types.SimpleNamespace(**given),
        FaceLandmarker=FakeLandmarker,
    )
    monkeypatch.setitem(sys.modules, "mediapipe", package)
    monkeypatch.setitem(sys.modules, "mediapipe.tasks", types.ModuleType("mediapipe.tasks"))
    monkeypatch.setitem(sys.modules, "mediapipe.tasks.python", tasks)


def test_a_landmark_model_tells_the_smile(mediapipe, tmp_path: Path) -> None:
    model = tmp_path / "face_landmarker.task"
    model.write_bytes(b"model")
    with FaceWatcher(model) as watcher:
        watcher._detector = Scripted([[box(0.5)], [box(0.5)]])
        watcher.look(0.0, EMPTY + 1)
        watcher.look(0.5, EMPTY)
        signs = watcher.measures().signs
    assert signs["smile"] == pytest.approx(0.7)
    assert signs["brows_raised"] == 0
    assert FakeLandmarker.closed


def test_a_file_that_is_no_landmark_model_is_refused(mediapipe, tmp_path: Path) -> None:
    bad = tmp_path / "bad.task"
    bad.write_bytes(b"nothing")
    with pytest.raises(ConfigError, match=r"bad\.task"):
        Landmarker(bad)
    with pytest.raises(ConfigError, match="no face landmarker"):
        Landmarker(tmp_path / "missing.task")
