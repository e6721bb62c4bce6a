"""Links: taken where they mean something, and what they do not mean is named."""

import pytest

from shortlist.catalog.findings import shown as seen
from shortlist.text.direction import isolated
from tests.pages.reading import board, opened, question, sliders

UNFIT = [
    ("g_sanction_exposure", "101"),
    ("g_sanction_exposure", "-1"),
    ("g_sanction_exposure", "4e1"),
    ("g_sanction_exposure", "٤"),
    ("w_capacity", "<script>alert(1)</script>"),
    ("w_capacity", "9" * 5000),
    ("unknown", ""),
    ("unknown", "nan"),
    ("date", "2021-02-30"),
    ("date", "yesterday"),
    ("date", "9999-12-31"),
    ("profile", "king"),
    ("profile", "__class__"),
    ("must_capacity", "1.5"),
    ("must_capacity", "99"),
    ("must_gone", "2"),
    ("g_gone", "2"),
    ("open", "Keep"),
    ("utm_source", "news"),
    ("catalog", "0" * 63),
    ("x", "![x](http://evil.example/x.png)"),
]


@pytest.mark.parametrize(("key", "value"), UNFIT, ids=lambda part: part[:20])
def test_an_unfit_parameter_falls_back_and_is_named(key: str, value: str) -> None:
    page, plain = opened(**{key: value}), opened()
    assert not page.exception
    assert board(page).equals(board(plain))
    assert sliders(page) == sliders(plain)
    assert [warning.value for warning in page.warning] == [
        "Parts of the link could not be used; their defaults are shown instead."
    ]
    assert [text.value.partition(": ")[0] for text in page.main.text if "=" in text.value] == [
        isolated(f"{key}={seen(value)}")
    ]
    assert key not in page.query_params


def test_the_rest_of_a_stale_link_is_taken() -> None:
    page = opened(profile="school", unknown="20", w_capacity="80", must_gone="3", g_sanction_exposure="x")
    assert board(page).equals(board(opened(profile="school", unknown="20", w_capacity="80")))
    assert sliders(page)["g_sanction_exposure"] == 30
    assert set(page.query_params) == {"profile", "unknown", "w_capacity"}


def test_what_was_ignored_is_named_when_there_is_nothing_to_rank_by() -> None:
    zeros = {
        f"g_{name}": "0" for name in ("sanction_exposure", "data_localization", "public_sector_suitability")
    }
    page = opened(**zeros, must_gone="1")
    assert not page.exception
    assert any(text.value.startswith("must_gone=1: ") for text in page.main.text)


def test_a_fit_link_is_not_complained_of() -> None:
    page = opened(profile="school", date="2021-04-07", must_capacity="2", open="drop", unknown="0")
    assert not page.warning
    assert question(page)


def test_a_link_of_another_catalog_gets_one_notice_and_no_list() -> None:
    page = opened(catalog="0" * 64, g_colour="7", w_red="9", must_red="2", unknown="20", profile="painter")
    assert not page.exception
    assert not page.warning
    assert not [text for text in page.main.text if "=" in text.value]
    assert board(page).equals(board(opened()))
    assert len([found for found in page.markdown if "made under another catalog" in found.value]) == 1
    assert not page.query_params


def test_of_a_link_of_another_edition_what_fits_is_shown() -> None:
    page = opened(catalog="0" * 64, g_sanction_exposure="7", unknown="20")
    assert not page.warning
    assert board(page).equals(board(opened(g_sanction_exposure="7", unknown="20")))
    assert len([found for found in page.markdown if "made under another catalog" in found.value]) == 1
