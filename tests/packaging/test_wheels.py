"""What a user installs: the wheels of the core and of each plugin."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECTS = [ROOT, *sorted(file.parent for file in (ROOT / "plugins").glob("*/pyproject.toml"))]
SHIPPED = {".py", ".css", ".js", ".toml"}
LONGEST = 600
"""Seconds after which a command is taken to hang."""

pytestmark = pytest.mark.slow


def settings(project: Path) -> dict[str, object]:
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    found: dict[str, object] = tomllib.loads(text)["project"]
    return found


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Distribution → wheel; all are built by one command."""
    folder = tmp_path_factory.mktemp("wheels")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"]
    run(*pip, "--no-deps", "--wheel-dir", folder, *PROJECTS)
    names = {str(settings(project)["name"]) for project in PROJECTS}
    found = {path.name.split("-")[0].replace("_", "-"): path for path in folder.glob("*.whl")}
    assert set(found) == names
    return found


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: str(settings(project)["name"]))
def test_wheel_holds_the_package_and_its_licence_only(
    project: Path, wheels: dict[str, Path]
) -> None:
    name = str(settings(project)["name"])
    package = name.replace("-", "_")
    files = set(ZipFile(wheels[name]).namelist())
    info = {file for file in files if ".dist-info/" in file}
    assert {file for file in files - info if not file.startswith(f"{package}/")} == set()
    assert f"{package}/py.typed" in files
    assert any(file.endswith("licenses/LICENSE") for file in info)
    sources = {
        path.relative_to(project).as_posix()
        for path in (project / package).rglob("*")
        if path.suffix in SHIPPED and "tests" not in path.parts
    }
    assert sources <= files


def test_wheels_work_in_a_fresh_environment(wheels: dict[str, Path], tmp_path: Path) -> None:
    light = [name for name in wheels if not is_heavy(name)]
    venv.create(tmp_path / "fresh", with_pip=True)
    python = tmp_path / "fresh" / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    run(*pip, *(wheels[name] for name in light))
    listing = json.loads(run(python.with_name("emoomni"), "plugins", "--json"))
    assert {one["distribution"] for one in listing} >= set(light) - {"emoomni-sdk"}
    assert "torch" not in run(python, "-m", "pip", "list")


def is_heavy(name: str) -> bool:
    file = ROOT / "plugins" / name / "pyproject.toml"
    tool = tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {}) if file.exists() else {}
    return bool(tool.get("emoomni", {}).get("heavy"))
