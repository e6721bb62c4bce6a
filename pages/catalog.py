"""The catalog: which one is in use, one of your own, and editing it."""

from shortlist import ui

catalog = ui.catalog()

ui.show_summary(catalog)
ui.offer_upload(catalog)
ui.offer_editing(catalog)
ui.offer_starts()
