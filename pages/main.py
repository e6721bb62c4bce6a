"""The frame of every page: its sidebar and the way between pages."""

import streamlit as st

from shortlist import ui

if __name__ == "__main__":  # the process that makes heavy files starts from here too, and draws nothing
    ui.frame.open_page()
    page = st.navigation(ui.frame.pages(), position="hidden")
    ui.frame.name_page(page)
    catalog = ui.frame.catalog()
    places = ui.frame.draw_frame(page, catalog)
    ui.frame.show_page(page, places)
