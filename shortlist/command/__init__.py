"""The command line: what it may say, what each command does, and where it writes."""

from shortlist.command.start import run

__all__ = ["run"]
