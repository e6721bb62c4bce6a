"""The chart of the ranking as SVG for files: the page's own, drawn without a browser or a network."""

import vl_convert

from shortlist.catalog import Catalog
from shortlist.columns import by_row
from shortlist.ranking import Ranking, charts

WIDTH = 640
VERSION = "6.1"


def contributions_svg(ranking: Ranking, catalog: Catalog) -> str:
    """Contributions by group with the range of each score; nothing in it runs or loads."""
    rows = by_row(charts.contributions_data(ranking, catalog))
    spec = charts.contributions(catalog, len(ranking.order), dark=False)
    drawn = {**spec, "width": WIDTH, "background": "white", "data": {"values": rows}}
    return str(vl_convert.vegalite_to_svg(drawn, vl_version=VERSION, allowed_base_urls=[]))
