"""From names to components, and from settings to a chain that answers."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from pydantic import SecretStr

from emoomni_sdk.compose import Settings, build, build_component, build_role, load_settings
from emoomni_sdk.compose.sources import known_variables
from emoomni_sdk.errors import (
    CapabilityError,
    ComponentLoadError,
    ConfigError,
    OptionsError,
    UnknownComponentError,
)
from emoomni_sdk.turn import Turn
from tests.fake_site import FakeSite


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in known_variables():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nothing"))
    monkeypatch.chdir(tmp_path)
    return


def settings(**tables: dict[str, Any]) -> Settings:
    return load_settings(explicit=tables, environ={}).settings


def everything(site: FakeSite) -> None:
    site.install_core()
    site.install_tone()
    site.install_parts()


def test_a_component_with_options(site: FakeSite) -> None:
    site.install_tone()
    tone = build_component("speaker", "tone", {"level": 0.1, "api_key": SecretStr("k")})
    assert tone.options.level == 0.1
    assert tone.options.api_key.get_secret_value() == "k"


def test_a_preset_gives_way_to_options(site: FakeSite) -> None:
    site.install_tone()
    tone = build_component("speaker", "tone:loud", {"level": 0.2})
    assert (tone.options.level, tone.options.voice) == (0.2, "big")


def test_the_role_s_variables(site: FakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.install_tone()
    site.install_parts()
    monkeypatch.setenv("EMOOMNI_SPEAKER_BASE_URL", "http://here")
    monkeypatch.setenv("EMOOMNI_SPEAKER_API_KEY", "k")
    monkeypatch.setenv("EMOOMNI_REASONER_API_KEY", "not for rules, which has no such option")
    assert build_component("speaker", "tone").options.base_url == "http://here"
    given = build_component("speaker", "tone", {"base_url": "http://there"})
    assert given.options.base_url == "http://there"
    assert given.options.api_key.get_secret_value() == "k"
    assert build_component("reasoner", "rules").label == "rules"


@pytest.mark.parametrize(
    ("use", "options", "error", "said"),
    [
        ("tone", {"lewel": 1}, OptionsError, r"\[tone\].*`lewel`.*Known options: level"),
        ("tone", {"level": "x"}, OptionsError, "`level`"),
        ("tone:soft", {}, OptionsError, "no preset 'soft'"),
        ("tone:", {}, ConfigError, "name:preset"),
        (":loud", {}, ConfigError, "name:preset"),
        ("tune", {}, UnknownComponentError, "'tone'"),
    ],
)
def test_a_component_that_cannot_be_built(
    site: FakeSite, use: str, options: dict[str, Any], error: type[Exception], said: str
) -> None:
    site.install_tone()
    with pytest.raises(error, match=said):
        build_component("speaker", use, options)


def test_a_component_without_presets(site: FakeSite) -> None:
    site.install_parts()
    with pytest.raises(OptionsError, match="It has no presets"):
        build_component("perceiver", "signal:best")


def test_a_constructor_that_fails(site: FakeSite) -> None:
    source = """
        from emoomni_sdk.interfaces import Strategist

        class X(Strategist):
            def __init__(self):
                raise ValueError("no luck")

            async def instruct(self, request): ...
    """
    site.install("emoomni-x", {"emoomni.strategists.v1": {"x": "fake_x:X"}}, {"fake_x": source})
    with pytest.raises(ComponentLoadError, match="ValueError: no luck"):
        build_component("strategist", "x")


@pytest.mark.parametrize("kind", ["perceiver", "reasoner", "speaker"])
def test_missing_defaults_say_what_to_install(site: FakeSite, kind: Any) -> None:
    with pytest.raises(UnknownComponentError) as caught:
        build_role(Settings(), kind)
    assert 'pip install "emoomni-sdk[lite]"' in str(caught.value)


def test_a_missing_named_component_says_what_it_is(site: FakeSite) -> None:
    with pytest.raises(UnknownComponentError, match="pip install emoomni-espeak"):
        build_role(settings(speaker={"use": "espeak"}), "speaker")


async def test_two_stages_and_a_speaker(site: FakeSite) -> None:
    everything(site)
    chosen = settings(speaker={"use": "tone", "options": {"level": 0.25}})
    async with build(chosen) as chain:
        result = await chain.run(Turn(text="Long day."))
    assert result.ecot["emotion_analysis"] == "They sound tired."
    assert result.reply == "words of response."
    assert result.audio is not None
    assert max(result.audio.samples()) == 0.25
    assert set(result.answered_by) >= {"perceiver", "reasoner"}


async def test_one_thinker_without_a_speaker(site: FakeSite) -> None:
    everything(site)
    chosen = settings(
        thinker={"use": "omni"},
        speaker={"use": "none"},
        chain={"sections": ["user_intent", "response"], "instruction_deadline": 1.5},
    )
    async with build(chosen) as chain:
        result = await chain.run(Turn(text="Long day."))
    assert list(result.ecot) == ["user_intent", "response"]
    assert result.audio is None


async def test_enabled_hooks_guard_and_observe(site: FakeSite) -> None:
    everything(site)
    source = """
        from emoomni_sdk.hooks import Replace, hookimpl

        seen = []

        class Keeper:
            def __init__(self, token):
                self.token = token

            @hookimpl
            def emoomni_observe(self, event, turn_id):
                seen.append(event.type)

            @hookimpl
            def emoomni_review_reply(self, clause):
                return Replace(clause.replace("words", self.token))
    """
    site.install("emoomni-k", {"emoomni.hooks.v1": {"k": "keeper:Keeper"}}, {"keeper": source})
    hooks = {"enable": ["k"], "options": {"k": {"token": "songs"}}}
    async with build(settings(speaker={"use": "none"}, hooks=hooks)) as chain:
        result = await chain.run(Turn(text="Long day."))
    assert result.reply == "songs of response."
    assert "turn_done" in sys.modules["keeper"].seen


def test_parts_that_do_not_fit(site: FakeSite) -> None:
    everything(site)
    source = """
        from emoomni_sdk.capabilities import StrategistCapabilities
        from emoomni_sdk.interfaces import Strategist

        class Plans(Strategist):
            name = "plans"
            capabilities = StrategistCapabilities(writes_strategy=True)

            async def instruct(self, request): ...
    """
    site.install(
        "emoomni-p", {"emoomni.strategists.v1": {"plans": "plans:Plans"}}, {"plans": source}
    )
    with pytest.raises(CapabilityError):
        build(settings(strategist={"use": "plans"}, speaker={"use": "tone"}))


def test_the_chain_of_the_settings_that_are_found(
    site: FakeSite, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(site)
    (tmp_path / "emoomni.toml").write_text('[thinker]\nuse = "omni"\n')
    monkeypatch.setenv("EMOOMNI_SPEAKER", "tone:loud")
    chain = build()
    assert chain.thinker.label == "omni"
    assert chain.speaker is not None
    assert chain.speaker.options.level == 0.9
