"""A new comparison from starting sets of criteria, which stand as TOML in `sets`."""

from shortlist.spreadsheet.starting.starting import Start, started
from shortlist.spreadsheet.starting.starts import Starting, starts

__all__ = ["Start", "Starting", "started", "starts"]
