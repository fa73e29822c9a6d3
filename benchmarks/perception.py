"""How well a perceiver hears arousal and emotions in labelled clips it was not made for.

    python benchmarks/perception.py --perceiver NAME DATA [--json FILE] [--conditions plain]

NAME is any installed perceiver, `name` or `name:preset`. DATA is a folder with a MANIFEST.csv, or
one with clips in DATA/CORPUS/LABEL/ or DATA/LABEL/; without it, $EMOOMNI_TEST_DATA.
docs/benchmarks.md says how each figure is defined.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Started as a script, the folder of the script is on the path, and the one above is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.common.arguments import add_option, names
from benchmarks.perceiving import figures, tables
from benchmarks.perceiving.conditions import CONDITIONS, PLAIN
from benchmarks.perceiving.corpora import chosen, load
from benchmarks.perceiving.hearing import Way
from benchmarks.perceiving.measuring import Plan, measure
from emoomni_sdk.errors import EmoOmniError

VOICE_ALONE: dict[str, dict[str, Any]] = {"signal": {"transcribe": "off", "watch": False}}
"""Options by name of a perceiver, unless --option says otherwise: the voice alone is judged."""

MANIFEST_COLUMNS = """
columns of MANIFEST.csv (UTF-8; others are ignored):
  path        of the clip, relative to DATA
  label       neutral, calm, happy, sad, angry, fearful, disgusted, surprised or bored, or a common
              other word for one, such as anger or joy; rows with another label are left out
  speaker     optional: who speaks; a name such as reader_07_female tells the sex as well
  corpus      optional; otherwise the name of the clip's folder
  kind        optional; where it is given, only rows that say "speech" are taken
  split       optional, for --split
  sex         optional: female or male
  language    optional: BCP 47
  transcript  optional, for --transcripts

keys of the JSON:
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = build_parser()
    given = parser.parse_args(arguments)
    if given.data is None:
        parser.error("DATA is missing, and EMOOMNI_TEST_DATA is not set")
    try:
        plan = planned(given)
        if not plan.samples:
            print(f"There is no labelled clip of speech in {given.data}.", file=sys.stderr)
            return 1
        result = asyncio.run(measure(plan))
    except EmoOmniError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    if "perceiver" not in result:
        print("Nothing could be measured.", file=sys.stderr)
        print(tables.problems(result["problems"]), file=sys.stderr)
        return 1
    return show(result, given.json)


def planned(given: argparse.Namespace) -> Plan:
    """The plan that the command line asks for.

    Raises:
        ConfigError: There is no such folder or corpus.
    """
    alone = VOICE_ALONE.get(given.perceiver.partition(":")[0], {})
    return Plan(
        perceiver=given.perceiver,
        options={**alone, **dict(given.option)},
        data=given.data,
        samples=chosen(load(given.data, given.split), given.corpora, given.per_label),
        conditions=given.conditions,
        way=Way(
            concurrency=given.concurrency,
            timeout=given.timeout,
            transcripts=given.transcripts,
            keep=given.shuffle is not None,
        ),
        draws=given.draws,
        split=given.split,
        shuffle=given.shuffle,
    )


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0],
        epilog=MANIFEST_COLUMNS + figures.KEYS.strip("\n"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    data = os.environ.get("EMOOMNI_TEST_DATA")
    parser.add_argument("data", type=Path, nargs="?", metavar="DATA", default=data and Path(data))
    parser.add_argument("--perceiver", default="signal", metavar="NAME")
    add_option(parser, "perceiver")
    parser.add_argument(
        "--conditions",
        type=conditions,
        default=list(CONDITIONS),
        metavar="A,B",
        help=f"of {', '.join(CONDITIONS)}; plain is always among them",
    )
    parser.add_argument(
        "--draws", type=positive, default=3, metavar="N", help="of noise, taken together (3)"
    )
    parser.add_argument("--corpora", type=names, default=[], metavar="A,B", help="only these")
    parser.add_argument("--split", help="only rows of the manifest with this split")
    parser.add_argument(
        "--per-label", type=positive, metavar="N", help="at most N clips of each label and corpus"
    )
    parser.add_argument(
        "--transcripts",
        action="store_true",
        help="give the manifest's transcripts beside the clips",
    )
    parser.add_argument(
        "--shuffle",
        type=int,
        metavar="SEED",
        help="also hear copies under other names in another order, and compare",
    )
    parser.add_argument(
        "--concurrency",
        type=positive,
        default=1,
        metavar="N",
        help="clips at a time, as far as the perceiver declares to take them (default: 1)",
    )
    parser.add_argument(
        "--timeout", type=seconds, default=120.0, metavar="SECONDS", help="for one clip (120)"
    )
    parser.add_argument(
        "--json", metavar="FILE", help="write the figures there; - : print only them"
    )
    return parser


def conditions(text: str) -> list[str]:
    asked = names(text)
    if unknown := [name for name in asked if name not in CONDITIONS]:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(CONDITIONS)}")
    return [name for name in CONDITIONS if name == PLAIN or name in asked]


def positive(text: str) -> int:
    value = int(text) if text.isdecimal() else 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no positive whole number")
    return value


def seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no positive number of seconds")
    return value


def show(result: figures.Figures, target: str | None) -> int:
    """Print the tables, or the JSON alone where it goes to standard output."""
    text = json.dumps(result, ensure_ascii=False, indent=1)
    if target == "-":
        print(text)
        return 0
    print(tables.write(result))
    if target is not None:
        try:
            Path(target).write_text(f"{text}\n", encoding="utf-8")
        except OSError as error:
            print(f"{target} cannot be written: {error.strerror}.", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
