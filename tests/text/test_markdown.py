"""Catalog text keeps its look where Streamlit expects Markdown; the browser tests see it drawn."""

import pytest

from shortlist.text.markdown import JOINER, literal, plain


@pytest.mark.parametrize(
    "text",
    [
        "Zoom",
        "Vendor cut-off",
        "Video Bridge (VideoMost)",
        "R&D, in 2021 (50 % of it); who pays?",
        "snake_case and 2 + 2 = 4",
        "Seats: 20–49",
        'At 12 o\'clock, "sharp"!',
    ],
)
def test_ordinary_text_is_left_alone_so_that_screen_readers_speak_no_escapes(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("**b**", r"\*\*b\*\*"),
        ("[l](x)", r"\[l\](x)"),
        ("![x](y)", r"!\[x\](y)"),
        ("<b>", r"\<b>"),
        ("`c`", r"\`c\`"),
        ("$x$", r"\$x\$"),
        ("~s~", r"\~s\~"),
        ("_e_ a_b", r"\_e\_ a_b"),
        ("__e__", r"\_\_e\_\_"),
        ("&lt; &#60; R&D", r"\&lt; \&#60; R&D"),
        ("# head #", r"\# head \#"),
        ("- list", r"\- list"),
        ("+ list", r"\+ list"),
        ("> quote", r"\> quote"),
        ("12. list", r"12\. list"),
        ("12) list", r"12\) list"),
        ("\\*", r"\\\*"),
    ],
)
def test_what_markdown_would_take_is_escaped(text: str, markdown: str) -> None:
    assert plain(text) == markdown


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (":smile:", [r"\:", "smile:"]),
        (":material/home:", [r"\:", "material/home:"]),
        (":red[x]", [r"\:", r"red\[x\]"]),
        ("https://evil.example", [r"https\:", "//evil.example"]),
        ("www.evil.example", ["www", ".evil.example"]),
        ("WwW.evil.example", ["WwW", ".evil.example"]),
        ("a@evil.example", ["a", "@evil.example"]),
        ("a -> b", ["a -", "> b"]),
        ("a <- b", [r"a \<", "- b"]),
        ("a -- b", ["a -", "- b"]),
        ("a >= b", ["a >", "= b"]),
        ("a ~= b", [r"a \~", "= b"]),
    ],
)
def test_what_is_found_after_the_escapes_is_parted(text: str, parts: list[str]) -> None:
    assert plain(text).split(JOINER) == parts


def test_text_of_several_lines_becomes_one_so_that_no_line_starts_a_block() -> None:
    assert plain(" one\n# two\n\n\t- three ") == r"one \# two - three"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a plain text, as it is.", "a plain text, as it is."),
        ("in-country (100 %)", "in-country (100 %)"),
        ("# Heading", r"\# Heading"),
        ("- point", r"\- point"),
        ("1. point", r"1\. point"),
        ("2021) point", r"2021\) point"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("a\n\n| b |", r"a \| b \|"),
        ("&lt; <b>", r"\&lt; \<b\>"),
        (r"\*", r"\\\*"),
        ("https://x.test", r"https\://x.test"),
        (":smile: at 10: yes", r"\:smile: at 10: yes"),
        ("", ""),
    ],
)
def test_a_document_shows_text_literally(text: str, expected: str) -> None:
    assert literal(text) == expected
