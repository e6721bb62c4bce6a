"""Each rule between records: a catalog that breaks it, and what the reader is told."""

import pytest

from shortlist.catalog import checks
from tests.support.builders import Row, added, catalog, changed, claim, complaints, tables
from tests.support.cases import case

SOURCE = {"id": "weekly", "publisher": "W", "published": "2021-03", "language": "en", "reliability": "C"}
DRUMS = {"id": "drums", "group": "music", "name": "Drums", "question": "Loud?", "levels": ["No", "Yes"]}

BREACHES: dict[str, tuple[Row, str]] = {
    "a group twice": (
        added("groups", {"id": "use", "name": "Use again", "description": "The same."}),
        "laptops.toml: group `use`: its id stands 2 times; give each its own id",
    ),
    "a vendor twice": (
        added("vendors", {"id": "acme", "name": "Acme", "summary": "Again."}) | {"end": {"vendors": 3}},
        "laptops.toml: vendor `acme`: its id stands 2 times; give each its own id",
    ),
    "a claim twice": (
        added("claims", claim("acme-price")),
        "laptops.toml: claim `acme-price`: its id stands 2 times; give each its own id",
    ),
    "a criterion twice": (
        added("criteria", {**DRUMS, "id": "repair", "group": "use"}),
        "laptops.toml: criterion `repair`: its id stands 2 times; give each its own id",
    ),
    "a profile twice": (
        added("profiles", {**tables()["profiles"][0], "name": "Bureau"}),
        "laptops.toml: profile `office`: its id stands 2 times; give each its own id",
    ),
    "a source twice": (
        added("sources", {**SOURCE, "id": "daily"}),
        "laptops.toml: source `daily`: its id stands 2 times; give each its own id",
    ),
    "a criterion of no group": (
        added("criteria", DRUMS),
        "laptops.toml: criterion `drums`: belongs to `music`, which is not a group; "
        "add it under [[groups]] or name another group",
    ),
    "a weight of no group": (
        changed("profiles", 0, "group_weights", music=1),
        "laptops.toml: profile `office`: weighs `music`, which is not a group; "
        "add it under [[groups]] or remove the weight",
    ),
    "a weight of no criterion": (
        changed("profiles", 0, "weights", drums=1),
        "laptops.toml: profile `office`: weighs `drums`, which is not a criterion; "
        "add it under [[criteria]] or remove the weight",
    ),
    "weights that come to zero": (
        changed("profiles", 0, group_weights={"use": 1}, weights={"price": 1}),
        "laptops.toml: profile `office`: all its weights come to zero; raise at least one weight",
    ),
    "two vendors in use": (
        tables(vendors=[{**vendor, "incumbent": True} for vendor in tables()["vendors"]]),
        "laptops.toml: vendor `brio`: is marked as incumbent, and so is vendor `acme`; "
        "mark only the vendor that is in use now",
    ),
    "a claim of no source": (
        added("claims", claim("other", source="weekly")),
        "laptops.toml: claim `other`: `source` names `weekly`, which is not a source; "
        "correct the id or add the record",
    ),
    "a claim on no criterion": (
        added("claims", claim("other", criterion="drums")),
        "laptops.toml: claim `other`: `criterion` names `drums`, which is not a criterion; "
        "correct the id or add the record",
    ),
    "a claim about nobody": (
        added("claims", claim("other", about=["local", "foreign"])),
        "laptops.toml: claim `other`: `about` names `foreign`, which is not a vendor or a class of one; "
        "correct the id or add the record",
    ),
    "an echo of nothing": (
        added("claims", claim("other", echo_of=["rumour"])),
        "laptops.toml: claim `other`: `echo_of` names `rumour`, which is not a claim; "
        "correct the id or add the record",
    ),
    "a contradiction of nothing": (
        added("claims", claim("other", contradicts=["rumour"])),
        "laptops.toml: claim `other`: `contradicts` names `rumour`, which is not a claim; "
        "correct the id or add the record",
    ),
    "a claim that supersedes itself": (
        added("claims", claim("other", supersedes=["other"])),
        "laptops.toml: claim `other`: `supersedes` names the claim itself; remove it",
    ),
    "a published date that is in no calendar": (
        changed("sources", 0, published="2021-02-30"),
        "laptops.toml: source `daily`: `published` is 2021-02-30, which is not in the calendar; "
        "correct the date",
    ),
    "an event in the year 0000": (
        changed("claims", 0, event="0000"),
        "laptops.toml: claim `acme-price`: `event` is 0000, which is not in the calendar; correct the date",
    ),
    "fewer vendors than stated": (
        tables(end={"vendors": 3}),
        "laptops.toml: [end]: states 3 vendors, but 2 were read; "
        "restore what was cut off, or correct the count",
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_named_with_its_mend(name: str) -> None:
    whole, complaint = BREACHES[name]
    assert complaints(whole) == [complaint]


def test_the_sound_catalog_has_no_finding() -> None:
    assert list(checks.findings(catalog())) == []
    assert complaints(tables()) == []


def test_one_vendor_may_be_in_use() -> None:
    assert complaints(changed("vendors", 1, incumbent=True)) == []


def test_claims_that_echo_in_a_circle_have_no_origin() -> None:
    circle = [claim("one", echo_of=["two"]), claim("two", echo_of=["three"]), claim("three", echo_of=["one"])]
    assert complaints(added("claims", *circle)) == [
        f"laptops.toml: claim `{name}`: echoes itself by a circle; let one claim be the origin"
        for name in ("one", "two", "three")
    ]


def test_an_echo_of_a_circle_is_not_blamed_for_it() -> None:
    circle = [claim("one", echo_of=["two"]), claim("two", echo_of=["one"]), claim("retold", echo_of=["one"])]
    assert not any("`retold`" in complaint for complaint in complaints(added("claims", *circle)))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://daily.example/",
        "//daily.example/",
        "daily.example",
        "https://",
        "https:///laptops",
        "http://[::1",
        "https://daily.example/a b",
        "https://daily.example/<b>",
        'https://daily.example/"onclick=',
        "https://daily.example\\@evil.example/",
        "https://daily@evil.example/",
        "https://daily.example:secret@evil.example/",
        "https://@daily.example/",
        "https://daily.example:0/",
        "https://daily.example:65536/",
        "https://daily.example:8o/",
        "https://daily.example:-1/",
        "https://.",
        "https://daily..example/",
        "https://daily%2eexample/",
        "https://[fe80::1%25eth0]/",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 127}example/",
    ],
)
def test_an_address_that_is_no_web_page_is_refused(url: str) -> None:
    assert complaints(changed("sources", 0, url=url)) == [
        "laptops.toml: source `daily`: `url` is not an http(s) address; give the page's address"
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://daily.example",
        "https://daily.example:8080/a?b=c@d#e",
        "HTTPS://d.example:65535",
        "https://d.example./",
        f"https://{'a' * 63}.example/",
        "https://[::1]/",
        "https://bücher.example/",
        "https://दैनिक.example",
    ],
)
def test_a_web_address_is_taken(url: str) -> None:
    assert complaints(changed("sources", 0, url=url)) == []


HIDDEN = {
    "a null": ("\0", "U+0000"),
    "an escape": ("\x1b", "U+001B"),
    "a tab": ("\t", "U+0009"),
    "a carriage return": ("\r", "U+000D"),
    "a C1 control": ("\x85", "U+0085"),
    "a soft hyphen": ("\xad", "U+00AD"),
    "a zero-width space": ("\u200b", "U+200B"),
    "a zero-width joiner": ("\u200d", "U+200D"),
    "a line separator": ("\u2028", "U+2028"),
    "a bidi override": ("\u202e", "U+202E"),
    "a bidi isolate": ("\u2066", "U+2066"),
    "a byte-order mark inside": ("\ufeff", "U+FEFF"),
    "a tag": ("\U000e0041", "U+E0041"),
    "what XML cannot hold": ("\uffff", "U+FFFF"),
    "no character of a far plane": ("\U0010fffe", "U+10FFFE"),
    "no character of Arabic forms": ("\ufdd0", "U+FDD0"),
    "a filler of Hangul": ("\u3164", "U+3164"),
    "a narrow filler of Hangul": ("\uffa0", "U+FFA0"),
    "a blank of Braille": ("\u2800", "U+2800"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_character_that_nobody_sees_is_named(name: str) -> None:
    character, number = HIDDEN[name]
    assert complaints(changed("vendors", 0, name=f"Ac{character}me")) == [
        f"laptops.toml: vendor `acme`, `name`: holds characters that nobody sees ({number}); remove them"
    ]


PLACES: dict[str, tuple[Row, str]] = {
    "the title": (tables(title="\u200b!"), "`title`"),
    "a level": (
        changed("criteria", 1, levels=["Glued", "Open\u200b", "Any"]),
        "criterion `repair`, `levels`",
    ),
    "a unit": (changed("criteria", 0, "scale", unit="€\u200b"), "criterion `price`, `unit`"),
    "an alias": (changed("vendors", 1, aliases=["Bri\u200bo"]), "vendor `brio`, `aliases`"),
    "a note": (changed("vendors", 0, "ratings", 1, note="\u200b!"), "vendor `acme`, rating 2, `note`"),
    "a source's title": (changed("sources", 0, title="\u200b!"), "source `daily`, `title`"),
    "a claim's text": (changed("claims", 0, text="\u200b!"), "claim `acme-price`, `text`"),
}


@pytest.mark.parametrize("name", PLACES)
def test_every_text_is_searched_for_hidden_characters(name: str) -> None:
    whole, place = PLACES[name]
    assert complaints(whole) == [
        f"laptops.toml: {place}: holds characters that nobody sees (U+200B); remove them"
    ]


SPELLED = {
    "Sinhala: Sri Lanka": "ශ්\u200dරී ලංකා",
    "Hindi: kṣa written apart": "क्\u200cष",
    "Persian: I want": "می\u200cخواهم",
    "Persian with a vowel sign": "نَ\u200cها",
}


@pytest.mark.parametrize("name", SPELLED)
def test_a_joiner_between_letters_that_it_joins_is_spelling(name: str) -> None:
    assert complaints(changed("vendors", 0, name=SPELLED[name])) == []


def test_the_catalog_of_many_scripts_is_taken() -> None:
    assert case("sinhala-zwj").vendors[5].name == "ශ්\u200dරී ලංකා ටෙලිකොම්"


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
@pytest.mark.parametrize(
    "form", ["{}می", "می{}", "می {}خواهم", "می{}{}خواهم", "می{}1", "Ac{}me", "ක{}", "ක්{}"]
)
def test_a_joiner_that_joins_nothing_is_refused(form: str, joiner: str) -> None:
    (told,) = complaints(changed("vendors", 0, name=form.replace("{}", joiner)))
    assert told.endswith(f"holds characters that nobody sees (U+{ord(joiner):04X}); remove them")


@pytest.mark.parametrize("blank", [" ", "   ", "\u00a0", "\u3000 ", "\n", "\u0301", "\ufe0f"])
def test_a_text_that_shows_nothing_is_refused(blank: str) -> None:
    assert complaints(changed("vendors", 0, name=blank)) == [
        "laptops.toml: vendor `acme`, `name`: holds nothing that can be seen; write a text or remove the key"
    ]


@pytest.mark.parametrize("name", ["Acme", "ACME", "acme ", " Acme", "Ａｃｍｅ", "A\u034fcme", "Acme\ufe0e"])
def test_two_vendors_of_one_name_are_refused(name: str) -> None:
    assert complaints(changed("vendors", 1, name=name)) == [
        "laptops.toml: vendor `brio`: has the name of vendor `acme`; give each its own name"
    ]


def test_a_line_break_and_any_script_are_plain_text() -> None:
    assert complaints(changed("vendors", 0, summary="Сферум\nΑκμή\n日本 – “x” № 5 …")) == []
