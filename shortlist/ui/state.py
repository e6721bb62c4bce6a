"""The decision in the address bar: read from it, and written to it."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn
from urllib.parse import urlsplit, urlunsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from shortlist import decision as codec
from shortlist.assumptions import MARK
from shortlist.catalog import Catalog, by_id
from shortlist.decision import Decision, Ignored
from shortlist.findings import Finding
from shortlist.live import LiveCatalog
from shortlist.ui.findings import show_findings

SHIPPED = Path(__file__).parents[2] / "vendors.toml"
IGNORED = "ignored parameters"
OWN = "a catalog of the user's own"
DRAWN = "the edition of the catalog for which everything stands"
# Parts that are redrawn by themselves: the page, the ways to the others, the lines under the group sliders.
PAGE, WAYS, LINES = "page", "ways", "lines"
DECIDED = "the decision that was read last"
STILL = "no slider changes the page"


class PageEndError(Exception):
    """The page has said all that it can; unlike `st.stop`, this leaves time to draw the sidebar."""


@cache
def live() -> LiveCatalog:
    """The catalog of this server: the shipped one, or the one that SHORTLIST_CATALOG names."""
    return LiveCatalog(Path(os.environ.get("SHORTLIST_CATALOG") or SHIPPED))


def catalog() -> Catalog:
    """The catalog in use; without a good one the page says what is wrong and ends."""
    found, findings = edition()
    if found is None:
        show_findings(findings)
        st.stop()
    return found


def edition() -> tuple[Catalog | None, tuple[Finding, ...]]:
    """The catalog in use, the user's own or this server's, and what is wrong with this server's files."""
    found, findings = live().current()
    own = st.session_state.get(OWN)
    return (own.catalog if own else found), findings


def decision(catalog: Catalog) -> Decision:
    """What the sidebar and the address say; what the link holds beside it is dropped and remembered."""
    found, faults = _read(catalog, tuple(_given(catalog).items()))
    if faults and (unfit := [fault for fault in faults if fault.key in st.query_params]):
        st.session_state[IGNORED] = tuple(unfit)
        _rewrite_address([fault.key for fault in unfit])
        st.rerun()
    st.session_state[DECIDED] = found
    return found


def decided() -> Decision:
    """The decision that was read last."""
    found: Decision = st.session_state[DECIDED]
    return found


def ignored() -> tuple[Ignored, ...]:
    """The parameters of the link that could not be taken."""
    found: tuple[Ignored, ...] = st.session_state.get(IGNORED, ())
    return found


def choices(catalog: Catalog) -> tuple[str, ...]:
    """The parameters of widgets that no address can be bound to.

    Some are chosen in words, for which the address holds ids; the others are not drawn while they are folded.
    """
    weights = (f"w_{criterion.id}" for criterion in catalog.criteria)
    musts = (f"must_{criterion.id}" for criterion in catalog.criteria)
    return ("profile", *weights, *musts, "open")


def link(decision: Decision, catalog: Catalog) -> str:
    """The full link to the page that is open, with every value and the catalog's digest."""
    page = urlsplit(st.context.url or "")
    query = f"{codec.query(decision, catalog)}&catalog={catalog.digest}"
    return urlunsplit((page.scheme, page.netloc, page.path or "/", query, ""))


def chosen(catalog: Catalog) -> dict[str, str]:
    """What the address spells out and no widget binds: links between pages carry it along."""
    return {
        key: value
        for key, value in st.query_params.to_dict().items()
        if key in choices(catalog) or key.startswith(MARK)
    }


def show_choices(decision: Decision, catalog: Catalog) -> None:
    """Set the widgets of the choices to what the address says."""
    spelled = codec.parameters(decision, catalog)
    for key in choices(catalog):
        if not key.startswith("w_") and st.session_state.get(key) != spelled[key]:
            st.session_state[key] = spelled[key]


def keep_choice(key: str, default: str) -> None:
    """Write a choice into the address; the default is not spelled out."""
    value = str(st.session_state[key])
    if value != default:
        st.query_params[key] = value
    elif key in st.query_params:
        del st.query_params[key]


def choose(label: str, name: str, options: Mapping[str, str]) -> str:
    """A choice of the page that is open: words on the screen, its id in the address, the first by default."""
    key, ids = f"{codec.VIEW}{name}", list(options)
    asked = st.query_params.get(key)
    value = asked if asked and asked in options else ids[0]
    st.session_state[key] = value  # also where it stands already: other options make another widget
    st.selectbox(
        label, ids, format_func=options.__getitem__, key=key, on_change=keep_choice, args=(key, ids[0])
    )
    return value


def fold(group: str) -> str:
    """The key of what folds a group's criteria."""
    return f"unfolded {group}"


def criteria_of(group: str) -> str:
    """The name of the part that holds the sliders of a group's criteria."""
    return f"criteria of {group}"


def follow(catalog: Catalog, key: str = "", default: int = 0) -> None:
    """Redraw what follows from a slider, and leave everything else as it stands.

    The address is bound to no slider that may be folded: it is named with its default, to be kept there, and
    the ways to the other pages take it along.
    """
    if key:
        keep_choice(key, str(default))
    decision(catalog)
    page = [] if st.session_state.get(STILL) else [PAGE]
    _redraw_parts([*page, *_beside(catalog), *([WAYS] if key else [])])


def follow_date(catalog: Catalog) -> None:
    """Redraw what follows from the date: every page does."""
    decision(catalog)
    _redraw_parts([PAGE, *_beside(catalog)])


def stand_still() -> None:
    """Note that no slider changes what the page shows, so that none redraws it."""
    st.session_state[STILL] = True


def _beside(catalog: Catalog) -> list[str]:
    """What is drawn beside the sliders and follows from them."""
    unfolded = [group.id for group in catalog.groups if st.session_state.get(fold(group.id))]
    return [LINES, *map(criteria_of, unfolded)]


def _redraw_parts(names: list[str]) -> NoReturn:
    """Redraw parts, or everything while it does not stand yet or stands for another edition."""
    if st.session_state[DRAWN] == edition():
        st.rerun(names)
    redraw()


def redraw() -> NoReturn:
    """Draw everything, whatever else has changed in the same moment."""
    st.rerun()


def choose_profile(catalog: Catalog) -> None:
    """Take over the weights of the profile that was chosen."""
    chosen = st.session_state["profile"]
    start = codec.preset(catalog, by_id(catalog.profiles)[chosen])
    weights = {key for key in codec.parameters(start, catalog) if key.startswith(("g_", "w_"))}
    st.session_state.update(_group_sliders(start))
    stated = {} if chosen == catalog.profiles[0].id else {"profile": chosen}
    _rewrite_address({"profile", *weights}, stated)


def reset(catalog: Catalog) -> None:
    """Go back to where the profile starts."""
    start = codec.preset(catalog, by_id(catalog.profiles)[st.session_state["profile"]])
    st.session_state.update(_bound_values(start))
    assumed = {key for key in st.query_params if key.startswith(MARK)}
    _rewrite_address((codec.parameters(start, catalog).keys() | assumed) - {"profile"})


def show_view(catalog: Catalog, given: Mapping[str, str]) -> None:
    """Show what parameters say under a catalog that has just been taken into use, and nothing from before."""
    start, _ = codec.read(given.items(), catalog)
    known = {key: value for key, value in _bound_values(start).items() if key in st.session_state}
    st.session_state.update(known)
    st.session_state.pop(IGNORED, None)
    stated = {key: value for key, value in given.items() if key not in known and key != "catalog"}
    _rewrite_address(st.query_params.to_dict().keys() - stated.keys(), stated)
    context = get_script_run_ctx()
    assert context
    with context.session_state.query_params() as address:
        # Widgets that are new with the catalog start from the address, as on a first visit.
        address.set_initial_query_params_from_current()


def _bound_values(start: Decision) -> dict[str, int | date]:
    """The values of the widgets that are bound to the address."""
    return {**_group_sliders(start), "unknown": start.unknown, "date": start.date}


def _group_sliders(start: Decision) -> dict[str, int]:
    return {f"g_{name}": position for name, position in start.groups.items()}


def _rewrite_address(gone: Iterable[str], stated: Mapping[str, str] = MappingProxyType({})) -> None:
    """Drop parameters and state others in one step, so that one step back undoes it.

    Streamlit alone would give each parameter that goes an entry of its own in the browser's history.
    """
    context = get_script_run_ctx()
    assert context
    with context.session_state.query_params() as address:
        for key in gone:
            address.discard_param_no_forward_msg(key)
    st.query_params.update(stated)


@lru_cache(maxsize=64)
def _read(catalog: Catalog, given: tuple[tuple[str, str], ...]) -> tuple[Decision, tuple[Ignored, ...]]:
    return codec.read(given, catalog)


def _given(catalog: Catalog) -> dict[str, str]:
    """The parameters as they stand: widgets bound to the address first, then the address."""
    state = st.session_state
    held = {key: str(state[key]) for key in _bound(catalog) if key in state}
    return {**st.query_params.to_dict(), **held}


@lru_cache(maxsize=4)
def _bound(catalog: Catalog) -> tuple[str, ...]:
    """The parameters whose widgets are bound to the address."""
    every = codec.parameters(codec.preset(catalog), catalog)
    return tuple(key for key in every if key not in choices(catalog))
