"""Heavy files are made in another process, which is replaced if it is ended."""

import os
import signal

import pytest

from shortlist.decision import Note, preset
from shortlist.files.forms import Form
from shortlist.files.workshop import NICENESS, made, made_aside
from shortlist.ranking.answer import answer
from shortlist.together import Beside
from tests.support.builders import catalog


def where(*given: int) -> bytes:
    """The process that this runs in, how far it gives way, and what it was given."""
    return f"{os.getpid()} {os.nice(0)} {sum(given)}".encode()


def broken(text: str) -> bytes:
    raise ValueError(text)


def test_it_is_another_process_that_gives_way_and_stays() -> None:
    process, niceness, total = map(int, made_aside(where, 1, 2).split())
    assert process != os.getpid()
    assert (niceness, total) == (min(os.nice(0) + NICENESS, 19), 3)
    assert made_aside(where, 1, 2).split()[0] == str(process).encode()


def test_a_fault_comes_back_as_it_is() -> None:
    with pytest.raises(ValueError, match="too thin"):
        made_aside(broken, "too thin")


def test_a_process_that_was_ended_is_replaced() -> None:
    process = int(made_aside(where).split()[0])
    os.kill(process, signal.SIGKILL)
    assert int(made_aside(where).split()[0]) != process


def test_a_form_is_given_what_stands_beside_only_if_it_holds_that() -> None:
    def counted(*asked: object) -> bytes:
        return str([one is beside for one in asked]).encode()

    beside, sound = Beside(Note(decided="We")), catalog()
    ranking = answer(preset(sound), sound)
    assert ranking
    for noted, said in ((False, b"[False, False, False]"), (True, b"[False, False, False, True]")):
        form = Form("a.txt", "text/plain", "inline", counted, noted=noted)
        assert made(form, ranking, preset(sound), sound, beside) == said
