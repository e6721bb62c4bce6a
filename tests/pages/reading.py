"""Opening the dashboard without a browser, and reading what it shows."""

import json
import re
from collections.abc import Iterable
from html import unescape
from typing import Any, TypeVar

import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button, Widget

from shortlist.ui.frame.held import TURN
from shortlist.ui.frame.musts import OPENED
from shortlist.ui.frame.sidebar import fold
from shortlist.ui.frame.state import live
from tests.support.places import ROOT

ENTRY = ROOT / "pages" / "main.py"
Row = dict[str, Any]
W = TypeVar("W", bound=Widget)


def opened(**parameters: str) -> AppTest:
    """The dashboard as a link with these parameters opens it, all choices open and unfolded."""
    page = AppTest.from_file(str(ENTRY), default_timeout=60)
    page.session_state[OPENED] = True
    catalog, _ = live().current()
    for group in catalog.groups if catalog else ():
        page.session_state[fold(group.id)] = True
    for key, value in parameters.items():
        page.query_params[key] = value
    return page.run()


def folded(page: AppTest, *but: str) -> AppTest:
    """The same with the criteria folded, but for those of some groups."""
    catalog, _ = live().current()
    for group in catalog.groups if catalog else ():
        page.session_state[fold(group.id)] = group.id in but
    return page.run()


def moved(page: AppTest, key: str, position: int) -> AppTest:
    """The dashboard after a slider has moved; AppTest always draws the whole of it."""
    named(page.slider, key).set_value(position).run()
    assert not page.exception
    return page


def named(widgets: Iterable[W], name: str) -> W:
    """The widget of a name, which goes on under another key where something else moved it."""
    (one,) = (widget for widget in widgets if _name(widget) == name)
    return one


def _name(widget: Widget) -> str:
    name, _, turn = str(widget.key).rpartition(TURN)
    return name if turn.isdecimal() else str(widget.key)


def table(page: AppTest, number: int = 0) -> pd.DataFrame:
    """The values of a table."""
    frame: pd.DataFrame = page.dataframe[number].value
    return frame


def told(page: AppTest) -> tuple[Row, Row]:
    """What the board is told: what no slider changes, and the answer."""
    (drawn,) = mounted(page, "shortlist.board")
    fixed, answer = json.loads(drawn.json).split("\n")
    return json.loads(fixed), json.loads(answer)


def choices(page: AppTest) -> str:
    """What is drawn with parts that can be chosen, as HTML."""
    return "".join(
        json.loads(drawn.json) if drawn.json[:1] == '"' else drawn.json
        for drawn in mounted(page, "shortlist.evidence")
    )


def mounted(page: AppTest, name: str) -> list[Any]:
    """What components of that name are told."""
    drawn = [element.proto for element in page.main if element.type == "bidi_component"]
    return [proto for proto in drawn if proto.component_name == name]


def html(page: AppTest) -> str:
    """What stands on the page as HTML."""
    return "".join(element.proto.body for element in page.main if element.type == "html")


def board(page: AppTest) -> pd.DataFrame:
    """The ranked vendors on the board, from the top."""
    fixed, answer = told(page)
    return _shown(answer["lines"][: len(fixed["inside"])], fixed, answer)


def outside(page: AppTest) -> pd.DataFrame:
    """The vendors left out, as the board lists them below."""
    fixed, answer = told(page)
    return _shown(answer["lines"][len(fixed["inside"]) :], fixed, answer)


def _shown(lines: list[Row], fixed: Row, answer: Row) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Rank": [line["rank"] for line in lines],
            "Vendor": [fixed["names"][line["row"]] for line in lines],
            "Points": [line["points"] for line in lines],
            "Parts": [line["parts"] for line in lines],
            "First in": [answer["chances"].get(str(line["row"]), "") for line in lines],
            "Known": [line["share"] for line in lines],
            "Must-haves": [fixed["marks"][line["row"]] for line in lines],
        }
    )


def question(page: AppTest) -> str:
    """The heading of the page."""
    (title,) = page.title
    return title.value


def lead(page: AppTest) -> str:
    """The sentence under the heading: the finding."""
    (headline,) = re.findall("<h2>(.*?)</h2>", html(page))
    return unescape(headline)


def reservations(page: AppTest) -> list[str]:
    """What is to be kept in mind, below the finding: the links that are sentences."""
    return [unescape(label) for label in re.findall("<li><a [^>]*>(.*?)</a></li>", html(page))]


def button(page: AppTest, label: str) -> Button:
    """The button of that label."""
    (one,) = (found for found in page.button if found.label == label)
    return one


def texts(page: AppTest) -> list[str]:
    """Everything that stands on the page as text, table cells and options included, link aside."""
    kinds = (
        page.title,
        page.header,
        page.subheader,
        page.caption,
        page.text,
        page.info,
        page.warning,
        page.markdown,
    )
    told = [str(element.value) for kind in kinds for element in kind]
    told += [widget.label for kind in (page.slider, page.selectbox, page.date_input) for widget in kind]
    told += [widget.label for kind in (page.button, page.expander) for widget in kind]
    told += [option for kind in (page.selectbox, page.radio) for box in kind for option in box.options]
    told += [widget.label for kind in (page.radio, page.text_input) for widget in kind]
    told += [str(cell) for frame in page.dataframe for cell in frame.value.to_numpy().ravel()]
    told += [str(name) for frame in page.dataframe for name in frame.value.columns]
    told += [unescape(text) for text in re.findall(">([^<]+)<", html(page))]
    return told + _board_texts(page)


def _board_texts(page: AppTest) -> list[str]:
    if not mounted(page, "shortlist.board"):
        return []
    return [str(cell) for frame in (board(page), outside(page)) for cell in frame.to_numpy().ravel()]


def sliders(page: AppTest) -> dict[str, Any]:
    """The positions of all weight sliders."""
    return {_name(slider): slider.value for slider in page.slider if str(slider.key)[1] == "_"}


def ways(page: AppTest) -> list[str]:
    """What the links to the pages take along."""
    links = [element.proto.query_string for element in page.main if element.type == "page_link"]
    ours = re.findall('<a href="[^"?]*\\??([^"]*)" data-way', html(page))
    return [*links, *map(unescape, ours)]
