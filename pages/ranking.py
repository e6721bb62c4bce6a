"""The ranking: who comes first, why, how sure it is, and the file to take away."""

from shortlist import ui

catalog = ui.catalog()
decision = ui.decision(catalog)
ranking = ui.answer(decision, catalog)

ui.show_question(catalog)
ui.show_lead(ranking, decision, catalog)
ui.show_contributions(ranking, catalog)
ui.show_ranking(ranking, catalog)
ui.show_outside(ranking, catalog)
ui.offer_files(ranking, decision, catalog)
