"""The catalog page tells what a catalog of the user's own changes in the edition of this server."""

from shortlist.catalog.loading import files
from shortlist.catalog.single import single
from shortlist.comparison import edition_words as words
from shortlist.comparison.edition_words import first_lines
from tests.pages.reading import opened, texts
from tests.support.places import ROOT

TEXT = single(files(ROOT / "vendors.toml"))
EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_text("utf-8")


def test_it_is_told_where_there_is_another_edition() -> None:
    page = opened().switch_page("catalog.py").run()
    assert words.SINCE not in {part.label for part in page.expander}
    changed = TEXT.replace('name = "TrueConf"', 'name = "TrueConf Server"', 1)
    for content, told in ((changed, True), (EXAMPLE, False)):
        page.file_uploader[0].set_value(("own.toml", content.encode(), "application/toml")).run()
        page.session_state["fold_editions"] = True
        page.run()
        assert not page.exception
        assert (words.SINCE in {part.label for part in page.expander}) == told
        assert any("changed: TrueConf Server (trueconf)" in text for text in texts(page)) == told


def test_long_lists_are_cut_and_counted() -> None:
    lines = [str(number) for number in range(words.MOST + 7)]
    assert first_lines(lines)[-1] == "and 7 more"
    assert first_lines(lines[: words.MOST]) == lines[: words.MOST]
