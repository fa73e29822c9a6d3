"""The worker as a process: light, alone, and gone when it should be."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
from importlib import metadata
from pathlib import Path

import espeakng_loader
import psutil
import pytest
from emoomni_espeak import worker
from emoomni_espeak.process import EngineProcess

from emoomni_sdk.errors import SpeechError

LIBRARY = Path(espeakng_loader.get_library_path())
DATA = Path(espeakng_loader.get_data_path())
JOB = {
    "voices": ["gmw/en-US"],
    "text": "Hello there.",
    "ssml": False,
    "rate": 175,
    "pitch": 50,
    "range": 50,
    "volume": 50,
    "word_gap": 0,
    "seed": None,
}


@pytest.fixture
async def engine():
    process = await EngineProcess.start(LIBRARY, DATA)
    yield process
    await process.stop()


def run_python(code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    return done.stdout


async def test_frames_are_small_and_whole(engine):
    frames = [frame async for frame in engine.speak(JOB)]
    assert len(frames) > 5
    assert max(len(frame) for frame in frames) < 2 * 22050 * 0.061
    assert engine.sample_rate == 22050
    assert engine.version.startswith("1.5")


async def test_a_cancelled_job_is_over_within_the_window(engine):
    stream = engine.speak({**JOB, "text": "And one more. " * 2000})
    await anext(stream)
    await stream.aclose()
    assert engine.idle
    left = engine._frames.qsize()
    await asyncio.sleep(0.05)
    assert engine._frames.qsize() == left <= worker.WINDOW


async def test_an_unknown_voice_is_refused_and_the_engine_goes_on(engine):
    with pytest.raises(SpeechError) as caught:
        [frame async for frame in engine.speak({**JOB, "voices": ["no/such"]})]
    assert "no/such" in str(caught.value)
    assert not caught.value.retryable
    assert [frame async for frame in engine.speak(JOB)]


async def test_the_second_name_of_a_voice_is_tried(engine):
    assert [frame async for frame in engine.speak({**JOB, "voices": ["no/such", "en-us"]})]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGSTOP to silence a process with")
async def test_a_silent_worker_counts_as_dead(engine, monkeypatch):
    monkeypatch.setattr("emoomni_espeak.process.STALL_SECONDS", 0.2)
    os.kill(engine.pid, signal.SIGSTOP)
    with pytest.raises(SpeechError) as caught:
        [frame async for frame in engine.speak(JOB)]
    assert caught.value.retryable
    assert not psutil.pid_exists(engine.pid)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL, and SIGINT ends at once")
@pytest.mark.parametrize(
    ("death", "busy"), [("SIGKILL", False), ("SIGKILL", True), ("SIGINT", True)]
)
def test_a_dying_parent_leaves_no_orphan(death, busy):
    code = f"""
        import asyncio, os, signal
        from emoomni_espeak import EspeakSpeaker
        from emoomni_sdk.interfaces import Utterance

        async def main():
            speaker = EspeakSpeaker(workers=1)
            await speaker.warm_up()
            if {busy}:
                stream = speaker.speak(Utterance(text="One more. " * 5000))
                await anext(stream)
            print(*speaker._pool.pids, flush=True)
            os.kill(os.getpid(), signal.{death})
            await asyncio.sleep(30)

        asyncio.run(main())
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    assert parent.returncode == -signal.Signals[death], parent.stderr
    pid = int(parent.stdout)
    try:
        orphan = psutil.Process(pid)
        gone, alive = psutil.wait_procs([orphan], timeout=10)
    except psutil.NoSuchProcess:
        return
    assert gone or all(process.status() == psutil.STATUS_ZOMBIE for process in alive)


def test_the_worker_needs_only_the_standard_library():
    modules = json.loads(
        run_python(
            f"""
            import json, runpy, sys
            before = set(sys.modules)
            runpy.run_path({worker.__file__!r}, run_name="imported")
            print(json.dumps(sorted(name.split(".")[0] for name in set(sys.modules) - before)))
            """
        )
    )
    assert set(modules) <= sys.stdlib_module_names


def test_importing_the_plugin_loads_nothing_heavy_and_starts_nothing():
    loaded = run_python(
        """
        import sys, threading
        import emoomni_espeak
        emoomni_espeak.EspeakSpeaker()
        heavy = {"numpy", "multiprocessing", "av"} & set(sys.modules)
        print(heavy, threading.active_count())
        """
    )
    assert loaded.strip() == "set() 1"


def test_the_entry_point_names_the_speaker():
    distribution = metadata.distribution("emoomni-espeak")
    entry = next(e for e in distribution.entry_points if e.group == "emoomni.speakers.v1")
    assert (entry.name, entry.value) == ("espeak", "emoomni_espeak:EspeakSpeaker")
