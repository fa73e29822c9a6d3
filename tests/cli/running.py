"""The command line, in this process and in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from emoomni_sdk.cli import main
from emoomni_sdk.compose.sources import known_variables

ROOT = Path(__file__).resolve().parents[2]
ANTI_HANG = 120.0


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as one JSON document."""
        return json.loads(self.out)


class Line:
    """Runs ``emoomni`` in this process, in a folder without settings."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ended:
        code = main(arguments)
        out, err = self._capsys.readouterr()
        return Ended(code, out, err)


@pytest.fixture
def emoomni(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Line:
    for name in known_variables():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))
    monkeypatch.chdir(tmp_path)
    return Line(capsys)


def start(*arguments: str, folder: Path, site: Path | None = None, **pipes: Any) -> Any:
    """``emoomni`` in a process of its own; `site` holds distributions that it finds first."""
    path = [str(site)] if site else []
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*path, str(ROOT)]),
        "XDG_CONFIG_HOME": str(folder / "no-settings"),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "emoomni_sdk.cli", *arguments],
        cwd=folder,
        env=environment,
        stdin=pipes.pop("stdin", subprocess.DEVNULL),
        stdout=pipes.pop("stdout", subprocess.PIPE),
        stderr=pipes.pop("stderr", subprocess.PIPE),
        text=True,
        **pipes,
    )


def one_line(text: str) -> str:
    """The only line of `text`."""
    (line,) = text.splitlines()
    return line
