"""Nothing of a run that has ended is lost, whatever is asked for before the session has taken it in."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, RuntimeConfig
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import RerunData

from shortlist.web import heard

FIRST, SECOND, THIRD = PARTS = ("first", "second", "third")
WHOLE, LINES = "", 9
QUIET, PATIENCE = 0.1, 30  # seconds: nothing more begins after so long; none of this takes longer than that
SCRIPT = f"""
import streamlit as st

def part(name):
    @st.fragment(key=name)
    def drawn():
        for line in range({LINES}):
            st.text(f"{{name}} {{line}}")
    drawn()

for name in {PARTS!r}:
    part(name)
"""
ALL = [f"{name} {line}" for name in PARTS for line in range(LINES)]


class Browser:
    """Keeps what it is told."""

    client_context = None

    def __init__(self) -> None:
        self.heard: list[ForwardMsg] = []

    def write_forward_msg(self, message: ForwardMsg) -> None:
        self.heard.append(message)

    def screen(self) -> list[str]:
        """The lines that stand, from the top: the last that was drawn at each place."""
        drawn = [message for message in self.heard if message.HasField("delta")]
        lines = {
            tuple(message.metadata.delta_path): message.delta.new_element.text.body
            for message in drawn
            if message.delta.new_element.HasField("text")
        }
        return [lines[place] for place in sorted(lines)]

    def ends(self) -> int:
        """How many runs ended."""
        return sum(message.HasField("script_finished") for message in self.heard)


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Runtime]:
    """What makes Streamlit's own runtime with a script of three parts, beside which there is none."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    monkeypatch.setattr(Runtime, "_instance", None)
    monkeypatch.setattr(AppSession, "_create_scriptrunner", AppSession._create_scriptrunner)
    heard.hear_out()

    def made() -> Runtime:
        files = {
            "media_file_storage": MemoryMediaFileStorage("/media"),
            "uploaded_file_manager": MemoryUploadedFileManager("/upload"),
        }
        return Runtime(RuntimeConfig(script_path=str(script), **files))  # type: ignore[arg-type]

    return made


def asked(made: Callable[[], Runtime], *parts: str, is_left: bool = False) -> Browser:
    """What a browser hears that asks for these, each when the thread before has ended, but is not heard."""
    browser = Browser()

    async def visit() -> None:
        runtime = made()
        await runtime.start()
        name = runtime.connect_session(browser, {})
        session = runtime._session_mgr.get_active_session_info(name).session  # type: ignore[union-attr]
        _ask(runtime, name)
        await _until(lambda: browser.ends() == 1)
        await _until(lambda: session._scriptrunner is None)
        browser.heard.clear()
        for part in parts:
            _ask(runtime, name, *session._fragment_storage.resolve_target(part) if part else ())
            _let_end(session)
        if is_left:
            runtime.close_session(name)
        await asyncio.sleep(QUIET)
        await _until(lambda: session._scriptrunner is None)
        await _until(lambda: is_left or session._browser_queue.is_empty())
        runtime.stop()
        await runtime.stopped

    with ThreadPoolExecutor(1) as apart:  # the browser tests' own loop may be running in this thread
        apart.submit(asyncio.run, visit()).result()
    return browser


def _ask(runtime: Runtime, name: str, part: str = WHOLE) -> None:
    message = BackMsg()
    message.rerun_script.fragment_id = part
    runtime.handle_backmsg(name, message)


def _let_end(session: AppSession) -> None:
    """Wait until the thread has ended, without letting the session take in what it said."""
    runner = session._scriptrunner
    thread = runner._script_thread if runner else None
    if thread:
        thread.join()


async def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def test_a_part_that_has_just_ended_is_drawn_though_another_is_asked_for(
    runtime: Callable[[], Runtime],
) -> None:
    browser = asked(runtime, FIRST, SECOND)
    assert browser.screen() == ALL[: 2 * LINES]
    assert browser.ends() == 2


def test_what_is_asked_for_meanwhile_is_drawn_together(runtime: Callable[[], Runtime]) -> None:
    browser = asked(runtime, FIRST, SECOND, THIRD, SECOND)
    assert browser.screen() == ALL
    assert browser.ends() == 2


def test_everything_is_drawn_when_everything_is_asked_for(runtime: Callable[[], Runtime]) -> None:
    browser = asked(runtime, FIRST, SECOND, WHOLE)
    assert browser.screen() == ALL


def test_everything_stands_though_a_part_is_asked_for_again(runtime: Callable[[], Runtime]) -> None:
    browser = asked(runtime, WHOLE, FIRST)
    assert browser.screen() == ALL


def test_nothing_begins_in_a_session_that_is_over(
    runtime: Callable[[], Runtime], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, begun = heard._begin, list[RerunData]()

    def note(session: AppSession, wanted: RerunData) -> None:
        begun.append(wanted)
        begin(session, wanted)

    monkeypatch.setattr(heard, "_begin", note)
    asked(runtime, FIRST, SECOND, is_left=True)
    assert len(begun) == 2  # the first visit, and one part
