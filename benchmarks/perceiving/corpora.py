"""Labelled clips of speech: a folder with a manifest, or a folder of folders named by labels."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from emoomni_sdk.errors import ConfigError
from emoomni_sdk.perception import EMOTIONS

MANIFEST = "MANIFEST.csv"
SPEECH = "speech"
SUFFIXES = frozenset(
    {".aac", ".aiff", ".avi", ".flac", ".m4a", ".mkv", ".mov", ".mp3", ".mp4", ".ogg", ".opus"}
    | {".wav", ".webm", ".wma"}
)
WORDS = {
    "angry": "anger ang",
    "bored": "boredom bor",
    "calm": "calmness cal",
    "disgusted": "disgust dis",
    "fearful": "fear afraid fea scared",
    "happy": "happiness joy joyful hap",
    "neutral": "neutrality neu",
    "sad": "sadness",
    "surprised": "surprise sur pleasant_surprise pleasant_surprised",
}
"""Emotion → other words for it in the labels of corpora."""
EMOTION_OF = {
    **{word: emotion for emotion, words in WORDS.items() for word in words.split()},
    **{emotion: emotion for emotion in EMOTIONS},
}
_SEX = re.compile(r"(?<![a-z])(?:(female|woman|f|w)|(male|man|m))(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sample:
    """One clip of one person with one label."""

    path: Path
    name: str
    """Of the file, relative to the data."""
    corpus: str
    label: str
    """One of `EMOTIONS`."""
    speaker: str = ""
    sex: str = ""
    """``female``, ``male``, or nothing where it is not told."""
    language: str = ""
    transcript: str = ""


def emotion_of(label: str) -> str | None:
    """The one of `EMOTIONS` that a label means, such as ``angry`` for ``Anger``."""
    return EMOTION_OF.get(re.sub(r"[\s-]+", "_", label.strip().lower()))


def load(data: Path, split: str | None = None) -> list[Sample]:
    """Every labelled clip of speech under `data`, in the order of the manifest or of their names.

    Args:
        data: A folder with ``MANIFEST.csv``, or with clips in folders that are named by labels.
        split: Only rows whose column `split` says so.

    Raises:
        ConfigError: There is no such folder, or its manifest misses a column.
    """
    if not data.is_dir():
        raise ConfigError(f"{data} is no folder.", remedy="Name the folder with the recordings.")
    manifest = data / MANIFEST
    if not manifest.is_file():
        if split is not None:
            raise ConfigError(
                f"There is no {MANIFEST} in {data} that could tell the split.",
                remedy="Leave --split out.",
            )
        return list(_of_tree(data))
    try:
        return list(_of_manifest(manifest, split))
    except (OSError, UnicodeError, csv.Error) as error:
        raise ConfigError(f"{manifest} cannot be read: {error}.") from None


def chosen(
    samples: Sequence[Sample], corpora: Sequence[str] = (), per_label: int | None = None
) -> list[Sample]:
    """The samples of some corpora, at most `per_label` of each label there, spread over speakers.

    Raises:
        ConfigError: There is no such corpus.
    """
    known = {sample.corpus for sample in samples}
    if unknown := sorted(set(corpora) - known):
        raise ConfigError(
            f"There is no corpus {unknown[0]!r}.",
            remedy=f"There are: {', '.join(sorted(known)) or 'none'}.",
        )
    kept = [sample for sample in samples if not corpora or sample.corpus in corpora]
    if per_label is None:
        return kept
    groups: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in kept:
        groups[sample.corpus, sample.label].append(sample)
    few = {one for group in groups.values() for one in sorted(group, key=_draw)[:per_label]}
    return [sample for sample in kept if sample in few]


def by_corpus(samples: Iterable[Sample]) -> dict[str, list[Sample]]:
    found: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        found[sample.corpus].append(sample)
    return dict(found)


def sex_of(words: str) -> str:
    """What a column or the name of a speaker, such as ``reader_07_female``, tells."""
    found = {"female" if match[1] else "male" for match in _SEX.finditer(words.replace("_", " "))}
    return found.pop() if len(found) == 1 else ""


def _of_manifest(manifest: Path, split: str | None) -> Iterator[Sample]:
    with manifest.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        needed = {"path", "label"} | ({"split"} if split is not None else set())
        if missing := sorted(needed - set(table.fieldnames or ())):
            raise ConfigError(
                f"{manifest} has no column `{missing[0]}`.",
                remedy="Its first line names the columns: path, label, speaker, …",
            )
        for row in table:
            told = {name: (value or "").strip() for name, value in row.items() if name}
            label = emotion_of(told["label"])
            if label is None or told.get("kind", SPEECH) not in (SPEECH, ""):
                continue
            if split is not None and told["split"] != split:
                continue
            path = manifest.parent / told["path"]
            speaker = told.get("speaker", "")
            yield Sample(
                path=path,
                name=told["path"],
                corpus=told.get("corpus") or path.parent.name,
                label=label,
                speaker=speaker,
                sex=sex_of(told.get("sex") or told.get("gender") or speaker),
                language=told.get("language", ""),
                transcript=told.get("transcript", ""),
            )


def _of_tree(data: Path) -> Iterator[Sample]:
    """The last folder that is named by a label gives it; the first above it is the corpus."""
    for path in sorted(data.rglob("*")):
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        folders = path.relative_to(data).parts[:-1]
        places = [at for at, name in enumerate(folders) if emotion_of(name)]
        if not places:
            continue
        label = emotion_of(folders[places[-1]])
        assert label is not None
        rest = [name for at, name in enumerate(folders) if at != places[-1]]
        corpus = rest.pop(0) if places[-1] > 0 else data.resolve().name
        speaker = "/".join(rest)
        name = path.relative_to(data).as_posix()
        yield Sample(path, name, corpus, label, speaker, sex_of(speaker))


def _draw(sample: Sample) -> str:
    return sha256(sample.name.encode()).hexdigest()
