"""The dashboard as a command: this process becomes its server."""

import os
import socket
from contextlib import suppress
from pathlib import Path

from click import Abort
from streamlit.web import cli

from shortlist import PROJECT

ADDRESS, HERE = "STREAMLIT_SERVER_ADDRESS", "127.0.0.1"


def refusal(port: int) -> str:
    """Why this program may not listen on a port, in the words of the system; empty if it may."""
    address = os.environ.get(ADDRESS) or HERE
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as door:
            if os.name == "posix":  # a port that was left a moment ago is free; elsewhere this takes it away
                door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind((address, port))
    except OSError as fault:
        return fault.strerror or str(fault)
    return ""


def serve(catalog: Path, port: int) -> None:
    """Serve a catalog on a port of this computer until the process is stopped."""
    os.environ["SHORTLIST_CATALOG"] = str(catalog)
    options = ["--server.port", str(port), "--server.headless", "true"]
    with suppress(Abort):  # Ctrl-C is how it ends
        cli.main(["run", str(PROJECT / "app.py"), *options], standalone_mode=False)
