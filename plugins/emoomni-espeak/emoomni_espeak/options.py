"""The options of `EspeakSpeaker`, and the voice they choose."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from emoomni_espeak.voices import Catalogue, Language, Variant, read_catalogue
from emoomni_sdk.errors import MissingDependencyError, OptionsError
from emoomni_sdk.interfaces import Env, Options


class EspeakOptions(Options):
    """How the engine speaks when nothing is asked for."""

    voice: Annotated[str, Env("EMOOMNI_ESPEAK_VOICE")] = "en-us"
    """A language tag, and after ``+`` a variant: ``en-us``, ``zh``, ``de+f3``."""
    variant: str | None = None
    """A variant by name, such as ``f3``, ``m3`` or ``whisper``."""
    rate_wpm: int = Field(175, ge=80, le=450)
    """Neutral speaking rate in words per minute, in the engine's own measure."""
    level_dbfs: float = Field(-24.0, ge=-45, le=-12)
    """Neutral level. The default leaves room for a raised voice."""
    workers: int = Field(min(4, os.cpu_count() or 1), ge=1, le=64)
    """Most engine processes at once, which is how many clauses are spoken at the same time."""
    library: Annotated[Path | None, Env("EMOOMNI_ESPEAK_LIBRARY")] = None
    """The eSpeak NG shared library; None: the one that espeakng-loader brings."""
    data: Annotated[Path | None, Env("EMOOMNI_ESPEAK_DATA")] = None
    """Its ``espeak-ng-data`` folder; None: the one that espeakng-loader brings."""


@dataclass(frozen=True, slots=True)
class Installation:
    """The engine's files and the voices in them."""

    library: Path
    data: Path
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Voice:
    """A language voice, possibly in a variant."""

    language: Language
    variant: Variant | None


def find_installation(options: EspeakOptions) -> Installation:
    """Where the engine is.

    Raises:
        MissingDependencyError: espeakng-loader is not installed.
        OptionsError: `library` or `data` is not there.
    """
    library = options.library or _bundled("get_library_path")
    data = options.data or _bundled("get_data_path")
    if not library.is_file():
        raise OptionsError(
            f"There is no eSpeak NG library at {library}.",
            remedy="Give the option `library` the path of libespeak-ng, or leave it out.",
        )
    try:
        catalogue = read_catalogue(data.absolute())
    except OSError:
        catalogue = Catalogue((), ())
    if not catalogue.languages or not (data / "phondata").is_file():
        raise OptionsError(
            f"There is no eSpeak NG data at {data}.",
            remedy="Give the option `data` the path of a folder espeak-ng-data, or leave it out.",
        )
    return Installation(library.absolute(), data.absolute(), catalogue)


def choose_voice(options: EspeakOptions, catalogue: Catalogue) -> Voice:
    """The voice that the options name.

    Raises:
        OptionsError: There is no such language or variant.
    """
    tag, _, inline = options.voice.partition("+")
    if inline and options.variant and inline != options.variant:
        raise OptionsError(
            f"`voice` asks for the variant {inline!r} and `variant` for {options.variant!r}.",
            remedy="Name the variant once.",
        )
    language = catalogue.language(tag)
    if language is None:
        some = ", ".join(sorted(catalogue.primary_tags()))
        raise OptionsError(f"eSpeak NG has no voice for {tag!r}.", remedy=f"It speaks: {some}.")
    wanted = inline or options.variant
    variant = catalogue.variant(wanted) if wanted else None
    if wanted and variant is None:
        names = ", ".join(v.name for v in catalogue.variants)
        raise OptionsError(
            f"eSpeak NG has no voice variant {wanted!r}.", remedy=f"It has: {names}."
        )
    return Voice(language, variant)


def _bundled(function: str) -> Path:
    try:
        import espeakng_loader  # type: ignore[import-untyped]
    except ImportError:
        raise MissingDependencyError(
            "The package espeakng-loader is not installed.",
            remedy="Run `pip install espeakng-loader`, or set the options `library` and `data`.",
        ) from None
    return Path(getattr(espeakng_loader, function)())
