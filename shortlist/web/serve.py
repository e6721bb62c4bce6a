"""The dashboard as a command: this process becomes its server."""

import os
from contextlib import suppress
from pathlib import Path

from click import Abort
from streamlit.web import cli

from shortlist import PROJECT


def serve(catalog: Path, port: int) -> None:
    """Serve a catalog on a port of this computer until the process is stopped."""
    os.environ["SHORTLIST_CATALOG"] = str(catalog)
    options = ["--server.port", str(port), "--server.headless", "true"]
    with suppress(Abort):  # Ctrl-C is how it ends
        cli.main(["run", str(PROJECT / "app.py"), *options], standalone_mode=False)
