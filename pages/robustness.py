"""How sure the first place is, what it hinges on, and what to find out first."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)
field = ui.robustness.contest(ranking, decision, catalog)

ui.robustness.show_verdict(field, ranking, catalog)
parts = ui.robustness.choose_parts(field)
if "overview" in parts:
    ui.robustness.show_stability(field.today, catalog)
    ui.robustness.show_triangle(field.today, catalog)
if "ask" in parts:
    ui.robustness.show_questions(field, decision, catalog)
if "chance" in parts:
    ui.robustness.show_chances(field)
    ui.robustness.show_reach(field)
if "pairs" in parts:
    ui.robustness.show_pairs(field.today)
if "methods" in parts:
    ui.robustness.show_methods(field.today, ranking)
if parts == {"what-if"}:
    ui.robustness.show_what_if(ranking, catalog)
elif "what-if" in parts:
    ui.robustness.offer_what_if(ranking, catalog)
