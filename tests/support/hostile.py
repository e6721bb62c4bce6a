"""A catalog whose every text tries to be more than text."""

from itertools import cycle, islice

from tests.support.sized import Row, sized

TEXTS = (
    "**bold** _slanted_ `code` ~~gone~~ __x__",
    "<b>bold</b><script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "![x](http://evil.example/x.png)",
    "[link](javascript:alert(1)) [link](https://evil.example)",
    "<iframe src='https://evil.example'></iframe>",
    "www.evil.example WWW.EVIL.EXAMPLE a@evil.example",
    "https://evil.example/x HTTP://EVIL.EXAMPLE",
    ":smile: :+1: :material/home: :streamlit:",
    ":red[x] :blue-badge[y] :small[z] :red{a=b}",
    "$x^2$ and $$y$$",
    "# head #",
    "- list",
    "+1+1",
    "1. one",
    "> quote",
    "| a | b |",
    '=HYPERLINK("http://evil.example")',
    "@SUM(1)",
    "&lt;b&gt; &amp; &#65;",
    "a -> b <- c -- d >= e <= f ~= g",
    "{{x}} ${1+1} %s datum.vendor",
    "\\* \\n [^1] [x]: http://evil.example",
    "café ☂ 1 < 2 > 0",
)


def hostile() -> Row:
    """The catalog: each text in turn is the name of a vendor, a criterion and a profile, and so on."""
    whole = sized(groups=4, criteria=len(TEXTS), vendors=len(TEXTS))
    whole |= {"title": TEXTS[0], "question": " ".join(TEXTS[3:12])}
    for shift, (key, fields) in enumerate(
        {
            "groups": ("name", "description"),
            "criteria": ("name", "question"),
            "profiles": ("name", "description"),
            "vendors": ("name", "summary"),
        }.items()
    ):
        for number, record in enumerate(whole[key]):
            for field in fields:
                record[field] = TEXTS[(number + shift) % len(TEXTS)]
    for number, criterion in enumerate(whole["criteria"]):
        criterion["levels"] = list(islice(cycle(TEXTS), number, number + 5))
        told = TEXTS[number].replace("{", "(").replace("}", ")")
        criterion["ask"] = {"whom": "vendor", "text": f"{told} {{vendor}}"}
    for vendor in whole["vendors"]:
        vendor |= {"owner": TEXTS[1], "aliases": [TEXTS[2]]}
        for rating in vendor["ratings"]:
            rating |= {"judgement": TEXTS[3], "note": TEXTS[4]}
    return whole
