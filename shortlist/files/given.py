"""Reading the views in files that colleagues sent: decision records, and files of views."""

from pathlib import PurePath

from shortlist.decision import UnfitError, pairs
from shortlist.files.stated import stated
from shortlist.together import Given, read_lines
from shortlist.together.spelling import given
from shortlist.together.views import DIGEST, tidied

LONGEST_FILE = 8_000_000  # bytes


def read_record(file: str, content: bytes) -> list[Given]:
    """The views in a file: a decision record (HTML, DOCX), a ranking (JSON), or a file of views.

    A record is called after its file; the views of others that it holds follow it, under their own names.
    UnfitError names the file, the fault and the fix.
    """
    if len(content) > LONGEST_FILE:
        raise UnfitError(f"{file}: is too large; give a decision record")
    if file.lower().endswith(".txt"):
        return _of_text(file, content)
    try:
        document = stated(content).document
        found, views = pairs(document.decision.query), document.views
        beside = [given(one) for one in views.given] if views else []
    except UnfitError as fault:
        raise UnfitError(f"{file}: {fault}") from None
    own = (*found, (DIGEST, document.catalog.sha256))
    return [Given(tidied(PurePath(file).stem), own, views is None or views.mine), *beside]


def _of_text(file: str, content: bytes) -> list[Given]:
    try:
        return read_lines(content.decode())
    except UnicodeDecodeError:
        raise UnfitError(f"{file}: is not UTF-8; save it as plain text in UTF-8") from None
    except UnfitError as fault:
        raise UnfitError(f"{file}: {fault}") from None
