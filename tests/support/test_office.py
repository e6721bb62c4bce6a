"""Where LibreOffice is missing, the tests fail with a way out instead of being skipped."""

import pytest

from tests.support import office


def test_a_missing_office_is_a_failure_that_says_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(office, "_mac_application", lambda: None)
    with pytest.raises(office.NoOfficeError, match="sudo apt-get install libreoffice-calc"):
        office.office.__wrapped__()
