"""Find a LibreOffice that the tests can drive, or install one; let it open and save files."""

import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from openpyxl import Workbook, load_workbook

COMMANDS = ("soffice", "libreoffice")
MAC_APPLICATION = "LibreOffice.app/Contents/MacOS/soffice"
INSTALL_SECONDS = 600
CONVERT_SECONDS = 120
# Separator, quote, UTF-8, first line, columns, language, quoted text, numbers, as shown, formulas, spaces,
# sheet, evaluate formulas: as trusting as it can be told to be.
CSV = "CSV:{separator},34,76,1,,1033,false,true,false,false,false,-1,true"


class NoOfficeError(RuntimeError):
    """There is no LibreOffice here and none can be installed."""


@cache
def office() -> str:
    """The path of LibreOffice's program; installs Debian's if there is none.

    Raises NoOfficeError where none is found and none can be installed.
    """
    for source in (_named, _on_the_path, _mac_application, _from_debian):
        if found := source():
            return found
    raise NoOfficeError(
        "No LibreOffice found and none could be installed: install it (on Debian: sudo apt-get install "
        "libreoffice-calc, on macOS: brew install --cask libreoffice), or set SOFFICE to its program."
    )


def convert(files: Sequence[Path], out: Path, form: str = "xlsx", infilter: str = "") -> list[Path]:
    """Open files and save them in a folder in another form, all in one start of LibreOffice."""
    profile = (out / "profile").absolute().as_uri()
    options = [f"--infilter={infilter}"] if infilter else []
    command = [office(), f"-env:UserInstallation={profile}", "--headless", "--norestore", *options]
    command += ["--convert-to", form, "--outdir", str(out), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=CONVERT_SECONDS, check=True)
    found = [out / f"{file.stem}.{form.partition(':')[0]}" for file in files]
    missing = [file.name for file in found if not file.is_file()]
    assert not missing, f"LibreOffice did not write {', '.join(missing)}: {done.stdout} {done.stderr}"
    return found


def saved(file: Path, **options: bool) -> Workbook:
    """A workbook, also one that LibreOffice saved: of a bar in a cell it says more than openpyxl reads."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "(Unknown|Conditional Formatting) extension")
        return load_workbook(file, **options)


def csv_filter(separator: str) -> str:
    """The filter that opens a CSV as split by a separator."""
    return CSV.format(separator=ord(separator))


def _named() -> str | None:
    return shutil.which(os.environ.get("SOFFICE", ""))


def _on_the_path() -> str | None:
    return next((path for command in COMMANDS if (path := shutil.which(command))), None)


def _mac_application() -> str | None:
    folders = (Path("/Applications"), Path.home() / "Applications")
    return next((str(f / MAC_APPLICATION) for f in folders if (f / MAC_APPLICATION).is_file()), None)


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc"]
    for step in (["apt-get", "update", "-qq"], install):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        try:
            subprocess.run(step, stdout=sys.stderr, timeout=INSTALL_SECONDS, env=environment, check=True)
        except (OSError, subprocess.SubprocessError):
            return None
    return _on_the_path()
