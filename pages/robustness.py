"""How sure the first place is, what it hinges on, and what to find out first."""

from shortlist import ui

catalog = ui.catalog()
decision = ui.decision(catalog)
ranking = ui.answer(decision, catalog)
inside = ui.contest(ranking, decision, catalog)

ui.show_verdict(inside, catalog)
parts = ui.choose_parts()
if "overview" in parts:
    ui.show_stability(inside, catalog)
    ui.show_triangle(inside, catalog)
if "ask" in parts:
    ui.show_questions(inside, decision, catalog)
if "chance" in parts:
    ui.show_chances(inside)
    ui.show_reach(inside)
if "pairs" in parts:
    ui.show_pairs(inside)
if "methods" in parts:
    ui.show_methods(inside, ranking)
if parts == {"what-if"}:
    ui.show_what_if(ranking, catalog)
elif "what-if" in parts:
    ui.offer_what_if(ranking, catalog)
