"""The command `import`: tells what it found, writes it as answers, and takes them back."""

import os
from pathlib import Path

import pytest

from shortlist.__main__ import main
from shortlist.catalog.loading import load

TABLE = "Anbieter;Preis;Stufe\nMüller;1.200,50 €;Gold\nÖz;900 €;Silber\nЖук;?;Gold\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "angebote.csv"
    path.write_bytes(TABLE.encode("utf-8"))
    os.utime(path, (1_772_366_400, 1_772_366_400))  # 1 March 2026, noon
    return path


def test_it_tells_writes_answers_and_takes_them_back(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers, output = table.with_name("answers.toml"), table.with_name("out.toml")
    command = ["import", str(table), "--answers", str(answers), "--output", str(output)]
    assert main(command) == 2
    said = capsys.readouterr().err
    assert "Preis: numbers in €, lower is better, on a scale of 900 to 1,300, weight 50." in said
    assert "values hold from 1 March 2026" in said
    assert "angebote!C1: the order of its words is not known: Gold, Silber; put them in order" in said
    assert not output.exists()
    ordered = answers.read_text("utf-8").replace("levels = []", 'levels = ["Silber", "Gold"]')
    answers.write_text(ordered, "utf-8")
    assert main(command) == 0
    catalog = load(output)
    assert [vendor.id for vendor in catalog.vendors] == ["muller", "oz", "zhuk"]
    assert str(catalog.as_of) == "2026-03-01"
    before = answers.read_text("utf-8")
    assert main([*command, "--date", "2026-04-08"]) == 0
    assert str(load(output).as_of) == "2026-04-08"
    assert answers.read_text("utf-8") == before  # they are the user's own


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["--sheet", "Other"], "angebote.csv: has no sheet 'Other'"),
        (["--answers", "folder"], "name a file of answers"),
        (["--answers", "nowhere/answers.toml"], "name another file of answers"),
    ],
)
def test_what_cannot_be_done_is_told(
    table: Path, arguments: list[str], fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table.with_name("folder").mkdir()
    chosen = [
        str(table.parent / one) if arguments[0] == "--answers" and one[0] != "-" else one for one in arguments
    ]
    assert main(["import", str(table), *chosen]) == 2
    assert fault in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "none.xlsx")]) == 2
    assert "name a spreadsheet" in capsys.readouterr().err
