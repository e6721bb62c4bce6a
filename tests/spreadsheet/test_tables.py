"""Published tables go through the command to the ranking that was published, or that pymcdm computes."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from shortlist.__main__ import main
from tests.support.peers import (
    load_simple_stock_selection,
    load_van2021evaluation,
    pymcdm_methods,
    pymcdm_normalizations,
)

TABLES = Path(__file__).parent / "tables"
Scores = dict[str, float]


def ranked(table: str, folder: Path) -> Scores:
    """The scores of the vendors from the first place down, by the command line alone."""
    answers = TABLES / f"{table.partition('.')[0]}.answers.toml"
    catalog, ranking = folder / "catalog.toml", folder / "ranking.csv"
    assert main(["import", str(TABLES / table), "--answers", str(answers), "--output", str(catalog)]) == 0
    assert main(["check", str(catalog)]) == 0
    assert main(["rank", "--catalog", str(catalog), "--output", str(ranking)]) == 0
    rows = csv.DictReader(io.StringIO(ranking.read_text("utf-8-sig")))
    return {row["vendor"]: float(row["score"]) for row in rows}


# Figures of the sources, and the ends of the scale that the answers give.
PUBLISHED: dict[str, tuple[Scores, float, float]] = {
    "universitety.csv": ({"A": 0.44214, "C": 0.30602, "B": 0.25184}, 0, 1),
    "strategii.txt": ({"A2": 6.3, "A1": 6.2, "A3": -1}, -10, 20),
    "fournisseurs.csv": ({"C": 13 / 3, "B": 4, "A": 11 / 3}, 0, 5),
}


@pytest.mark.parametrize("table", PUBLISHED)
def test_the_ranking_is_the_published_one(table: str, tmp_path: Path) -> None:
    published, low, high = PUBLISHED[table]
    found = ranked(table, tmp_path)
    assert list(found) == list(published)
    values = [low + (high - low) * score / 100 for score in found.values()]
    assert values == pytest.approx(list(published.values()), abs=1e-5)


ADA, NO_ADA = 1, 0
COMPUTED: dict[str, tuple[list[str], list[list[float]], list[float], list[int]]] = {
    "bantuan.csv": (
        ["Aldyan", "Hendro", "Joko", "Doni", "Dono", "Kasino", "Susanto"],
        [
            [4, 2_350_000, 100, NO_ADA],
            [5, 3_050_000, 50, ADA],
            [3, 3_350_000, 70, ADA],
            [4, 2_550_000, 90, ADA],
            [6, 2_850_000, 120, ADA],
            [3, 2_650_000, 80, ADA],
            [2, 3_350_000, 150, NO_ADA],
        ],
        [3, 5, 4, 4],
        [1, -1, -1, 1],
    ),
    "etudiants.csv": (
        [f"Étudiant {number}" for number in range(1, 6)],
        [[9, 12000, 72, 1], [7.6, 8500, 68, 1], [8.2, 9500, 63, 0], [8.5, 10000, 70, 2], [9.3, 14000, 72, 2]],
        [0.3, 0.2, 0.25, 0.25],
        [1, -1, 1, 1],
    ),
    "saw.xlsx": (["A1", "A2", "A3"], [[80, 90, 600], [65, 58, 200], [83, 60, 400]], [1, 1, 1], [-1, 1, -1]),
}


def of_library(matrix: object) -> tuple[list[str], list[list[float]], list[float], list[int]]:
    """A decision matrix of scikit-criteria."""
    table = matrix.matrix  # type: ignore[attr-defined]
    weights, types = matrix.weights, matrix.iobjectives  # type: ignore[attr-defined]
    return list(table.index), table.to_numpy().tolist(), weights.tolist(), types.tolist()


def of_file() -> tuple[list[str], list[list[float]], list[float], list[int]]:
    rows = list(csv.reader((TABLES / "cars.csv").read_text("utf-8").splitlines()))[1:]
    numbers = [[float(cell) for cell in row[1:]] for row in rows]
    return [row[0] for row in rows], numbers, [1.0] * 7, [-1, 1, -1, -1, 1, 1, -1]


COMPUTED |= {
    "stocks.xlsx": of_library(load_simple_stock_selection()),
    "cryptocurrencies.xlsx": of_library(load_van2021evaluation()),
    "cars.csv": of_file(),
}


@pytest.mark.parametrize("table", COMPUTED)
def test_the_ranking_is_that_of_an_independent_program(table: str, tmp_path: Path) -> None:
    names, matrix, weights, types = COMPUTED[table]
    shares = np.array(weights) / np.sum(weights)
    method = pymcdm_methods.WSM(pymcdm_normalizations.minmax_normalization)
    scores = method(np.array(matrix, dtype=float), shares, np.array(types), validation=False) * 100
    expected = sorted(zip(names, scores.tolist(), strict=True), key=lambda pair: -pair[1])
    found = ranked(table, tmp_path)
    assert list(found) == [name for name, _ in expected]
    assert list(found.values()) == pytest.approx([score for _, score in expected], abs=1e-3)


def test_every_table_is_tried_and_its_source_named() -> None:
    files = {path.name for path in TABLES.iterdir() if path.suffix in (".csv", ".txt", ".xlsx")}
    assert files == {*PUBLISHED, *COMPUTED}
    readme = (TABLES / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in readme for name in files)
