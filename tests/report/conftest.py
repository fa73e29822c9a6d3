"""A browser that looks at pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = "EMOOMNI_REQUIRE_BROWSER"
"""Set where a missing browser is a failure and no excuse."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        reason = "there is no Chromium here: run .ci/install-chromium"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program,
            args=[
                *(["--no-sandbox"] if root else []),
                "--autoplay-policy=no-user-gesture-required",
                "--disable-dev-shm-usage",
            ],
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Name of a bundled clip, or ``words``, and the report of the default chain's turn on it.

    ``odd`` is one on which everything stands that can go wrong.
    """
    from emoomni_sdk.compose import build, load_settings
    from emoomni_sdk.errors import SpeechError
    from emoomni_sdk.perception import Conflict, Transcript
    from emoomni_sdk.report import write_report
    from emoomni_sdk.turn import Turn
    from tests.report.making import perceived, turned, video

    folder = tmp_path_factory.mktemp("reports")
    clips = Path(__file__).parents[2] / "examples" / "clips"
    turns = {name: Turn(clip=clips / name) for name in ("columbia.mkv", "nasa.mp4", "jfk.flac")} | {
        "words": Turn(text="我今天终于通过了考试,太开心了!")
    }
    made = {}
    with build(load_settings(None, explicit={}).settings) as chain:
        for name, turn in turns.items():
            result = chain.run_sync(turn)
            made[name] = write_report(result, turn, folder / f"{name}.html")
            if turn.clip is not None:
                turn.clip.close()
    odd = perceived(
        transcript=Transcript(text="It never ends. " * 60),
        conflict=Conflict(between=("audio", "text"), description="Kind words, hard voice."),
    )
    with video(1.0) as clip:
        failed = turned(perception=odd, stopped="it promised money", partial=True)
        made["odd"] = write_report(
            failed, clip, folder / "odd.html", error=SpeechError("No luck.", stage="speak")
        )
    return made
