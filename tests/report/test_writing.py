"""What a report can be made of, and where it goes."""

from __future__ import annotations

import importlib.util
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import emoomni_sdk.report
from emoomni_sdk.errors import (
    ClipNotFoundError,
    ClosedError,
    ConfigError,
    MissingDependencyError,
    OutputError,
)
from emoomni_sdk.media import Clip
from emoomni_sdk.report import render, write_report
from emoomni_sdk.turn import Turn
from tests.report.making import Page, sound, turned

CLIPS = Path(__file__).parents[2] / "examples" / "clips"
NASA = CLIPS / "nasa.mp4"


def test_a_file_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "report.html"
    place.write_text("old")
    assert write_report(turned(), NASA, place) == place
    assert place.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert list(tmp_path.iterdir()) == [place]
    assert place.stat().st_size < 1_000_000


@pytest.mark.parametrize("kind", ["path", "text", "turn"])
def test_a_clip_may_be_named_in_several_ways(kind: str) -> None:
    source: Any = {"path": NASA, "text": str(NASA), "turn": Turn(clip=NASA)}[kind]
    assert len(Page(render(turned(), source)).all("video")) == 1
    if kind == "turn":
        source.clip.close()


def test_a_clip_stays_open() -> None:
    with sound() as clip:
        render(turned(), clip)
        assert clip.info().duration == 2.0


def test_a_closed_clip_is_refused() -> None:
    clip = sound()
    clip.close()
    with pytest.raises(ClosedError):
        render(turned(), clip)


def test_a_path_at_which_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(ClipNotFoundError):
        render(turned(), tmp_path / "none.mp4")


def test_a_clip_that_cannot_be_decoded_is_told_of() -> None:
    page = Page(render(turned(), CLIPS / "README.md"))
    assert page.has("The clip cannot be shown.", "is not audio or video")
    assert page.sections[0] == "clip"


def test_a_span_behind_the_end_is_told_of() -> None:
    turn = Turn(clip=Clip.open(NASA, start=60.0))
    page = Page(render(turned(), turn, error=ConfigError("The span begins at 60 s.")))
    assert page.has("This turn failed", "The clip cannot be shown. The span begins at 60 s")


def test_a_place_that_cannot_be_written_is_refused_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("emoomni_sdk.report.writing.render", lambda *_, **__: pytest.fail("worked"))
    with pytest.raises(OutputError, match="does not exist"):
        write_report(turned(), None, tmp_path / "none" / "report.html")
    with pytest.raises(OutputError, match="folder"):
        write_report(turned(), None, tmp_path)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "emoomni_sdk.report.writing.find_spec", lambda name: None if name == "av" else find(name)
    )
    with pytest.raises(MissingDependencyError, match=r"needs av\..*\[media\]"):
        render(turned())


def test_a_result_that_was_kept_makes_the_same_report() -> None:
    made = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    kept = type(turned()).from_json(turned().to_json())
    assert render(kept, NASA, made=made) == render(turned(), NASA, made=made)
    assert "4 March 2026" in render(kept, made=made)


def test_public_names() -> None:
    assert emoomni_sdk.report.__all__ == ["render", "write_report"]
    with pytest.raises(AttributeError):
        emoomni_sdk.report.nothing  # noqa: B018
