"""Which setting wins, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, SecretStr

from emoomni_sdk.compose import Configuration, Settings, load_settings
from emoomni_sdk.compose.sources import find_file, known_variables
from emoomni_sdk.errors import ConfigError

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text("utf-8")


def load(
    tmp_path: Path,
    text: str = "",
    *,
    environ: dict[str, str] | None = None,
    explicit: dict[str, Any] | None = None,
) -> Configuration:
    file = tmp_path / "emoomni.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file, explicit=explicit, environ=environ or {})


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    assert loaded.settings.in_use() == {
        "perceiver": "signal",
        "reasoner": "rules",
        "strategist": "rules",
        "speaker": "espeak",
    }
    assert loaded.origin("speaker.use") == "default"


def test_explicit_over_file_over_environment(tmp_path: Path) -> None:
    environ = {f"EMOOMNI_{role}": "env" for role in ("PERCEIVER", "REASONER", "SPEAKER")}
    text = '[reasoner]\nuse = "file"\n[speaker]\nuse = "file"\n'
    loaded = load(tmp_path, text, environ=environ, explicit={"speaker": {"use": "given"}})
    assert loaded.settings.in_use() == {
        "perceiver": "env",
        "reasoner": "file",
        "strategist": "rules",
        "speaker": "given",
    }
    assert loaded.origin("perceiver.use") == "environment EMOOMNI_PERCEIVER"
    assert loaded.origin("reasoner.use") == f"file {tmp_path / 'emoomni.toml'}"
    assert loaded.origin("speaker.use") == "explicit"


def test_options_stay_with_their_component(tmp_path: Path) -> None:
    text = '[speaker]\nuse = "espeak:soft"\n[speaker.options]\nvoice = "en"\n'
    for same in ("espeak", "espeak:other"):
        kept = load(tmp_path, text, explicit={"speaker": {"use": same}})
        assert kept.settings.speaker.options == {"voice": "en"}
    other = load(tmp_path, text, explicit={"speaker": {"use": "gemini"}})
    assert other.settings.speaker.options == {}
    assert other.origin("speaker.options.voice") == "default"


def test_options_without_a_name_are_the_default_s(tmp_path: Path) -> None:
    text = '[speaker.options]\nvoice = "en"\n'
    assert load(tmp_path, text).settings.speaker.options == {"voice": "en"}
    other = load(tmp_path, text, explicit={"speaker": {"use": "gemini"}})
    assert other.settings.speaker.options == {}


def test_options_are_merged_by_name(tmp_path: Path) -> None:
    text = '[speaker.options]\nvoice = "en"\nlevel = 1\n'
    loaded = load(tmp_path, text, explicit={"speaker": {"options": {"level": 2}}})
    assert loaded.settings.speaker.options == {"voice": "en", "level": 2}
    assert loaded.origin("speaker.options.level") == "explicit"


def test_a_thinker_replaces_two_stages_and_the_other_way_round(tmp_path: Path) -> None:
    two = '[perceiver]\nuse = "p"\n[reasoner]\nuse = "r"\n[reasoner.options]\nx = 1\n'
    loaded = load(tmp_path, two, explicit={"thinker": {"use": "omni"}})
    assert loaded.settings.in_use().keys() == {"thinker", "strategist", "speaker"}
    loaded = load(tmp_path, '[thinker]\nuse = "t"\n', explicit={"reasoner": {"use": "mine"}})
    assert loaded.settings.in_use()["reasoner"] == "mine"
    assert loaded.settings.in_use()["perceiver"] == "signal"
    assert loaded.settings.thinker.use is None


@pytest.mark.parametrize("source", ["file", "environment", "explicit"])
def test_both_ways_to_think_in_one_place(tmp_path: Path, source: str) -> None:
    text = '[thinker]\nuse = "t"\n[reasoner]\nuse = "r"\n'
    environ = {"EMOOMNI_THINKER": "t", "EMOOMNI_REASONER": "r"}
    explicit = {"thinker": {"use": "t"}, "reasoner": {"use": "r"}}
    with pytest.raises(ConfigError, match="both ways to think"):
        load(
            tmp_path,
            text if source == "file" else "",
            environ=environ if source == "environment" else {},
            explicit=explicit if source == "explicit" else None,
        )


def test_no_speaker(tmp_path: Path) -> None:
    loaded = load(tmp_path, '[speaker]\nuse = "none"\n')
    assert loaded.settings.chosen("speaker") is None


def test_an_empty_variable_is_unset(tmp_path: Path) -> None:
    assert load(tmp_path, environ={"EMOOMNI_SPEAKER": ""}).settings.speaker.use is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[speeker]\n", "`speeker`.*Did you mean `speaker`"),
        ("[chain]\ninstruction_dedline = 1\n", "Did you mean `chain.instruction_deadline`"),
        ("[speaker]\nname = 'x'\n", "`speaker.name`"),
        ("speaker = 'espeak'\n", r"Write it as \[speaker\] with `use = \"espeak\"`"),
        ("chain = 3\n", "`chain` is a table"),
        ("[speaker]\noptions = 'x'\n", "`speaker.options` is a table"),
        ("[speaker]\nuse = 3\n", "`speaker.use`"),
        ("[speaker]\nuse = ''\n", "`speaker.use`"),
        ("[chain]\ninstruction_deadline = -1\n", "`chain.instruction_deadline`"),
        ("[chain]\nsections = ['response', 'user_intent']\n", "must be `response`"),
        ("[chain]\nsections = ['feelings', 'response']\n", "'feelings'"),
        ("[hooks]\nenable = ['a', 'a']\n", "enabled twice"),
        ("[hooks]\nenable = 'a'\n", "`hooks.enable`"),
        ("[hooks.options.a]\nx = 1\n", "'a' is not enabled"),
        ("[speaker\n", "is not TOML"),
    ],
)
def test_a_wrong_file(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said) as caught:
        load(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Cannot read"):
        load_settings(tmp_path / "none.toml", environ={})
    with pytest.raises(ConfigError, match="Cannot read"):
        load_settings(tmp_path, environ={})


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "emoomni.toml"
    file.write_bytes(b"[turn]\npersona = '\xff'\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_settings(file, environ={})


def test_where_the_file_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "home" / "emoomni" / "emoomni.toml"
    environ = {"XDG_CONFIG_HOME": str(own.parents[1]), "APPDATA": str(own.parents[1])}
    assert find_file(environ) is None
    own.parent.mkdir(parents=True)
    own.write_text("")
    assert find_file(environ) == own
    (tmp_path / "emoomni.toml").write_text("")
    assert find_file(environ) == Path("emoomni.toml")
    assert find_file({**environ, "EMOOMNI_CONFIG": "other.toml"}) == Path("other.toml")


def test_no_repr_shows_a_secret(tmp_path: Path) -> None:
    text = """
        [speaker.options]
        api_key = "sk-one"
        base_url = "https://me:sk-two@host/v1?key=sk-three"
        headers = { Authorization = "Bearer sk-four", Accept = "audio/wav" }
        max_tokens = 5
        [hooks]
        enable = ["audit"]
        [hooks.options.audit]
        token = "sk-five"
    """
    loaded = load(tmp_path, text, explicit={"thinker": {"options": {"secret": "sk-six"}}})
    shown = f"{loaded!r} {loaded.settings} {loaded.settings.model_dump_json()}"
    assert "sk-" not in shown
    options = loaded.settings.speaker.options
    assert options["max_tokens"] == 5
    assert options["headers"]["Accept"] == "audio/wav"
    assert options["api_key"] == SecretStr("sk-one")


def test_an_error_does_not_quote_the_value(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, "[hooks]\nenable = ['a']\n[hooks.options]\na = 'sk-one'\n")
    assert "sk-one" not in str(caught.value)


def documented_keys() -> list[str]:
    keys = []
    for name, field in Settings.model_fields.items():
        table = field.annotation
        assert isinstance(table, type)
        assert issubclass(table, BaseModel)
        keys += [name, *table.model_fields]
    return sorted(set(keys))


@pytest.mark.parametrize("key", documented_keys())
def test_every_key_is_documented(key: str) -> None:
    assert f"`{key}`" in PAGE or f"`[{key}]`" in PAGE


@pytest.mark.parametrize("name", known_variables())
def test_every_variable_is_documented(name: str) -> None:
    assert f"`{name}`" in PAGE
