"""Several people's views side by side: who comes first for whom, and what all agree on."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
found = ui.together.gather(decision, catalog)

if ui.frame.is_asked():
    ui.together.ask_for_weights(found, catalog)
else:
    ui.together.show_given(decision, catalog)
    ui.together.show_firsts(found)
    ui.together.show_views(found, catalog)
    ui.together.offer_adding(found, catalog)
    ui.together.offer_asking(decision, catalog)
    ui.together.show_agreement(found, catalog)
    ui.together.offer_files(found, catalog)
