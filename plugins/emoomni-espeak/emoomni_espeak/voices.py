"""`Catalogue`: the languages and voice variants found in an ``espeak-ng-data`` folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

DEFAULT_PITCH = (82, 118)
"""The engine's pitch pair for a voice file that sets none."""

ALIASES = MappingProxyType(
    {
        "zh": "cmn",
        "zh-hk": "yue",
        "zh-mo": "yue",
        "zh-yue": "yue",
        "iw": "he",
        "in": "id",
        "tl": "fil",
        "nn": "nb",
        "zh-hans": "cmn",
        "zh-hant": "cmn",
    }
)
"""BCP 47 tags under which the engine does not list its own voices."""


@dataclass(frozen=True, slots=True)
class Language:
    """One of the engine's language voices.

    `file` is its path below ``lang/``, the one name the engine accepts for all of them; `tags` are
    its lower-case language tags, best first; `pitch` the pair that sets its pitch in Hz.
    """

    file: str
    name: str
    tags: tuple[str, ...]
    ranks: tuple[int, ...]
    pitch: tuple[int, int]

    @property
    def tag(self) -> str:
        """Its own tag, such as ``en-us``."""
        return self.tags[0]

    @property
    def primary(self) -> str:
        """The primary subtag, such as ``en``."""
        return self.tag.split("-")[0]


@dataclass(frozen=True, slots=True)
class Variant:
    """A voice variant: another speaker for any language. `pitch` None: the language's own."""

    name: str
    gender: str
    pitch: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What one data folder offers."""

    languages: tuple[Language, ...]
    variants: tuple[Variant, ...]

    def language(self, tag: str) -> Language | None:
        """The best voice for a BCP 47 tag: exact, by alias, then with subtags taken away."""
        wanted = tag.replace("_", "-").lower()
        while wanted:
            for name in (wanted, ALIASES.get(wanted)):
                if name and (found := self._tagged(name)):
                    return found
            wanted = wanted.rpartition("-")[0]
        return None

    def variant(self, name: str) -> Variant | None:
        """The variant of that name, in any case."""
        return next((v for v in self.variants if v.name.lower() == name.lower()), None)

    def primary_tags(self) -> frozenset[str]:
        """Every BCP 47 primary tag that some voice answers to."""
        own = {tag.split("-")[0] for language in self.languages for tag in language.tags}
        return frozenset(own | {alias for alias in ALIASES if "-" not in alias})

    def _tagged(self, tag: str) -> Language | None:
        ranked = [
            (language.ranks[language.tags.index(tag)], len(language.tag), language)
            for language in self.languages
            if tag in language.tags
        ]
        return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None


@lru_cache(maxsize=8)
def read_catalogue(data: Path) -> Catalogue:
    """Read the voice files below `data`.

    Raises:
        OSError: There is no such folder.
    """
    languages = sorted((data / "lang").rglob("*"))
    variants = sorted((data / "voices" / "!v").iterdir())
    found = (_language(path, data) for path in languages if path.is_file())
    return Catalogue(
        languages=tuple(language for language in found if language is not None),
        variants=tuple(_variant(path) for path in variants if path.is_file()),
    )


def _language(path: Path, data: Path) -> Language | None:
    text = path.read_text("utf-8", "replace")
    tags = re.findall(r"^language\s+(\S+)(?:\s+(\d+))?", text, re.MULTILINE)
    if not tags:
        return None
    tag = tags[0][0].lower()
    dictionary = _field(text, "dictionary") or tag.split("-")[0]
    # Some voices are listed but come without the dictionary that they need.
    if not (data / f"{dictionary}_dict").is_file():
        return None
    return Language(
        file=path.relative_to(data / "lang").as_posix(),
        name=_field(text, "name") or tag,
        tags=tuple(name.lower() for name, _ in tags),
        ranks=tuple(int(rank or 5) for _, rank in tags),
        pitch=_pitch(text) or DEFAULT_PITCH,
    )


def _variant(path: Path) -> Variant:
    text = path.read_text("utf-8", "replace")
    gender = (_field(text, "gender") or "male").split()[0].lower()
    return Variant(name=path.name, gender=gender, pitch=_pitch(text))


def _field(text: str, name: str) -> str | None:
    match = re.search(rf"^{name}\s+(.+?)\s*$", text, re.MULTILINE)
    return match[1] if match else None


def _pitch(text: str) -> tuple[int, int] | None:
    match = re.search(r"^pitch\s+(\d+)\s+(\d+)", text, re.MULTILINE)
    if match is None:
        return None
    first, last = sorted((int(match[1]), int(match[2])))
    return first, last
