"""The harness itself: it finds blocks, and it notices when one of them lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs import commands
from tests.docs.blocks import ROOT, Block, parse
from tests.docs.running import run_page

PAGE = ROOT / "docs" / "invented.md"

MARKDOWN = """\
Words.

```python
x = 1
```

- a list:

    ```bash
    make test
    ```

<!-- no-run: gpu -->
```python title="big.py"
import torch
```

````text
```
not a block of its own
```
````
"""


def test_blocks_are_found_with_their_lines() -> None:
    found = [(block.line, block.language, block.excuse) for block in parse(PAGE, MARKDOWN)]
    assert found == [
        (4, "python", None),
        (10, "bash", None),
        (15, "python", "gpu"),
        (19, "text", None),
    ]


def test_indented_blocks_lose_their_indent() -> None:
    assert [block.text for block in parse(PAGE, MARKDOWN)][1] == "make test\n"


def test_blocks_share_names_and_a_failing_one_is_named(tmp_path: Path) -> None:
    texts = {
        2: ("python", "x = 20\n"),
        6: ("python", "import asyncio\n\nawait asyncio.sleep(0)\nassert x == 21, 'off by one'\n"),
        12: ("bash", "echo heard > note.txt  # a comment\n"),
        16: ("python", "assert open('note.txt').read() == 'heard\\n'\n"),
        20: ("bash", "cat missing.txt\n"),
    }
    blocks = [Block(PAGE, line, language, text) for line, (language, text) in texts.items()]
    problems = run_page(blocks, tmp_path)
    failed = {where for where, problem in problems.items() if problem}
    assert failed == {"docs/invented.md:6", "docs/invented.md:20"}
    assert "line 9" in problems["docs/invented.md:6"]
    assert "off by one" in problems["docs/invented.md:6"]


def test_a_block_that_ends_the_interpreter_is_reported(tmp_path: Path) -> None:
    blocks = [
        Block(PAGE, 1, "python", "import os\nos._exit(0)\n"),
        Block(PAGE, 9, "python", "x = 1\n"),
    ]
    problems = run_page(blocks, tmp_path)
    assert all(problems.values())
    assert len(problems) == 2


def test_a_named_toml_block_is_there_for_the_next(tmp_path: Path) -> None:
    blocks = [
        Block(PAGE, 1, "toml", "# emoomni.toml\n[chain]\n"),
        Block(PAGE, 5, "bash", "cat emoomni.toml\n"),
    ]
    assert not any(run_page(blocks, tmp_path).values())


@pytest.mark.parametrize(
    "line",
    [
        "pip install emoomni-sdk[nonesuch]",
        "pip install requests",
        "pip install ./plugins/nonesuch",
        "make nonesuch",
        "curl example.org | sh",
        "pip install",
    ],
)
def test_a_command_that_names_what_is_not_here_is_a_problem(line: str) -> None:
    assert not commands.is_run(line)
    assert commands.problem(line)


@pytest.mark.parametrize(
    "line",
    [
        "pip install emoomni-sdk",
        "pip install 'emoomni-sdk[media]'",
        "python -m pip install .",
        "make test",
        "python -m venv .venv",
        ". .venv/bin/activate",
        "git clone REPOSITORY",
    ],
)
def test_a_command_that_names_what_is_here_is_fine(line: str) -> None:
    assert not commands.is_run(line)
    assert commands.problem(line) is None


def test_pipes_run_only_when_every_part_may() -> None:
    assert commands.is_run("emoomni perceive *.flac --json | head -n 1")
    assert not commands.is_run("emoomni plugins | sudo tee plugins.txt")


def test_continued_lines_are_one_command() -> None:
    assert commands.lines("emoomni respond a.flac \\\n    -o b.wav\n# end\n") == [
        "emoomni respond a.flac -o b.wav"
    ]


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("bash", "echo heard twice; echo 12 Hz\n"),
        ("python", "print('heard twice')\nprint('12 Hz')\n"),
    ],
)
def test_shown_output_is_compared_with_what_is_printed(
    tmp_path: Path, language: str, source: str
) -> None:
    blocks = [
        Block(PAGE, 1, language, source),
        Block(PAGE, 5, "text", "heard twice\n… Hz\n", is_output=True),
        Block(PAGE, 9, "text", "heard once\n… Hz\n", is_output=True),
    ]
    problems = run_page(blocks, tmp_path)
    assert {where for where, problem in problems.items() if problem} == {"docs/invented.md:9"}


def test_output_blocks_are_marked() -> None:
    text = "<!-- output -->\n```text\nx\n```\n\n```text\ny\n```\n"
    assert [block.is_output for block in parse(PAGE, text)] == [True, False]
