"""The commands `ask` and `import`: questions out, answers back, and the ranking that was told beforehand."""

import io
import os
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from shortlist.__main__ import main
from shortlist.catalog.loading import load
from shortlist.files.letters.forms import HIDDEN
from tests.support.places import ROOT
from tests.support.replies import filled

WORST = "This class of buyers refused outright"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The shipped catalog with its evidence beside it, and an answer that came back."""
    shutil.copy(ROOT / "vendors.toml", tmp_path)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    asked = tmp_path / "asked.xlsx"
    assert main(["ask", "--to", "vendor.trueconf", "--output", str(asked)]) == 0

    def fill(book: Workbook) -> None:
        (sheet,) = book
        assert sheet["A5"].value == "Vendor cut-off"
        sheet["D5"], sheet["E5"], sheet["F5"] = WORST, "Letter 7", "20 April 2021"
        sheet["D6"] = "Inspected (or certified)"
        sheet["F6"] = "2021-04-21"

    (tmp_path / "back.xlsx").write_bytes(filled(asked.read_bytes(), fill))
    os.utime(tmp_path / "back.xlsx", (1_619_352_000, 1_619_352_000))  # 25 April 2021
    return tmp_path


def put(book: Workbook, cell: str, value: str | None) -> None:
    (sheet,) = book
    sheet[cell] = value


def arguments(home: Path, *more: str) -> list[str]:
    return ["import", str(home / "back.xlsx"), "--catalog", str(home / "vendors.toml"), *more]


def first(catalog: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> str:
    """Who is first in the ranking as CSV."""
    capsysbinary.readouterr()
    assert main(["rank", "--catalog", str(catalog)]) == 0
    return capsysbinary.readouterr().out.decode("utf-8-sig").split("\r\n")[1].split(",")[2]


def test_a_dry_run_tells_row_by_row_and_writes_nothing(home: Path, capsys: Said) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert main(arguments(home)) == 0
    said = capsys.readouterr().out
    assert "back.xlsx: 2 answers\n" in said
    was = "“No cut known, indirect dependence” to “Domestic supply, documented”"
    assert f"  1. TrueConf, Vendor cut-off: {was} → “{WORST}” (outside what it was)\n" in said
    assert "     TrueConf!D5 · 20 April 2021 · Letter 7\n" in said
    assert "Government agency: TrueConf → Video Bridge (VideoMost); chance of first: " in said
    assert "The catalog then starts from 21 April 2021, not 8 April 2021" in said
    assert "--accept all" in said
    assert before == {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", ["vendors.toml", "elsewhere/new.toml"])
def test_what_is_accepted_is_written_beside_the_evidence_or_with_it(
    home: Path, place: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (home / "elsewhere").mkdir()
    output = home / place
    assert main(arguments(home, "--accept", "1", "--output", str(output))) == 0
    new = load(output)
    assert [claim.id for claim in new.claims if claim.id.startswith("answer-")] == [
        "answer-trueconf-vendor_cutoff-2021-04-20"
    ]
    assert len(new.claims) == len(load(ROOT / "vendors.toml").claims) + 1
    assert first(output, capsysbinary) == "Video Bridge (VideoMost)"  # as the dry run says


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (["--accept", "3"], "--accept: `3` names no answer; there are 1 to 2"),
        (["--accept", "2-1"], "`2-1` names no answer"),
        (["--accept", "some"], "`some` names no answer"),
        (["--output", "x.toml"], "--output: nothing is accepted yet"),
        (["--sheet", "TrueConf"], "leave out --answers and --sheet"),
    ],
)
def test_what_cannot_be_done_is_told(home: Path, more: list[str], fault: str, capsys: Said) -> None:
    assert main(arguments(home, *more)) == 2
    assert fault in capsys.readouterr().err


def test_the_file_tells_what_it_is(home: Path, capsys: Said) -> None:
    assert main(["import", str(home / "back.xlsx")]) == 2
    assert "name their catalog with --catalog" in capsys.readouterr().err
    table = home / "table.csv"
    table.write_text("Vendor;Price\nA;1\nB;2\n")
    assert main(["import", str(table), "--catalog", str(home / "vendors.toml")]) == 2
    assert "is no workbook of questions" in capsys.readouterr().err
    assert main(["ask", "--decision", "blind=3f2a91bc"]) == 2
    assert capsys.readouterr() == ("", f"{HIDDEN}\n")
    assert main(["ask", "--to", "nobody"]) == 2
    assert "--to: There is no letter to “nobody”" in capsys.readouterr().err


def test_cells_in_the_way_end_the_command_with_2(home: Path, capsys: Said) -> None:
    spoilt = filled((home / "back.xlsx").read_bytes(), lambda book: put(book, "D5", "Fine"))
    (home / "back.xlsx").write_bytes(spoilt)
    assert main(arguments(home, "--accept", "all", "--output", str(home / "new.toml"))) == 2
    assert (
        "TrueConf!D5: “Fine” is none of the answers to choose from; choose one of" in capsys.readouterr().err
    )
    assert not (home / "new.toml").exists()


def test_the_day_of_an_answer_without_one_can_be_given(home: Path, capsys: Said) -> None:
    content = (home / "back.xlsx").read_bytes()
    assert load_workbook(io.BytesIO(content)).sheetnames == ["TrueConf"]
    (home / "back.xlsx").write_bytes(filled(content, lambda book: put(book, "F5", None)))
    os.utime(home / "back.xlsx", (1_619_352_000, 1_619_352_000))
    assert main(arguments(home)) == 0
    assert "TrueConf!D5 · 25 April 2021 · Letter 7" in capsys.readouterr().out
    assert main(arguments(home, "--date", "2021-05-02")) == 0
    assert "TrueConf!D5 · 2 May 2021 · Letter 7" in capsys.readouterr().out
