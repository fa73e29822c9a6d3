"""The shell lines that documentation shows: which are run, and what the others must name."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

from tests.docs.blocks import ROOT

RUN = {"emoomni", "python", "cat", "ls", "echo", "head", "mkdir"}
"""Commands that are run; the lines of all others are only checked."""

_OPERATORS = {"|", "&&", "||", ";"}


def lines(text: str) -> list[str]:
    """The commands of a block: comments and blank lines dropped, continued lines joined."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    return [line.strip() for line in joined.splitlines() if line.strip() and line[0] != "#"]


def words(line: str) -> list[str]:
    """The line as a shell would split it, without its comment."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;")
    lexer.whitespace_split = True
    return list(lexer)


def programs(line: str) -> list[str]:
    """The first word of each command of the line; `NAME=value` in front is skipped."""
    found: list[str] = []
    expected = True
    for word in words(line):
        if word in _OPERATORS:
            expected = True
        elif expected and not re.match(r"[A-Za-z_]+=", word):
            found.append(word)
            expected = False
    return found


def is_run(line: str) -> bool:
    """Whether every command of the line is one that tests run."""
    names = programs(line)
    if words(line)[:2] == ["python", "-m"]:
        return False
    return bool(names) and all(name in RUN for name in names)


def problem(line: str) -> str | None:
    """What is wrong with a line that is not run, or None."""
    parts = words(line)
    match parts:
        case ["pip", "install", *what] | ["python", "-m", "pip", "install", *what]:
            return _wrong_requirement([word for word in what if not word.startswith("-")])
        case ["make", *targets]:
            return _wrong_target([target for target in targets if "=" not in target])
        case [assignment, "make", *targets] if re.match(r"[A-Z_]+=", assignment):
            return _wrong_target([target for target in targets if "=" not in target])
        case ["cd" | "export", _] | ["git", "clone", *_]:
            return None
        case ["python", "-m", "pytest", *where]:
            missing = [one for one in where if one[0] != "-" and not (ROOT / one).exists()]
            return f"there is no {missing[0]}" if missing else None
        case ["python" | "python3", "-m", "venv", _] | ["." | "source", _]:
            return None
    return f"the tests know no way to check {line!r}"


def distributions() -> dict[str, set[str]]:
    """Every distribution of this repository and its extras."""
    found: dict[str, set[str]] = {}
    for file in [ROOT / "pyproject.toml", *(ROOT / "plugins").glob("*/pyproject.toml")]:
        project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        found[project["name"]] = set(project.get("optional-dependencies", {}))
    return found


def make_targets(makefile: Path = ROOT / "Makefile") -> set[str]:
    """The phony targets of the Makefile."""
    text = makefile.read_text(encoding="utf-8")
    return {name for line in re.findall(r"^\.PHONY:(.*)$", text, re.M) for name in line.split()}


def _wrong_requirement(wanted: list[str]) -> str | None:
    if not wanted:
        return "it installs nothing"
    ours = distributions()
    for one in wanted:
        name, _, extras = one.removesuffix("]").partition("[")
        missing = {extra for extra in extras.split(",") if extra} - ours.get(name, set())
        if name in ours and not missing:
            continue
        if name.startswith(".") and (ROOT / name / "pyproject.toml").is_file():
            continue
        return f"this repository has no distribution or extra {one!r}"
    return None


def _wrong_target(targets: list[str]) -> str | None:
    missing = sorted(set(targets) - make_targets())
    return f"the Makefile has no target {missing[0]!r}" if missing else None
