"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings file instead of emoomni.toml."),
]
AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Print JSON on standard output, nothing else.")
]
SpeakerName: TypeAlias = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", help="Who speaks: name or name:preset."),
]
