"""A catalog of the user's own: uploaded, used on every page, asked for by links, left again."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.catalog.loading import CatalogError, files, load, parse
from shortlist.catalog.single import single
from shortlist.ui.catalog.editor import ALL
from shortlist.ui.drafts.reading import SMALL, read
from tests.pages.reading import named, opened, question, sliders, table, texts
from tests.support.hostile import hostile
from tests.support.places import ROOT
from tests.support.sized import sized
from tests.support.toml import toml

EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_bytes()
DIGEST = parse({"x": EXAMPLE}).digest
PAGES = ["robustness.py", "evidence.py", "compare.py", "method.py", "catalog.py", "ranking.py"]


def uploaded(content: bytes, page: AppTest | None = None) -> AppTest:
    """The catalog page after an upload."""
    shown = (page or opened()).switch_page("catalog.py").run()
    shown.file_uploader[0].set_value(("own.toml", content, "application/toml"))
    return shown.run()


@pytest.mark.parametrize("path", PAGES)
def test_an_uploaded_catalog_is_shown_on_every_page_with_a_notice(path: str) -> None:
    page = uploaded(EXAMPLE).switch_page(path).run()
    assert not page.exception
    assert {name for name in sliders(page) if name.startswith("g_")} == {
        "g_independence",
        "g_formats",
        "g_work",
        "g_cost",
    }
    assert any("Your own catalog is in use" in text for text in texts(page))


def test_the_way_back_leads_to_the_catalog_of_the_server() -> None:
    page = uploaded(EXAMPLE)
    next(button for button in page.button if button.label.startswith("Back to")).click()
    page.run()
    page.switch_page("ranking.py").run()
    assert not page.exception
    assert question(page).startswith("Zoom")


def test_every_finding_is_listed_and_nothing_is_used() -> None:
    broken = EXAMPLE.replace(b"low = 2", b"low = 9").replace(b'group = "work"', b'group = "wrok"')
    page = uploaded(broken)
    assert not page.exception
    found = [text.value for text in page.text if text.value.startswith("own.toml: ")]
    again = sum(int(count) for text in found for count in re.findall(r"…and (\d+) more: lines ", text))
    assert len(found) + again >= broken.count(b"low = 9") + broken.count(b'group = "wrok"') > 5
    assert any("`wrok`" in text for text in found)
    assert not any("Your own catalog is in use" in text for text in texts(page))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"=", b"a." * 90_000 + b"a = 1"], ids=["empty", "latin", "bad", "deep"]
)
def test_what_is_no_catalog_is_refused_in_words(content: bytes) -> None:
    page = uploaded(content)
    assert not page.exception
    assert [text for text in page.text if text.value.startswith("own.toml")]


def test_a_link_made_under_it_asks_for_it_and_then_opens_as_linked() -> None:
    page = opened(catalog=DIGEST, g_independence="77", must_price="10", unknown="20")
    assert any("made under another catalog" in text for text in texts(page))
    page = uploaded(EXAMPLE, page)
    assert not page.exception
    assert sliders(page)["g_independence"] == 77
    assert named(page.slider, "unknown").value == 20
    assert named(page.radio, "must_price").value == "10"
    assert not any("made under another catalog" in text for text in texts(page))


def test_another_catalog_does_not_open_as_linked() -> None:
    page = uploaded(toml(sized(2, 3, 3)), opened(catalog=DIGEST, unknown="20", g_g0="3"))
    assert not page.exception
    assert named(page.slider, "unknown").value == 50
    assert sliders(page)["g_g0"] == 10


def test_hostile_text_stays_text_in_every_notice() -> None:
    page = uploaded(toml(hostile()))
    assert not page.exception
    for path in PAGES:
        page.switch_page(path).run()
        assert not page.exception
        marked = [element.value for element in page.markdown if "![" in element.value]
        assert marked == []


def test_the_tables_hold_the_catalog_and_without_a_change_there_is_nothing_to_use() -> None:
    page = opened().switch_page("catalog.py").run()
    page.toggle[0].set_value(True).run()
    assert not page.exception
    assert any(text.value == "Nothing has been changed yet." for text in page.text)
    assert table(page, 0).shape[0] > 0


def tables(page: AppTest) -> list[Any]:
    """The tables that are edited, as they were sent to the browser."""
    return [found for found in page.main if found.type == "dataframe" and found.proto.editing_mode]


def test_the_tables_show_names_in_choices_and_leave_out_what_is_empty_everywhere() -> None:
    content = (ROOT / "tests" / "cases" / "price.toml").read_bytes()
    page = uploaded(content)
    page.toggle[0].set_value(True).run()
    catalog = parse({"x": content})
    ratings, vendors = (json.loads(table.proto.columns) for table in tables(page)[:2])
    options = [option["label"] for option in ratings["vendor"]["type_config"]["options"]]
    assert options == [vendor.name for vendor in catalog.vendors]
    weights = tables(page)[5].value
    weighed = [*(group.name for group in catalog.groups), *(one.name for one in catalog.criteria)]
    assert set(weights["id"]) == set(weighed)
    assert set(weights["profile"]) == {profile.name for profile in catalog.profiles}
    optional = ("aliases", "owner", "country", "deployment", "classes", "incumbent")
    empty = {name for name in optional if not any(getattr(vendor, name) for vendor in catalog.vendors)}
    assert empty
    assert {name for name, config in vendors.items() if config.get("hidden")} - {"_index"} == empty
    named(page.toggle, ALL).set_value(True).run()
    shown = json.loads(tables(page)[1].proto.columns)
    assert not any(config.get("hidden") for name, config in shown.items() if name != "_index")


def test_a_catalog_of_several_files_is_the_same_as_one() -> None:
    path = ROOT / "vendors.toml"
    text = single(files(path))
    assert parse({"one.toml": text.encode()}).model_dump() == load(path).model_dump()
    assert text.rstrip().splitlines()[-2] == "[end]"
    assert single({"one.toml": EXAMPLE}) == EXAMPLE.decode()


def test_a_large_upload_is_read_in_the_other_process_and_told_alike() -> None:
    padding = b"# " + b"x" * SMALL + b"\n"
    assert read("laptops.toml", padding + EXAMPLE).vendors == read("laptops.toml", EXAMPLE).vendors
    with pytest.raises(CatalogError) as fault:
        read("laptops.toml", padding + b"title = 3\n")
    assert str(fault.value).startswith("laptops.toml: catalog: `title` is not a text; put it in quotes\n")


def unfolded(page: AppTest) -> AppTest:
    """The catalog page with all that it holds unfolded."""
    for name in ("held vendors", "held criteria", "held profiles", "held sources", "format"):
        page.session_state[name] = True
    shown = page.switch_page("catalog.py").run()
    assert not shown.exception
    return shown


def test_what_the_catalog_holds_is_shown_and_folded_costs_nothing() -> None:
    catalog = load(ROOT / "vendors.toml")
    folded_page = opened().switch_page("catalog.py").run()
    assert len(folded_page.dataframe) == 0
    page = unfolded(opened())
    vendors, criteria, profiles, sources = (table(page, number) for number in range(4))
    assert len(vendors) == len(catalog.vendors)
    assert len(criteria) == sum(len(criterion.levels or (0, 1)) for criterion in catalog.criteria)
    assert {level for c in catalog.criteria for level in c.levels or ()} <= {
        text.partition(" · ")[2] for text in criteria["Level, from worst to best"]
    }
    assert list(profiles["Kind of buyer"]) == [profile.name for profile in catalog.profiles]
    assert sum(sources["Claims"]) == len(catalog.claims)
    assert set(sources["Address"]) == {source.url for source in catalog.sources}
    assert any("Every table and key" in element.value for element in page.markdown)
    assert not any("](../" in element.value for element in page.markdown)
    assert any("one question" in element.value for element in page.caption)


def test_columns_that_are_empty_everywhere_are_left_out_of_what_the_catalog_holds() -> None:
    content = (ROOT / "tests" / "cases" / "price.toml").read_bytes()
    assert not any(vendor.owner or vendor.country for vendor in parse({"x": content}).vendors)
    assert set(table(unfolded(uploaded(content)))) == {"Vendor", "Ratings", "What it is"}
    assert "Owner" in table(unfolded(opened()))


def test_hostile_text_stays_text_in_what_the_catalog_holds() -> None:
    page = unfolded(uploaded(toml(hostile())))
    assert [element.value for element in page.markdown if "![" in element.value] == []
    assert len(page.dataframe) >= 4
