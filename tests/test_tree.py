"""The repository itself: its folders, the size of its files, and what may not stand in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 350
TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "benchmarks",
    "docs",
    "emoomni_sdk",
    "examples",
    "mkdocs.yml",
    "plugins",
    "pyproject.toml",
    "tests",
    "training",
}
FOREIGN = re.compile(
    r"(?<![\w.])/(?:home|Users|root|wor[k]|far[m])/[\w.]"
    r"|/opt/(?:whee[l]s|pyp[i])"
    r"|files\.pythonhos[t]ed|pypi\.org/sim[p]le|deb\.debia[n]\.org|registry\.npm[j]s"
)
"""Paths of one machine, and hosts that serve packages."""


def tracked(*, and_new: bool = True) -> list[Path]:
    """Every file that is in the repository, and those that are about to be."""
    new = ["--others", "--exclude-standard"] if and_new else []
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", *new],
        cwd=ROOT,
        capture_output=True,
    )
    if listing.returncode:
        pytest.skip("not a git work tree: a source distribution has no listing to check")
    names = [name for name in listing.stdout.decode().split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_top_level_is_what_the_documentation_says() -> None:
    # New files are left alone: who follows the tutorial in a clone has some of their own.
    assert {path.relative_to(ROOT).parts[0] for path in tracked(and_new=False)} == TOP


def test_no_python_file_is_too_long() -> None:
    sizes = {
        path.relative_to(ROOT).as_posix(): len(path.read_bytes().splitlines())
        for path in tracked()
        if path.suffix == ".py"
    }
    assert sizes
    assert {name: size for name, size in sizes.items() if size > MOST_LINES} == {}


def test_no_machine_path_and_no_package_host() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        if b"\0" not in path.read_bytes()[:8000]
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if FOREIGN.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["see /ho" + "me/someone/x", "PATH=/roo" + "t/.cache/y", "https://pypi.org/sim" + "ple/x"],
)
def test_the_pattern_finds_them(line: str) -> None:
    assert FOREIGN.search(line)


@pytest.mark.parametrize("line", ["examples/home/index", "/api/Users/1", "the workplace"])
def test_the_pattern_leaves_others_alone(line: str) -> None:
    assert not FOREIGN.search(line)


def test_every_python_package_folder_has_its_marker() -> None:
    packages = {path.parent for path in tracked() if path.name == "__init__.py"}
    tops = {folder for folder in packages if folder.parent not in packages}
    distributed = {folder for folder in tops if (folder.parent / "pyproject.toml").is_file()}
    assert ROOT / "emoomni_sdk" in distributed
    assert [folder.name for folder in distributed if not (folder / "py.typed").is_file()] == []
