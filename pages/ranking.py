"""The ranking: who comes first, why, how sure it is, and the file to take away."""

from shortlist import ui

catalog = ui.catalog()
decision = ui.decision(catalog)
ranking = ui.answer(decision, catalog)

lead = ui.place_lead()
ui.show_contributions(ranking, catalog)
ui.show_ranking(ranking, catalog)
ui.breathe()
ui.show_lead(lead, ranking, decision, catalog)
ui.show_ways(ranking)
ui.show_outside(ranking, catalog)
ui.offer_files(ranking, decision, catalog)
