from shortlist.catalog import Catalog
from shortlist.evidence.archive import archive
from shortlist.evidence.origins import folds, origins, reports, roots, with_echoes
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, small


def told() -> Catalog:
    """A wire report, a paper that repeats it, a blog that repeats the paper, and another paper's own."""
    return small(
        [
            claim("blog-1", "blog", echo_of=["paper-1"]),
            claim("paper-1", "paper", echo_of=["wire-1"]),
            claim("wire-1", "wire"),
            claim("other-1", "other"),
            claim("other-2", "other"),
        ]
    )


def test_an_echo_of_an_echo_ends_at_the_first_statement() -> None:
    known = archive(told(), DAY)
    assert roots("blog-1", known) == ("wire-1",)
    assert origins(["blog-1", "paper-1", "wire-1"], known) == {"wire"}


def test_an_echo_counts_as_its_origin_where_that_is_not_cited() -> None:
    assert origins(["blog-1"], archive(told(), DAY)) == {"wire"}


def test_independent_sources_count_each() -> None:
    assert origins(["blog-1", "other-1"], archive(told(), DAY)) == {"wire", "other"}


def test_statements_of_one_source_are_one_origin() -> None:
    assert origins(["other-1", "other-2"], archive(told(), DAY)) == {"other"}


def test_an_echo_of_two_statements_comes_from_both() -> None:
    known = archive(
        small([claim("a", "one"), claim("b", "two"), claim("c", "three", echo_of=["b", "a"])]), DAY
    )
    assert roots("c", known) == ("b", "a")
    assert origins(["c"], known) == {"one", "two"}


def test_an_origin_not_yet_published_counts_once_and_is_not_shown() -> None:
    claims = [claim("late", "wire"), claim("a", "one", echo_of=["late"]), claim("b", "two", echo_of=["late"])]
    known = archive(small(claims, published={"wire": "2021-05"}), DAY)
    assert origins(["a", "b"], known) == {"wire"}
    (fold,) = folds(["a", "b"], known)
    assert (fold.claim.id, [echo.id for echo in fold.echoes]) == ("a", ["b"])


def test_a_circle_of_echoes_ends() -> None:
    known = archive(small([claim("a", "one", echo_of=["b"]), claim("b", "two", echo_of=["a"])]), DAY)
    assert roots("a", known) == ()
    assert with_echoes(["a"], known) == {"a", "b"}


def test_echoes_fold_under_what_they_echo_and_count_once() -> None:
    (fold,) = folds(["blog-1"], archive(told(), DAY))
    assert (fold.claim.id, [echo.id for echo in fold.echoes]) == ("wire-1", ["blog-1", "paper-1"])
    assert reports([fold]) == 3


def test_folds_keep_the_order_of_the_claims() -> None:
    found = folds(["other-2", "paper-1", "other-1"], archive(told(), DAY))
    assert [fold.claim.id for fold in found] == ["other-2", "wire-1", "other-1"]


def test_a_statement_takes_its_echoes_with_it_at_any_remove() -> None:
    known = archive(told(), DAY)
    assert with_echoes(["wire-1"], known) == {"wire-1", "paper-1", "blog-1"}
    assert with_echoes(["blog-1"], known) == {"blog-1"}


def test_the_distributors_letter_is_told_six_times_and_comes_from_one_source() -> None:
    known = archive(shipped(), DAY)
    letter = with_echoes(["appsbuilders-02"], known)
    assert letter == {
        *("appsbuilders-02", "appsbuilders-01", "rtde-01"),
        *("pledgetimes-06", "moscowtimes-02", "moscowtimes-ban-01"),
    }
    assert origins(letter, known) == {"appsbuilders"}


def test_the_kremlins_words_in_three_articles_are_one_briefing() -> None:
    known = archive(shipped(), DAY)
    assert origins(["rg-12", "pledgetimes-04", "rtde-14"], known) == {"rg"}
