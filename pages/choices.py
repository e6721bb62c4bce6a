"""Ask me instead: what you would rather have, one question at a time, in the place of sliders."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)

ui.choices.show_asking(decision, catalog)
ui.choices.show_given(decision, catalog)
