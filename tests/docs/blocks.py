"""The fenced code blocks of the documentation: found, told apart, and run as a reader would.

All blocks of one page are taken in order, in one folder that looks like a fresh clone's
`examples/`, the Python ones in one interpreter: a block may go on from the one above it.
A block that needs a GPU or a model hub stands under `<!-- no-run: gpu -->` or
`<!-- no-run: hub -->`: it is parsed and its imports are checked, but it is not run.
A text block under `<!-- output -->` is what the block before it prints, `…` for what may vary.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"python", "bash", "toml", "json", "text"}
EXCUSES = {"gpu", "hub"}

_FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,}|~{3,}) *(?P<info>[^`\n]*)$")
_OUTPUT = re.compile(r"^\s*<!-- output -->\s*$")
_NO_RUN = re.compile(r"^\s*<!-- no-run: (?P<why>.+?) -->\s*$")


@dataclass(frozen=True)
class Block:
    """One fenced block; `line` is where its text begins in the page, from 1."""

    page: Path
    line: int
    language: str
    text: str
    excuse: str | None = None
    is_output: bool = False

    @property
    def where(self) -> str:
        """`docs/page.md:12`, the id of its test."""
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def pages() -> list[Path]:
    """Every page whose blocks are tested."""
    return [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "plugins").glob("*/README.md")),
        *sorted((ROOT / "examples").rglob("*.md")),
        *sorted((ROOT / "training").rglob("*.md")),
    ]


def blocks_of(page: Path) -> list[Block]:
    """The blocks of one page, in order."""
    return list(parse(page, page.read_text(encoding="utf-8")))


def parse(page: Path, markdown: str) -> Iterator[Block]:
    """The blocks in `markdown`; an unclosed one runs to the end, as in a browser."""
    lines = markdown.splitlines()
    at = 0
    while at < len(lines):
        opening = _FENCE.match(lines[at])
        if not opening:
            at += 1
            continue
        excuse = _NO_RUN.match(lines[at - 1]) if at else None
        output = _OUTPUT.match(lines[at - 1]) if at else None
        start = at + 1
        at = start
        while at < len(lines) and lines[at].strip() != opening["ticks"]:
            at += 1
        body = "\n".join(line.removeprefix(opening["indent"]) for line in lines[start:at])
        yield Block(
            page=page,
            line=start + 1,
            language=(opening["info"].split() or [""])[0],
            text=textwrap.dedent(body) + "\n",
            excuse=excuse["why"] if excuse else None,
            is_output=output is not None,
        )
        at += 1
