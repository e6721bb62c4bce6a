"""The dashboard as a command: this process becomes its server."""

import os
from pathlib import Path

from streamlit.web import cli

from shortlist import PROJECT


def serve(catalog: Path, port: int) -> None:
    """Serve a catalog on a port of this computer until the process is stopped."""
    os.environ["SHORTLIST_CATALOG"] = str(catalog)
    options = ["--server.port", str(port), "--server.headless", "true"]
    cli.main(["run", str(PROJECT / "app.py"), *options], standalone_mode=False)
