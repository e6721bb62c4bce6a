import pytest

from shortlist.text.links import Link, link

BAD = (
    "http://a.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
    "https://user@a.example/",
    "https://user:secret@a.example/",
    "https://a.example@evil.example/",
    "https://a.example:99999/",
    "https://localhost/",
    "https://[::1]/",
    "//a.example/",
    "a.example",
    "",
)


@pytest.mark.parametrize("address", BAD)
def test_what_is_not_plain_https_is_no_link(address: str) -> None:
    assert link(address) is None


def test_a_link_shows_the_host_that_it_leads_to() -> None:
    assert link("https://rg.ru/a.html?b=1&c=2#d") == Link("https://rg.ru/a.html?b=1&c=2#d", "rg.ru")
    assert link("HTTPS://A.Example:8443/x") == Link("https://a.example:8443/x", "a.example:8443")


def test_letters_that_pose_as_others_show_in_ascii() -> None:
    found = link("https://аpple.example/")
    assert found
    assert found.host == "xn--pple-43d.example"


def test_nothing_in_an_address_can_end_a_link_in_markdown() -> None:
    found = link('https://a.example/x)](https://b.example) <y> "z" `w`\\\n[v]')
    assert found
    assert not set(found.address) & set("()[]<>\"'`\\ \n")


def test_what_is_escaped_already_stays_as_it_is() -> None:
    assert link("https://a.example/%D0%9F%28") == Link("https://a.example/%D0%9F%28", "a.example")
