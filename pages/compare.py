"""Vendors side by side: what tells them apart, and what would turn the order round."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)

rows = ui.compare.choose_vendors(ranking, catalog)
ui.compare.show_side_by_side(rows, ranking, decision, catalog)
ui.compare.show_turns(rows, ranking, decision, catalog)
