"""The command line: `shortlist`, or `python -m shortlist`, and one of its commands."""

import sys
from collections.abc import Sequence

STOPPED = 130  # what shells say of a command that Ctrl-C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if all is well, 1 on findings, 2 if it could not run, 3 if a check cannot tell."""
    try:
        from shortlist.command import run

        return run(arguments)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return STOPPED


if __name__ == "__main__":
    sys.exit(main())
