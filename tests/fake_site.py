"""A site-packages folder of distributions that a test writes, and nothing else to be found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import distributions
from pathlib import Path
from textwrap import dedent

import pytest

from emoomni_sdk.registry import entries

TONE_SPEAKER = """
    from array import array

    from pydantic import SecretStr

    from emoomni_sdk.audio import AudioChunk
    from emoomni_sdk.capabilities import SpeakerCapabilities
    from emoomni_sdk.instruction import Dropped, Lowering
    from emoomni_sdk.interfaces import Options, Speaker

    class ToneOptions(Options):
        level: float = 0.5
        voice: str = "plain"
        base_url: str | None = None
        api_key: SecretStr | None = None

    class Tone(Speaker):
        name = "tone"
        Options = ToneOptions
        capabilities = SpeakerCapabilities(dimensions=frozenset({"style"}), languages=frozenset())

        @classmethod
        def preset(cls, name):
            return {"loud": {"level": 0.9, "voice": "big"}}[name]

        def lower(self, request):
            asked = request.instruction.given().items()
            dropped = [Dropped(dimension=d, value=v, reason="it is a tone") for d, v in asked]
            directives = {"level": self.options.level, "language": request.language}
            return Lowering(directives=directives, dropped=dropped)

        async def speak(self, utterance):
            count = 400 * len(utterance.text)
            yield AudioChunk.from_samples(array("f", [self.options.level] * count), 16000)
"""
PARTS = """
    from emoomni_sdk.events import SectionDelta
    from emoomni_sdk.interfaces import Perceiver, Reasoner, Thinker
    from emoomni_sdk.perception import Perception

    class See(Perceiver):
        name = "signal"

        async def perceive(self, request):
            return Perception(analysis="They sound tired.")

    class Reason(Reasoner):
        name = "rules"

        async def reason(self, request):
            for section in request.write:
                yield SectionDelta(section, f"words of {section}.", final=True)

    class Think(Thinker):
        name = "omni"

        async def think(self, request):
            for section in request.sections():
                yield SectionDelta(section, f"thought of {section}.", final=True)
"""


class FakeSite:
    """Writes distributions as an installer would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(
        self,
        name: str,
        entry_points: Mapping[str, Mapping[str, str]],
        modules: Mapping[str, str] | None = None,
        *,
        version: str = "1.0",
        licence: str = "License-Expression: MIT",
        requires: Sequence[str] = (),
        raw_entry_points: str | None = None,
    ) -> None:
        """One distribution: its metadata, and its modules by name."""
        info = self.folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        head = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", licence]
        lines = [*head, *(f"Requires-Dist: {line}" for line in requires)]
        (info / "METADATA").write_text("\n".join(line for line in lines if line) + "\n")
        text = raw_entry_points or "\n".join(
            f"[{group}]\n" + "\n".join(f"{point} = {value}" for point, value in points.items())
            for group, points in entry_points.items()
        )
        (info / "entry_points.txt").write_text(text)
        for module, source in (modules or {}).items():
            (self.folder / f"{module}.py").write_text(dedent(source))
        entries.refresh()

    def install_core(self) -> None:
        """The core's own entry points."""
        rules = {"rules": "emoomni_sdk.strategist:RuleStrategist"}
        self.install("emoomni-sdk", {"emoomni.strategists.v1": rules}, version="0.1.0")

    def install_tone(self) -> None:
        """A Speaker that makes real sound."""
        self.install(
            "emoomni-tone", {"emoomni.speakers.v1": {"tone": "tone:Tone"}}, {"tone": TONE_SPEAKER}
        )

    def install_parts(self) -> None:
        """The default perceiver and reasoner, and a Thinker called omni."""
        groups = {
            "emoomni.perceivers.v1": {"signal": "fake_parts:See"},
            "emoomni.reasoners.v1": {"rules": "fake_parts:Reason"},
            "emoomni.thinkers.v1": {"omni": "fake_parts:Think"},
        }
        self.install("emoomni-parts", groups, {"fake_parts": PARTS})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSite]:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.setattr(entries, "distributions", lambda path: distributions(path=[str(folder)]))
    entries.refresh()
    yield FakeSite(folder)
    entries.refresh()
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(str(folder)):
            del sys.modules[name]
