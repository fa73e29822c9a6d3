"""The page of the command line names every command, argument and option, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from emoomni_sdk.cli.app import COMMANDS, make_app
from tests.docs.blocks import ROOT

HELP = {"-h", "--help"}
"""Every command has it; the page says so once."""
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
APP: Any = typer.main.get_command(make_app())


def sections() -> dict[str, str]:
    """Text under each `## emoomni [COMMAND]`, by command; the frame's is empty."""
    parts = re.split(r"^## emoomni ?(\w*)$", PAGE, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def explained(section: str) -> set[str]:
    """The words in the first cell of every row: options without their values, arguments whole."""
    rows = re.findall(r"^\| (`.+?`) \|", section, re.M)
    found = {part for row in rows for part in re.findall(r"`([^`]+)`", row)}
    return {part.split(" ")[0] if part.startswith("-") else part for part in found}


def taken(command: Any) -> Iterator[str]:
    """Every spelling of every option, and the name of every argument."""
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            yield parameter.metavar
        else:
            yield from (*parameter.opts, *parameter.secondary_opts)


def bare(name: str) -> str:
    return name.strip("[]{}.")


def test_every_command_has_a_section() -> None:
    assert set(sections()) == {"", *APP.commands}
    assert set(APP.commands) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_section_explains_what_the_command_takes(name: str) -> None:
    wanted = {bare(one) for one in taken(APP.commands[name])} - HELP
    assert {bare(one) for one in explained(sections()[name])} == wanted


def test_the_first_section_explains_the_options_before_a_command() -> None:
    assert explained(sections()[""]) == {*taken(APP), *HELP}


def test_a_missing_option_would_be_noticed() -> None:
    section = sections()["say"]
    without = "\n".join(line for line in section.splitlines() if "`--style" not in line)
    assert explained(section) - explained(without) == {"--style"}
