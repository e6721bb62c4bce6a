"""The wheel with everything: what lies at the top of the repository goes into the package as its home."""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

TOP = Path(__file__).parents[1]
HOME = ("app.py", "vendors.toml", "pages", "data", "examples", "docs", ".streamlit/config.toml")
UNUSED = shutil.ignore_patterns("__pycache__", "*.png")


class Packing(build_py):
    """Builds the package, and its home inside it unless the package is used where it lies."""

    def run(self) -> None:
        """Build the modules, then copy what they need beside them."""
        super().run()
        if not self.editable_mode:
            for name in HOME:
                self._bring(TOP / name, Path(self.build_lib) / "shortlist" / "home" / name)

    def _bring(self, source: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=UNUSED, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
