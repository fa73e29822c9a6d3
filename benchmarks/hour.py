"""An hour of speech against two minutes of it: seconds and peak memory of the commands.

    python -m benchmarks.hour [--seconds 3600]

The bundled recording of one speaker, repeated; an MPEG stream may be repeated as it is.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import sys
import tempfile
from pathlib import Path
from typing import Any

import av

from benchmarks.clips import run

CLIP = Path(__file__).parents[1] / "examples" / "clips" / "columbia.flac"
SHORT = 120


def long_clip(path: Path, seconds: float) -> None:
    """At least `seconds` of speech as MPEG audio; the file is never held in memory as a whole."""
    once, lasts = repeatable()
    with path.open("wb") as out:
        for _ in range(math.ceil(seconds / lasts)):
            out.write(once)


def repeatable() -> tuple[bytes, float]:
    """The speaker once, without the header that would tell the length; and the seconds."""
    buffer = io.BytesIO()
    with (
        av.open(str(CLIP)) as source,
        av.open(
            buffer, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}
        ) as out,
    ):
        stream: Any = out.add_stream("libmp3lame", rate=16000, layout="mono")
        stream.codec_context.bit_rate = 32_000
        convert = av.AudioResampler(stream.codec_context.format, "mono", 16000)
        for frame in source.decode(audio=0):
            for ready in convert.resample(frame):
                out.mux(stream.encode(ready))
        out.mux(stream.encode(None))
    whole = buffer.getvalue()
    return whole, len(whole) * 8 / 32_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=3600)
    options = parser.parse_args()
    print("| command | seconds of clip | seconds of work | real-time factor | peak MB |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for seconds in (SHORT, options.seconds):
            clip = Path(folder, f"{seconds}.mp3")
            long_clip(clip, seconds)
            for command in ("perceive", "respond"):
                done = run([command, clip, "--json"])
                if done.code:
                    print(done.err, file=sys.stderr)
                    return 1
                found = json.loads(done.out)
                heard = found.get("perception", found)["seconds"]
                print(
                    f"| {command} | {heard:.0f} | {done.seconds:.1f} "
                    f"| {done.seconds / heard:.3f} | {done.peak_mb:.0f} |"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
