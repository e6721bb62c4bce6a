"""How sure the first place is, what would change it, whom to ask, and what it rests on."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)
judged = ui.robustness.judge(ranking, decision, catalog)

ui.robustness.show_verdict(judged, ranking, catalog)
ui.robustness.show_answers(judged)
ui.robustness.offer_what_if(ranking, catalog)
ui.robustness.show_asking(judged, decision, catalog)
ui.robustness.show_grounds(judged, ranking, decision, catalog)
ui.robustness.offer_analysis(judged, ranking, catalog)
