"""Plugins tried out in processes of their own."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import psutil
import pytest

from emoomni_sdk.registry import Status, check, check_all, list_components, list_hooks
from tests.fake_site import FakeSite

ANTI_HANG = 120.0
BODY = """
    from emoomni_sdk.instruction import Lowering
    from emoomni_sdk.interfaces import Options, Speaker

    class X(Speaker):
        name = "x"

        def lower(self, request):
            return Lowering()

        async def speak(self, utterance):
            yield None
"""

NOISE = """
    import os, sys, threading, time
    print("{}")
    os.write(1, b"loud")
    print("loud", file=sys.stderr)
    threading.Thread(target=time.sleep, args=(600,)).start()
"""


def status_of(site: FakeSite, source: str, timeout: float = ANTI_HANG) -> Status:
    site.install(
        "emoomni-x",
        {"emoomni.speakers.v1": {"x": "fake_x:X"}},
        {"fake_x": source},
        requires=["nosuch"],
    )
    return check(list_components()[0], timeout)


def test_one_that_works(site: FakeSite) -> None:
    assert status_of(site, BODY) == Status("ok")
    assert "fake_x" not in sys.modules


def test_what_it_prints_does_not_matter(site: FakeSite) -> None:
    assert status_of(site, NOISE + BODY).state == "ok"


@pytest.mark.parametrize(
    ("source", "state", "said"),
    [
        ("raise RuntimeError('broken')", "import failed", "RuntimeError: broken"),
        ("raise SystemExit(3)", "exits", "code 3"),
        ("import os; os._exit(3)", "exits", "exit code 3"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "exits", "signal 9"),
        ("import nosuch", "missing dependency", "`nosuch`"),
        ("class X: pass", "wrong type", "Speaker"),
        (
            BODY + "        def __init__(self, model, *, size, **o): super().__init__(**o)\n",
            "needs arguments",
            "model, size",
        ),
        (
            BODY + "        def __init__(self): raise ValueError('cannot')\n",
            "construction failed",
            "ValueError: cannot",
        ),
    ],
)
def test_each_way_to_fail(site: FakeSite, source: str, state: str, said: str) -> None:
    if "signal.SIGKILL" in source and sys.platform == "win32":
        pytest.skip("no signals here")
    status = status_of(site, source)
    assert status.state == state
    assert said in (status.reason or "")
    assert status.remedy
    assert "\n" not in f"{status.reason}{status.remedy}"


def test_a_component_that_wants_an_option_works_and_says_so(site: FakeSite) -> None:
    source = BODY + "        class Options(Options):\n            model: str\n"
    status = status_of(site, source)
    assert status.state == "ok"
    assert "`model`" in (status.reason or "")


@pytest.mark.parametrize(
    ("speak", "good"),
    [
        ("async def speak(self, utterance):\n            return iter(())", False),
        ("def speak(self, utterance):\n            yield None", False),
        ("def speak(self, utterance):\n            return self.stream()", True),
    ],
)
def test_one_that_cannot_speak(site: FakeSite, speak: str, good: bool) -> None:
    source = BODY.replace("async def speak(self, utterance):\n            yield None", speak)
    assert source != BODY
    status = status_of(site, source)
    if good:
        assert status == Status("ok")
    else:
        assert status.state == "wrong type"
        assert status.reason == "speak() must be an `async def` that yields AudioChunk"
        assert status.remedy == "Tell the author of emoomni-x."


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("thinker", "async def think(self, request): return []", "think() must"),
        ("reasoner", "def reason(self, request): yield 1", "reason() must"),
        ("perceiver", "def perceive(self, request): return 1", "that returns Perception"),
        ("perceiver", "async def perceive(self, request): yield 1", "that returns Perception"),
        ("strategist", "def instruct(self, request): return 1", "returns SpeakingInstruction"),
        ("perceiver", "async def perceive(self, request): return 1", None),
    ],
)
def test_work_of_the_wrong_kind(site: FakeSite, kind: str, body: str, said: str | None) -> None:
    base = kind.capitalize()
    source = f"""
        from emoomni_sdk.interfaces import {base}

        class X({base}):
            name = "x"

            {body}
    """
    site.install("emoomni-x", {f"emoomni.{kind}s.v1": {"x": "fake_x:X"}}, {"fake_x": source})
    status = check(list_components()[0], ANTI_HANG)
    assert status.usable is (said is None)
    assert (said or "") in (status.reason or "")


def test_a_class_of_another_name_works_and_says_so(site: FakeSite) -> None:
    status = status_of(site, BODY.replace('name = "x"', 'name = "why"'))
    assert status.state == "ok"
    assert "'why'" in (status.reason or "")


def test_one_that_hangs_is_ended_with_what_it_started(site: FakeSite, tmp_path: Path) -> None:
    mark = tmp_path / "pids"
    source = f"""
        import os, subprocess, sys, time
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        open({str(mark)!r}, "w").write(f"{{os.getpid()}} {{child.pid}}")
        time.sleep(600)
    """
    status = status_of(site, source, timeout=8.0)
    assert status.state == "hangs"
    assert "8 s" in (status.reason or "")
    pids = [int(pid) for pid in mark.read_text().split()]
    # A signal is delivered when the kernel gets to it; only a parent can wait for a process.
    tries = 0
    while (alive := [pid for pid in pids if _runs(pid)]) and tries < 500:
        tries += 1
        time.sleep(0.02)
    assert not alive


def test_several_at_once_keep_their_order(site: FakeSite) -> None:
    site.install_tone()
    site.install_parts()
    site.install("emoomni-bad", {"emoomni.hooks.v1": {"bad": "nosuch_module"}})
    site.install("emoomni-old", {"emoomni.speakers.v0": {"old": "old:Old"}})
    listed = (*list_components(), *list_hooks())
    states = [status.state for status in check_all(listed, ANTI_HANG)]
    found = dict(zip([entry.name for entry in listed], states, strict=True))
    assert found == {
        "omni": "ok",
        "signal": "ok",
        "rules": "ok",
        "old": "incompatible",
        "tone": "ok",
        "bad": "import failed",
    }


def test_what_the_declaration_rules_out_is_not_imported(site: FakeSite, tmp_path: Path) -> None:
    mark = tmp_path / "imported"
    source = f"open({str(mark)!r}, 'w').write('x')"
    site.install("emoomni-old", {"emoomni.speakers.v0": {"x": "old:X"}}, {"old": source})
    assert check(list_components()[0], ANTI_HANG).state == "incompatible"
    assert not mark.exists()


def _runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
