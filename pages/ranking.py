"""The ranking: who comes first, why, how sure it is, and the file to take away."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)

headline = ui.headline.place_headline()
ui.board.show_board(ranking, decision, catalog)
ui.frame.breathe()
ui.headline.show_headline(headline, ranking, decision, catalog)
