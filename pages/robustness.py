"""How sure the first place is, what it hinges on, and what to find out first."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)
ranking = ui.ranking.answer(decision, catalog)
inside = ui.robustness.contest(ranking, decision, catalog)

ui.robustness.show_verdict(inside, catalog)
parts = ui.robustness.choose_parts()
if "overview" in parts:
    ui.robustness.show_stability(inside, catalog)
    ui.robustness.show_triangle(inside, catalog)
if "ask" in parts:
    ui.robustness.show_questions(inside, decision, catalog)
if "chance" in parts:
    ui.robustness.show_chances(inside)
    ui.robustness.show_reach(inside)
if "pairs" in parts:
    ui.robustness.show_pairs(inside)
if "methods" in parts:
    ui.robustness.show_methods(inside, ranking)
if parts == {"what-if"}:
    ui.robustness.show_what_if(ranking, catalog)
elif "what-if" in parts:
    ui.robustness.offer_what_if(ranking, catalog)
