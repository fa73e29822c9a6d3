"""Runs all blocks of a page once, in a folder of their own, and remembers what became of each."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.docs import commands
from tests.docs.blocks import ROOT, Block

HANG = 600
"""Seconds after which a page is taken to hang."""

RUNNER = Path(__file__).with_name("page_runner.py")
PLUGIN_FOLDERS = [str(path.parent) for path in (ROOT / "plugins").glob("*/pyproject.toml")]


def run_page(blocks: list[Block], folder: Path) -> dict[str, str]:
    """Problem by `Block.where`, empty for those that ran to their end."""
    prepare(folder)
    report = folder / ".report.json"
    work = [task for block in blocks if (task := as_task(block))]
    done = subprocess.run(
        [sys.executable, str(RUNNER), str(report)],
        input=json.dumps(work),
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=HANG,
    )
    if not report.exists():
        return {task["where"]: done.stderr for task in work}
    problems: dict[str, str] = json.loads(report.read_text(encoding="utf-8"))
    return {task["where"]: problems.get(task["where"], "it was never reached") for task in work}


def as_task(block: Block) -> dict[str, str | int] | None:
    """What the runner needs to know, or None when there is nothing to run."""
    if block.excuse or not (block.is_output or block.language in {"python", "bash", "toml"}):
        return None
    text = block.text
    if block.language == "bash":
        text = "\n".join(line for line in commands.lines(text) if commands.is_run(line))
    if not text.strip():
        return None
    return {
        "where": block.where,
        "page": str(block.page),
        "line": block.line,
        "language": "output" if block.is_output else block.language,
        "text": text,
    }


def prepare(folder: Path) -> None:
    """What a clone holds at its top for a reader, and an `emoomni` on the path."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", folder / "examples", dirs_exist_ok=True)
    shutil.copy(ROOT / "README.md", folder)
    (folder / "bin").mkdir()
    start = "import sys; from emoomni_sdk.cli import main; sys.exit(main())"
    for name, arguments in {"emoomni": f'-c "{start}"', "python": ""}.items():
        command = folder / "bin" / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        command.chmod(0o755)


def environment(folder: Path) -> dict[str, str]:
    """The reader's: no keys, no settings of the machine, a home of its own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in {"LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT"} or name.endswith("_NUM_THREADS")
    }
    python_path = os.pathsep.join([str(ROOT), *PLUGIN_FOLDERS])
    path = os.pathsep.join([str(folder / "bin"), os.environ.get("PATH", os.defpath)])
    here = {"HOME": str(folder), "PATH": path, "PYTHONPATH": python_path}
    return {**kept, **here, "NO_COLOR": "1", "COLUMNS": "100"}
