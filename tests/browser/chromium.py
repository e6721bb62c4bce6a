"""Find a Chromium that the browser tests can drive, or install one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The shell draws no window: a quarter less of the processor a page.
COMMANDS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
MAC_APPLICATIONS = ("Google Chrome", "Chromium")
PLAYWRIGHT_PATH = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
INSTALL_SECONDS = 300
START_SECONDS = 30


class NoChromiumError(RuntimeError):
    """There is no Chromium here and none can be installed."""


def chromium() -> str:
    """The path of a Chromium that starts; installs one if there is none.

    Raises NoChromiumError where none is found and none can be installed.
    """
    if named := os.environ.get("CHROMIUM"):
        return _named(named)
    for source in (_on_the_path, _mac_application, _of_playwright, _from_playwright, _from_debian):
        if found := source():
            return found
    raise NoChromiumError(
        "No Chromium found and none could be installed: install Chromium or Chrome "
        "(on Debian: sudo apt-get install chromium), or set CHROMIUM to the path of its program."
    )


def _named(path: str) -> str:
    found = shutil.which(path)
    if found is None or not _starts(found):
        raise NoChromiumError(
            f"CHROMIUM names {path}, which is not a Chromium that starts: correct or unset it."
        )
    return found


def _on_the_path() -> str | None:
    return _first_that_starts([path for command in COMMANDS if (path := shutil.which(command))])


def _mac_application() -> str | None:
    folders = (Path("/Applications"), Path.home() / "Applications")
    programs = (
        folder / f"{name}.app/Contents/MacOS/{name}" for folder in folders for name in MAC_APPLICATIONS
    )
    return _first_that_starts([str(program) for program in programs if program.is_file()])


def _of_playwright() -> str | None:
    """The Chromium that this version of Playwright has already installed."""
    answer = _output([sys.executable, "-c", PLAYWRIGHT_PATH])
    return _first_that_starts([answer]) if answer and Path(answer).is_file() else None


def _from_playwright() -> str | None:
    print("No Chromium found: asking Playwright to install its own.", file=sys.stderr)
    return _of_playwright() if _install([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    print("Installing Debian's Chromium.", file=sys.stderr)
    _install(["apt-get", "update"])
    installed = any(_install(["apt-get", "install", "-y", package]) for package in COMMANDS[:2])
    return _on_the_path() if installed else None


def _first_that_starts(programs: list[str]) -> str | None:
    return next((program for program in programs if _starts(program)), None)


def _starts(program: str) -> bool:
    """Whether it runs: Ubuntu's `chromium-browser` may be a stub, Playwright's may lack system libraries."""
    return _output([program, "--version"]) is not None


def _output(command: list[str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=START_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def _install(command: list[str]) -> bool:
    """Run it with its output on standard error; whether it succeeded in time."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=INSTALL_SECONDS, env=environment
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def main() -> int:
    try:
        print(chromium())
    except NoChromiumError as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
