"""The evidence page: what each rating says on its date, and on what it rests."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.evidence.labels import SECTIONS, UNWEIGHED
from shortlist.figures import day as in_words
from shortlist.ui.frame.state import live
from tests.pages.conftest import Show
from tests.pages.reading import choices, opened, question, reservations, texts
from tests.support.builders import added, claim
from tests.support.sized import sized

REFUSED, SERVED = "This class of buyers refused outright", "Cut disputed (or running contracts only)"
UNSETTLED = "Route unsettled (or cuts at like vendors)"
# The rating of Zoom's cut-off for an agency on the seven dates of the affair, and what it rests on.
CUT_OFF = {
    "2021-04-05": (
        "Not known: anything on the scale is possible",
        "No rating is in force: what has been said, if anything, does not settle it.",
    ),
    "2021-04-06": (f"“{REFUSED}” to “{SERVED}”", "In force since 6 April 2021, on 1 report, 1 origin."),
    "2021-04-07": (f"“{REFUSED}” to “{UNSETTLED}”", "In force since 7 April 2021, on 11 reports, 7 origins."),
    "2021-04-08": (f"“{REFUSED}” to “{UNSETTLED}”", "In force since 8 April 2021, on 8 reports, 4 origins."),
    "2022-07-12": (f"“{REFUSED}” to “{UNSETTLED}”", "In force since 8 April 2021, on 8 reports, 4 origins."),
    "2022-10-28": (f"“{REFUSED}” to “{SERVED}”", "In force since 28 October 2022, on 6 reports, 2 origins."),
    "2024-12-31": (f"“{REFUSED}” to “{SERVED}”", "In force since 28 October 2022, on 6 reports, 2 origins."),
}


def evidence(**parameters: str) -> AppTest:
    """The evidence page as a link with these parameters opens it."""
    page = opened(**parameters)
    return page.switch_page("evidence.py").run()


def headline(page: AppTest) -> str:
    """The rating in force, in words."""
    return str(page.subheader[0].value).replace("\\", "")


def told(page: AppTest) -> str:
    """Everything in Markdown, without its escapes."""
    return "\n".join(str(text.value) for text in page.main.markdown).replace("\\", "")


@pytest.mark.parametrize("day", CUT_OFF)
def test_zoom_s_cut_off_reads_on_each_date_as_its_rating_says(day: str) -> None:
    page = evidence(date=day, show_vendor="zoom", show_criterion="vendor_cutoff")
    rating, ground = CUT_OFF[day]
    assert not page.exception
    assert headline(page) == rating
    assert ground in told(page)
    assert f"As known on {in_words(date.fromisoformat(day))}" in str(page.main.caption[0].value).replace(
        "\\", ""
    )


@pytest.mark.parametrize("day", CUT_OFF)
def test_the_scale_stresses_the_levels_that_the_rating_reaches(day: str) -> None:
    page = evidence(date=day, show_vendor="zoom", show_criterion="vendor_cutoff")
    reached = {level for level in (REFUSED, SERVED, UNSETTLED) if level in CUT_OFF[day][0]}
    scale = next(
        text for text in told(page).split("\n\n") if "4  Domestic supply" in text or "Domestic supply" in text
    )
    assert ("▨" in scale) == (not reached)
    assert ("**■ 0" in scale) == bool(reached)


def test_marks_tell_of_one_origin_and_of_age() -> None:
    cell = {"profile": "school", "show_vendor": "zoom", "show_criterion": "vendor_cutoff"}
    fresh, old = (told(evidence(date=day, **cell)) for day in ("2022-10-28", "2024-12-31"))
    assert "on 1 report, 1 origin" in fresh
    assert "All of it comes from one source" in fresh
    assert "Older than 2 years on this date" not in fresh
    assert "Older than 2 years on this date" in old


def test_a_claim_is_shown_with_everything_that_lets_a_reader_check_it() -> None:
    page = evidence(date="2021-04-07", show_vendor="zoom", show_criterion="vendor_cutoff")
    claim = next(
        text for text in told(page).split("**") if "speaks strongly against · usually reliable" in text
    )
    for part in (
        "▼ speaks strongly against · usually reliable, probably true",
        "Dmitry Peskov, Kremlin press secretary relaying HSE",
        "Rossiyskaya Gazeta, relaying Kremlin press briefing",
        "7 April 2021",
        "Russian",
        "¶11",
        "](<https://rg.ru/2021/04/07/",
        "(rg.ru)",
    ):
        assert part in claim


def test_what_only_repeats_is_folded_under_what_it_repeats() -> None:
    page = evidence(date="2021-04-08", show_vendor="zoom", show_criterion="vendor_cutoff")
    folded = [box for box in page.main.expander if "Repeated" in box.label]
    assert [box.label for box in folded] == [
        "Repeated 5 times, which adds no origin",
        "Repeated once, which adds no origin",
    ]
    assert str(folded[0].markdown[0].value).count("\n- ") == 4


def test_history_tells_what_was_held_before() -> None:
    page = told(evidence(date="2022-10-28", show_vendor="zoom", show_criterion="vendor_cutoff"))
    days = ("8 April 2021 to 28 October 2022", "7 April 2021 to 8 April 2021", "6 April 2021 to 7 April 2021")
    assert [page.index(day) for day in days] == sorted(page.index(day) for day in days)


def test_nothing_published_later_is_on_any_section() -> None:
    for section in SECTIONS:
        page = evidence(date="2021-04-05", show_section=section)
        assert not page.exception
        shown = "\n".join(texts(page))
        assert "134 claims were published after this date and stay hidden" in shown.replace("\\", "")
        assert "Higher School of Economics" not in shown
        assert "pledgetimes" not in shown


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_does_without_weights_claims_and_ratings(show: Show, section: str) -> None:
    show(sized())
    zeros = {"g_g0": "0", "g_g1": "0"}
    for parameters in ({}, zeros, {"date": "1990-01-01"}):
        page = evidence(show_section=section, **parameters)
        assert not page.exception
        assert question(page) == "Evidence"


def test_a_judgement_is_marked_as_one(show: Show) -> None:
    show(sized())
    assert "A judgement, without a source: We tried it." in told(evidence())


def test_what_the_user_assumes_stands_beside_the_evidence() -> None:
    cell = {"show_vendor": "zoom", "show_criterion": "vendor_cutoff"}
    page = evidence(**{"if_zoom.vendor_cutoff": "4:They promised", **cell})
    assert "You assume “Domestic supply, documented” instead, because: They promised." in told(page)
    assert headline(page) == CUT_OFF["2021-04-08"][0]


@pytest.mark.parametrize("name", sorted(UNWEIGHED))
def test_no_weight_changes_a_section_that_sliders_leave_alone(name: str) -> None:
    plain, weighed = (evidence(show_section=name, **more) for more in ({}, {"g_data_localization": "100"}))
    assert told(plain) == told(weighed)
    assert [frame.value.to_csv() for frame in plain.dataframe] == [
        frame.value.to_csv() for frame in weighed.dataframe
    ]
    assert [text.value for text in plain.main.text] == [text.value for text in weighed.main.text]


def test_the_timeline_is_told_as_tables_where_these_are_unfolded() -> None:
    page = evidence(show_section="timeline")
    assert not page.dataframe
    page.session_state["fold: timeline"] = True
    told_of, ranks = (frame.value for frame in page.run().dataframe)
    assert list(told_of.columns)[:2] == ["Day", "Vendor"]
    assert ranks.columns[0] == "Day"
    assert len(ranks) > 2


def test_filters_pick_claims() -> None:
    page = evidence(show_section="claims", show_about="zoom", show_bearing="against", show_on="vendor_cutoff")
    frame = page.main.dataframe[0].value
    assert set(frame["Criterion"]) == {"Vendor cut-off"}
    assert all(bearing.startswith("▼") for bearing in frame["Bearing"])
    assert any(text.value == f"{len(frame)} of 154 claims" for text in page.main.text)


def test_the_ranking_page_names_the_source_that_the_first_place_hangs_on() -> None:
    source = "“TrueConf Server administrator guide”"
    assert f"The first place hangs on each of 3 sources alone, such as {source}." in reservations(opened())
    assert not [said for said in reservations(opened(date="2014-01-01")) if "hangs on" in said]


def test_a_vendor_s_conflicts_are_those_that_bear_on_its_ratings_too(show: Show) -> None:
    """The origin speaks of Acme alone; Brio is rated by an echo of it."""
    whole = added(
        "claims",
        claim("retold", about=["brio"], criterion="screen", echo_of=["acme-price"]),
        claim("against", about=["acme"], contradicts=["acme-price"]),
    )
    whole["vendors"][1]["ratings"][0] |= {"claims": ["retold"]}
    show(whole)
    page = evidence(show_section="conflicts", show_about="brio")
    assert not page.exception
    assert any(text.startswith("1 contradiction, by the rating") for text in texts(page))
    assert "Brio: Screen (rests on the first)" in "\n".join(str(c.value) for c in page.main.caption)


def test_the_matrix_stands_first_with_the_leader_s_row_on_top() -> None:
    page = evidence(show_vendor="zoom", show_criterion="vendor_cutoff")
    drawn = choices(page)
    assert re.findall(r'scope="row"><bdi>(.*?)</bdi>', drawn)[:2] == ["TrueConf", "Video Bridge (VideoMost)"]
    assert re.findall(r'data-choose="([^"]*)"[^>]*aria-current', drawn) == ["zoom vendor_cutoff"]
    cells = re.findall(r'<button type="button" class="cell(.*?)".*?aria-label="(.*?)".*?</button>', drawn)
    assert len(cells) == 84
    assert all(("unknown" in kind) == ("Not known" in said) for kind, said in cells)
    assert drawn.count('<span class="one">') - 1 == sum("one origin" in said for _, said in cells) > 0


@pytest.mark.parametrize("section", ["rating", "coverage"])
def test_links_from_before_lead_to_the_same_cell(section: str) -> None:
    page = evidence(
        date="2021-04-06", show_section=section, show_vendor="zoom", show_criterion="vendor_cutoff"
    )
    assert headline(page) == CUT_OFF["2021-04-06"][0]


def test_a_vendor_far_down_is_not_drawn_but_can_be_chosen(show: Show) -> None:
    show(sized(1, 2, 33))
    page = evidence()
    assert choices(page).count('scope="row"') == 30
    assert "3 vendors more stand further down the ranking" in choices(page)
    assert len(page.selectbox(key="show_vendor").options) == 33


def test_an_opened_row_shows_its_claim_in_full() -> None:
    catalog, _ = live().current()
    assert catalog
    page = evidence(show_section="claims", show_claim=catalog.claims[0].id)
    assert f"**{catalog.claims[0].text}**" in told(page)


def test_the_timeline_draws_each_day_once_and_tells_vendors_apart_by_shape() -> None:
    drawn = choices(evidence(show_section="timeline"))
    days = re.findall(r'data-choose="(.*?)"', drawn)
    assert days == sorted(set(days))
    assert {"2021-04-05", "2021-04-06", "2021-04-07", "2021-04-08"} <= set(days)
    assert "5 to 8 April 2021, opened up" in drawn
    shapes = re.findall(r'aria-hidden="true">(.)</b> <bdi\b', drawn)
    assert len(shapes) == len(set(shapes)) == 7
