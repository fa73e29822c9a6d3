"""The site builds without a warning, and shows its pages without the network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = re.compile(
    r"<(?:script|img|iframe|audio|video|source)\b[^>]*?\bsrc=[\"']?(?P<src>(?:https?:)?//[^\"' >]+)"
    r"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|preconnect|preload|icon))"
    r"[^>]*?\bhref=[\"']?(?P<href>(?:https?:)?//[^\"' >]+)"
)
"""What a browser fetches from elsewhere when it opens a page."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_is_built(site: Path) -> None:
    pages = (ROOT / "docs").rglob("*.md")
    expected = {page.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for page in pages}
    assert "index.html" in expected
    assert {name for name in expected if not (site / name).is_file()} == set()


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    found = {
        (page.relative_to(site).as_posix(), match["src"] or match["href"])
        for page in site.rglob("*.html")
        for match in LOADED.finditer(page.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_styles_load_nothing_from_elsewhere(site: Path) -> None:
    styles = list(site.rglob("*.css"))
    assert styles
    outside = re.compile(r"(?:url\(|@import )[\"']?(?:https?:)?//")
    assert [s.name for s in styles if outside.search(s.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "html",
    [
        '<script async src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/css">',
        "<link href=https://fonts.example rel=preconnect>",
        '<img alt="a" src="http://example/x.png">',
    ],
)
def test_the_pattern_notices_what_is_loaded(html: str) -> None:
    assert LOADED.search(html)


def test_the_pattern_leaves_plain_links_alone() -> None:
    assert not LOADED.search('<a href="https://example.org">x</a><link rel="canonical" href="/">')
