"""The pages say what the code says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from emoomni_sdk import errors

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
TREE_LINE = re.compile(r"^[ │├└─]*(\w+Error)\b")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def kinds(root: type[Exception]) -> set[str]:
    """The class and all classes derived from it that stand in its own module."""
    below = [kind for kind in root.__subclasses__() if kind.__module__ == root.__module__]
    return {root.__name__}.union(*(kinds(kind) for kind in below))


def nav_files(entries: list[object]) -> set[str]:
    found: set[str] = set()
    for entry in entries:
        for value in entry.values() if isinstance(entry, dict) else [entry]:
            found |= nav_files(value) if isinstance(value, list) else {str(value)}
    return found


def tree(text: str) -> list[tuple[int, str]]:
    """(depth in characters, class) of each line of a printed tree, from its root on."""
    lines = [(match, line) for line in text.splitlines() if (match := TREE_LINE.match(line))]
    start = next(at for at, (match, _) in enumerate(lines) if match[1] == "EmoOmniError")
    first = lines[start][1].index("EmoOmniError")
    return [(line.index(match[1]) - first, match[1]) for match, line in lines[start:]]


def test_every_error_is_explained() -> None:
    explained = set(re.findall(r"^\| `(\w+Error)` \|", page("errors.md"), re.M))
    assert explained | {"EmoOmniError"} == kinds(errors.EmoOmniError)


def test_the_tree_of_errors_is_the_code_s() -> None:
    shown = page("errors.md").split("```text\n")[1].split("```")[0]
    assert tree(shown) == tree(errors.__doc__ or "")


def test_every_page_stands_in_the_navigation() -> None:
    # `!!python/name:` tags and the like are not used, so that the safe loader reads it.
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert nav_files(settings["nav"]) == pages


def test_import_direction_is_the_contract_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    section = page("architecture.md").split("## Import direction")[1]
    shown = section.split("```text\n")[1].split("```")[0].split("\n")[:-1]
    assert [line.split(", ") for line in shown] == [layer.split(" : ") for layer in layers]


@pytest.mark.parametrize("folder", ["emoomni_sdk"])
def test_every_room_stands_in_the_architecture(folder: str) -> None:
    rooms = {
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / folder).iterdir()
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").is_file()
    }
    shown = page("architecture.md").split("## Rooms")[1].split("```")[1]
    assert {room for room in rooms if not re.search(rf"\b{re.escape(room)}", shown)} == set()


def test_the_changelog_knows_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## [{project['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_is_accounted_for() -> None:
    named = page("dependencies.md").lower()
    assert {name for name in runtime_requirements() if name not in named} == set()


def runtime_requirements() -> set[str]:
    """Names of all packages that a user of the core or of a plugin may get."""
    found: set[str] = set()
    for file in [ROOT / "pyproject.toml", *(ROOT / "plugins").glob("*/pyproject.toml")]:
        project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        extras = project.get("optional-dependencies", {}).values()
        for line in [*project.get("dependencies", []), *(one for extra in extras for one in extra)]:
            name = re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0].lower()
            if not name.startswith("emoomni"):
                found.add(name)
    return found
