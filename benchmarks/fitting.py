"""Does the answer fit the feeling? Replies to acted speech, judged by their words and their sound.

    EMOOMNI_TEST_DATA=… python benchmarks/fitting.py [DATA] [--each 8 | --all] [--json] [--show 30]

DATA holds MANIFEST.csv (path, label, transcript). A recording is answered with no text, with its
transcript (which tells no feeling), with words that tell its label's feeling, with contrary words.

Words are *cheerful* or *mournful* where one of the expressions of `benchmarks/fitting_judge.toml`
stands in the reply: of `surely` alone, of `perhaps` where the compound score of VADER (C. J. Hutto
and E. Gilbert 2014) is at least 0.5, at most -0.3; in Chinese where there are two. What the user
said and hears again is no evidence of `perhaps`.

A voice is measured by the listener against the same sentences spoken without an instruction. It is
*cheerful* from +1.5 semitones, 1.08 of the rate and 1.15 of the range on, all three together, or
where the instruction names a glad emotion; *mournful* down from -1.5 semitones and 0.92 of the rate
on, both together, or where it names a sad emotion. Warm, calm and gentle are neither.

A *misfit* is a cheerful reply or voice for a sad or angry recording, or a mournful one for a happy
recording; under contrary words, for words that tell of such a feeling. Needs vaderSentiment.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import os
import random
import re
import statistics
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from vaderSentiment.vaderSentiment import (  # type: ignore[import-untyped,import-not-found,unused-ignore]
    SentimentIntensityAnalyzer,
)

from emoomni_sdk.audio import Audio
from emoomni_sdk.chain import Chain
from emoomni_sdk.compose import build_component
from emoomni_sdk.errors import EmoOmniError
from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction
from emoomni_sdk.interfaces import Perceiver, Reasoner, Speaker, Utterance
from emoomni_sdk.language import guess_language
from emoomni_sdk.listener import Heard, compare, listen
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import EMOTIONS
from emoomni_sdk.result import TurnResult
from emoomni_sdk.turn import Turn

HERE = Path(__file__).parent
TEXTS: dict[str, Any] = tomllib.loads((HERE / "fitting_texts.toml").read_text(encoding="utf-8"))
JUDGE: dict[str, Any] = tomllib.loads((HERE / "fitting_judge.toml").read_text(encoding="utf-8"))
SAME = {"anger": "angry", "happiness": "happy", "fear": "fearful", "sadness": "sad",
        "boredom": "bored", "disgust": "disgusted"}  # fmt: skip
CONDITIONS = ("none", "transcript", "told", "contrary")
CONTRARY = {"happy": "sad", "surprised": "sad", "neutral": "sad", "calm": "angry"}
"""Which feeling the contrary words tell; a happy one for every other label."""
UNPLEASANT = ("sad", "angry")
SURE = 0.6
CHINESE_EACH = 4
"""Every fourth recording is given Chinese words."""
WAYS = ("cheerful", "mournful")
TONES = tuple(f"{way}_{part}" for way in WAYS for part in ("reply", "voice"))
VADER = SentimentIntensityAnalyzer()


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled recording."""

    corpus: str
    label: str
    path: Path
    transcript: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply and how it is judged."""

    corpus: str
    label: str
    condition: str
    path: str
    said: str | None
    feeling: str
    """What the reply must fit: the label, or what contrary words tell."""
    perceived: str | None
    confidence: float
    strategy: str
    reply: str
    style: str
    emotion: str | None
    pitch: float | None
    rate: float | None
    range: float | None
    tones: tuple[str, ...]
    """Of `TONES`."""

    @property
    def judged(self) -> bool:
        """Whether its feeling is one that can be misfitted."""
        return self.feeling in (*UNPLEASANT, "happy")

    @property
    def misfit(self) -> bool:
        """Whether its tone is the opposite of what the feeling asks for."""
        unfit = "mournful" if self.feeling == "happy" else "cheerful"
        return self.judged and any(tone.startswith(unfit) for tone in self.tones)


def labelled(data: Path) -> Iterator[Item]:
    """The labelled speech that `MANIFEST.csv` in `data` lists; the folder's name is the corpus."""
    with (data / "MANIFEST.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            label = SAME.get(row["label"], row["label"])
            if label in EMOTIONS and row.get("kind", "speech") == "speech":
                path = data / row["path"]
                yield Item(path.parent.name, label, path, row.get("transcript") or "")


def sampled(items: Iterable[Item], each: int | None, seed: int) -> list[Item]:
    """`each` recordings of every label of every corpus, drawn by `seed`; None: all."""
    groups: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.corpus, item.label].append(item)
    chosen = []
    for key, group in sorted(groups.items()):
        group = sorted(group, key=lambda item: item.path.name)
        size = len(group) if each is None else min(each, len(group))
        chosen += random.Random(f"{seed}/{key}").sample(group, size)
    return chosen


def words_for(item: Item, condition: str, place: int, texts: dict[str, Any]) -> str | None:
    """What is said to be said in the recording."""
    if condition == "none":
        return None
    if condition == "transcript":
        return item.transcript or None
    feeling = feeling_of(item, condition)
    if feeling not in texts["en"]:
        feeling = "neutral" if "neutral" in texts["en"] else "sad"
    language = "zh" if place % CHINESE_EACH == 3 and feeling in texts["zh"] else "en"
    listed = texts[language][feeling]
    return str(listed[place // (CHINESE_EACH if language == "zh" else 1) % len(listed)])


def feeling_of(item: Item, condition: str) -> str:
    """What the answer must fit."""
    return CONTRARY.get(item.label, "happy") if condition == "contrary" else item.label


def tone_of_words(reply: str, tone: str, said: str = "") -> bool:
    """Whether the words of `reply` to what was `said` are "cheerful" or "mournful"."""
    text, own = reply.lower().replace("’", "'"), said.lower().replace("’", "'")
    chinese = guess_language(reply) == "zh"
    lists = JUDGE[tone]["zh" if chinese else "en"]
    if any(re.search(pattern, text) for pattern in lists["surely"]):
        return True
    found = {match.group() for pattern in lists["perhaps"] for match in re.finditer(pattern, text)}
    hints = [word for word in found if word not in own]
    if chinese:
        return len(hints) >= 2
    compound = VADER.polarity_scores(reply)["compound"]
    return bool(hints) and (compound >= 0.5 if tone == "cheerful" else compound <= -0.3)


def tone_of_voice(asked: SpeakingInstruction, achieved: dict[str, float], tone: str) -> bool:
    """Whether a voice that was asked for and `achieved` this is "cheerful" or "mournful"."""
    pitch, rate = achieved.get("pitch", 0.0), achieved.get("rate", 1.0)
    if tone == "cheerful":
        heard = pitch >= 1.5 and rate >= 1.08 and achieved.get("pitch_range", 1.0) >= 1.15
        return heard or asked.emotion in JUDGE["voice"]["glad"]
    heard = pitch <= -1.5 and rate <= 0.92
    return heard or asked.emotion in JUDGE["voice"]["sad"]


async def plainly(speaker: Speaker, reply: str) -> Heard | None:
    """The same sentences without an instruction, as the voice itself says them."""
    language = guess_language(reply) or "en"
    utterance = Utterance(text=reply, instruction=NEUTRAL, language=language, seed=0)
    audio = Audio.join([chunk async for chunk in speaker.speak(utterance)])
    return listen(audio, reply, language) if audio else None


async def judged(item: Item, condition: str, said: str | None, result: TurnResult,
                 speaker: Speaker) -> Answer:  # fmt: skip
    asked = result.instruction or NEUTRAL
    achieved: dict[str, float] = {}
    if result.measured and result.reply:
        heard = Heard.model_validate(result.measured["heard"])
        achieved = compare(asked, heard, None, await plainly(speaker, result.reply)).achieved
    seen = result.perception
    tones = [f"{tone}_reply" for tone in WAYS if tone_of_words(result.reply, tone, said or "")]
    tones += [f"{tone}_voice" for tone in WAYS if tone_of_voice(asked, achieved, tone)]
    return Answer(
        corpus=item.corpus,
        label=item.label,
        condition=condition,
        path=item.path.name,
        said=said,
        feeling=feeling_of(item, condition),
        perceived=seen.emotion if seen else None,
        confidence=(seen.confidence or 0.0) if seen else 0.0,
        strategy=result.ecot.response_strategy or "",
        reply=result.reply,
        style=asked.style or "",
        emotion=asked.emotion,
        pitch=achieved.get("pitch"),
        rate=achieved.get("rate"),
        range=achieved.get("pitch_range"),
        tones=tuple(tones),
    )


async def answers(items: Sequence[Item], options: argparse.Namespace) -> list[Answer]:
    speaker = cast(Speaker, build_component("speaker", options.speaker))
    perceiver = cast(Perceiver, build_component("perceiver", options.perceiver))
    reasoner = cast(Reasoner, build_component("reasoner", options.reasoner))
    found = []
    async with Chain(perceiver, reasoner, speaker) as chain:
        for place, item in enumerate(items):
            for condition in options.conditions:
                said = words_for(item, condition, place, TEXTS[options.texts])
                with Clip.open(item.path) as clip:
                    result = await chain.run(Turn(clip=clip, text=said, seed=options.seed + place))
                found.append(await judged(item, condition, said, result, speaker))
    return found


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "–"


def table(found: Sequence[Answer]) -> None:
    """Corpus × label × condition."""
    print("| corpus | label | words | n | cheerful reply | voice | mournful reply | voice, % |")
    print("|---|---|---|---|---|---|---|---|")
    groups: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for answer in found:
        groups[answer.corpus, answer.label, answer.condition].append(answer)
    for (corpus, label, condition), group in sorted(groups.items()):
        shown = [percent(sum(name in each.tones for each in group), len(group)) for name in TONES]
        print(f"| {corpus} | {label} | {condition} | {len(group)} | {' | '.join(shown)} |")


def misfits(found: Sequence[Answer]) -> list[dict[str, Any]]:
    """Per condition and certainty: how many happy, sad and angry recordings, how many misfits."""
    rows = []
    for condition in dict.fromkeys(answer.condition for answer in found):
        for sure in (True, False):
            group = [each for each in found if each.condition == condition and each.judged]
            group = [each for each in group if (each.confidence >= SURE) is sure]
            wrong = sum(each.misfit for each in group)
            rows.append({"condition": condition, "sure": sure, "n": len(group), "misfits": wrong})
    return rows


def difference(found: Sequence[Answer]) -> list[dict[str, Any]]:
    """Medians of the voices that answer happy and sad recordings, per corpus and condition."""
    rows = []
    for condition in dict.fromkeys(answer.condition for answer in found):
        for corpus in (*dict.fromkeys(answer.corpus for answer in found), "all"):
            group = [e for e in found if e.condition == condition and corpus in (e.corpus, "all")]
            row: dict[str, Any] = {"condition": condition, "corpus": corpus}
            for label in ("happy", "sad"):
                those = [e for e in group if e.label == label]
                for name in ("pitch", "rate"):
                    heard = [v for e in those if (v := getattr(e, name)) is not None]
                    row[f"{label}_{name}"] = statistics.median(heard) if heard else None
            if None not in row.values():
                row["semitones"] = row["happy_pitch"] - row["sad_pitch"]
                row["rate_ratio"] = row["happy_rate"] / row["sad_rate"]
                rows.append(row)
    return rows


def show(found: Sequence[Answer], count: int) -> None:
    """Samples for a reader, misfits first."""
    rest = [answer for answer in found if not answer.misfit]
    step = max(1, len(rest) // count) if count else 1
    chosen = [answer for answer in found if answer.misfit][:count] + rest[:: step + 1][:count]
    for each in chosen[:count]:
        heard = f"{each.perceived} {each.confidence:.2f}"
        print(f"\n- {each.corpus} {each.label}, {each.condition}: {each.said!r} (heard {heard})")
        print(f"  {each.reply}\n  {each.style} {'MISFIT ' * each.misfit}{' '.join(each.tones)}")


def report(found: Sequence[Answer], shown: int) -> None:
    table(found)
    print("\n| words | confidence | happy, sad, angry | misfits | fit % |\n|---|---|---|---|---|")
    for row in misfits(found):
        over = f"{'≥' if row['sure'] else '<'} {SURE}"
        fit = percent(row["n"] - row["misfits"], row["n"])
        print(f"| {row['condition']} | {over} | {row['n']} | {row['misfits']} | {fit} |")
    print("\n| words | corpus | happy: pitch, rate | sad: pitch, rate | semitones | rate ratio |")
    print("|---|---|---|---|---|---|")
    for row in difference(found):
        pairs = [f"{row[f'{x}_pitch']:+.1f}, {row[f'{x}_rate']:.2f}" for x in ("happy", "sad")]
        print(
            f"| {row['condition']} | {row['corpus']} | {' | '.join(pairs)} "
            f"| {row['semitones']:+.1f} | {row['rate_ratio']:.2f} |"
        )
    show(found, shown)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    data = os.environ.get("EMOOMNI_TEST_DATA")
    parser.add_argument("data", type=Path, nargs="?", default=Path(data) if data else None)
    for role, name in (("perceiver", "signal"), ("reasoner", "rules"), ("speaker", "espeak")):
        parser.add_argument(f"--{role}", default=name, metavar="NAME")
    parser.add_argument("--each", type=int, default=8, help="recordings per corpus and label")
    parser.add_argument("--all", action="store_true", help="every recording")
    parser.add_argument("--conditions", type=lambda s: s.split(","), default=list(CONDITIONS))
    parser.add_argument("--texts", choices=sorted(TEXTS), default="told")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, help="print so many replies")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.data is None or not (options.data / "MANIFEST.csv").is_file():
        print(
            "Give DATA, or set EMOOMNI_TEST_DATA, to a folder with MANIFEST.csv.", file=sys.stderr
        )
        return 2
    items = sampled(labelled(options.data), None if options.all else options.each, options.seed)
    try:
        found = asyncio.run(answers(items, options))
    except EmoOmniError as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        summary = {"misfits": misfits(found), "voices": difference(found)}
        print(json.dumps({**summary, "answers": [asdict(each) for each in found]},
                         ensure_ascii=False, indent=1))  # fmt: skip
    else:
        report(found, options.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
