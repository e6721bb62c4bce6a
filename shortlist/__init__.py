"""Shortlist: what can we move to when a vendor may cut us off, and how sure are we?"""

__version__ = "0.1.0"
