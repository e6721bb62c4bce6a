"""The frame of every page: its sidebar and the way between pages."""

import streamlit as st

from shortlist import ui

if __name__ == "__main__":  # the process that makes heavy files starts from here too, and draws nothing
    ui.open_page()
    page = st.navigation(ui.pages(), position="hidden")
    catalog = ui.catalog()
    places = ui.draw_frame(page, catalog)
    ui.show_page(page, places)
