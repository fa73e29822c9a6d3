"""The report in a real browser: quiet, self-contained, accessible, playable, printable."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from emoomni_sdk.perception import Cue, Transcript
from emoomni_sdk.report import write_report
from emoomni_sdk.turn import Turn
from tests.report.making import perceived, turned, video
from tests.report.test_page import EVIL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

KINDS = ["columbia.mkv", "nasa.mp4", "jfk.flac", "words"]
WIDE, NARROW = 1180, 360
ANTI_HANG = 60_000
"""Milliseconds."""


class Watched:
    """A page, and what it did that it should not."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.set_default_timeout(ANTI_HANG)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def expect_quiet(self, report: Path) -> None:
        assert self.complaints == []
        beyond = [url[:80] for url in self.requests if not url.startswith(("data:", "blob:"))]
        assert beyond == [report.as_uri()]


@contextmanager
def seen(
    browser: Browser, report: Path, width: int = WIDE, scheme: Any = "light", **more: Any
) -> Iterator[Watched]:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, **more
    )
    watched = Watched(context.new_page())
    watched.page.goto(report.as_uri())
    yield watched
    context.close()


def playing(page: Page, number: int = 0) -> dict[str, Any]:
    """How the player stands."""
    found: dict[str, Any] = (
        page.locator(".media")
        .nth(number)
        .evaluate(
            "one => ({at: one.currentTime, whole: one.duration, paused: one.paused, "
            "failed: one.error && one.error.message, wide: one.videoWidth || 0})"
        )
    )
    return found


def wait_for(page: Page, condition: str, number: int = 0) -> None:
    page.wait_for_function(
        f"number => {{ const one = document.querySelectorAll('.media')[number]; {condition} }}",
        arg=number,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_quiet_and_everything_plays(
    browser: Browser, reports: dict[str, Path], kind: str
) -> None:
    with seen(browser, reports[kind]) as watched:
        page = watched.page
        count = page.locator(".media").count()
        assert count == (1 if kind == "words" else 2)
        for number in range(count):
            wait_for(page, "return one.readyState >= 1 && one.duration > 0", number)
            page.locator(".play").nth(number).click()
            wait_for(page, "return one.currentTime > 0.2", number)
            state = playing(page, number)
            assert not state["failed"]
            assert state["whole"] > 1
            label = page.locator(".play").nth(number).get_attribute("aria-label") or ""
            assert label.startswith("Pause the")
        assert (
            page.evaluate("[...document.querySelectorAll('.media')].filter(m => !m.paused).length")
            == 1
        )
        assert (playing(page)["wide"] > 0) == (kind == "nasa.mp4")
        page.locator(".play").nth(count - 1).click()
        wait_for(page, "return one.paused", count - 1)
        watched.expect_quiet(reports[kind])


@pytest.mark.parametrize(
    ("kind", "width", "scheme"),
    [
        ("columbia.mkv", WIDE, "light"),
        ("columbia.mkv", NARROW, "dark"),
        ("nasa.mp4", WIDE, "dark"),
        ("nasa.mp4", NARROW, "light"),
        ("odd", WIDE, "light"),
        ("odd", WIDE, "dark"),
        ("odd", NARROW, "dark"),
    ],
)
def test_it_is_accessible(
    browser: Browser, reports: dict[str, Path], kind: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with seen(browser, reports[kind], width, scheme) as watched:
        page = watched.page
        page.locator("summary").click()
        page.locator(".mark").first.focus()
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert found.violations_count == 0, found.generate_report()
        watched.expect_quiet(reports[kind])


BEYOND_THEIR_CARD = """
[...document.querySelectorAll('.card')].flatMap(card => {
  const edge = card.getBoundingClientRect();
  return [...card.querySelectorAll('*:not(.wide *):not(.unseen):not(.flag)')]
    .filter(one => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > edge.right || box.left < edge.left);
    })
    .map(one => one.outerHTML.slice(0, 80));
})
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("kind", [*KINDS, "odd"])
def test_nothing_is_wider_than_its_card(
    browser: Browser, reports: dict[str, Path], kind: str
) -> None:
    with seen(browser, reports[kind]) as watched:
        for width in (NARROW, 700, 900, WIDE, 2200):
            watched.page.set_viewport_size({"width": width, "height": 900})
            assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert watched.page.evaluate(BEYOND_THEIR_CARD) == [], width


def test_a_click_on_the_curve_seeks(browser: Browser, reports: dict[str, Path]) -> None:
    with seen(browser, reports["jfk.flac"]) as watched:
        page = watched.page
        wait_for(page, "return one.readyState >= 1")
        edge = page.locator(".scrub").first.bounding_box()
        assert edge is not None
        page.mouse.click(edge["x"] + 0.5 * edge["width"], edge["y"] + 20)
        wait_for(page, "return Math.abs(one.currentTime - 5.5) < 0.05 && !one.seeking")
        assert page.locator(".now").first.text_content() == "0:05.5"
        head = page.locator(".playhead").first.bounding_box()
        assert head is not None
        assert head["x"] == pytest.approx(edge["x"] + 0.5 * edge["width"], abs=3)


def test_the_curve_follows_the_keyboard(browser: Browser, reports: dict[str, Path]) -> None:
    with seen(browser, reports["jfk.flac"]) as watched:
        page = watched.page
        wait_for(page, "return one.readyState >= 1")
        scrub = page.locator(".scrub").first
        scrub.focus()
        for key, place in (("ArrowRight", 0.5), ("PageUp", 5.5), ("ArrowLeft", 5.0), ("Home", 0.0)):
            page.keyboard.press(key)
            wait_for(page, f"return Math.abs(one.currentTime - {place}) < 0.05")
            assert float(scrub.get_attribute("aria-valuenow") or -1) == pytest.approx(place)
        page.keyboard.press("Space")
        wait_for(page, "return !one.paused")


def test_marks_are_reached_and_explained_by_keyboard(
    browser: Browser, reports: dict[str, Path]
) -> None:
    with seen(browser, reports["columbia.mkv"]) as watched:
        page = watched.page
        titles = page.locator(".mark").evaluate_all("all => all.map(one => one.dataset.title)")
        assert "Pause" in titles
        page.locator(".play").first.focus()
        reached = []
        while len(reached) < len(titles):
            page.keyboard.press("Tab")
            title = page.evaluate("document.activeElement.dataset.title || ''")
            if title:
                reached.append(title)
                assert title in (page.locator(".detail").text_content() or "")
        assert reached == titles
        first = page.locator(".mark").first
        first.press("Enter")
        start = float(first.get_attribute("data-start") or -1)
        wait_for(page, f"return Math.abs(one.currentTime - {start}) < 0.05")


def test_a_mark_is_explained_when_pointed_at(browser: Browser, reports: dict[str, Path]) -> None:
    with seen(browser, reports["columbia.mkv"]) as watched:
        detail = watched.page.locator(".detail")
        hint = detail.text_content()
        watched.page.locator(".mark").first.hover()
        assert "A silent stretch between words." in (detail.text_content() or "")
        watched.page.mouse.move(5, 5)
        assert detail.text_content() == hint


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_can_be_swapped(
    browser: Browser, reports: dict[str, Path], scheme: str
) -> None:
    shade = "getComputedStyle(document.body).backgroundColor"
    with seen(browser, reports["words"], scheme=scheme) as watched:
        page = watched.page
        before = page.evaluate(shade)
        toggle = page.locator(".theme")
        assert toggle.get_attribute("aria-pressed") == str(scheme == "dark").lower()
        toggle.click()
        assert page.evaluate(shade) != before
        assert toggle.get_attribute("aria-pressed") == str(scheme != "dark").lower()
        toggle.click()
        assert page.evaluate(shade) == before
        toggle.click()
        page.reload()
        assert page.evaluate(shade) == before


@pytest.mark.parametrize("kind", ["columbia.mkv", "nasa.mp4"])
def test_it_prints_in_light_without_the_players(
    browser: Browser, reports: dict[str, Path], kind: str
) -> None:
    with seen(browser, reports[kind], scheme="dark") as watched:
        page = watched.page
        folded = page.locator("details:not([open])").count()
        document = page.pdf(prefer_css_page_size=True)
        assert document.startswith(b"%PDF")
        assert 2 <= document.count(b"/Type /Page\n") + document.count(b"/Type /Page ") <= 6
        assert page.locator("details:not([open])").count() == folded == 1
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)"
        )
        for gone in (".bar", ".stage", ".theme", ".top", ".detail", ".scrub"):
            assert not page.locator(gone).first.is_visible(), gone
        for kept in (".wave", ".pitch", ".level", ".mark", ".chain", ".gantt", ".plane"):
            assert page.locator(kept).first.is_visible(), kept


def test_without_scripts_it_can_still_be_read_and_played(
    browser: Browser, reports: dict[str, Path]
) -> None:
    with seen(browser, reports["nasa.mp4"], java_script_enabled=False) as watched:
        page = watched.page
        assert page.locator("video[controls]").is_visible()
        assert page.locator("audio[controls]").is_visible()
        assert not page.locator(".theme").is_visible()
        assert not page.locator(".bar").first.is_visible()


def test_a_browser_that_refuses_the_address_gets_a_blob(
    browser: Browser, reports: dict[str, Path]
) -> None:
    with seen(browser, reports["jfk.flac"]) as watched:
        page = watched.page
        page.locator(".media").first.evaluate("one => one.dispatchEvent(new Event('error'))")
        wait_for(page, "return one.src.startsWith('blob:') && one.readyState >= 1")
        assert playing(page)["whole"] == pytest.approx(11.0, abs=0.1)
        watched.expect_quiet(reports["jfk.flac"])


def test_evil_words_do_nothing(browser: Browser, tmp_path: Path) -> None:
    cues = (Cue(name=EVIL, modality="audio", start=0.2, end=0.4, words=EVIL),)
    said = perceived(transcript=Transcript(text=EVIL), emotions={EVIL: 1.0}, cues=cues)
    with video(1.0) as clip:
        report = write_report(turned(perception=said), Turn(clip=clip), tmp_path / "evil.html")
    with seen(browser, report) as watched:
        alerts: list[str] = []
        watched.page.on("dialog", lambda dialog: alerts.append(dialog.message))
        watched.page.locator(".mark").first.click()
        assert EVIL in (watched.page.locator(".detail").text_content() or "")
        assert alerts == []
        watched.expect_quiet(report)


def test_half_a_minute_of_video_is_under_five_megabytes(browser: Browser, tmp_path: Path) -> None:
    with video(30.0, fps=12, height=180, width=320) as clip:
        report = write_report(turned(), clip, tmp_path / "long.html")
    assert report.stat().st_size < 5_000_000
    with seen(browser, report) as watched:
        wait_for(watched.page, "return Math.abs(one.duration - 30) < 0.3")
        watched.page.locator(".scrub").first.press("End")
        wait_for(watched.page, "return one.currentTime > 29.5")
        watched.expect_quiet(report)


def test_the_pictures_in_the_file_are_whole(browser: Browser, reports: dict[str, Path]) -> None:
    with seen(browser, reports["nasa.mp4"]) as watched:
        shown = watched.page.locator(".strip img").evaluate_all(
            "all => all.map(one => one.complete && one.naturalWidth > 0)"
        )
        assert shown == [True] * 10
