"""``emoomni doctor``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Line
from tests.fake_site import FakeSite


def healthy(site: FakeSite, tmp_path: Path) -> None:
    site.install_core()
    site.install_tone()
    site.install_parts()
    (tmp_path / "emoomni.toml").write_text('[speaker]\nuse = "tone"\n')


def outcomes(ended: Any) -> dict[str, str]:
    return {check["name"]: check["outcome"] for check in ended.json["checks"]}


def detail(ended: Any, name: str) -> Any:
    (check,) = (check for check in ended.json["checks"] if check["name"] == name)
    return check


def test_a_chain_that_can_run(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    healthy(site, tmp_path)
    ended = emoomni("doctor", "--json")
    assert ended.code == 0
    assert ended.json["ok"] is True
    found = outcomes(ended)
    for name in ("python", "pydantic", "settings", "perceiver", "reasoner", "strategist"):
        assert found[name] == "ok"
    assert found["speaker"] == found["voice"] == found["chain"] == "ok"
    assert "emoomni-tone 1.0, MIT" in detail(ended, "speaker")["detail"]
    assert "s of sound" in detail(ended, "voice")["detail"]


def test_missing_defaults_fail_with_the_remedy(emoomni: Line, site: FakeSite) -> None:
    site.install_core()
    ended = emoomni("doctor", "--json")
    assert ended.code == 1
    assert ended.json["ok"] is False
    for role in ("perceiver", "reasoner", "speaker"):
        check = detail(ended, role)
        assert check["outcome"] == "fail"
        assert check["remedy"] == 'pip install "emoomni-sdk[lite]"'
    assert "chain" not in outcomes(ended)


def test_every_complaint_has_a_remedy(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    site.install_tone()
    (tmp_path / "emoomni.toml").write_text('[speaker]\nuse = "tone"\noptions = { lewel = 1 }\n')
    checks = emoomni("doctor", "--json").json["checks"]
    bad = [check for check in checks if check["outcome"] == "fail"]
    assert {check["name"] for check in bad} == {"perceiver", "reasoner", "strategist", "speaker"}
    assert all(check["remedy"] for check in bad)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("yield AudioChunk.from_samples([], 16000)", "no sound"),
        ("raise RuntimeError('no engine data'); yield", "no engine data"),
        ("yield [0.0]", "speak() yielded a list, not an AudioChunk"),
    ],
)
def test_a_speaker_that_does_not_speak(
    emoomni: Line, site: FakeSite, tmp_path: Path, source: str, said: str
) -> None:
    healthy(site, tmp_path)
    module = f"""
    from emoomni_sdk.audio import AudioChunk
    from tone import Tone

    class Ill(Tone):
        async def speak(self, utterance):
            {source}
    """
    site.install("emoomni-ill", {"emoomni.speakers.v1": {"ill": "ill:Ill"}}, {"ill": module})
    (tmp_path / "emoomni.toml").write_text('[speaker]\nuse = "ill"\n')
    ended = emoomni("doctor", "--json")
    assert ended.code == 1
    assert said in detail(ended, "voice")["detail"]


def test_an_import_that_fails_harms_nobody(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    healthy(site, tmp_path)
    source = {"gone": "import os; os._exit(9)"}
    site.install("emoomni-gone", {"emoomni.speakers.v1": {"gone": "gone:X"}}, source)
    (tmp_path / "emoomni.toml").write_text('[speaker]\nuse = "gone"\n')
    ended = emoomni("doctor", "--json")
    assert ended.code == 1
    assert "exit code 9" in detail(ended, "speaker")["detail"]


def test_variables_are_named_and_not_shown(
    emoomni: Line, site: FakeSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    healthy(site, tmp_path)
    monkeypatch.setenv("EMOOMNI_SPEAKER_API_KEY", "sk-one")
    monkeypatch.setenv("EMOOMNI_SPEEKER", "sk-two")
    for arguments in (("doctor",), ("doctor", "--json")):
        ended = emoomni(*arguments)
        assert ended.code == 0
        assert "sk-" not in ended.out + ended.err
    assert detail(ended, "$EMOOMNI_SPEAKER_API_KEY")["outcome"] == "ok"
    assert detail(ended, "$EMOOMNI_SPEEKER")["outcome"] == "note"


def test_a_wrong_settings_file(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    healthy(site, tmp_path)
    (tmp_path / "emoomni.toml").write_text("[speeker]\n")
    ended = emoomni("doctor", "--json")
    assert ended.code == 1
    assert detail(ended, "settings")["outcome"] == "fail"


def test_the_page_for_people(emoomni: Line, site: FakeSite) -> None:
    ended = emoomni("doctor")
    assert ended.code == 1
    lines = ended.out.splitlines()
    (at,) = (place for place, line in enumerate(lines) if line.startswith("fail  perceiver"))
    assert "→ pip install" in lines[at + 1]
