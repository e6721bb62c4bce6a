from datetime import date

import pandas as pd

from shortlist.decision import preset
from shortlist.evidence import tables as frames
from shortlist.evidence.archive import archive
from shortlist.evidence.claims import statements
from shortlist.evidence.timeline import bump, timeline
from shortlist.ranking.answer import rank_order
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import claim, rating, small

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


def test_the_table_of_the_timeline_counts_claims_by_vendor_day_and_side() -> None:
    frame = pd.DataFrame(frames.timeline_frame(timeline(archive(CATALOG, LATER), CATALOG), CATALOG))
    assert [tuple(row) for row in frame.itertuples(index=False)] == [
        ("2021-04-30", "Bolt", 0, 0, 1),
        ("2021-04-30", "Acme", 0, 1, 0),
        ("2021-03-01", "Acme", 2, 0, 0),
    ]


def test_the_table_of_ranks_holds_every_place() -> None:
    catalog = shipped()
    places = bump(preset(catalog), catalog)
    order, names = rank_order(preset(catalog), catalog), frames.unique_names(catalog)
    frame = pd.DataFrame(frames.bump_frame(places, order, catalog)).set_index("Day")
    assert list(frame.columns) == [names[vendor] for vendor in order]
    for place in places:
        assert frame.loc[place.day.isoformat(), names[place.vendor]] == str(place.rank)


def test_vendors_of_the_same_name_are_told_apart() -> None:
    twins = CATALOG.model_copy(
        update={"vendors": tuple(v.model_copy(update={"name": "Twin"}) for v in CATALOG.vendors)}
    )
    assert frames.unique_names(twins) == {"acme": "Twin (acme)", "bolt": "Twin (bolt)"}
    assert frames.unique_names(CATALOG) == {"acme": "Acme", "bolt": "Bolt"}
