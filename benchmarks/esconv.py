"""Helping skills of the `rules` reasoner beside the gold labels of ESConv.

    EMOOMNI_TEST_DATA=… python benchmarks/esconv.py [--turns 50] [--show 10]

Reads `text/esconv/devWithStrategy_short.dialogues.json` (Liu et al. 2021, CC BY-NC 4.0) under
EMOOMNI_TEST_DATA; nothing of it is kept. For every sampled supporter turn the seeker's words since
the supporter last spoke are the turn, what came before is its history. Gold labels are no ground
truth here: several skills fit most turns, and agreement between people is moderate.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from emoomni_lite.reasoner import RuleReasoner
from emoomni_lite.reasoner.lexicon.topics import FUNCTION
from emoomni_lite.reasoner.skills import named
from emoomni_lite.reasoner.wording import units, windows

from emoomni_sdk.interfaces import ReasonRequest
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Exchange, Turn

FILE = "text/esconv/devWithStrategy_short.dialogues.json"
GOLD = {
    "Questions": "Question",
    "Other": "Others",
    "Reflection of feelings": "Reflection of Feelings",
}


@dataclass(frozen=True)
class Sample:
    """One supporter turn."""

    said: str
    history: tuple[Exchange, ...]
    gold: str


def samples(path: Path) -> Iterator[Sample]:
    for dialogue in json.loads(path.read_text(encoding="utf-8")):
        history: list[Exchange] = []
        said: list[str] = []
        answered: list[dict[str, str]] = []
        for line in dialogue:
            if line["role"] == "seeker":
                if answered:
                    history.append(_exchange(said, answered))
                    said, answered = [], []
                said.append(line["text"])
            else:
                if said and not answered:
                    gold = GOLD.get(line["strategy"], line["strategy"])
                    yield Sample(" ".join(said), tuple(history), gold)
                answered.append(line)


def _exchange(said: list[str], answered: list[dict[str, str]]) -> Exchange:
    return Exchange(
        said=" ".join(said) or None,
        answer=" ".join(line["text"] for line in answered),
        strategy=answered[-1]["strategy"],
    )


def spread(found: list[Sample], count: int) -> list[Sample]:
    """`count` samples, evenly spread over the file."""
    step = max(1, len(found) // count)
    return found[::step][:count]


async def answer(reasoner: RuleReasoner, sample: Sample) -> dict[str, str]:
    turn = Turn(text=sample.said, history=sample.history)
    sections: dict[str, str] = {}
    async for delta in reasoner.reason(ReasonRequest(turn=turn, perception=Perception())):
        sections[delta.section] = sections.get(delta.section, "") + delta.text
    return sections


def skeleton(reply: str, said: str) -> str:
    """The reply without content words: only function words that stay, in order."""
    del said
    kept = [word for word in units(reply) if word in FUNCTION or word in ("is", "are", "was", "do")]
    return " ".join(kept)


def copies(reply: str, said: str) -> bool:
    """Whether six of the user's words stand in the reply in a row."""
    runs = set(windows(units(said), 6))
    return any(run in runs for run in windows(units(reply), 6))


async def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=50)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    root = os.environ.get("EMOOMNI_TEST_DATA")
    if not root or not (Path(root) / FILE).is_file():
        print(f"Set EMOOMNI_TEST_DATA to a folder that holds {FILE}.", file=sys.stderr)
        return 2
    chosen = spread(list(samples(Path(root) / FILE)), options.turns)
    reasoner = RuleReasoner()
    answers = [await answer(reasoner, sample) for sample in chosen]
    replies = [sections["response"] for sections in answers]
    used = Counter(named(sections["response_strategy"])[0] for sections in answers)
    gold = Counter(sample.gold for sample in chosen)
    for sample, sections in list(zip(chosen, answers, strict=True))[: options.show]:
        print(f"- {sample.said}\n  gold: {sample.gold}\n  {sections['response_strategy']}")
        print(f"  {sections['response']}\n")
    print(f"{'helping skill':32}{'rules':>6}{'gold':>6}")
    for label in sorted(used | gold, key=lambda name: -gold[name]):
        print(f"{label:32}{used[label]:6}{gold[label]:6}")
    pairs = zip(chosen, answers, strict=True)
    agree = sum(named(found["response_strategy"])[0] == sample.gold for sample, found in pairs)
    said = [sample.said for sample in chosen]
    frames = {skeleton(reply, text) for reply, text in zip(replies, said, strict=True)}
    stolen = sum(copies(reply, text) for reply, text in zip(replies, said, strict=True))
    own = sum(_own_words(reply, text) for reply, text in zip(replies, said, strict=True))
    lengths = sorted(len(re.findall(r"\w+", reply)) for reply in replies)
    print(f"turns {len(chosen)}, strategies {len(used)}, same as gold {agree}")
    print(f"distinct replies {len(set(replies))}, without content words {len(frames)}")
    print(f"replies with a copied run of six words {stolen}, using a word of the user's {own}")
    print(f"words per reply: median {lengths[len(lengths) // 2]}, longest {lengths[-1]}")
    return 0


def _own_words(reply: str, said: str) -> bool:
    content = {word for word in units(said) if word not in FUNCTION and len(word) > 2}
    return bool(content.intersection(units(reply)))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
