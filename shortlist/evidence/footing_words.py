"""Sentences about what the first place rests on."""

from shortlist.catalog import Catalog, by_id
from shortlist.evidence import source_words
from shortlist.evidence.conflicts import Conflict
from shortlist.evidence.footing import Footing
from shortlist.evidence.words import count
from shortlist.ranking import Ranking
from shortlist.ranking.words import listed

NO_SOURCE = "No source changes the first place if it alone is left out."
NO_SINGLE = "No rating of {} that weighs rests on one origin alone, or on none."
NO_RATING = "Nothing that weighs is known of {}: there is no rating."
NO_CONFLICT = "No contradiction bears on a rating of {} that weighs."

ONE = "rests on one origin", "rest on one origin"
NONE = "is a judgement without a source", "are judgements without a source"


def sources(found: Footing, catalog: Catalog) -> list[str]:
    """What each source whose loss changes the first place does to it."""
    return [source_words.without(effect, catalog) for effect in found.sources] or [NO_SOURCE]


def single(found: Footing, ranking: Ranking) -> list[str]:
    """How many ratings of each of the first two rest on one origin, or on none, and which."""
    lines = []
    for row, columns, rated in found.single:
        judged = [
            column
            for column, rating in enumerate(ranking.table.ratings[row])
            if rating and not rating.claims and ranking.weights[column] > 0
        ]
        for few, verbs in ((columns, ONE), (judged, NONE)):
            if few:
                many = f"{_of(len(few), rated)} of {ranking.table.vendors[row].name}"
                names = listed([ranking.table.criteria[column].name for column in few])
                lines.append(f"{many} {verbs[len(few) > 1]}: {names}.")
    two = _two(found, ranking)
    return lines or [(NO_SINGLE if any(rated for *_, rated in found.single) else NO_RATING).format(two)]


def _of(few: int, rated: int) -> str:
    if few < rated:
        return f"{few} of {count(rated, 'rating')}"
    return "The only rating" if rated == 1 else f"All {count(rated, 'rating')}"


def contradicted(found: Footing, ranking: Ranking, catalog: Catalog) -> list[str]:
    """The contradictions that bear on the first two, which side gave way, and on what."""
    lines = [_contradiction(pair, catalog) for pair in found.conflicts]
    return lines or [NO_CONFLICT.format(_two(found, ranking))]


def _contradiction(pair: Conflict, catalog: Catalog) -> str:
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    sides = " and ".join(f"“{side.source.publisher}”" for side in (pair.first, pair.second))
    cells = [f"{vendors[b.vendor].name}: {criteria[b.rating.criterion].name}" for b in pair.bears_on]
    return f"{sides} contradict each other ({'; '.join(cells)}). {source_words.outcome(pair)}"


def _two(found: Footing, ranking: Ranking) -> str:
    return listed([ranking.table.vendors[row].name for row, _, _ in found.single]) or "the first"
