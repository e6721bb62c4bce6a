"""The frame around every page, and what must be warm before the first visit."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from time import sleep
from typing import Any, NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.delta_generator_singletons import context_dg_stack, get_default_dg_stack_value
from streamlit.runtime.scriptrunner import get_script_run_ctx

from shortlist.catalog import Catalog
from shortlist.catalog.words import CATALOG_PAGE
from shortlist.evidence.labels import EVIDENCE_PAGE, SECTIONS, UNWEIGHED
from shortlist.robustness import triangle_chart
from shortlist.together.labels import TOGETHER_PAGE
from shortlist.ui.drafts.keeper import keep, keep_view, keeps
from shortlist.ui.frame.address import asked, close_address, open_address
from shortlist.ui.frame.asking import show_asked
from shortlist.ui.frame.assumed import show_assumptions
from shortlist.ui.frame.files import draw_files, files_stand, take_up
from shortlist.ui.frame.findings import warn_of_findings
from shortlist.ui.frame.held import undrawn
from shortlist.ui.frame.lasting import lasting
from shortlist.ui.frame.line import draw_acts, draw_choices
from shortlist.ui.frame.musts import draw_musts
from shortlist.ui.frame.own import faulty, note_unsaved, remember_link, show_notices
from shortlist.ui.frame.sidebar import draw_sliders, draw_way
from shortlist.ui.frame.state import PageEndError, catalog, edition, is_all_due, is_asked, live
from shortlist.ui.frame.strip import draw_strip
from shortlist.ui.frame.title import draw_footer, draw_head, draw_title
from shortlist.ui.frame.turns import turn
from shortlist.ui.method import METHOD_PAGE

BREATH = 0.03  # seconds
WORKING = "Working out “{page}” …"
DRAWN, DEPTH = "what stands", "parts that are being drawn"


class Places(NamedTuple):
    """Places around a page for what follows from the sliders."""

    acts: DeltaGenerator
    strip: DeltaGenerator
    sliders: DeltaGenerator
    draft: DeltaGenerator | None


def open_page() -> None:
    """Set what holds for every page, and take up the catalog of this run."""
    context_dg_stack.set(
        get_default_dg_stack_value()
    )  # a thread that drew a part just before still stands in it
    st.session_state[DRAWN] = None
    st.set_page_config(layout="wide", initial_sidebar_state="auto")
    is_all_due()  # this run draws everything
    edition()


def draw_frame(page: st.Page, catalog: Catalog) -> Places:
    """Draw what stands around every page and follows from no slider; give the places of what does."""
    open_address(page.url_path)
    if edition()[0] is not catalog:  # the address that is taken up now hides or shows who the vendors are
        st.rerun()
    remember_link(catalog)
    draw_head(page, catalog)
    with st.container(horizontal=True, key="line", gap="small"):
        draw_choices(catalog)
        with st.container(horizontal=True, key="acts", gap="small", horizontal_alignment="right"):
            acts = st.container(horizontal=True, key="steps", gap="small")
            _files()
    strip, (good, findings) = st.container(), live().current()
    with st.container():  # one, however much stands in it: a part is known by its place in the page
        if good and findings and not is_asked():
            warn_of_findings(findings)
        show_assumptions(catalog)
        draft = None if is_asked() else show_notices() or (st.container() if keeps() else None)
        draw_title(page, catalog)
    draw_musts()
    with st.sidebar:
        draw_way(catalog)
    return Places(acts, strip, st.sidebar.container(), draft)


def show_page(page: st.Page, places: Places) -> None:
    """Show the page that is open, and the sliders with it: whatever follows from them is redrawn together."""
    _whole(page, places)
    draw_footer(catalog())
    st.session_state[DRAWN] = _standing(page)


# A slider redraws the fragment that it is drawn in, and the browser marks everything in there as stale until
# it comes anew. What stands in a fragment inside is spared that: only the sliders themselves are outside, and
# where they change nothing on the page, they stand in a fragment of their own. What can be taken away seldom
# looks otherwise: it has a part of its own, and everything is drawn again where it does. All stand on every
# page: what a reader does in one that is gone is dropped without a word.


@st.fragment
def _whole(page: st.Page, places: Places) -> None:
    with _part():
        _page(page, places)
        if not _stands_still(page):
            _draw_sliders(places)
        if _stands_still(page) or not _is_one_part():
            _sliders(page, places)


@lasting
def _page(page: st.Page, places: Places) -> None:
    with _part():
        _draw_page(page)
        if not _stands_still(page):
            _draw_acts(places)
        if not is_asked():
            keep(places.draft)


@lasting
def _sliders(page: st.Page, places: Places) -> None:
    with _part():
        if _stands_still(page):
            _expect_the_rest(page)
            _draw_acts(places)
            _draw_sliders(places)
            keep_view(places.draft)


@st.fragment
def _files() -> None:
    with _part():
        if not is_asked():
            draw_files(catalog())


@contextmanager
def _part() -> Iterator[None]:
    """Draw a part of the page, and everything if a widget outside it has moved as well.

    A busy browser tells in one message of all that moved, but names only the part in which the first stands.
    """
    if _is_one_part() and is_all_due():
        st.rerun()
    take_up(catalog())
    st.session_state[DEPTH] = st.session_state.get(DEPTH, 0) + 1
    try:
        yield
    finally:
        st.session_state[DEPTH] -= 1
    if not st.session_state[DEPTH] and _is_one_part() and (undrawn() or not files_stand(catalog())):
        st.rerun()


def _is_one_part() -> bool:
    """Whether this run draws a part only."""
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)


def _draw_page(page: st.Page) -> None:
    _expect_the_rest(page)
    note_unsaved(False)
    page._can_be_called = True  # once for each run of the frame, says Streamlit; but this outlives it
    with suppress(PageEndError), _told(page), turn(catalog()):
        if is_asked() and page.title not in (TOGETHER_PAGE, METHOD_PAGE):
            show_asked()
        page.run()
    close_address()


def _told(page: st.Page) -> AbstractContextManager[object]:
    """What says that a page is worked out once that takes over half a second: opening one, or a large one."""
    is_awaited = not st.session_state[DRAWN] or catalog().is_large
    return st.spinner(WORKING.format(page=page.title)) if is_awaited else nullcontext()


def _draw_acts(places: Places) -> None:
    with places.acts:
        draw_acts(catalog())
    with places.strip:
        draw_strip(catalog())


def _draw_sliders(places: Places) -> None:
    with places.sliders:
        draw_sliders(catalog())
    close_address()


def _stands_still(page: st.Page) -> bool:
    """Whether no slider changes what the page shows."""
    if page.title == EVIDENCE_PAGE:
        return asked("section", SECTIONS) in UNWEIGHED
    return page.title in (CATALOG_PAGE, METHOD_PAGE)


def _standing(page: st.Page) -> tuple[Any, ...]:
    return edition(), _stands_still(page), faulty(), keeps()


def _expect_the_rest(page: st.Page) -> None:
    """Where only this part is drawn, draw everything if the rest, which stands, would not fit it any more."""
    drawn = st.session_state[DRAWN]
    if drawn and drawn != _standing(page):
        st.rerun()


def breathe() -> None:
    """Let the browser draw what the reader waits for before it takes in the rest of the page."""
    if st.session_state[DRAWN]:
        sleep(BREATH)


def warm() -> None:
    """Read the catalog and build the charts before the first visit."""
    catalog, _ = live().current()
    if catalog:
        for dark in (False, True):
            triangle_chart.triangle(dark)
