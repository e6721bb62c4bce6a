"""Shortlist: what can we move to when a vendor may cut us off, and how sure are we?"""

from pathlib import Path

__version__ = "0.3.0"
_HOME = Path(__file__).parent / "home"  # there once the program is installed
# Holds the pages, the shipped catalog, the examples and the documents.
PROJECT = _HOME if _HOME.is_dir() else Path(__file__).parent.parent
SHIPPED = PROJECT / "vendors.toml"
