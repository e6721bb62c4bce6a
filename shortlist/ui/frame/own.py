"""The catalog of the user's own: which one is in use in this session, and the way back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_hex

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import Catalog, words
from shortlist.catalog.draft import ORDER_MARK, Draft
from shortlist.catalog.single import TYPE, single
from shortlist.ranking import choice_words
from shortlist.text.markdown import plain
from shortlist.ui.frame.address import PAGE, address, rewrite, views
from shortlist.ui.frame.navigation import show_way
from shortlist.ui.frame.state import OWN, live, redraw, redraw_all, show_view
from shortlist.ui.lines import show_text

FILE = "vendors.toml"
FAULTY, FIXED_ON = "a draft that is not valid yet", "catalog"
UNSAVED = "changes that are in no draft"
ASKED = "parameters of a link that asks for another catalog"
DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Own:
    """A catalog of the user's own and the text that it was read from, after a byte order mark if it has one.

    Under `draft` the browser keeps it, through all its changes; `use` finds one where there is none. It is
    `given` if it is a file as it came, not changed here.
    """

    text: str
    catalog: Catalog
    name: str = FILE
    order_mark: str = ""
    draft: str = ""
    given: bool = False

    @property
    def content(self) -> bytes:
        """Its bytes, as they were given."""
        return f"{self.order_mark}{self.text}".encode()

    @property
    def kept(self) -> Draft:
        """What the browser is to keep of it."""
        return Draft(self.draft, self.name, self.catalog.title, self.content, self.catalog.digest, self.given)


def own_of(content: bytes, catalog: Catalog, name: str, draft: str = "", given: bool = False) -> Own:
    """A catalog of the user's own that was read from the bytes of a file."""
    text = content.decode("utf-8")
    rest = text.removeprefix(ORDER_MARK)
    return Own(rest, catalog, name, text[: len(text) - len(rest)], draft, given)


def own() -> Own | None:
    """The catalog of the user's own that is in use, if one is."""
    found: Own | None = st.session_state.get(OWN)
    return found


def text_in_use() -> str:
    """The catalog in use as one text."""
    found = own()
    return found.text if found else single(live().contents)


def drafts() -> list[Draft]:
    """What the browser is to keep: the user's own catalog that is in use, and one that is not valid."""
    found, beside = own(), faulty()
    return [*([found.kept] if found else []), *([beside] if beside else [])]


def faulty() -> Draft | None:
    """The draft that is not valid yet, if there is one."""
    found: Draft | None = st.session_state.get(FAULTY)
    return found


def note_unsaved(unsaved: bool) -> None:
    """Note whether the page that is open holds changes that are in no draft: leaving it asks first."""
    st.session_state[UNSAVED] = unsaved


def is_unsaved() -> bool:
    """Whether the page that is open holds changes that are in no draft."""
    return bool(st.session_state.get(UNSAVED))


def hold(draft: Draft | None) -> None:
    """Take a draft that is not valid yet, or none any more; what is in use stays."""
    if draft and not draft.id:
        draft = replace(draft, id=_goes_on(draft.title, draft.given, faulty()))
    st.session_state[FAULTY] = draft
    redraw_all()


def use(chosen: Own, said: Mapping[str, str] | None = None) -> None:
    """Show a catalog on every page: as the link wants it that asked for it, else as `said`."""
    asked = _asked()
    fits = asked.get("catalog") == chosen.catalog.digest
    _put(chosen)
    if fits:
        del st.session_state[ASKED]
    show_view(asked if fits else said or {})
    redraw()


def _put(chosen: Own) -> None:
    """Have a catalog be the user's own from here on, as a draft that the browser keeps."""
    fit, beside = own(), faulty()
    before = beside if chosen.given else None, fit.kept if fit else None
    kept = chosen.draft or _goes_on(chosen.catalog.title, chosen.given, *before)
    name = fit.name if fit and fit.draft == kept and not chosen.given else chosen.name
    st.session_state[OWN] = replace(chosen, draft=kept, name=name)
    if beside and beside.id == kept:
        st.session_state[FAULTY] = None


def _goes_on(title: str, given: bool, *before: Draft | None) -> str:
    """Which draft a text goes on: one of its title, but a file goes on none that was changed here."""
    fit = (one.id for one in before if one and one.title == title and (one.given or not given))
    return next(fit, "") or token_hex(8)


def change(chosen: Own) -> None:
    """Show an edited catalog on every page, under the decision that was made: for callbacks."""
    _put(chosen)
    redraw_all()


def leave() -> None:
    """Go back to the catalog of this server."""
    del st.session_state[OWN]
    show_view({})


def offer_own() -> None:
    """The user's own catalog as a file, for whom a link to it is sent."""
    if found := own():
        show_text(choice_words.SHARE_OWN)
        st.download_button(choice_words.SHARE_FILE, found.content, FILE, TYPE, on_click="ignore")


def remember_link(catalog: Catalog) -> None:
    """Keep what a link says that was made under another catalog, until that one is loaded.

    Of a link that weighs none of our groups nothing is shown: it speaks of something else.
    """
    said = address()
    digest = said.get("catalog", "")
    if DIGEST.fullmatch(digest) and digest != catalog.digest:
        st.session_state[ASKED] = said
        weighed = {key for key in said if key.startswith("g_")}
        ours = {f"g_{group.id}" for group in catalog.groups}
        rest = views() if weighed and not weighed & ours else said
        rewrite({key: value for key, value in rest.items() if key != "catalog"})


def show_notices() -> DeltaGenerator | None:
    """Say which catalog is in use where that is not plain, with the way to another.

    Gives the place where the browser says whether it keeps the user's own; none where there is none.
    """
    place = None
    if (found := own()) or faulty():
        with st.container(border=True, key="own", gap="xsmall"):
            if found:
                _show_own(found)
            if beside := faulty():
                _show_faulty(beside)
            place = st.container(key="kept")
    if digest := _asked().get("catalog"):
        with st.container(border=True):
            st.markdown(plain(words.asked(digest)))
            show_way("catalog", words.OPEN_CATALOG, {})
    return place


def _show_own(found: Own) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(words.in_use(found.catalog)), width="content")
        st.download_button(words.TAKE_OWN, found.content, found.name, TYPE, on_click="ignore", key="take own")
        st.button(words.LEAVE, on_click=leave)


def _show_faulty(draft: Draft) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        show_text(words.not_valid(draft), width="content")
        if st.session_state.get(PAGE) == FIXED_ON:
            show_text(words.LISTED, width="content")
        else:
            show_way(FIXED_ON, words.FIX, {})
        name = words.not_valid_file(draft.name)
        st.download_button(words.TAKE_FAULTY, draft.content, name, TYPE, on_click="ignore", key="take faulty")
        st.button(words.PUT_ASIDE, on_click=hold, args=(None,))


def _asked() -> Mapping[str, str]:
    found: Mapping[str, str] = st.session_state.get(ASKED, {})
    return found
