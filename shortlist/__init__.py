"""Shortlist: what can we move to when a vendor may cut us off, and how sure are we?"""

from pathlib import Path

__version__ = "0.2.0"
PROJECT = Path(__file__).parent.parent  # holds the shipped catalog, the examples and the documents
