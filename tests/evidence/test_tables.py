from datetime import date

import pandas as pd

from shortlist.decision import preset
from shortlist.evidence import tables as frames
from shortlist.evidence.archive import archive
from shortlist.evidence.claims import statements
from shortlist.evidence.timeline import bump, timeline
from shortlist.ranking.answer import rank_order
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, rating, small

CLAIMS = [
    claim("a", "one", bearing=2),
    claim("b", "one", bearing=1, text="x" * 200),
    claim("c", "two", bearing=-1, about=["cloud"]),
    claim("d", "two", about=["bolt"]),
]
CATALOG = small(CLAIMS, published={"two": "2021-04"}, acme=[rating(claims=["a"])])
LATER = date(2021, 4, 30)


def test_the_table_of_claims_names_what_they_are_about() -> None:
    frame = frames.claims_frame(statements(archive(CATALOG, LATER), CATALOG), CATALOG)
    assert list(frame["About"]) == ["Acme", "Acme", "cloud vendors", "Bolt"]
    assert list(frame["Bearing"])[:3] == [
        "▲ speaks for",
        "▲ speaks slightly for",
        "▼ speaks slightly against",
    ]
    assert set(frame["Grade"]) == {"usually reliable, probably true"}
    assert list(frame["Published"]) == ["2021-03-01", "2021-03-01", "2021-04", "2021-04"]


def test_the_timeline_counts_claims_by_vendor_day_and_side() -> None:
    known = archive(CATALOG, LATER)
    events = timeline(known, CATALOG)
    data = pd.DataFrame(frames.timeline_data(events, ("bolt", "acme"), LATER, CATALOG))
    told = data[data["kind"] == "claims"]
    marks = {
        (row.vendor, row.order, row.day, row.side): row.count
        for row in told.itertuples(name="Mark", index=False)
    }
    assert {key: int(told["count"].iloc[k]) for k, key in enumerate(marks)} == {
        ("Acme", 1, "2021-03-01", "For"): 2,
        ("Acme", 1, "2021-04-30", "Against"): 1,
        ("Bolt", 0, "2021-04-30", "Neither"): 1,
    }
    assert told["text"].iloc[0] == "It is a. (and 1 more)"
    assert list(data[data["kind"] == "day"]["day"]) == ["2021-03-01", "2021-04-30"]
    assert list(data[data["kind"] == "as of"]["vendor"]) == ["Bolt", "Acme"]


def test_the_table_of_the_timeline_says_what_the_chart_says() -> None:
    catalog = shipped()
    events = timeline(archive(catalog, DAY), catalog)
    order = rank_order(preset(catalog), catalog)
    data = pd.DataFrame(frames.timeline_data(events, order, DAY, catalog))
    frame = pd.DataFrame(frames.timeline_frame(events, catalog))
    drawn = data[data["kind"] == "claims"]
    assert int(drawn["count"].sum()) == len(events)
    assert int(frame.iloc[:, 2:].to_numpy().sum()) == len(events)
    assert set(zip(drawn["day"], drawn["vendor"], strict=True)) == set(
        zip(frame["Day"], frame["Vendor"], strict=True)
    )


def test_without_a_claim_the_timeline_still_names_the_vendors() -> None:
    data = pd.DataFrame(frames.timeline_data((), ("acme", "bolt"), DAY, CATALOG))
    assert list(data["kind"]) == ["day", "as of", "as of"]


def test_ranks_end_with_the_as_of_date_and_one_label_for_those_that_tie() -> None:
    catalog = small(acme=[rating(judgement="Tried."), rating("speed", judgement="Tried.")])
    places = bump(preset(catalog), catalog)
    data = pd.DataFrame(frames.bump_data(places, DAY, catalog))
    drawn = data[data["kind"] == "place"]
    assert list(drawn["day"]) == ["2021-04-01", "2021-04-01", "2021-04-08", "2021-04-08"]
    assert list(drawn["end"]) == ["", "", "Acme, Bolt", ""]
    assert list(frames.bump_frame(places, ("bolt", "acme"), catalog)) == ["Day", "Bolt", "Acme"]


def test_the_table_of_ranks_says_what_the_chart_says() -> None:
    catalog = shipped()
    places = bump(preset(catalog), catalog)
    order = rank_order(preset(catalog), catalog)
    data = pd.DataFrame(frames.bump_data(places, DAY, catalog))
    frame = pd.DataFrame(frames.bump_frame(places, order, catalog)).set_index("Day")
    drawn = data[data["kind"] == "place"]
    assert len(drawn) == len(places)
    for row in drawn.to_dict("records"):
        assert frame.loc[row["day"], row["vendor"]] == str(int(row["rank"]))


def test_vendors_of_the_same_name_are_told_apart() -> None:
    twins = CATALOG.model_copy(
        update={"vendors": tuple(v.model_copy(update={"name": "Twin"}) for v in CATALOG.vendors)}
    )
    assert frames.unique_names(twins) == {"acme": "Twin (acme)", "bolt": "Twin (bolt)"}
    assert frames.unique_names(CATALOG) == {"acme": "Acme", "bolt": "Bolt"}
