"""Options that build a chain and a turn, shared by the commands that answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from emoomni_sdk.errors import ClipNotFoundError, ConfigError

if TYPE_CHECKING:
    from emoomni_sdk.compose import Settings
    from emoomni_sdk.media import Clip

ThinkerName: TypeAlias = Annotated[
    str | None, typer.Option("--thinker", metavar="NAME", help="Who thinks: name or name:preset.")
]
PerceiverName: TypeAlias = Annotated[
    str | None, typer.Option("--perceiver", metavar="NAME", help="Who perceives.")
]
ReasonerName: TypeAlias = Annotated[
    str | None, typer.Option("--reasoner", metavar="NAME", help="Who reasons.")
]
StrategistName: TypeAlias = Annotated[
    str | None, typer.Option("--strategist", metavar="NAME", help="Who directs the voice.")
]
ReplySpeakerName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--speaker", metavar="NAME", help="Who speaks: name or name:preset; none: text only."
    ),
]
ReplyLanguage: TypeAlias = Annotated[
    str | None,
    typer.Option("--reply-language", metavar="TAG", help="Answer in this language (BCP 47)."),
]
ReasoningLanguage: TypeAlias = Annotated[
    str | None,
    typer.Option("--reasoning-language", metavar="TAG", help="Reason in this language (BCP 47)."),
]
Persona: TypeAlias = Annotated[
    str | None, typer.Option("--persona", metavar="WORDS", help="Who answers, in your words.")
]
Start: TypeAlias = Annotated[
    str | None, typer.Option("--from", metavar="TIME", help="Begin here: seconds or [h:]mm:ss.")
]
End: TypeAlias = Annotated[
    str | None, typer.Option("--to", metavar="TIME", help="End here: seconds or [h:]mm:ss.")
]


def chosen_settings(config: Path | None, turn: dict[str, Any], **roles: str | None) -> Settings:
    """The settings, with what was named on the command line winning.

    A thinker named here replaces a perceiver and a reasoner named elsewhere, and the other way
    round.
    """
    from emoomni_sdk.compose import load_settings

    explicit: dict[str, Any] = {role: {"use": use} for role, use in roles.items() if use}
    given = {name: value for name, value in turn.items() if value is not None}
    if given:
        explicit["turn"] = given
    return load_settings(config, explicit=explicit).settings


def open_clip(path: str, start: str | None = None, end: str | None = None) -> Clip:
    """The clip at `path`; ``-`` is standard input.

    Raises:
        MediaError: There is none.
        ConfigError: The times are no span.
    """
    from emoomni_sdk.media import Clip

    begin, stop = seconds_of(start, "--from"), seconds_of(end, "--to")
    if path == "-":
        return Clip.open(sys.stdin.buffer, start=begin, end=stop, name="standard input")
    try:
        return Clip.open(path, start=begin, end=stop)
    except ClipNotFoundError as error:
        missing = isinstance(error.__cause__, FileNotFoundError)
        if missing and "://" not in path and (" " in path or "." not in path):
            error.remedy = f"{error.remedy} If these are words, give them with --text."
        raise


def seconds_of(time: str | None, option: str) -> float | None:
    """Seconds of ``90``, ``1:30`` or ``0:01:30``.

    Raises:
        ConfigError: It is no time.
    """
    if time is None:
        return None
    try:
        parts = [float(part) for part in time.split(":")]
    except ValueError:
        parts = []
    if not 1 <= len(parts) <= 3 or any(part < 0 for part in parts):
        raise ConfigError(f"{option} {time} is no time.", remedy="Write seconds, or mm:ss.")
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + part
    return seconds
