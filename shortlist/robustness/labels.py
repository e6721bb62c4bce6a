"""What stands on the page about sureness: titles, notes, columns and alternatives to its charts."""

from shortlist.ranking.words import share
from shortlist.robustness.verdict import FAR, LIKELY, SURE, Verdict

ROBUSTNESS_PAGE = "How sure"
# Parts of the page that a link can ask for: these two lie folded.
PART, VERDICT, ASK, WHAT_IF, ANALYSTS = "part", "verdict", "ask", "what-if", "analysts"
UNFOLDED = {
    "fold_what_if": frozenset({WHAT_IF, "all"}),
    "fold_analysts": frozenset({ANALYSTS, "chance", "pairs", "methods", "all"}),
}
OUT = "Out"

VERDICTS = {
    Verdict.SETTLED: "Settled: nearly all plausible cases give the same first place",
    Verdict.LEANING: "Leaning: the first place is likely, not certain",
    Verdict.OPEN: "Open: who comes first is not decided yet",
}
RULES = (
    f"Settled: nobody shares the first place, it holds in at least {round(100 * SURE)} of 100 plausible "
    f"cases, and no single answer could change it. Leaning: it holds in more than {round(100 * LIKELY)} of "
    "100, by more than the count can be off. Open: all else. In a plausible case the weights lie near yours "
    f"(spread {share(FAR)}) or, where you made choices that can all be true, agree with them, every open "
    "rating is at one of its possible levels, and only vendors that then meet every must-have take part."
)

STABILITY = "How far each weight can move"
STEPS = {Verdict.OPEN: "Open", Verdict.LEANING: "Leaning", Verdict.SETTLED: "Settled"}
HERE_NOW = "this is where it stands"
RULE = (
    f"It is settled if one vendor alone is first in at least {round(100 * SURE)} of 100 plausible cases and "
    f"no single answer could change that, leaning if it is first in more than {round(100 * LIKELY)} by "
    "more than the count can be off, and open otherwise."
)
CASE = (
    f"In a plausible case the weights lie near yours (spread {share(FAR)}) or, where you made choices that "
    "can all be true, agree with them, every open rating is at one of its possible levels, and only vendors "
    "that then meet every must-have take part."
)
CHANCES, NOBODY_MEETS = "Chance of first, in 100 plausible cases", "Nobody meets every must-have"

ANSWERS = "What would change the answer"
ANSWERS_NOTE = (
    "Each answer alone, all else as it is taken now; the chance counts the plausible cases with that answer."
)
NO_ANSWER = "No single answer changes the first place at these weights."
KNOW, TAKE_FOR_KNOWN = "I know it", "Take something for known"

ASKING = "Whom to ask what"
WHOM = {
    "vendor": "Vendor",
    "register": "Public registers",
    "authority": "Authorities",
    "buyer": "Your own purchasing office",
}
LETTERS = "Letters to take away"
LETTERS_NOTE = (
    "A letter to each, with the questions that are open. It says nothing of levels, points or other vendors "
    "than those asked about."
)
DEADLINE = "Answers wanted by"
WORD, TEXT, ALL_LETTERS = "Word", "plain text", "All letters (ZIP)"
BOOK, ALL_BOOK = "workbook to fill in", "All questions (workbook)"
BOOK_NOTE = (
    "The workbook is a form to fill in: an answer is chosen from the levels in words, by alphabet, or is a "
    "number. Send each its own; the one with all questions is for you."
)
TAKE_IN = "Take answers in that came back"

PRIORITIES = "Would other priorities change it?"
WEIGHT, NOW, CHANGES_AT, TAKES_OVER = "Weight", "Now", "First place changes", "Who takes over"
PRIORITIES_AGREED = "Would other priorities that agree with your choices change it?"
PRIORITIES_NOTE = "One weight moved alone, as its slider does."
PRIORITIES_LIMITED = "One weight moved alone, as its slider does, no further than your choices allow."
PRIORITIES_LEAVING = (
    "One weight moved alone, as its slider does. The sliders do not agree with your choices, so this is "
    "about the sliders alone."
)

RESTS = "What it rests on"
SOURCES_TITLE = "Sources whose loss changes the first place"
SINGLE_TITLE, CONFLICTS_TITLE = "Ratings on one origin or none", "Contradictions that bear on the first two"
ALL_CONFLICTS = "All contradictions"
MORE = "And {} more."
TRIANGLE = "Every mix of three groups"
TRIANGLE_NOTE = (
    "Each corner gives one group everything; each area shows who comes first there. Point at a mix to "
    "read it, click it to set the group sliders. By keyboard, use the group sliders themselves."
)
TRIANGLE_CHOICES = (
    "All mixes are shown, also those that do not agree with your choices; a click on one takes these back."
)
TRIANGLE_ALT = "Who comes first for every mix of three group weights; the table beside it gives the areas."
TRIANGLE_NEEDS = "There is a triangle only where three groups weigh something."
TRIANGLE_EMPTY = (
    "These three groups have no weight now, so their mix changes nothing. Raise one of their sliders."
)
CORNERS = "First corner", "Second corner", "Third corner"
FIRST_THERE, AREA = "First place", "Part of all mixes"

AROUND = "How far around your weights"
AROUND_HELP = (
    "0 %: only your weights. At 20 %, a group with 30 % of the whole, or a criterion with 30 % of its group, "
    "typically varies by 9 points. 90 %: nearly all there is."
)
AROUND_TITLE, AGREED_TITLE = "Weights near yours", "Weights that agree with your choices"
EVERYWHERE_TITLE = "All priorities alike"
EVERYWHERE_AGREED = "All priorities alike, whatever your choices say"
CHANCE_NOTE = (
    "How often each vendor takes each rank, in percent of plausible cases: every open rating is at one of "
    "its possible levels, and a vendor that then misses a must-have is out."
)
ANALYSTS_TITLE, CHANCE_TITLE = "For analysts", "Chances of each rank"
PAIRS_TITLE, METHODS_TITLE = "Who beats whom", "Other methods"
REACH_TITLE = "What is possible at all"
SHARE_FIRST, BEST, WORST = "First of all mixes", "Best possible rank", "Worst possible rank"
SHARE_AGREED, SHARE_MIXES = "First of all that agree", "First of mixes that agree"
SHARE_EXACT = (
    "First of all mixes: for what part of all mixes of the groups the vendor is first, with your weights "
    "inside them; exact."
)
SHARE_MIXES_EXACT = (
    "First of mixes that agree: for what part of those mixes of the groups that agree with your choices, "
    "with the weights inside them as the sliders stand, the vendor is first; exact."
)
NO_SHARES = (
    "What part of the mixes of the groups puts a vendor first is not told: as the sliders stand, they do not "
    "agree with your choices."
)
REACH_NOTE = "Best and worst possible rank: over all weights, with ratings anywhere within what is known."
REACH_AGREED = (
    "Best and worst possible rank: over all weights that agree with your choices, with ratings anywhere "
    "within what is known."
)
REACH_UNSURE = (
    "Ranks with “or beyond” are reached for certain; the search for more extreme ones was cut short."
)
WINS_TITLE = "Who comes before whom"
WINS_NOTE = (
    "How often the vendor of the row comes before that of the numbered column, in percent. "
    "Weights are those of the plausible cases."
)

NONE_TELLING = (
    "No single answer changes the first place at these weights. Those with most at stake stand first."
)
NOTHING_OPEN = "Everything that weighs or must be met is known: there is nothing to ask."
ASK_CSV = "All questions (CSV)"

BOX = "How far each weight may move"
BOX_HELP = "All weights of which none is further from yours than this many points of the whole."
PAIRS_NOTE = (
    "Whether the vendor of the row scores at least as high as that of the numbered column: "
    "whatever the weights {weights} and the ratings within what is known (always), for some "
    "of them (may), for none (never). Exact."
)
IN_BOX, IN_AGREEMENT = "in this reach", "that agree with your choices"
PAIRS_ALT = "Who scores at least as high as whom: always, may, or never."
NO_PAIRS = (
    "Of the weights {weights}, some let each of them score as high as every other, so there is nothing to "
    "tell apart here."
)
ALWAYS, MAY, NEVER, SELF = "always", "may", "never", "–"

METHODS_NOTE = (
    "Other ways to turn the same values and weights into an order. Where they agree, the order does not hang "
    "on the method. Kendall’s τ-b: 1 is the same order, 0 none in common, −1 the reverse."
)
METHODS_CHOICES = "The weights are those at which the sliders stand, not all that agree with your choices."
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


def first_sheets(most: int) -> str:
    """What the workbook with all questions leaves out."""
    return f"It has sheets for the first {most} of those that can be asked."
