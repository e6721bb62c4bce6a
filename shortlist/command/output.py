"""Where a command writes: a file at once, or standard output, which may be closed or full."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from shortlist.text.direction import isolated


def open_output(*, needed: bool) -> None:
    """Prepare standard output for any text; OSError if it is closed, though needed."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - for whatever still prints until the end
        if needed:
            raise OSError(0, "it is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # catalogs hold more than some terminals can show


def say(text: object, file: TextIO | None = None) -> None:
    """Print lines to read; names from right to left keep to their place in them."""
    print(isolated(str(text)), file=file)


def give_up_output() -> None:
    """Let what standard output still holds go nowhere, or leaving would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write(content: bytes, file: Path | None) -> None:
    """Write to a file at once, so that nobody reads half of it, or to standard output."""
    if file is None:
        sys.stdout.buffer.write(content)
    elif file.exists() and not file.is_file():
        file.write_bytes(content)  # a pipe or a device must not be replaced; a folder says what it is
    else:
        file = file.resolve()
        draft = file.with_name(f".{file.name}.{os.getpid()}")
        try:
            draft.write_bytes(content)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
