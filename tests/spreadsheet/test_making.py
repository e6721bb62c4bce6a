"""A table becomes a catalog that the check accepts, or every cell in the way is named."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Catalog, by_id
from shortlist.catalog.loading import parse
from shortlist.spreadsheet import Answers, Measure, SheetError, completed, found, made, opened
from shortlist.spreadsheet.answers import read, written
from shortlist.spreadsheet.found import whole
from shortlist.spreadsheet.numbers import scale
from shortlist.spreadsheet.words import told

DAY = date(2026, 3, 1)
Changes = dict[str, object]


def answered(text: str | bytes, file: str = "Offers.csv", **changes: Changes) -> tuple[str, Answers]:
    """The catalog of a table by what is found in it and what is changed, criterion by criterion."""
    sheet = opened(file, text.encode() if isinstance(text, str) else text)
    answers = found(sheet, DAY)
    measures = tuple(one.model_copy(update=changes.get(one.name, {})) for one in answers.criteria)
    answers = answers.model_copy(update={"criteria": measures})
    return made(sheet.file, sheet.sheet, answers), answers


def catalog(text: str | bytes, file: str = "Offers.csv", **changes: Changes) -> Catalog:
    return parse({"catalog.toml": answered(text, file, **changes)[0].encode()})


def faults(text: str | bytes, file: str = "Offers.csv", **changes: Changes) -> str:
    with pytest.raises(SheetError) as fault:
        answered(text, file, **changes)
    return str(fault.value)


def bounds(one: Catalog, criterion: str) -> dict[str, tuple[float, float] | None]:
    """What each vendor is rated on a criterion, by its name."""
    rated = {v.name: {r.criterion: (r.low, r.high) for r in v.ratings} for v in one.vendors}
    return {name: ratings.get(criterion) for name, ratings in rated.items()}


def test_every_kind_of_cell_is_read() -> None:
    one = catalog(
        "Vendor;Price;Uptime in %;Support;Staff\n"
        "A;1.200,50 €;99,5;yes;4–6\n"
        "B;900,00 €;-;no;≥ 4\n"
        "C;?;97;k. A.;20+\n"
        "D;1.000 €;;partly;≤ 5\n"
    )
    assert bounds(one, "price") == {
        "A": (1200.5, 1200.5),
        "B": (900, 900),
        "C": None,
        "D": (1000, 1000),
    }
    assert bounds(one, "uptime-in") == {"A": (99.5, 99.5), "B": None, "C": (97, 97), "D": None}
    assert bounds(one, "support") == {"A": (2, 2), "B": (0, 0), "C": None, "D": (1, 1)}
    criteria = by_id(one.criteria)
    staff = criteria["staff"].scale
    assert staff
    assert bounds(one, "staff") == {
        "A": (4, 6),
        "B": (4, staff.best),
        "C": (20, staff.best),
        "D": (staff.worst, 5),
    }
    assert criteria["support"].levels == ("no", "partly", "yes")
    price, uptime = criteria["price"].scale, criteria["uptime-in"].scale
    assert price
    assert (price.worst, price.best, price.unit) == (1300, 900, "€")
    assert uptime
    assert (uptime.worst, uptime.best, uptime.unit) == (0, 100, "%")


def test_every_rating_names_file_sheet_and_cell_and_has_the_day() -> None:
    ratings = [r for v in catalog("Vendor,Price\nA,1\nB,2\n").vendors for r in v.ratings]
    assert [r.judgement for r in ratings] == ["Offers.csv, Offers!B2: 1", "Offers.csv, Offers!B3: 2"]
    assert {r.since for r in ratings} == {DAY}


UNKNOWN = ("", "-", "–", "?", "n/a", "N/A", "k. A.", "unknown", "not known", " - ", "н/д")


@pytest.mark.parametrize("unknown", UNKNOWN)
def test_what_is_not_known_is_never_zero(unknown: str) -> None:
    one = catalog(f"Vendor,Price,Red,Size\nA,1,yes,1\nB,2,no,2\nC,{unknown},{unknown},3\n")
    assert bounds(one, "price")["C"] is None
    assert bounds(one, "red")["C"] is None


def test_vendors_may_be_columns() -> None:
    text = "Criterion;Zürich;Genève\nPrice;5,9 €;7,8 €\nSupport;yes;no\n"
    one = catalog(text)
    assert [vendor.id for vendor in one.vendors] == ["zurich", "geneve"]
    assert bounds(one, "price") == {"Zürich": (5.9, 5.9), "Genève": (7.8, 7.8)}
    assert one.vendors[1].ratings[1].judgement == "Offers.csv, Offers!C3: no"
    assert catalog(text.replace("Criterion", "")).vendors[0].name == "Zürich"  # by what the lines hold


def test_what_stands_above_below_and_beside_the_table_is_no_part_of_it() -> None:
    text = "Our offers\n\n;Vendor;Price;\n;A;1;\n;B;2;x\n;Total;3;\n\n;as of today;;\n"
    sheet = opened("Offers.csv", text.encode())
    answers = found(sheet, DAY)
    assert (answers.criteria_in, answers.names_in, answers.leave_out) == ("3", "B", ("Total",))
    one = parse({"x": made(sheet.file, sheet.sheet, answers).encode()})
    assert [vendor.name for vendor in one.vendors] == ["A", "B"]
    said = "\n".join(told(sheet, answers))
    assert "Offers!B8: nothing stands beside “as of today”" in said
    assert "Offers!D3: no heading" in said


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("V,Price\nA,1.234\nB,5.678\n", "Offers!B2: “1.234” could be 1.234 or 1,234; say which sign"),
        ("V,Price\nA,1\nB,cheap\nC,3\n", "Offers!B3: “cheap” is no number"),
        ("V;Memory\nA;8 GB\nB;512 MB\nC;4 GB\n", "Offers!B3: “512 MB” is in “MB”, the others are in “GB”"),
        ("V;Share\nA;8 %\nB;5\nC;4 %\n", "Offers!B3: “5” is without a unit, the others are in “%”"),
        (
            "V;Grade\nA;gold\nB;silver\nC;gold\n",
            "Offers!B1: the order of its words is not known: gold",
        ),
        ("V;Grade\nA;+\nB;-\nC;+\n", "Offers!B1: the order of its words is not known"),
        ("V,Price\nA,1\nA,2\n", "Offers!A3: the vendor “A” stands in Offers!A2 already"),
        ("V,Price,price\nA,1,1\nB,2,2\n", "Offers!C1: the criterion “price” stands in Offers!B1 already"),
        ("V,Price\nA,1\n,2\nB,3\n", "Offers!A3: no name stands here"),
        ("V,Price\nA\u202e,1\nB,2\n", "Offers!A2: holds characters that nobody sees (U+202E)"),
        ("V,Price\nA,6–4\nB,2\n", "Offers!B2: “6–4” runs downwards"),
        ("V,Red\nA,ye\u202es\nB,no\nC,no\n", "Offers!B2: holds characters that nobody sees (U+202E)"),
    ],
)
def test_a_cell_in_the_way_is_named(text: str, fault: str) -> None:
    assert fault in faults(text)


def test_one_cell_settles_how_the_others_are_read() -> None:
    assert bounds(catalog("V;Price\nA;1.234\nB;950,00\n"), "price")["A"] == (1234, 1234)
    assert bounds(catalog("V;Price\nA;1,234\nB;950.5\n"), "price")["A"] == (1234, 1234)


def test_words_are_levels_in_the_order_that_is_given_and_two_are_a_range() -> None:
    levels = ("bronze", "silver", "gold")
    text = "V;Grade\nA;Gold\nB;silver – gold\nC;?\nD;gold\nE;bronze\n"
    one = catalog(text, Grade={"kind": "words", "levels": levels})
    assert bounds(one, "grade") == {"A": (2, 2), "B": (1, 2), "C": None, "D": (2, 2), "E": (0, 0)}
    assert "none of the levels bronze, gold" in faults(text, Grade={"kind": "words", "levels": levels[::2]})


def test_a_value_beyond_the_scale_is_named() -> None:
    said = faults("V,Price\nA,1\nB,9\n", Price={"highest": 5.0})
    assert "Offers!B3: “9” lies outside the scale 1 to 5; widen it" in said


def workbook(**cells: Any) -> bytes:
    made_ = openpyxl.Workbook()
    sheet = made_.worksheets[0]
    sheet.title = "Offers"
    for row in (["Vendor", "Price", "Support"], ["A", 1, "yes"], ["B", 2, "no"]):
        sheet.append(row)
    for place, value in cells.items():
        if place == "merged":
            sheet.merge_cells(str(value))
        else:
            sheet[place] = value
    content = io.BytesIO()
    made_.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"merged": "B2:B3"}, "Offers!B2:B3: these cells are merged; unmerge them and fill each"),
        ({"B2": "=1+1"}, "Offers!B2: holds a formula without a stored value"),
        ({"B2": date(2026, 4, 6)}, "Offers!B2: holds the day 2026-04-06: spreadsheets make days of ranges"),
    ],
)
def test_a_cell_of_a_workbook_in_the_way_is_named(cells: Changes, fault: str) -> None:
    numbers: Changes = {"kind": "numbers", "lowest": 0.0, "highest": 9.0}
    assert fault in faults(workbook(**cells), "Offers.xlsx", Price=numbers)


def test_merged_cells_beside_the_table_are_in_nobody_s_way() -> None:
    assert len(catalog(workbook(A6="Note", merged="A6:C6"), "Offers.xlsx").vendors) == 2


def test_weights_and_directions_in_the_table_are_taken() -> None:
    text = "Vendor;Price;Speed\nA;1;2\nB;2;3\nWeight;0,25;0,75\nDirection;max;min\n"
    one = catalog(text)
    assert one.profiles[0].weights == {"price": 25, "speed": 75}
    assert all(c.scale and (c.scale.worst < c.scale.best) == (c.id == "price") for c in one.criteria)
    assert len(one.vendors) == 2


def test_a_row_of_units_is_taken_as_such() -> None:
    for name in ("", "Einheit"):
        one = catalog(f"Modell;Preis;Gewicht\n{name};EUR;kg\nA;999;1,2\nB;1.299,50;1,4\n")
        assert [c.scale.unit for c in one.criteria if c.scale] == ["EUR", "kg"]
        assert len(one.vendors) == 2


def test_a_dash_beside_a_plus_may_be_a_minus_and_is_asked() -> None:
    text = "V;Grade\nA;+\nB;-\nC;o\nD;++\n"
    assert "its words is not known: -, o, +, ++; put them in order" in faults(text)
    graded: Changes = {"levels": ("-", "o", "+", "++")}
    assert bounds(catalog(text, Grade=graded), "grade")["B"] == (0, 0)
    assert bounds(catalog(text, Grade={"levels": ("o", "+", "++")}), "grade")["B"] is None


@pytest.mark.parametrize("weights", ["-3;1", "0;0", "?;?"])
def test_weights_that_are_none_are_not_taken(weights: str) -> None:
    one = catalog(f"Vendor;Price;Speed\nA;1;2\nB;2;3\nWeight;{weights}\n")
    assert one.profiles[0].weights == {"price": 50, "speed": 50}


def test_without_any_weight_there_is_no_catalog() -> None:
    said = faults("Vendor;Price\nA;1\nB;2\n", Price={"weight": 0})
    assert said == "Offers.csv: gives no criterion any weight; raise at least one weight"


def test_criteria_in_groups_keep_their_weights() -> None:
    groups: dict[str, Changes] = {
        "Price": {"group": "Money", "weight": 40},
        "Speed": {"weight": 10},
        "Size": {"weight": 30},
    }
    one = catalog("Vendor;Price;Speed;Size\nA;1;2;5\nB;2;3;4\n", "Offers.csv", **groups)
    profile = one.profiles[0]
    assert set(profile.group_weights) == {"money", "all-criteria"}
    assert profile.group_weights["money"] == profile.group_weights["all-criteria"]


def test_answers_are_read_back_and_completed_when_the_sheet_has_grown() -> None:
    text = "Vendor,Price,Grade\nA,1,gold\nB,2,silver\nC,2,gold\n"
    _, answers = answered(text, Grade={"levels": ("silver", "gold")})
    again = read("answers.toml", written(answers).encode())
    assert [one.name for one in again.criteria] == ["Price", "Grade"]
    assert again == answers.model_copy(update={"criteria": again.criteria})
    grown = opened("Offers.csv", text.replace("Grade", "Grade,New").replace("gold", "gold,5").encode())
    more = completed(grown.sheet, again)
    assert [one.name for one in more.criteria] == ["Price", "Grade", "New"]
    assert more.criteria[1].levels == ("silver", "gold")
    gone = opened("Offers.csv", text.replace("Grade", "Degree").encode())
    with pytest.raises(SheetError, match="has no criterion “Grade”, which the answers describe"):
        made(gone.file, gone.sheet, completed(gone.sheet, again))


def test_faults_of_answers_are_told_in_words() -> None:
    with pytest.raises(SheetError) as fault:
        read("a.toml", b'title = 3\n[[criteria]]\nname = "x"\nkind = "sums"\n')
    said = str(fault.value)
    assert "`title` is not a text" in said
    assert "`kind` is not one of 'numbers', 'words' or 'left out'" in said


@settings(max_examples=100)
@given(st.lists(st.floats(-1e9, 1e9).map(lambda x: round(x, 3)), min_size=1, max_size=9))
def test_a_scale_holds_every_number_and_is_not_much_wider(numbers: list[float]) -> None:
    low, high = scale(numbers)
    assert low <= min(numbers) <= max(numbers) <= high
    width = max(numbers) - min(numbers)
    assert low < high
    assert high - low <= 3.2 * width if width else high - low <= 2 * (abs(numbers[0]) + 1)


@pytest.mark.parametrize(
    ("given", "expected"),
    [([0.25, 0.75], [25, 75]), ([3, 5, 4], [3, 5, 4]), ([1, 3], [1, 3]), ([0.085, 0.415], [17, 83])],
)
def test_weights_are_whole_in_the_same_proportions(given: list[float], expected: list[int]) -> None:
    assert whole(given) == expected


NAMES = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters='"'), min_size=1, max_size=12
).filter(lambda name: name.strip() and not name.strip().startswith("="))


@settings(max_examples=100)
@given(st.lists(NAMES, min_size=1, max_size=5), st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=5))
def test_what_is_not_refused_is_a_catalog(names: list[str], numbers: list[float]) -> None:
    rows = [f'"{name}";{round(number, 2)}' for name, number in zip(names, numbers, strict=False)]
    content = "\n".join(["Vendor;Score of all", *rows]).encode()
    try:
        sheet = opened("Offers.csv", content)
        text = made(sheet.file, sheet.sheet, found(sheet, DAY))
    except SheetError:
        return
    one = parse({"x": text.encode()})
    assert {vendor.name for vendor in one.vendors} <= {" ".join(name.split()) for name in names} | {*names}


def test_a_measure_of_no_kind_is_left_out() -> None:
    one = catalog("Vendor,Price,Site\n" + "".join(f"V{n},{n},site {n}\n" for n in range(5)))
    assert [criterion.name for criterion in one.criteria] == ["Price"]
    assert Measure(name="x", kind="left out").weight == 50
