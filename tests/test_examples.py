"""Every example runs as its own docstring says."""

from __future__ import annotations

import ast
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


def command_of(example: Path) -> list[str]:
    """The arguments in the last line of the docstring."""
    docstring = ast.get_docstring(ast.parse(example.read_text(encoding="utf-8")))
    assert docstring is not None
    program, name, *arguments = shlex.split(docstring.strip().splitlines()[-1])
    assert (program, name) == ("python", f"examples/{example.name}")
    return arguments


def test_there_are_at_least_five() -> None:
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_it_runs(example: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "README.md").write_text("not a clip")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(example), *command_of(example)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""
    for path in (name for name in command_of(example) if name.endswith(".wav")):
        assert (tmp_path / path).stat().st_size > 10_000
