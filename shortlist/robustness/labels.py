"""What stands on the page about sureness: titles, notes, columns and alternatives to its charts."""

from shortlist.ranking.words import share
from shortlist.robustness.verdict import FAR, LIKELY, SURE, Verdict

ROBUSTNESS_PAGE = "How sure"
PART = "Show"
OVERVIEW, ASK, CHANCE, PAIRS, METHODS, WHAT_IF, ALL = (
    "overview",
    "ask",
    "chance",
    "pairs",
    "methods",
    "what-if",
    "all",
)
PARTS = {
    OVERVIEW: "Verdict and weights",
    ASK: "What to find out first",
    CHANCE: "Chances of each rank",
    PAIRS: "Who beats whom",
    METHODS: "Other methods",
    WHAT_IF: "What if",
    ALL: "Everything",
}
NEED_A_FIRST = frozenset({OVERVIEW, PAIRS, METHODS})
NOBODY_LEFT = "nobody"
OUT = "Out"

VERDICTS = {
    Verdict.SETTLED: "Settled: nearly all plausible cases give the same first place",
    Verdict.LEANING: "Leaning: the first place is likely, not certain",
    Verdict.OPEN: "Open: who comes first is not decided yet",
}
RULES = (
    f"Settled: nobody shares the first place, it holds in at least {round(100 * SURE)} of 100 plausible "
    f"cases, and no single answer could change it. Leaning: it holds in more than {round(100 * LIKELY)} of "
    "100, beyond the margin of the draws. Open: all else. In a plausible case the weights lie near yours "
    f"(spread {share(FAR)}), every open rating is at one of its possible levels, and only vendors that then "
    "meet every must-have take part."
)

STABILITY = "How far each weight can move"
STABILITY_NOTE = (
    "Dark bar: where the first place holds. Pale bar: where another vendor takes it. Mark: the weight now. A "
    "group's weight moves against the other groups, a criterion's within its group, as the sliders do."
)
STABILITY_ALT = (
    "For each weight the interval in which the first place holds; the table below says the same, "
    "and who takes over on either side."
)
WEIGHT, NOW, HOLDS, BELOW, ABOVE = "Weight", "Now", "First place holds", "Below it", "Above it"

TRIANGLE = "Every mix of three groups"
TRIANGLE_NOTE = (
    "Each corner gives one group everything; each area shows who comes first there. Point at a mix to "
    "read it, click it to set the group sliders. By keyboard, use the group sliders themselves."
)
TRIANGLE_ALT = "Who comes first for every mix of three group weights; the table beside it gives the areas."
TRIANGLE_NEEDS = "With fewer than three groups that weigh something, the bars above already show every mix."
TRIANGLE_EMPTY = (
    "These three groups have no weight now, so their mix changes nothing. Raise one of their sliders."
)
CORNERS = "First corner", "Second corner", "Third corner"
FIRST_THERE, AREA = "First place", "Part of all mixes"
HERE = "now"

AROUND = "How far around your weights"
AROUND_HELP = (
    "0 %: only your weights. At 20 %, a group with 30 % of the whole, or a criterion with 30 % of its group, "
    "typically varies by 9 points. 90 %: nearly all there is."
)
AROUND_TITLE = "Weights near yours"
EVERYWHERE_TITLE = "All priorities alike"
CHANCE_NOTE = (
    "How often each vendor takes each rank, in percent of plausible cases: every open rating is at one of "
    "its possible levels, and a vendor that then misses a must-have is out."
)
CHANCE_ALT = "How often each vendor takes each rank; the table below says the same."
AS_TABLE = "The same as a table"
REACH_TITLE = "What is possible at all"
SHARE_FIRST, BEST, WORST = "First of all mixes", "Best possible rank", "Worst possible rank"
SHARE_EXACT = (
    "First of all mixes: for what part of all mixes of the groups the vendor is first, with your weights "
    "inside them; exact."
)
REACH_NOTE = "Best and worst possible rank: over all weights, with ratings anywhere within what is known."
REACH_UNSURE = (
    "Ranks with “or beyond” are reached for certain; the search for more extreme ones was cut short."
)
WINS_TITLE = "Who comes before whom"
WINS_NOTE = (
    "How often the vendor of the row comes before that of the numbered column, in percent. "
    "Weights lie around yours."
)

ASK_NOTE = (
    "Each answer alone, everything else as now. “Changes it”: how many of the possible answers change the "
    "first place, of a number what share of its range. “Gain”: points that knowing is expected to add to the "
    "vendor you choose."
)
NONE_TELLING = (
    "No single answer changes the first place at these weights. Those with most at stake stand first."
)
NOTHING_OPEN = "Everything that weighs or must be met is known: there is nothing to ask."
ORDER, QUESTION, KNOWN, CHANGE, THEN, GAIN = (
    "No.",
    "Question",
    "Known",
    "Changes it",
    "Then first",
    "Gain",
)
ASK_ALT = "Open questions, the most telling first."
ASK_CSV, ASK_REQUEST = "Questions as CSV", "Request for information (Markdown)"

BOX = "How far each weight may move"
BOX_HELP = "All weights of which none is further from yours than this many points of the whole."
PAIRS_NOTE = (
    "Whether the vendor of the row scores at least as high as that of the numbered column: "
    "whatever the weights in the box and the ratings within what is known (always), for some "
    "of them (may), for none (never). Exact."
)
PAIRS_ALT = "Who scores at least as high as whom: always, may, or never."
ALWAYS, MAY, NEVER, SELF = "always", "may", "never", "–"

METHODS_NOTE = (
    "Other ways to turn the same values and weights into an order. Where they agree, the order does not hang "
    "on the method. Kendall’s τ-b: 1 is the same order, 0 none in common, −1 the reverse."
)
METHOD, HOW, AGREEMENT, TAU = "Method", "How it works", "Agreement with our order", "τ-b"
OURS = "Weighted sum (ours)"
RANKS_ALT = "The rank of each vendor by each method."
METHOD_NAMES = {"weighted_product": "Weighted product", "topsis": "TOPSIS", "promethee": "PROMETHEE II"}
METHOD_KINDS = {
    "weighted_product": "multiplies instead of adding, so that a weak spot weighs more",
    "topsis": "prefers what is near the best there is and far from the worst, on the catalog’s values",
    "promethee": "compares vendors pair by pair",
}

WHAT_IF_NOTE = (
    "Take something for known that the catalog does not know, and see what follows. It holds for this "
    "session and travels in the link; every page and every file marks it as your own judgement."
)
LEVEL, REASON, ASSUME, WITHDRAW = "What you take for known", "Why", "Assume it", "Withdraw"
REASON_EXAMPLE = "We saw the extract on 3 April"
CHOOSE = "Choose"
INCOMPLETE = "Choose what you take for known, and say why in one line, so that a reader can judge it."
CRITERION = "Criterion"
ASSUMED_TITLE = "Your own judgement, not the catalog’s"
MOST_SHOWN = 20
