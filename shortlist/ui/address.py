"""The address bar, which holds every choice.

While a run draws, the parameters are held in the session: callbacks write them there, pages read them there,
and the browser is told at the end. So a chart need not wait for the address, and a slow browser that sends a
choice with the address from before the last one takes nothing back.
"""

from collections.abc import Collection, Mapping

import streamlit as st

from shortlist.decision import VIEW

ADDRESS, WRITTEN = "the address", "the address was written"


def open_address() -> None:
    """Read the address, unless a callback has just written it."""
    if not st.session_state.get(WRITTEN):
        st.session_state[ADDRESS] = st.query_params.to_dict()


def close_address() -> None:
    """Tell the browser; one step back undoes all that has changed."""
    st.session_state[WRITTEN] = False
    if address() != st.query_params.to_dict():
        st.query_params.from_dict(address())


def address() -> dict[str, str]:
    """Every parameter of the address."""
    if ADDRESS not in st.session_state:
        open_address()
    found: dict[str, str] = st.session_state[ADDRESS]
    return found


def rewrite(parameters: Mapping[str, str]) -> None:
    """Make these the parameters of the address."""
    st.session_state[ADDRESS] = dict(parameters)
    st.session_state[WRITTEN] = True


def spell_out(changes: Mapping[str, str | None]) -> None:
    """Write some parameters; None takes one out."""
    after = {**address(), **changes}
    rewrite({key: value for key, value in after.items() if value is not None})


def keep_address() -> None:
    """Hold on to the address, whatever the browser sends: for callbacks that change nothing in it."""
    rewrite(address())


def keep_choice(key: str, default: str) -> None:
    """Write the choice of a widget into the address; the default is not spelled out."""
    value = "" if st.session_state[key] is None else str(st.session_state[key])
    spell_out({key: None if value == default else value})


def hold(key: str, value: object) -> None:
    """Set a widget to what the address says, before it is drawn."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def asked(name: str, options: Collection[str]) -> str:
    """Which of the options of a page the address asks for, the first if none."""
    wanted = address().get(f"{VIEW}{name}")
    return wanted if wanted is not None and wanted in options else next(iter(options))


def chosen() -> dict[str, str]:
    """What the address says of the decision: Streamlit's own links would leave it behind."""
    return {key: value for key, value in address().items() if not key.startswith(VIEW)}


def views() -> dict[str, str]:
    """What the address says of the page that is open."""
    return {key: value for key, value in address().items() if key.startswith(VIEW)}
