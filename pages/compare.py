"""Vendors side by side: what tells them apart, and what would turn the order round."""

from shortlist import ui

catalog = ui.catalog()
decision = ui.decision(catalog)
ranking = ui.answer(decision, catalog)

rows = ui.choose_vendors(ranking, catalog)
pair = ui.choose_pair(rows, ranking, decision, catalog)
ui.show_comparison(pair, ranking, catalog)
ui.show_standing(rows, ranking, catalog)
ui.show_difference(pair, ranking, catalog)
ui.show_levels(rows, ranking, decision, catalog)
ui.show_ways_to_evidence(rows, ranking, catalog)
