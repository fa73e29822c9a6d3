"""The pages say what the code says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from emoomni_sdk import errors, events

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


def requirements(project: dict[str, Any], *groups: list[Any]) -> set[str]:
    """Names of the packages that a distribution may bring along, its extras included."""
    extras = project.get("optional-dependencies", {}).values()
    lists = [project.get("dependencies", []), *extras, *groups]
    lines = [line for one in lists for line in one if isinstance(line, str)]
    names = {re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0].lower() for line in lines}
    return {name for name in names if not name.startswith("emoomni")}


def declared() -> dict[str, set[str]]:
    """Heading of docs/dependencies.md → packages that must stand under it."""
    core = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    plugins = [
        tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        for file in (ROOT / "plugins").glob("*/pyproject.toml")
    ]
    build = core["build-system"]["requires"]
    return {
        "The core: `emoomni-sdk`": requirements(core["project"]),
        **{f"Plugin `{project['name']}`": requirements(project) for project in plugins},
        "Development": requirements({}, *core["dependency-groups"].values(), build),
    }


def shown_packages(heading: str) -> set[str]:
    """The packages in the first cells of the tables under `heading`."""
    section = page("dependencies.md").split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| ([^|]+?) \|", section, re.M)
    names = {name.split(" (")[0] for cell in cells for name in cell.split(", ")}
    return {name for name in names if name not in ("package", "version 4")}


@pytest.mark.parametrize("heading", declared())
def test_every_dependency_is_accounted_for_and_no_other(heading: str) -> None:
    wanted = {name.removesuffix("[python]") for name in declared()[heading]}
    assert shown_packages(heading) == wanted


def test_the_events_that_were_added_are_events() -> None:
    section = page("architecture.md").split("## Events")[1].split("\n## ")[0]
    added = re.findall(r"^\| `(\w+)` \|", section, re.M)
    assert set(added) <= {kind.__name__ for kind in get_args(events.Event)}
    assert len(get_args(events.Event)) == 10 + len(added)


def test_every_benchmark_has_its_row() -> None:
    scripts = {path.name for path in (ROOT / "benchmarks").glob("*.py") if path.stem != "__init__"}
    assert {name for name in scripts if f"benchmarks/{name}" not in page("benchmarks.md")} == set()
