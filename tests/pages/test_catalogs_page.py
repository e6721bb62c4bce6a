"""Any catalog of the schema is shown, and a broken one is explained."""

from pathlib import Path

import pytest

from shortlist.text.markdown import JOINER, plain
from shortlist.ui.frame.state import live
from tests.pages.conftest import Show
from tests.pages.reading import (
    board,
    html,
    lead,
    moved,
    opened,
    outside,
    question,
    reservations,
    sliders,
    texts,
    told,
)
from tests.support.hostile import TEXTS, hostile
from tests.support.sized import sized, written


@pytest.mark.parametrize(
    ("groups", "criteria", "vendors"),
    [(1, 1, 1), (1, 1, 2), (1, 5, 3), (5, 5, 4), (8, 12, 30), (4, 60, 7)],
    ids=str,
)
def test_a_catalog_of_any_size_is_ranked(show: Show, groups: int, criteria: int, vendors: int) -> None:
    show(sized(groups, criteria, vendors))
    page = opened()
    assert not page.exception
    assert len(board(page)) == vendors
    assert {len(line["ends"]) for line in told(page)[1]["lines"]} == {groups}
    assert len(sliders(page)) == groups + criteria
    assert lead(page)
    moved(page, "g_g0", 77).radio(key="profile").set_value("other").run()
    assert not page.exception


def test_a_single_vendor_is_called_the_only_one(show: Show) -> None:
    show(sized(1, 1, 1))
    assert lead(opened()) == "Vendor 0 is the only vendor left, so nothing can take its place."


def test_a_vendor_of_whom_nothing_is_known_has_no_sure_points_and_may_have_all(show: Show) -> None:
    whole = sized(2, 3, 3)
    whole["vendors"][1]["ratings"] = []
    show(whole)
    shown = board(opened()).set_index("Vendor").loc["Vendor 1"]
    assert (shown["Points"], shown["Known"]) == ("50 (0 sure)", "0 %")
    assert shown["Parts"] == "0 sure points, 50 assumed, 100 possible"


def test_hostile_text_stays_text(show: Show) -> None:
    show(hostile())
    page = opened(must_c0="3")
    assert not page.exception
    assert set(board(page)["Vendor"]) | set(outside(page)["Vendor"]) == set(TEXTS)
    assert question(page).replace(JOINER, "") != question(page)
    markdown = [widget.label for kind in (page.slider, page.selectbox, page.radio) for widget in kind]
    markdown += [option for radio in page.radio for option in (*radio.options, *radio.proto.captions)]
    markdown += [element.value for kind in (page.caption, page.title) for element in kind]
    markdown += [element.value for element in page.markdown]
    for text in markdown:
        assert "](" not in text.replace("\\](", "")
        assert "<" not in text.replace("\\<", "")
        assert "://" not in text
    assert reservations(page)
    assert not [text for text in TEXTS if "<" in text and text in html(page)]


def test_no_other_text_of_a_hostile_catalog_reaches_markdown(show: Show) -> None:
    show(hostile())
    page = opened(must_c0="3")
    labels = {fold.label.lstrip("0123456789 ") for fold in page.expander}
    assert labels == {"criteria, weighed together"}
    catalog, _ = live().current()
    assert catalog
    musts = [f"**{plain(found.name)}** {plain(found.question)}" for found in catalog.criteria]
    assert [text.value for text in page.markdown] == [f"**Shortlist** · {plain(catalog.title)}", *musts]
    assert not page.warning
    assert all(not text.startswith("![") for text in texts(page) if text not in TEXTS and "," not in text)


def test_a_broken_catalog_at_the_start_is_explained(show: Show) -> None:
    whole = sized() | {"end": {"vendors": 9}}
    whole["vendors"][0]["ratings"][0]["criterion"] = "colour"
    show(whole)
    page = opened(profile="other")
    assert not page.exception
    assert [title.value for title in page.title] == ["The catalog cannot be used"]
    findings = [text.value for text in page.text]
    assert any("vendor `v0`" in finding and "`colour`" in finding for finding in findings)
    assert any("states 9 vendors, but 3 were read" in finding for finding in findings)
    assert all(finding.startswith("catalog.toml: ") for finding in findings)
    assert not page.slider
    assert not page.dataframe


@pytest.mark.parametrize(
    "content", [b"", b"a = ", b"\xff\xfe", b"[end]\nvendors = 0", b"a" + b".a" * 100_000]
)
def test_what_is_no_catalog_is_explained(show: Show, content: bytes) -> None:
    show(sized()).write_bytes(content)
    page = opened()
    assert not page.exception
    assert [title.value for title in page.title] == ["The catalog cannot be used"]
    assert len(page.text) > 0


def test_a_missing_catalog_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHORTLIST_CATALOG", str(tmp_path / "gone.toml"))
    page = opened()
    assert not page.exception
    assert [text.value for text in page.text] == [
        "gone.toml: cannot be read: No such file or directory; name a catalog file"
    ]


def test_a_catalog_that_breaks_keeps_its_last_good_edition_and_says_so_once(show: Show) -> None:
    path = show(sized())
    page = opened()
    before = board(page)
    path.write_text(path.read_text() + "\n[nonsense]\n")
    page.run()
    assert not page.exception
    assert board(page).equals(before)
    titles = [fold.label for fold in page.expander if "last good edition" in fold.label]
    assert titles == ["The catalog file has faults; its last good edition is shown"]
    assert any("nonsense" in text.value for text in page.text)

    whole = sized()
    whole["vendors"][2]["name"] = "Renamed"
    written(path.parent, whole)
    page.run()
    assert "Renamed" in set(board(page)["Vendor"])
    assert not [fold for fold in page.expander if "last good edition" in fold.label]


def test_a_slider_redraws_everything_when_the_catalog_has_changed(show: Show) -> None:
    path = show(sized(2, 4, 3))
    page = opened()
    written(path.parent, sized(3, 6, 4))
    page.slider(key="g_g0").set_value(77).run()
    assert not page.exception
    assert len(board(page)) == 4
    assert {name for name in sliders(page) if name.startswith("g_")} == {"g_g0", "g_g1", "g_g2"}
    assert sliders(page)["g_g0"] == 77


def test_a_page_lives_on_when_its_choices_leave_the_catalog(show: Show) -> None:
    path = show(sized(3, 6, 4))
    page = opened(profile="other", must_c5="3", w_c5="90", g_g2="5")
    written(path.parent, sized(2, 3, 4) | {"profiles": sized(2, 3)["profiles"][:1]})
    page.run()
    assert not page.exception
    assert len(board(page)) == 4
    assert len(sliders(page)) == 5
    assert set(page.query_params) == set()
