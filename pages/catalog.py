"""The catalog: which one is in use, what it holds, one of your own, and editing it."""

from shortlist import ui

catalog = ui.frame.catalog()

ui.catalog.show_summary(catalog)
ui.catalog.offer_grid(catalog)
ui.catalog.offer_start()
ui.catalog.show_holdings(catalog)
ui.catalog.show_changes(catalog)
given = ui.catalog.offer_upload()
ui.catalog.offer_fixing()
ui.catalog.offer_import(ui.catalog.offer_answers(given, catalog))
ui.catalog.offer_editing(catalog)
ui.catalog.offer_starts()
