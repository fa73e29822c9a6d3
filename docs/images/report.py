"""Makes report-light.png and report-dark.png: `python docs/images/report.py`, from the repository.

Needs an installed Chromium (`.ci/install-chromium`) and the packages of the group `browser`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from emoomni_sdk import Chain
from emoomni_sdk.compose import build, load_settings
from emoomni_sdk.report import write_report

HERE = Path(__file__).resolve().parent
CLIP = HERE.parents[1] / "examples" / "clips" / "columbia.mkv"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZE = (1120, 1240)
"""Width and height of the picture in pixels."""


def main() -> None:
    """Answer the clip, open its report, take a picture in light and one in dark."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("There is no Chromium here: run .ci/install-chromium")
    chain: Chain = build(load_settings(None, explicit={}).settings)
    with tempfile.TemporaryDirectory() as folder, chain, sync_playwright() as playwright:
        page = write_report(chain.run_sync(CLIP), CLIP, Path(folder) / "report.html")
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"] if root else []
        )
        for scheme in ("light", "dark"):
            _picture(browser, page, scheme)
        browser.close()


def _picture(browser: Browser, page: Path, scheme: str) -> None:
    width, height = SIZE
    view = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    view.goto(page.as_uri())
    view.locator(".media").first.evaluate("media => { media.currentTime = 4.2; }")
    view.locator(".mark").nth(1).focus()
    view.evaluate("scrollTo(0, 0)")
    view.wait_for_timeout(400)
    view.screenshot(path=HERE / f"report-{scheme}.png")
    view.close()


if __name__ == "__main__":
    main()
