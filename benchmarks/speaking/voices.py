"""The voices that a benchmark of speech runs: any installed speaker, in one or more voices."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from benchmarks.common.arguments import add_option, names
from emoomni_sdk.compose import build_component
from emoomni_sdk.errors import ConfigError
from emoomni_sdk.interfaces import Speaker

Texts = dict[str, list[str]]
"""Language → what is spoken in it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of one speaker, and the language it is made to speak."""

    label: str
    language: str
    speaker: str
    options: Mapping[str, Any]

    def build(self) -> Speaker:
        """The speaker, not yet warm.

        Raises:
            EmoOmniError: There is none of that name, or it refuses the options.
        """
        return cast(Speaker, build_component("speaker", self.speaker, dict(self.options)))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speaker", default="espeak", metavar="NAME", help="any that is installed")
    add_option(parser, "speaker")
    parser.add_argument(
        "--voices",
        type=names,
        default=[],
        metavar="A,B",
        help="values of the speaker's option `voice`, a language tag first: en-us+f3,de",
    )
    parser.add_argument(
        "--languages", type=names, default=[], metavar="A,B", help="only these, such as en"
    )


def voices_of(given: argparse.Namespace, texts: Mapping[str, Sequence[str]]) -> list[Voice]:
    """Every voice of `--voices`; without it the speaker as it is, in every language it speaks.

    Raises:
        ConfigError: There are no sentences in a voice's language.
    """
    own = dict(given.option)
    listed = given.languages or list(texts)
    if not given.voices:
        speaks = Voice("", "", given.speaker, own).build().capabilities.speaks
        found = [Voice(tag, tag, given.speaker, own) for tag in listed if speaks(tag)]
    else:
        tagged = [(name, language_of(name)) for name in given.voices]
        found = [
            Voice(name, tag, given.speaker, {**own, "voice": name})
            for name, tag in tagged
            if not given.languages or tag in given.languages
        ]
    for voice in found:
        if not texts.get(voice.language):
            raise ConfigError(
                f"There are no sentences for {voice.label!r}.",
                remedy=f"There are some in {', '.join(texts)}; --texts FILE brings others.",
            )
    if not found:
        raise ConfigError(f"{given.speaker} speaks none of {', '.join(listed)}.")
    return found


def language_of(voice: str) -> str:
    """``en-us+f3`` → ``en``."""
    primary = voice.split("+")[0].split("-")[0].lower()
    return {"cmn": "zh"}.get(primary, primary)


def read_texts(file: Path, table: str) -> Texts:
    """The sentences under `table` in a TOML file.

    Raises:
        ConfigError: They are not there.
    """
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file} cannot be read: {error}") from error
    texts = found.get(table, found)
    if not isinstance(texts, dict) or not all(
        isinstance(lines, list) and all(isinstance(line, str) for line in lines)
        for lines in texts.values()
    ):
        raise ConfigError(
            f"{file} has no sentences under [{table}].",
            remedy=f'Write [{table}] and below it en = ["One sentence.", "Another."]',
        )
    return texts
