"""The evidence: what every rating rests on, what contradicts it, and what was known when."""

from shortlist import ui

catalog = ui.catalog()
decision = ui.decision(catalog)

ui.show_viewpoint(decision, catalog)
match ui.choose_section():
    case "rating":
        ui.show_rating(decision, catalog)
    case "claims":
        ui.show_claims(decision, catalog)
    case "conflicts":
        ui.show_conflicts(decision, catalog)
    case "timeline":
        ui.show_timeline(decision, catalog)
    case "coverage":
        ui.show_coverage(decision, catalog)
    case "sources":
        ui.show_sources(decision, catalog)
