"""The speaker with the real engine: what it says, streams, stops and leaves behind."""

from __future__ import annotations

import asyncio
import os
import pickle
import shutil
import signal
import threading
from pathlib import Path

import espeakng_loader
import numpy as np
import psutil
import pytest
from emoomni_espeak import EspeakSpeaker

from emoomni_sdk.errors import ClosedError, OptionsError, SpeechError
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import LowerRequest, Utterance

LONG = "One more sentence goes by. " * 400


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Good morning, how are you?"),
        ("zh", "早上好，你今天怎么样？"),
        ("de", "Guten Morgen, wie geht es dir?"),
        ("fr-FR", "Bonjour, comment ça va ?"),
        ("pt-BR", "Bom dia, como vai você?"),
    ],
)
async def test_speaks(speaker, say, measure, language, text):
    audio = await say(speaker, text, language=language)
    heard = measure(audio)
    assert audio.sample_rate == 22050
    assert 0.6 < audio.seconds < 4
    assert -28 < heard.level < -20
    assert 60 < heard.pitch < 140
    assert np.abs(audio.samples()).max() <= 1.0


async def test_no_language_follows_the_script(speaker, say):
    chinese = await say(speaker, "你好，世界")
    same = await say(speaker, "你好，世界", language="zh")
    assert chinese.seconds == pytest.approx(same.seconds, rel=0.05)
    assert speaker.lower(LowerRequest(text="你好，世界")).directives["voice"] == "cmn"


async def test_streams_before_the_end(speaker):
    stream = speaker.speak(Utterance(text=LONG))
    first = await anext(stream)
    assert 0 < first.seconds < 0.2
    await stream.aclose()


async def test_little_silence_at_either_end(speaker, say):
    samples = np.abs((await say(speaker, "Hello there.")).samples())
    loud = np.flatnonzero(samples > 0.01)
    assert loud[0] < 0.03 * 22050
    assert len(samples) - loud[-1] < 0.12 * 22050


async def test_a_clause_that_goes_on_ends_in_its_pause(speaker, say):
    last = await say(speaker, "Hello there.")
    sentence = await say(speaker, "Hello there.", final=False)
    comma = await say(speaker, "Hello there,", final=False)
    assert sentence.seconds - last.seconds > 0.2
    assert comma.seconds < sentence.seconds


@pytest.mark.parametrize(
    "text", ["", "   \n\t", "😀", "🎉🎉 👍🏽", "!?", "…", "—", "\x00\x01", "<b></b>"]
)
async def test_nothing_to_say(speaker, say, text):
    assert await say(speaker, text) is None


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("<b>Hello</b> there, <i>you</i>.", "Hello there, you."),
        ("**Hello** there, _you_.", "Hello there, you."),
        ("Hello there, you. 😀", "Hello there, you."),
        ("Hello\x01 there,\x02 you.", "Hello there, you."),
        ("<speak>Hello there, <break time='2s'/>you.</speak>", "Hello there, you."),
    ],
)
async def test_markup_is_not_spoken(speaker, say, marked, plain):
    for instruction in (SpeakingInstruction(), SpeakingInstruction(intonation="rising")):
        first = await say(speaker, marked, instruction, seed=1)
        second = await say(speaker, plain, instruction, seed=1)
        assert first == second


async def test_contour_does_not_speak_its_own_markup(speaker, say):
    text = "If a < b & b > c, then what?"
    plain = await say(speaker, text)
    shaped = await say(speaker, text, SpeakingInstruction(intonation="rising"))
    assert shaped.seconds == pytest.approx(plain.seconds, rel=0.12)


async def test_a_seed_makes_it_repeatable(speaker, say):
    whisper = SpeakingInstruction(timbre="breathy")
    first = await say(speaker, "Say that again.", whisper, seed=7)
    await say(speaker, "Something else in between.")
    assert await say(speaker, "Say that again.", whisper, seed=7) == first
    assert await say(speaker, "Say that again.", whisper, seed=8) != first


async def test_a_worker_that_reloaded_often_is_replaced(workers, monkeypatch):
    monkeypatch.setattr("emoomni_espeak.process.MOST_RELOADS", 2)
    used = []
    async with EspeakSpeaker(workers=1) as speaker:
        for _ in range(4):
            stream = speaker.speak(Utterance(text="Hello there.", seed=1))
            await anext(stream)
            (worker,) = workers()
            used.append(worker.pid)
            await stream.aclose()
    assert used[0] == used[1] != used[2] == used[3]
    assert workers() == []


async def test_long_silences_are_cut(speaker, say, measure):
    slow = SpeakingInstruction(rate=0.45, pause=8)
    audio = await say(speaker, "First. Then, a second.\n\nAnd then the last.", slow)
    assert 0.8 < measure(audio).longest_silence < 1.5


async def test_leaving_early_stops_the_engine_and_frees_it(speaker, say, workers):
    for _ in range(5):
        stream = speaker.speak(Utterance(text=LONG))
        await anext(stream)
        await stream.aclose()
    assert len(workers()) == 1
    worker = workers()[0]
    used = sum(worker.cpu_times()[:2])
    await asyncio.sleep(0.1)
    assert sum(worker.cpu_times()[:2]) - used < 0.05
    assert (await say(speaker, "Still here.")).seconds > 0.4


async def test_an_unread_stream_does_not_run_ahead(speaker, workers):
    stream = speaker.speak(Utterance(text=LONG))
    await anext(stream)
    worker = workers()[0]
    await asyncio.sleep(0.1)
    used = sum(worker.cpu_times()[:2])
    await asyncio.sleep(0.2)
    assert sum(worker.cpu_times()[:2]) - used < 0.05
    await stream.aclose()


async def test_cancelling_the_task_stops_it(speaker, say):
    async def read() -> None:
        async for _ in speaker.speak(Utterance(text=LONG)):
            await asyncio.sleep(0)

    task = asyncio.create_task(read())
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await say(speaker, "Still here.")).seconds > 0.4


async def test_concurrent_calls_do_not_mix(speaker, say, workers):
    texts = ["Yes.", "No, not today.", "A rather longer sentence, with a pause in it."] * 3
    alone = [await say(speaker, text, seed=2) for text in texts[:3]]
    together = await asyncio.gather(*(say(speaker, text, seed=2) for text in texts))
    assert together == alone * 3
    assert len(workers()) == 2


async def test_a_killed_worker_is_a_retryable_error_and_replaced(speaker, say, workers):
    stream = speaker.speak(Utterance(text=LONG))
    chunks = [await anext(stream)]
    workers()[0].kill()
    with pytest.raises(SpeechError) as caught:
        chunks += [chunk async for chunk in stream]
    assert caught.value.retryable
    assert caught.value.component == "espeak"
    assert caught.value.partial[0] == chunks[0]
    assert (await say(speaker, "Back again.")).seconds > 0.4


async def test_a_worker_killed_while_idle_is_replaced(speaker, say, workers):
    dead = workers()[0]
    dead.kill()
    await asyncio.to_thread(psutil.wait_procs, [dead], 5)
    await asyncio.sleep(0.05)
    assert (await say(speaker, "Back again.")).seconds > 0.4


@pytest.mark.skipif(os.name == "nt", reason="on Windows any signal ends a process")
async def test_ctrl_c_leaves_the_worker_alone(speaker, say, workers):
    worker = workers()[0]
    worker.send_signal(signal.SIGINT)
    assert await say(speaker, "Still here.") is not None
    assert workers() == [worker]


async def test_closing_leaves_nothing(say, workers):
    threads = threading.active_count()
    speaker = EspeakSpeaker(workers=2)
    await speaker.warm_up()
    await speaker.warm_up()
    busy = speaker.speak(Utterance(text=LONG))
    await anext(busy)
    await say(speaker, "Hello.")
    assert len(workers()) == 2
    await speaker.aclose()
    await speaker.aclose()
    assert workers() == []
    with pytest.raises(ClosedError):
        async for _ in busy:
            pass
    with pytest.raises(ClosedError):
        await say(speaker, "Hello.")
    for _ in range(100):
        if threading.active_count() <= threads:
            break
        await asyncio.sleep(0.02)
    assert threading.active_count() <= threads


async def test_construction_starts_nothing(workers):
    speaker = EspeakSpeaker(voice="zh+f3")
    assert workers() == []
    assert speaker.voice.pitch_hz == pytest.approx(172, abs=10)
    await speaker.aclose()


@pytest.mark.skipif(os.name == "nt", reason="paths of this length need a system setting")
async def test_a_very_long_data_path(tmp_path, say):
    deep = tmp_path / ("long" * 30) / ("longer" * 20)
    deep.mkdir(parents=True)
    data = deep / "espeak-ng-data"
    shutil.copytree(espeakng_loader.get_data_path(), data)
    assert len(str(data)) > 230
    async with EspeakSpeaker(data=data, workers=1) as speaker:
        assert (await say(speaker, "Hello.")).seconds > 0.3


async def test_a_library_that_is_none(tmp_path):
    library = tmp_path / "libespeak-ng.so"
    library.write_bytes(b"not a library")
    with pytest.raises(SpeechError) as caught:
        await EspeakSpeaker(library=library).warm_up()
    assert not caught.value.retryable
    assert "library" in caught.value.remedy


@pytest.mark.parametrize(
    "given",
    [
        {"voice": "tlh-none"},
        {"voice": "en+nobody"},
        {"variant": "nobody"},
        {"voice": "en+f3", "variant": "m3"},
        {"rate_wpm": 20},
        {"workers": 0},
        {"data": "/nowhere"},
        {"library": "/nowhere"},
        {"unknown": 1},
    ],
)
def test_bad_options(given):
    with pytest.raises(OptionsError) as caught:
        EspeakSpeaker(**given)
    assert caught.value.remedy
    assert caught.value.component == "espeak"


def test_options_from_the_environment(monkeypatch):
    monkeypatch.setenv("EMOOMNI_ESPEAK_VOICE", "de+f3")
    assert EspeakSpeaker().model_id == "espeak-ng/de+f3"
    assert EspeakSpeaker(voice="es").model_id == "espeak-ng/es"


def test_capabilities():
    capabilities = EspeakSpeaker(workers=3).capabilities
    assert capabilities.max_concurrency == 3
    assert capabilities.streams
    assert {"en", "zh", "cmn", "de", "ja"} <= capabilities.languages


def test_errors_survive_a_process_boundary():
    with pytest.raises(OptionsError) as caught:
        EspeakSpeaker(voice="tlh-none")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_licence_is_stated_where_people_look():
    home = Path(__file__).parents[1]
    for place in (
        EspeakSpeaker.__doc__,
        (home / "README.md").read_text("utf-8"),
        (home / "pyproject.toml").read_text("utf-8"),
    ):
        assert "GPL-3.0-or-later" in place
