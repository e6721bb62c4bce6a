"""The ranking: who comes first, why, how sure it is, and the file to take away."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)

lead = ui.ranking.place_lead()
ui.board.show_board(ranking, decision, catalog)
ui.frame.breathe()
ui.ranking.show_lead(lead, ranking, decision, catalog)
ui.ranking.show_ways(ranking, catalog)
ui.ranking.offer_files(ranking, decision, catalog)
