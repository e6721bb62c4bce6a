"""Uploads: a session keeps the last few, whether it was asked for them or not."""

from functools import wraps

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

MOST = 5  # files of a session


def bound_uploads() -> None:
    """Let a session that uploads another file lose its oldest beyond the most that it may keep."""
    add = MemoryUploadedFileManager.add_file
    if hasattr(add, "__wrapped__"):
        return

    @wraps(add)
    def add_file(manager: MemoryUploadedFileManager, session_id: str, file: UploadedFileRec) -> None:
        add(manager, session_id, file)
        for old in list(manager.file_storage.get(session_id, {}))[:-MOST]:
            manager.remove_file(session_id, old)

    MemoryUploadedFileManager.add_file = add_file  # type: ignore[assignment,method-assign]
