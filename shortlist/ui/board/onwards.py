"""The ways from the board to evidence and comparison."""

from collections.abc import Sequence

from shortlist.comparison import words
from shortlist.comparison.comparison import MOST
from shortlist.decision import VIEW
from shortlist.evidence.labels import see_evidence
from shortlist.ranking import Ranking
from shortlist.ui.frame.navigation import way


def onwards(ticked: Sequence[int], ranking: Ranking) -> str:
    """HTML of the ways from the ticked rows of the table, else from the first of the ranking."""
    vendors, order = ranking.table.vendors, ranking.order.tolist()
    if not order:
        return ""
    about = vendors[[*ticked, *order][0]]
    found = [way("evidence", see_evidence(about.name), {f"{VIEW}vendor": about.id})]
    if len(ticked) > 1:
        several = ",".join(vendors[row].id for row in ticked[:MOST])
        found.append(way("compare", words.SELECTED, {f"{VIEW}vendors": several}))
    elif len(order) > 1:
        found.append(way("compare", words.FIRST_TWO, {}))
    return f'<p class="ways">{"".join(found)}</p>'
