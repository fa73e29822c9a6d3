"""The word lists in `words/`, one file per field of words and language: ``dimensions.en.toml``.

Each table of a file is a role (`term`, `figure`, `character`, `noun`, `filler`), each key what its
words are worth ("soft + low*0.4"), each value a comma-separated list, in which ``{wait|stop} a
moment`` stands for both phrases. Figures ("mouse", "stadium") count only where the sentence likens
the voice to them or sets it among them; see `figures`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from emoomni_sdk.instruction.vocabulary import Entry, Role, listed, parts

FIELDS = {
    "en": (
        *("people", "bright", "dark", "dimensions", "timbres", "nothing", "scenes", "verbs"),
        *("idioms_pace", "idioms_level", "idioms_pitch", "idioms_melody", "idioms_pauses"),
        *("states_sorrow", "states_joy", "states_anger", "states_calm"),
        *("roles", "figures", "music", "events", "sounds"),
    ),
    "zh": (
        *("people", "moods", "dimensions", "timbres", "nothing", "scenes"),
        *("idioms_pace", "idioms_level", "idioms_pitch", "idioms_melody", "idioms_pauses"),
        *("idioms_joy", "idioms_sorrow", "idioms_anger", "idioms_calm", "idioms_manner"),
        *("figures", "sounds"),
    ),
}
"""Language → its files; what the first says of a word stands."""
_FOLDER = "words"


@cache
def lexicon(field: str, language: str) -> dict[str, Entry]:
    """The words of one file, each with what it does."""
    source = files(__package__).joinpath(_FOLDER, f"{field}.{language}.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    found: dict[str, Entry] = {}
    for role, lists in tables.items():
        for worth, words in cast(dict[str, str], lists).items():
            entry = _entry(cast(Role, role), worth)
            for phrase in listed(words):
                found.setdefault(phrase, entry)
    return found


def _entry(role: Role, worth: str) -> Entry:
    if role == "noun":
        return Entry(role, noun=worth)
    return Entry(role, () if role == "filler" else parts(worth))


def lexicons(language: str) -> tuple[dict[str, Entry], ...]:
    """Every list of a language, in the order in which they are believed."""
    return tuple(lexicon(field, language) for field in FIELDS[language])
