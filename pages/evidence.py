"""The evidence: what every rating rests on, what contradicts it, and what was known when."""

from shortlist import ui

catalog = ui.frame.catalog()
decision = ui.frame.decision(catalog)

ui.evidence.show_viewpoint(decision, catalog)
match ui.evidence.choose_section():
    case "known":
        ui.evidence.show_known(decision, catalog)
    case "claims":
        ui.evidence.show_claims(decision, catalog)
    case "conflicts":
        ui.evidence.show_conflicts(decision, catalog)
    case "timeline":
        ui.evidence.show_timeline(decision, catalog)
    case "sources":
        ui.evidence.show_sources(decision, catalog)
