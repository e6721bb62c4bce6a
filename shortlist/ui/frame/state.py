"""The catalog in use, and the decision that the address spells."""

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit, urlunsplit

import streamlit as st

from shortlist import SHIPPED
from shortlist.catalog import Catalog, by_id
from shortlist.catalog.findings import Finding
from shortlist.catalog.live import LiveCatalog
from shortlist.decision import Decision, Ignored, blind, codec, preset
from shortlist.ui.frame.address import address, asked, keep, rewrite, views
from shortlist.ui.frame.findings import show_findings
from shortlist.ui.frame.held import hold

IGNORED = "ignored parameters"
EDITION = "the catalog of this run"
OWN = "a catalog of the user's own"
ALL = "everything is to be drawn"
NAMED = "links under which vendors were hidden and then shown"


class PageEndError(Exception):
    """The page has said all that it can; unlike `st.stop`, this leaves time to draw what stands around it."""


@cache
def live() -> LiveCatalog:
    """The catalog of this server: the shipped one, or the one that SHORTLIST_CATALOG names."""
    return LiveCatalog(Path(os.environ.get("SHORTLIST_CATALOG") or SHIPPED))


def catalog() -> Catalog:
    """The catalog of this run; without a good one the page says what is wrong and ends."""
    found, findings = st.session_state.get(EDITION) or edition()
    if found is None:
        show_findings(findings)
        st.stop()
    return found


def edition() -> tuple[Catalog | None, tuple[Finding, ...]]:
    """Take up the user's own catalog or this server's, with what is wrong with this server's files."""
    found, findings = live().current()
    own = st.session_state.get(OWN)
    shown = own.catalog if own else found
    if address().get(blind.KEY) in st.session_state.get(NAMED, ()):
        rewrite({key: value for key, value in address().items() if key != blind.KEY})
    if shown and is_asked():
        shown, findings = blind.hidden(shown, address()[blind.KEY]), ()  # findings name vendors
    st.session_state[EDITION] = shown, findings
    return shown, findings


def note_shown(mark: str) -> None:
    """Note that who the vendors are has been shown in this session to whom a link had asked for weights."""
    st.session_state.setdefault(NAMED, set()).add(mark)


def is_asked() -> bool:
    """Whether the reader is asked for weights and must not see who the vendors are."""
    mark = address().get(blind.KEY, "")
    return bool(blind.FORM.fullmatch(mark)) and "-" not in mark


def decision(catalog: Catalog) -> Decision:
    """What the address says; what of it means nothing is dropped and remembered."""
    given = address()
    found, faults = _read(catalog, tuple(given.items()))
    if faults:
        st.session_state[IGNORED] = faults
        unfit = {fault.key for fault in faults}
        rewrite({key: value for key, value in given.items() if key not in unfit})
        st.rerun()
    return found


def ignored() -> tuple[Ignored, ...]:
    """The parameters of the link that could not be taken."""
    found: tuple[Ignored, ...] = st.session_state.get(IGNORED, ())
    return found


def link(decision: Decision, catalog: Catalog) -> str:
    """The full link to the page that is open, with every value and the catalog's digest."""
    page = urlsplit(st.context.url or "")
    query = f"{codec.query(decision, catalog)}&catalog={catalog.digest}"
    return urlunsplit((page.scheme, page.netloc, page.path or "/", query, ""))


def take(decision: Decision, catalog: Catalog) -> None:
    """Write a whole decision into the address, so that one step back undoes it."""
    start = preset_of(decision.profile, catalog)
    defaults = {**codec.parameters(start, catalog), "profile": catalog.profiles[0].id}
    spelled = codec.parameters(decision, catalog)
    stated = {key: value for key, value in spelled.items() if value != defaults.get(key)}
    mark = address().get(blind.KEY)
    kept = {blind.KEY: mark} if mark and not decision.blind else {}
    rewrite({**stated, **kept, **views()})


def preset_of(profile: str, catalog: Catalog) -> Decision:
    """The decision that a profile starts from, by the profile's id."""
    return preset(catalog, by_id(catalog.profiles)[profile])


def choose(label: str, name: str, options: Mapping[str, str]) -> str:
    """A choice of the page that is open: words on the screen, its id in the address, the first by default."""
    key, ids = f"{codec.VIEW}{name}", list(options)
    value = asked(name, ids)
    held = hold(key, value, keep, key, ids[0], among=options.values())
    st.selectbox(label, ids, ids.index(value), format_func=options.__getitem__, **held)
    return value


def take_profile(profile: str, catalog: Catalog) -> None:
    """Take over the weights of a profile, by its id."""
    start = preset_of(profile, catalog)
    before = decision(catalog)
    weighed = replace(before, groups=start.groups, weights=start.weights, choices=())
    take(replace(weighed, profile=start.profile), catalog)


def reset(catalog: Catalog) -> None:
    """Go back to where the profile starts."""
    take(preset_of(decision(catalog).profile, catalog), catalog)
    redraw_all()


def read(given: Mapping[str, str], catalog: Catalog) -> Decision:
    """The decision that parameters spell, whatever in them means nothing left aside."""
    return _read(catalog, tuple(given.items()))[0]


def redraw_all() -> None:
    """Have everything drawn once the callback that says so is over, not only the part around it."""
    st.session_state[ALL] = True


def is_all_due() -> bool:
    """Whether everything is to be drawn; told once."""
    return bool(st.session_state.pop(ALL, False))


def redraw() -> NoReturn:
    """Draw everything, whatever else has changed in the same moment."""
    st.rerun()


def show_view(given: Mapping[str, str]) -> None:
    """Show what parameters say under a catalog that has just been taken into use, and nothing from before."""
    st.session_state.pop(IGNORED, None)
    rewrite({key: value for key, value in given.items() if key != "catalog"})


@lru_cache(maxsize=64)
def _read(catalog: Catalog, given: tuple[tuple[str, str], ...]) -> tuple[Decision, tuple[Ignored, ...]]:
    return codec.read(given, catalog)
