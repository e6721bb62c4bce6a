"""What is said of a catalog of the user's own."""

import pytest

from shortlist.catalog import words
from shortlist.catalog.draft import not_valid
from tests.support.builders import SOUND, catalog, read, tables

CATALOG = read(tables())


def test_a_summary_counts_what_there_is_and_names_the_edition() -> None:
    assert words.summary(CATALOG) == (
        "Laptops for the office: 2 vendors, 3 criteria, 2 kinds of buyer, 1 source and 1 claim, "
        f"as of 8 April 2021. Digest {CATALOG.digest[:12]}…"
    )
    single = catalog(
        tables(
            vendors=SOUND["vendors"][:1],
            criteria=SOUND["criteria"][:1],
            profiles=SOUND["profiles"][:1],
            sources=[],
            claims=SOUND["claims"] * 2,
        )
    )
    assert "1 vendor, 1 criterion, 1 kind of buyer, 0 sources and 2 claims," in words.summary(single)


def test_what_a_catalog_holds_is_counted_in_its_titles() -> None:
    assert words.held(CATALOG) == {
        "vendors": "Vendors: 2",
        "criteria": "Criteria and their levels: 3",
        "profiles": "Kinds of buyer: 2",
        "sources": "Sources: 1",
    }
    assert words.in_use(CATALOG).endswith("for you alone: Laptops for the office")
    assert words.example(CATALOG) == "Example: Laptops for the office"


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("my.laptops.toml", "my.laptops (not valid yet).toml"),
        (".toml", ".toml (not valid yet).toml"),
    ],
)
def test_a_draft_s_file_says_that_it_is_not_valid(name: str, called: str) -> None:
    assert words.not_valid_file(name) == called


def test_the_notice_of_a_draft_names_its_file_where_it_has_a_title_of_its_own() -> None:
    titled, bare = (not_valid("own.toml", text, ()) for text in (b'title = "Laptops"\n[', b"["))
    assert words.not_valid(titled) == "Your draft is not valid yet, so it is not in use: Laptops (own.toml)"
    assert words.not_valid(bare) == "Your draft is not valid yet, so it is not in use: own.toml"


def test_a_link_of_another_catalog_names_its_edition() -> None:
    assert "another catalog (digest 0123456789ab…)" in words.asked("0123456789abcdef")


def test_columns_have_headings_of_their_own_or_their_name() -> None:
    assert [words.column(name) for name in ("since", "date_inferred", "published_on")] == [
        "In force from",
        "Date inferred",
        "Published on",
    ]
