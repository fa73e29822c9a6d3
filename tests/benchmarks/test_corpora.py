"""Which clips are taken, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.perceiving.corpora import Sample, chosen, emotion_of, load, sex_of
from emoomni_sdk.errors import ConfigError
from tests.benchmarks.conftest import tone


def told(samples: list[Sample]) -> list[tuple[str, str, str, str]]:
    return [(one.name, one.corpus, one.label, one.speaker) for one in samples]


@pytest.mark.parametrize(
    ("label", "emotion"),
    [
        ("anger", "angry"),
        ("Happiness", "happy"),
        (" FEA ", "fearful"),
        ("pleasant surprise", "surprised"),
        ("pleasant-surprise", "surprised"),
        ("bored", "bored"),
        ("deep concern", None),
        ("", None),
    ],
)
def test_words_of_corpora_mean_emotions(label: str, emotion: str | None) -> None:
    assert emotion_of(label) == emotion


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("ravdess_01_male", "male"),
        ("EB0_female_27", "female"),
        ("W009", "female"),
        ("M", "male"),
        ("Woman", "female"),
        ("Actor_01", ""),
        ("the male and the female", ""),
        ("", ""),
    ],
)
def test_a_name_may_tell_the_sex(name: str, sex: str) -> None:
    assert sex_of(name) == sex


def test_a_manifest_names_speech_with_one_label(data: Path) -> None:
    samples = load(data)
    assert told(samples)[:3] == [
        ("alpha/1.wav", "alpha", "angry", "one_female"),
        ("alpha/2.wav", "alpha", "happy", "one_female"),
        ("alpha/3.wav", "alpha", "sad", "one_female"),
    ]
    assert len(samples) == 8
    assert samples[0].path.is_file()
    assert samples[0].sex == "female"
    assert samples[0].transcript == "They said anger."


def test_columns_of_a_manifest_win_over_names(tmp_path: Path) -> None:
    (tmp_path / "MANIFEST.csv").write_text(
        "\ufeffpath,label,speaker,corpus,gender,split,language\n"
        "x/a.wav,joy,p_male,radio,F,test,de\n"
        "x/b.wav,joy,p_male,,,train,\n",
        encoding="utf-8",
    )
    first, second = load(tmp_path)
    assert (first.corpus, first.sex, first.language) == ("radio", "female", "de")
    assert (second.corpus, second.sex, second.language) == ("x", "male", "")
    assert [one.name for one in load(tmp_path, split="test")] == ["x/a.wav"]


def test_folders_may_tell_what_a_manifest_would(tmp_path: Path) -> None:
    for name in (
        "one/anger/a.wav",
        "one/sad/p1_male/b.WAV",
        "two/p2/happy/c.wav",
        "calm/d.wav",
        "sad/p3/e.wav",
        "two/notes/f.wav",
        "one/anger/readme.txt",
    ):
        tone(tmp_path / "set" / name, 440)
    assert sorted(told(load(tmp_path / "set"))) == [
        ("calm/d.wav", "set", "calm", ""),
        ("one/anger/a.wav", "one", "angry", ""),
        ("one/sad/p1_male/b.WAV", "one", "sad", "p1_male"),
        ("sad/p3/e.wav", "set", "sad", "p3"),
        ("two/p2/happy/c.wav", "two", "happy", "p2"),
    ]


@pytest.mark.parametrize(
    ("head", "split", "named"),
    [("path,emotion", None, "`label`"), ("path,label", "test", "`split`"), ("", None, "`label`")],
)
def test_a_column_that_is_missing_is_named(
    tmp_path: Path, head: str, split: str | None, named: str
) -> None:
    (tmp_path / "MANIFEST.csv").write_text(f"{head}\n")
    with pytest.raises(ConfigError, match=named):
        load(tmp_path, split)


def test_a_short_row_is_a_row_without_the_rest(tmp_path: Path) -> None:
    (tmp_path / "MANIFEST.csv").write_text("path,label,speaker\na/b.wav,sad\n")
    assert told(load(tmp_path)) == [("a/b.wav", "a", "sad", "")]


def test_what_is_no_folder_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no folder"):
        load(tmp_path / "nowhere")
    with pytest.raises(ConfigError, match="split"):
        load(tmp_path, split="test")
    (tmp_path / "MANIFEST.csv").write_bytes(b"path,label\n\xff\xfe,sad\n")
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


def test_a_choice_of_corpora_and_of_few_clips_per_label(data: Path) -> None:
    samples = load(data)
    assert {one.corpus for one in chosen(samples, ["beta"])} == {"beta"}
    few = chosen(samples, per_label=1)
    assert sorted((one.corpus, one.label) for one in few) == sorted(
        {(one.corpus, one.label) for one in samples}
    )
    assert few == chosen(samples, per_label=1)
    with pytest.raises(ConfigError, match="'gamma'"):
        chosen(samples, ["gamma"])
