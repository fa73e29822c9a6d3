"""``emoomni config``: values, origins, and no secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Line, one_line
from tests.fake_site import FakeSite

FILE = """
[speaker]
use = "tone:loud"
[speaker.options]
voice = "plain"
api_key = "sk-file"
base_url = "https://me:sk-user@host/v1?key=sk-query"
level = 0.25
[chain]
instruction_deadline = 1
"""


def shown(ended: Any) -> dict[str, tuple[Any, str]]:
    settings = ended.json["settings"]
    return {key: (row["value"], row["origin"]) for key, row in settings.items()}


def test_each_value_with_its_origin(
    emoomni: Line, site: FakeSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.install_tone()
    (tmp_path / "emoomni.toml").write_text(FILE)
    monkeypatch.setenv("EMOOMNI_PERCEIVER", "mine")
    monkeypatch.setenv("EMOOMNI_REASONER_API_KEY", "sk-env")
    monkeypatch.setenv("EMOOMNI_REASONER_BASE_URL", "http://localhost:1/?k=sk-env")
    ended = emoomni("config", "--show", "--json")
    assert ended.code == 0
    assert "sk-" not in ended.out + ended.err
    rows = shown(ended)
    file = "file emoomni.toml"
    assert rows["speaker.use"] == ("tone:loud", file)
    assert rows["speaker.options.voice"] == ("plain", file)
    assert rows["speaker.options.api_key"][0] == "**********"
    assert rows["speaker.options.level"] == (0.25, file)
    assert rows["chain.instruction_deadline"] == (1.0, file)
    assert rows["perceiver.use"] == ("mine", "environment EMOOMNI_PERCEIVER")
    assert rows["reasoner.use"] == ("rules", "default")
    assert rows["reasoner.options.api_key"] == (
        "**********",
        "environment EMOOMNI_REASONER_API_KEY",
    )
    assert rows["reasoner.options.base_url"][0] == "http://localhost:1/?**********"
    assert rows["thinker.use"] == (None, "default")
    assert ended.json["file"] == "emoomni.toml"


def test_the_table_masks_too(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    (tmp_path / "emoomni.toml").write_text(FILE)
    ended = emoomni("config")
    assert ended.code == 0
    assert "sk-" not in ended.out + ended.err
    assert "tone:loud" in ended.out
    assert "**********" in ended.out


def test_a_secret_that_only_its_component_knows(
    emoomni: Line, site: FakeSite, tmp_path: Path
) -> None:
    source = """
        from pydantic import SecretStr
        from emoomni_sdk.interfaces import Options, Strategist

        class Hush(Strategist):
            class Options(Options):
                phrase: SecretStr | None = None
                mood: str = ""

            async def instruct(self, request): ...
    """
    text = '[strategist]\nuse = "hush"\n[strategist.options]\nphrase = "sk-one"\nmood = "calm"\n'
    (tmp_path / "emoomni.toml").write_text(text)
    rows = shown(emoomni("config", "--json"))
    assert rows["strategist.options.mood"][0] == "**********"
    site.install("emoomni-h", {"emoomni.strategists.v1": {"hush": "hush:Hush"}}, {"hush": source})
    rows = shown(emoomni("config", "--json"))
    assert rows["strategist.options.mood"][0] == "calm"
    assert rows["strategist.options.phrase"][0] == "**********"


def test_a_wrong_file_is_one_line(emoomni: Line, tmp_path: Path) -> None:
    (tmp_path / "emoomni.toml").write_text("[speeker]\n")
    ended = emoomni("config", "--json")
    assert ended.code == 2
    assert ended.out == ""
    assert "Did you mean `speaker`?" in one_line(ended.err)


def test_a_file_that_is_not_there(emoomni: Line) -> None:
    ended = emoomni("config", "--config", "nowhere.toml")
    assert ended.code == 2
    assert "nowhere.toml" in one_line(ended.err)
