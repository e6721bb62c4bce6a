"""The words of the board; the browser is given them with the table."""

from shortlist.ranking.words import (
    COVERAGE,
    FIRST_HEADING,
    IN_USE,
    NEAR_TIE,
    NOBODY,
    OUTSIDE,
    PARTS,
    POINTS,
    POINTS_HEADING,
    RANK,
    REASON,
    VENDOR,
    WOULD_RANK,
)

MANY = 30  # vendors that are shown without asking
LABELS = {
    "caption": "The ranking. Bars: points of 100, sure ones by group, then assumed and possible ones.",
    "outside": OUTSIDE,
    "rank": RANK,
    "vendor": VENDOR,
    "bar": "Sure points",
    "points": POINTS_HEADING,
    "first": FIRST_HEADING,
    "known": COVERAGE,
    "tick": "Compare",
    "reason": REASON,
    "would": "Would be",
    "would_help": WOULD_RANK,
    "points_help": "The score of 100; in brackets what of it is sure, whatever is still open.",
    "first_help": "In how many of 100 plausible cases the vendor comes first.",
    "known_help": "How much of the weight rests on what is known about the vendor.",
    "bar_help": "The score if everything open turned out worst; the thin line ends at the best.",
    "assumed": "Assumed",
    "possible": "Possible",
    "equal": "Practically equal",
    "equal_help": "Each comes before the other in 40 to 60 % of plausible cases.",
    "near": NEAR_TIE,
    "incumbent": IN_USE,
    "compare": "Compare {vendor}",
    "ahead": "Preview: chances follow when you let go.",
    "search": "Search vendors",
    "all": "Show all {count}",
    "few": "Show the first {count}",
    "nothing": "No vendor has this in its name.",
    "score": POINTS,
    "parts": PARTS,
    "nobody": NOBODY,
    "share": "{share} of the whole",
    "criterion": "Criterion",
    "weight": "Weight",
    "rating": "Rating",
}
OWNER, COUNTRY, DEPLOYMENT, RANK_RANGE = "Owner", "Country", "Deployment", "Possible ranks"
RANKS_AGREED = "Possible ranks with the weights that agree with your choices"
QUESTIONS = "What to find out first"
