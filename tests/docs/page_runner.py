"""Runs the blocks of a page one after another; started by `running.py`, not by hand.

Reads `[{"where", "page", "line", "language", "text"}, …]` on standard input and writes
`{where: problem}` to the file named by its argument; the problem is empty for a block that ran
to its end. A Python block may use `await`, as in a notebook. A TOML block whose first line is a
comment with a file name is saved under that name for the blocks after it. An output block is
compared with what the block before it printed.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import json
import subprocess
import sys
import traceback
import types
from pathlib import Path
from typing import Any


class Page:
    """What lives from one block to the next: names, an event loop, the folder."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.printed = ""
        self.runner = runner

    def python(self, block: dict[str, Any]) -> None:
        """Execute it in the page's namespace; tracebacks show the page's own lines."""
        text = "\n" * (block["line"] - 1) + block["text"]
        code = compile(text, block["page"], "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        with contextlib.redirect_stdout(io.StringIO()) as out:
            if code.co_flags & inspect.CO_COROUTINE:
                self.runner.run(types.FunctionType(code, self.names)())
            else:
                exec(code, self.names)
        self.printed = out.getvalue()

    def bash(self, block: dict[str, Any]) -> None:
        """Run it as a script that stops at the first failure."""
        script = ["bash", "-euo", "pipefail", "-c", block["text"]]
        done = subprocess.run(script, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"exit {done.returncode}\n{done.stdout}\n{done.stderr}")
        self.printed = done.stdout

    def output(self, block: dict[str, Any]) -> None:
        """Compare it with what was printed; `…` stands for any text, and space is space."""
        wanted = block["text"].replace("…", "...")
        how = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        if not doctest.OutputChecker().check_output(wanted, self.printed, how):
            raise AssertionError(f"it printed instead:\n{self.printed}")

    def toml(self, block: dict[str, Any]) -> None:
        """Save it if its first line names a file."""
        first = block["text"].splitlines()[0].lstrip("# ").strip()
        if first.endswith(".toml") and "/" not in first:
            Path(first).write_text(block["text"], encoding="utf-8")


def main() -> None:
    """Run every block, also after one has failed, and report on each."""
    report = Path(sys.argv[1])
    problems: dict[str, str] = {}
    with asyncio.Runner() as runner:
        page = Page(runner)
        for block in json.load(sys.stdin):
            problems[block["where"]] = "the page's interpreter ended inside this block"
            report.write_text(json.dumps(problems), encoding="utf-8")
            try:
                getattr(page, block["language"])(block)
            except BaseException:
                problems[block["where"]] = traceback.format_exc()
            else:
                problems[block["where"]] = ""
            report.write_text(json.dumps(problems), encoding="utf-8")


if __name__ == "__main__":
    main()
