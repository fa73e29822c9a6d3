"""What importing the SDK may cost, and what plugins may import from it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {
    "av",
    "cv2",
    "httpx",
    "langchain",
    "langchain_core",
    "numpy",
    "opentelemetry",
    "scipy",
    "torch",
    "transformers",
}
PLUGIN_FILES = [
    path for path in (ROOT / "plugins").glob("*/*/**/*.py") if "tests" not in path.parts
]


def loaded_by(statement: str) -> set[str]:
    """Modules that a fresh interpreter holds after `statement`."""
    code = f"import json, sys\n{statement}\nprint(json.dumps(sorted(sys.modules)))"
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(json.loads(out.stdout))


@pytest.mark.parametrize(
    "statement",
    ["import emoomni_sdk", "from emoomni_sdk import *", "import emoomni_sdk.interfaces"],
)
def test_import_loads_nothing_heavy(statement: str) -> None:
    loaded = loaded_by(statement)
    assert "emoomni_sdk" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY


def test_a_chain_can_be_named_before_what_drives_it_is_loaded() -> None:
    """Word lists and patterns would cost as much again as pydantic and asyncio."""
    later = {
        "emoomni_sdk.chain.stream",
        "emoomni_sdk.instruction.reading",
        "emoomni_sdk.language",
        "emoomni_sdk.segment",
        "emoomni_sdk.strategist",
    }
    assert not loaded_by("from emoomni_sdk import Chain") & later
    made = "from emoomni_sdk import Chain\nfrom emoomni_sdk.testing import ScriptedThinker\n"
    assert loaded_by(made + "Chain(ScriptedThinker({'response': 'Hi.'}))") >= later


@pytest.mark.parametrize(
    "path", PLUGIN_FILES, ids=lambda path: path.relative_to(ROOT / "plugins").as_posix()
)
def test_plugins_import_only_what_is_public(path: Path) -> None:
    own = path.relative_to(ROOT / "plugins").parts[1]
    for module, names in imports_of(path):
        parts = module.split(".")
        if parts[0] == "emoomni_sdk":
            private = [name for name in [*parts, *names] if name.startswith("_")]
            assert not private, f"{module} {private}"
        else:
            assert parts[0] == own or not parts[0].startswith("emoomni_"), (
                f"a plugin imports another: {module}"
            )


def imports_of(path: Path) -> list[tuple[str, list[str]]]:
    """(module, names) of every absolute import in the file."""
    found: list[tuple[str, list[str]]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, []) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.module, [alias.name for alias in node.names]))
    return found
