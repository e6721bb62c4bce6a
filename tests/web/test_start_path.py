"""What takes long to import is imported where it is needed, not before the first page stands."""

import os
import subprocess
import sys

from tests.support.places import ROOT

HEAVY = "scipy", "openpyxl", "docx"
FIRST_PAGE = f"""
import sys
import app
from pathlib import Path
from shortlist.ui import frame
from streamlit.testing.v1 import AppTest
frame.warm()
page = AppTest.from_file(str(Path("pages/main.py").resolve()), default_timeout=60).run()
assert page.slider and not page.exception
print(*[name for name in {HEAVY} if name in sys.modules])
"""


def test_the_first_page_stands_before_anything_heavy_is_imported() -> None:
    command = [sys.executable, "-c", FIRST_PAGE]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, check=True, timeout=60)
    assert done.stdout.split() == []
