"""The package of docs/plugins.md works once installed, and its table is the code's."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from emoomni_sdk.registry import KINDS
from emoomni_sdk.registry.entries import CONTRACT
from tests.docs.blocks import ROOT, Block, blocks_of

PAGE = ROOT / "docs" / "plugins.md"
HANG = 120


def block(language: str, beginning: str) -> Block:
    return next(
        one
        for one in blocks_of(PAGE)
        if (one.language, one.text[: len(beginning)]) == (language, beginning)
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an installer would leave it: the package and its metadata."""
    folder = tmp_path_factory.mktemp("site")
    project = tomllib.loads(block("toml", "# pyproject.toml").text)["project"]
    package = folder / "emoomni_whistle"
    package.mkdir()
    source = block("python", '"""A whistle').text
    (package / "__init__.py").write_text(source, encoding="utf-8")
    info = folder / f"emoomni_whistle-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: {project['name']}\nVersion: {project['version']}\n"
        f"License-Expression: {project['license']}\n"
    )
    groups = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in points.items())
        for group, points in project["entry-points"].items()
    )
    (info / "entry_points.txt").write_text(groups)
    return folder


def emoomni(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from emoomni_sdk.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=site,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)])},
        capture_output=True,
        text=True,
        timeout=HANG,
    )


def test_it_is_listed_and_passes_the_check(installed: Path) -> None:
    done = emoomni(installed, "plugins", "--check", "--json")
    rows = [row for row in json.loads(done.stdout) if row["distribution"] == "emoomni-whistle"]
    assert [(row["kind"], row["name"], row["licence"], row["status"]) for row in rows] == [
        ("speaker", "whistle", "MIT", "ok")
    ]


def test_it_speaks(installed: Path) -> None:
    (installed / "emoomni.toml").write_text(block("toml", "[speaker]").text)
    done = emoomni(
        installed, "say", "Hello", "--style", "a high, warm voice", "-o", "hello.wav", "--json"
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["speaker"] == "whistle"
    assert told["seconds"] == pytest.approx(0.4)
    assert told["directives"]["hertz"] == 440.0  # the option of emoomni.toml
    assert {one["dimension"] for one in told["dropped"]} == {"style"}
    assert (installed / "hello.wav").stat().st_size > 10_000


def test_the_groups_are_the_registry_s() -> None:
    shown = re.findall(r"^\| (\w+) \| .+? \| `(emoomni\.\w+\.v\d+)` \|$", PAGE.read_text(), re.M)
    assert shown == [(kind, f"emoomni.{kind}s.v{CONTRACT}") for kind in (*KINDS, "hook")]
