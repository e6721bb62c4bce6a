"""What the user takes for known, on every page, with the way to withdraw it."""

import streamlit as st

from shortlist.catalog import Catalog, by_id
from shortlist.decision import assumptions
from shortlist.robustness import labels
from shortlist.robustness import words as sentences
from shortlist.text.markdown import plain
from shortlist.ui.frame.address import address, spell_out
from shortlist.ui.frame.state import decision
from shortlist.ui.lines import show_text


def show_assumptions(catalog: Catalog) -> None:
    """Everything that the user has assumed, as their own judgement, with the way to withdraw it."""
    if not any(key.startswith(assumptions.MARK) for key in address()):
        return
    assumed = decision(catalog).assumed
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    if assumed:
        with st.container(border=True, gap="xsmall", key="assumptions"):
            st.markdown(f"**{labels.ASSUMED_TITLE}**")
            for (vendor, criterion), held in assumed.items():
                key = assumptions.key(vendor, criterion)
                name = vendors[vendor].name
                with st.container(horizontal=True, vertical_alignment="center"):
                    show_text(sentences.assumption(name, criteria[criterion], held), width="stretch")
                    st.button(
                        f"{labels.WITHDRAW} {plain(criteria[criterion].name)}",
                        key=f"withdraw {key}",
                        on_click=_withdraw,
                        args=(key,),
                    )


def _withdraw(key: str) -> None:
    """Take an assumption out of the address."""
    spell_out({key: None})
