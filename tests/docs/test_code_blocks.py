"""Every code block of the documentation does what it shows."""

from __future__ import annotations

import ast
import importlib.util
import json
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from emoomni_sdk.compose import Settings
from tests.docs import commands
from tests.docs.blocks import EXCUSES, LANGUAGES, Block, blocks_of, pages
from tests.docs.running import as_task, run_page

PROJECT_TABLES = {"project", "tool", "build-system", "dependency-groups"}
"""The tables of a pyproject.toml; any other TOML is taken for an emoomni.toml."""

BLOCKS = [block for page in pages() if page.is_file() for block in blocks_of(page)]


def in_language(*languages: str) -> pytest.MarkDecorator:
    """One test for each block in one of these languages."""
    chosen = [block for block in BLOCKS if block.language in languages]
    return pytest.mark.parametrize("block", chosen, ids=lambda block: block.where)


@cache
def outcome(page: Path) -> dict[str, str]:
    """What became of each block of the page, run once."""
    with TemporaryDirectory(prefix="docs-page-") as folder:
        return run_page(blocks_of(page), Path(folder))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.where)
def test_names_a_language_and_a_good_excuse(block: Block) -> None:
    assert block.language in LANGUAGES, f"{block.where}: one of {', '.join(sorted(LANGUAGES))}"
    assert block.excuse is None or block.excuse in EXCUSES


@pytest.mark.parametrize(
    "block", [block for block in BLOCKS if as_task(block)], ids=lambda block: block.where
)
def test_runs(block: Block) -> None:
    assert outcome(block.page)[block.where] == ""


@in_language("python")
def test_imports_what_exists(block: Block) -> None:
    tree = ast.parse(block.text, filename=block.where, type_comments=False, feature_version=(3, 11))
    for module in imported(tree):
        top = module.partition(".")[0]
        ours = top.startswith("emoomni") or not block.excuse
        assert not ours or importlib.util.find_spec(module), f"{block.where}: no module {module}"


@in_language("bash")
def test_commands_are_run_or_name_what_exists(block: Block) -> None:
    for line in commands.lines(block.text):
        if not commands.is_run(line):
            assert commands.problem(line) is None


@in_language("json")
def test_json_parses(block: Block) -> None:
    assert json.loads(block.text) is not None


@in_language("toml")
def test_toml_is_a_project_s_or_holds_known_settings(block: Block) -> None:
    tables = tomllib.loads(block.text)
    assert tables
    if not PROJECT_TABLES & set(tables):
        Settings.model_validate(tables)


def imported(tree: ast.Module) -> set[str]:
    """Every module the block imports, by its full name."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found
