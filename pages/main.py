"""The frame of every page: its sidebar and the way between pages."""

import streamlit as st

from shortlist import ui

ui.open_page()
pages = ui.pages()
page = st.navigation(pages, position="hidden")
catalog = ui.catalog()
ui.remember_link(catalog)
ui.draw_navigation(pages, catalog)
ui.show_assumptions(catalog)
ui.show_notices(catalog)
ui.draw_sidebar(catalog)
ui.show_page(page)
ui.close_page()
