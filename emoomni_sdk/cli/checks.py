"""What ``emoomni doctor`` looks at. No check prints the value of a variable or option."""

from __future__ import annotations

import asyncio
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from emoomni_sdk.errors import EmoOmniError

if TYPE_CHECKING:
    from emoomni_sdk.compose import Configuration, Settings
    from emoomni_sdk.interfaces import Component, Speaker
    from emoomni_sdk.registry import Kind

Outcome: TypeAlias = Literal["ok", "note", "fail"]
OLDEST_PYTHON = (3, 11)
CORE_PACKAGES = ("pydantic", "pluggy", "typer", "rich")
MEDIA_PACKAGES = ("numpy", "av")
SCARCE_BYTES = 200 * 1024 * 1024
TRIAL_WORDS = "One, two, three."
TRIAL_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the doctor's report; ``fail`` means that the chain cannot run."""

    name: str
    outcome: Outcome
    detail: str
    remedy: str | None = None


def check_python() -> Iterator[Check]:
    """Interpreter and packages."""
    from emoomni_sdk.cli.app import version

    found = platform.python_version()
    if sys.version_info[:2] >= OLDEST_PYTHON:
        yield Check("python", "ok", f"{found} on {platform.system()} {platform.machine()}")
    else:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        yield Check("python", "fail", found, f"Use Python {wanted} or newer.")
    yield Check("emoomni-sdk", "ok", version())
    for package in CORE_PACKAGES:
        yield _package(package, "pip install --force-reinstall emoomni-sdk", "fail")
    for package in MEDIA_PACKAGES:
        yield _package(package, 'pip install "emoomni-sdk[media]"', "note")


def check_places() -> Iterator[Check]:
    """Where temporary files and replies are written."""
    temporary = Path(tempfile.gettempdir())
    for name, folder, bad in (("temporary files", temporary, "fail"), ("here", Path(), "note")):
        yield _folder(name, folder, "fail" if bad == "fail" else "note")
    free = shutil.disk_usage(temporary).free
    detail = f"{free // 1_000_000} MB free in {temporary}"
    scarce = free < SCARCE_BYTES
    yield Check("disk", "note" if scarce else "ok", detail, "Free some space." if scarce else None)


def check_sound() -> Iterator[Check]:
    """Whether ``--play`` can work."""
    from emoomni_sdk.cli.playback import find_player

    player = find_player()
    if player:
        yield Check("player", "ok", player[0])
    else:
        remedy = "For --play install aplay (alsa-utils), paplay, pw-play or ffplay (ffmpeg)."
        yield Check("player", "note", "none found", remedy)


def check_variables(settings: Settings | None) -> Iterator[Check]:
    """Which environment variables are set; never what they hold."""
    from emoomni_sdk.compose.sources import known_variables

    known = {*known_variables(), *_component_variables(settings)}
    for name in sorted(known):
        if os.environ.get(name):
            yield Check(f"${name}", "ok", "set")
    for name in sorted(n for n in os.environ if n.startswith("EMOOMNI_") and n not in known):
        if name != "EMOOMNI_TEST_DATA":
            yield Check(f"${name}", "note", "set, and nothing reads it", "Check its spelling.")


def check_settings(path: str | os.PathLike[str] | None) -> tuple[Check, Configuration | None]:
    """The settings file, and what it says when it can be read."""
    from emoomni_sdk.compose import load_settings

    try:
        loaded = load_settings(path)
    except EmoOmniError as error:
        return Check("settings", "fail", error.message, error.remedy or "Correct the file."), None
    detail = f"file {loaded.path}" if loaded.path else "no file; defaults and environment"
    return Check("settings", "ok", detail), loaded


def check_components(settings: Settings, timeout: float) -> Iterator[Check]:
    """Every component of the chain: imported apart, then constructed as configured."""
    from emoomni_sdk.registry import Entry, check_all, find

    chosen = settings.in_use()
    found: dict[Kind, Entry] = {}
    for kind, use in chosen.items():
        try:
            found[kind] = find(kind, use.partition(":")[0])
        except EmoOmniError as error:
            yield Check(kind, "fail", f"{use}: {error.message}", _remedy(settings, kind, error))
    statuses = dict(zip(found, check_all(found.values(), timeout), strict=True))
    for kind, status in statuses.items():
        entry = found[kind]
        title = f"{chosen[kind]} ({entry.distribution} {entry.version}, {entry.licence})"
        if status.usable:
            yield _construct(settings, kind, title)
        else:
            yield Check(kind, "fail", f"{title}: {status.state}: {status.reason}", status.remedy)


def check_voice(speaker: Speaker) -> Check:
    """Whether a Speaker that works on this machine by itself does speak."""
    needs = speaker.capabilities
    if needs.needs_network or needs.needs_gpu:
        return Check("voice", "note", "not tried: it needs a network or a GPU")
    try:
        seconds = asyncio.run(asyncio.wait_for(_trial(speaker), TRIAL_SECONDS))
    except TimeoutError:
        detail = f"nothing heard in {TRIAL_SECONDS:g} s"
        return Check("voice", "fail", detail, "Choose another speaker.")
    except EmoOmniError as error:
        return Check("voice", "fail", error.message, error.remedy or "Choose another speaker.")
    except Exception as error:
        return Check("voice", "fail", f"{type(error).__name__}: {error}", "Choose another speaker.")
    if not seconds:
        return Check("voice", "fail", "it speaks no sound", "Choose another speaker.")
    return Check("voice", "ok", f"speaks: {seconds:.1f} s of sound for {TRIAL_WORDS!r}")


async def _trial(speaker: Speaker) -> float:
    from emoomni_sdk.cli.voice import hear
    from emoomni_sdk.interfaces import Utterance

    async with speaker:
        chunks = await hear(speaker, lambda: speaker.speak(Utterance(text=TRIAL_WORDS)))
        return sum(chunk.seconds for chunk in chunks)


def _construct(settings: Settings, kind: Kind, title: str) -> Check:
    from emoomni_sdk.compose import build_role

    try:
        component = build_role(settings, kind)
    except EmoOmniError as error:
        remedy = error.remedy or f"Look at [{kind}.options]."
        return Check(kind, "fail", f"{title}: {error.message}", remedy)
    asks = [name for name, wanted in _needs(component) if wanted]
    return Check(kind, "ok", f"{title}{', needs ' + ' and '.join(asks) if asks else ''}")


def _needs(component: Component | None) -> tuple[tuple[str, bool], ...]:
    if component is None:
        return ()
    needs = component.capabilities
    return (("a network", needs.needs_network), ("a GPU", needs.needs_gpu))


def _remedy(settings: Settings, kind: Kind, error: EmoOmniError) -> str | None:
    from emoomni_sdk.compose.building import LITE

    default = kind != "strategist" and settings.role(kind).use is None
    return LITE if default else error.remedy


def _component_variables(settings: Settings | None) -> set[str]:
    from emoomni_sdk.registry import load

    if settings is None:
        return set()
    found: set[str] = set()
    for kind, use in settings.in_use().items():
        try:
            found |= set(load(kind, use.partition(":")[0]).Options.environment().values())
        except EmoOmniError:
            continue
    return found


def _package(name: str, remedy: str, missing: Outcome) -> Check:
    try:
        return Check(name, "ok", metadata.version(name))
    except metadata.PackageNotFoundError:
        return Check(name, missing, "not installed", remedy)


def _folder(name: str, folder: Path, bad: Outcome) -> Check:
    place = folder.resolve()
    try:
        with tempfile.NamedTemporaryFile(dir=place, prefix=".emoomni-"):
            return Check(name, "ok", f"{place} can be written")
    except OSError as error:
        detail = f"{place} cannot be written: {error.strerror or error}"
        return Check(name, bad, detail, "Free it, or set TMPDIR." if bad == "fail" else "Use -o.")
