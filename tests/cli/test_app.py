"""The frame: help, version, exit codes, errors in one line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import psutil
import pytest

from emoomni_sdk.cli import app, output
from emoomni_sdk.errors import (
    ComponentLoadError,
    ConfigError,
    CredentialError,
    MediaError,
    OptionsError,
    UnknownComponentError,
)
from tests.cli.running import ANTI_HANG, ROOT, Ended, Line, one_line, start
from tests.fake_site import FakeSite


def test_version(emoomni: Line) -> None:
    ended = emoomni("--version")
    assert ended.code == 0
    assert ended.out == f"emoomni-sdk {app.version()}\n"


def test_help_names_every_command(emoomni: Line) -> None:
    ended = emoomni("--help")
    assert ended.code == 0
    assert ended.err == ""
    listed = {line.split()[0] for line in ended.out.split("Commands:")[1].splitlines() if line}
    assert listed >= set(app.COMMANDS)


@pytest.mark.parametrize("name", app.COMMANDS)
def test_each_command_has_help(emoomni: Line, name: str) -> None:
    ended = emoomni(name, "--help")
    assert ended.code == 0
    assert import_module(f"emoomni_sdk.cli.{name}").command.__doc__
    assert f"emoomni {name}" in ended.out


def test_nothing_asked(emoomni: Line) -> None:
    ended = emoomni()
    assert ended.code == 2
    assert ended.out == ""
    assert "Commands:" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [("sing",), ("say",), ("say", "hi", "--volume", "3"), ("plugins", "--timeout", "x"), ("--x",)],
)
def test_asked_wrongly(emoomni: Line, arguments: tuple[str, ...]) -> None:
    ended = emoomni(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    line = one_line(ended.err)
    assert line.startswith("Error: ")
    assert "--help`" in line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("respnd",), "Did you mean 'respond'? Try `emoomni --help`."),
        (("respond", "-o"), "requires an argument. Try `emoomni respond --help`."),
        (("--debug", "say", "hi", "-o"), "requires an argument. Try `emoomni say --help`."),
    ],
)
def test_the_help_that_a_mistake_points_to(
    emoomni: Line, arguments: tuple[str, ...], said: str
) -> None:
    assert one_line(emoomni(*arguments).err).endswith(said)


@pytest.mark.parametrize("name", ["respond", "perceive", "chat"])
def test_the_usage_names_clips_plainly(emoomni: Line, name: str) -> None:
    usage = emoomni(name, "--help").out.splitlines()[0]
    assert "CLIP" in usage
    assert "[[" not in usage
    assert "…" not in usage


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("x"), 2),
        (OptionsError("x"), 2),
        (UnknownComponentError("x"), 2),
        (CredentialError("x"), 1),
        (ComponentLoadError("x"), 1),
        (MediaError("x"), 1),
        (KeyError("x"), 1),
    ],
)
def test_exit_codes(error: Exception, code: int) -> None:
    assert output.exit_code(error) == code


def test_a_bug_is_one_line_and_a_traceback_on_request(
    emoomni: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **given: object) -> None:
        raise ZeroDivisionError("first\nsecond")

    monkeypatch.setattr("emoomni_sdk.registry.list_components", broken)
    ended = emoomni("plugins")
    assert ended.code == 1
    assert "Unexpected ZeroDivisionError: first second" in one_line(ended.err)
    for ended in (emoomni("--debug", "plugins"), _with_debug(emoomni, monkeypatch)):
        assert ended.code == 1
        assert "Traceback" in ended.err
        assert ended.err.splitlines()[-1].startswith("Error: Unexpected ZeroDivisionError")


def _with_debug(emoomni: Line, monkeypatch: pytest.MonkeyPatch) -> Ended:
    monkeypatch.setenv("EMOOMNI_DEBUG", "1")
    return emoomni("plugins")


def test_ctrl_c(emoomni: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: object, **given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("emoomni_sdk.registry.list_components", interrupted)
    ended = emoomni("plugins")
    assert ended.code == 130
    assert "Traceback" not in ended.err


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_ctrl_c_ends_what_was_started(site: FakeSite, tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    source = f"""
        import os, time
        with open({str(mark) + ".part"!r}, "w") as out:
            out.write(str(os.getpid()))
        os.rename({str(mark) + ".part"!r}, {str(mark)!r})
        time.sleep(600)
    """
    site.install("emoomni-slow", {"emoomni.speakers.v1": {"slow": "slow:X"}}, {"slow": source})
    process = start("plugins", "--check", "--timeout", "500", folder=tmp_path, site=site.folder)
    try:
        _wait_for(mark)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=ANTI_HANG)
    finally:
        process.kill()
    assert process.returncode == 130
    assert (out, err) == ("", "")
    assert not psutil.pid_exists(int(mark.read_text()))


def _wait_for(path: Path) -> None:
    limit = time.monotonic() + ANTI_HANG
    while not path.exists():
        assert time.monotonic() < limit
        time.sleep(0.02)


@pytest.mark.skipif(os.name != "posix", reason="closes a pipe as a shell does")
def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    process = start("config", "--json", folder=tmp_path, stdout=write)
    os.close(write)
    _, err = process.communicate(timeout=ANTI_HANG)
    assert err == ""
    assert process.returncode == 1


def test_a_terminal_without_unicode(site: FakeSite, tmp_path: Path) -> None:
    (tmp_path / "emoomni.toml").write_text('[turn]\npersona = "姐姐 ☺"\n', encoding="utf-8")
    for arguments in (("config",), ("config", "--json")):
        process = subprocess.run(
            [sys.executable, "-m", "emoomni_sdk.cli", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
            capture_output=True,
            timeout=ANTI_HANG,
        )
        assert process.returncode == 0
        assert b"Traceback" not in process.stderr
        assert b"\\u59d0" in process.stdout
    assert json.loads(process.stdout)["settings"]["turn.persona"]["value"] == "姐姐 ☺"


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from emoomni_sdk.cli import main; main(['--help']); "
        "print('MODULES', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=ANTI_HANG,
    )
    loaded = set(done.stdout.split("MODULES", 1)[1].split())
    assert not loaded & {"asyncio", "numpy", "av", "pydantic", "rich", "torch", "httpx", "pluggy"}


COMMAND = """
    from emoomni_sdk.hooks import hookimpl

    print("chatter")

    @hookimpl
    def emoomni_commands(app):
        @app.command()
        def greet(name: str) -> None:
            print(f"Hello, {name}!")

        @app.command("say")
        def other() -> None:
            print("not yours")
"""


@pytest.mark.parametrize("named", [True, False])
def test_an_enabled_hook_adds_commands(
    emoomni: Line, site: FakeSite, tmp_path: Path, named: bool
) -> None:
    site.install("emoomni-greet", {"emoomni.hooks.v1": {"greet": "greeter"}}, {"greeter": COMMAND})
    file = tmp_path / ("other.toml" if named else "emoomni.toml")
    file.write_text('[hooks]\nenable = ["greet"]\n')
    ended = emoomni("greet", "Ada")
    if named:
        assert ended.code == 2
        ended = emoomni("config", "--json", f"--config={file}")
        assert ended.code == 0
        assert ended.json["settings"]["hooks.enable"]["value"] == ["greet"]
    else:
        assert ended.code == 0
        assert ended.out == "Hello, Ada!\n"
    assert "may not replace the command 'say'" in ended.err


def test_a_broken_hook_costs_a_warning(emoomni: Line, site: FakeSite, tmp_path: Path) -> None:
    site.install("emoomni-b", {"emoomni.hooks.v1": {"b": "bad_hook"}}, {"bad_hook": "1 / 0"})
    (tmp_path / "emoomni.toml").write_text('[hooks]\nenable = ["b"]\n')
    ended = emoomni("--version")
    assert ended.code == 0
    assert "ZeroDivisionError" in one_line(ended.err)


def test_an_installed_hook_that_is_not_enabled_stays_out(emoomni: Line, site: FakeSite) -> None:
    site.install("emoomni-greet", {"emoomni.hooks.v1": {"greet": "greeter"}}, {"greeter": COMMAND})
    assert emoomni("greet", "Ada").code == 2
    assert "greeter" not in sys.modules
