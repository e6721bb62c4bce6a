"""Evidence, check and decision in the record of the shipped catalog, whose ratings rest on claims."""

from shortlist import __version__
from shortlist.decision import NOTHING_NOTED, Decision, Note, noted, pairs, preset, query, read
from shortlist.files.document import document
from shortlist.files.record import sections
from shortlist.files.record.blocks import Blanks, Cell, Facts, Paragraph, Section, Table, Title
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.together import Beside
from tests.support.catalogs import saying, shipped
from tests.support.records import of

SHIPPED = shipped()


RATINGS = [("Criterion", 24, False), ("Rating", 40, False), ("Since", 12, False), ("Rests on", 24, False)]
CLAIMS = [
    *(("Claim", 20, False), ("Says", 44, False), ("Speaker", 16, False), ("Event", 11, False)),
    ("Grade", 9, True),
]


def shown(link: str, note: Note = NOTHING_NOTED) -> tuple[Ranking, Decision, dict[str, Section]]:
    decision = read(pairs(link), SHIPPED)[0]
    ranking = answer(decision, SHIPPED)
    assert ranking is not None
    found = document(ranking, decision, SHIPPED, Beside(note))
    return ranking, decision, {part.name: part for part in sections(found, ranking, decision, SHIPPED)}


def test_every_rating_stands_with_its_day_and_claims_and_every_claim_under_its_source() -> None:
    ranking, _, parts = shown("")
    tables = of(Table, parts["evidence"])
    ours, theirs = tables[: len(SHIPPED.vendors)], tables[len(SHIPPED.vendors) :]
    cited = set()
    for heads, found in ((RATINGS, ours), (CLAIMS, theirs)):
        for table in found:
            assert [(head.text, head.width, head.is_number) for head in table.heads] == heads
    for ratings, table in zip(ranking.table.ratings, ours, strict=True):
        for criterion, rating, line in zip(SHIPPED.criteria, ratings, table.rows, strict=True):
            name, said, since, rests = line.cells
            assert name == criterion.name
            assert isinstance(said, Cell)
            if rating is None:
                assert (said, since, rests) == (Cell("not known", is_unknown=True), "", "")
                continue
            assert criterion.levels
            ends = dict.fromkeys(
                f"{int(end)} · {criterion.levels[int(end)]}" for end in (rating.low, rating.high)
            )
            assert said == Cell(" – ".join(ends), rating.note or "")
            assert since == rating.since.isoformat()
            judged = f"Judgement: {rating.judgement}" if rating.judgement else ""
            assert rests == Cell("", judged, rating.claims)
            cited |= set(rating.claims)
    claims, sources = {c.id: c for c in SHIPPED.claims}, {s.id: s for s in SHIPPED.sources}
    for table in theirs:
        assert len({claims[line.claim].source for line in table.rows}) == 1
        for line in table.rows:
            claim = claims[line.claim]
            assert line.cells == (claim.id, claim.text, claim.speaker, claim.event, str(claim.credibility))
    assert cited == {line.claim for table in theirs for line in table.rows}
    titles = [block.text for block in of(Title, parts["evidence"])]
    named = [sources[claims[table.rows[0].claim].source] for table in theirs]
    assert titles == [
        *(vendor.name for vendor in SHIPPED.vendors),
        "Sources and their claims",
        *(
            f"{number}. {source.publisher}{f': {source.title}' if source.title else ''}"
            for number, source in enumerate(named, 1)
        ),
    ]
    about = of(Paragraph, parts["evidence"])[1:]
    for source, (graded, address) in zip(named, zip(about[::2], about[1::2], strict=True), strict=True):
        inferred = " (date inferred)" if source.date_inferred else ""
        said = f"{source.published}{inferred} · reliability {source.reliability}"
        assert graded == Paragraph(said, "quiet")
        assert address.kind == ("code" if source.url else "quiet")
        assert address.text == (source.url or address.text)


def test_a_note_stands_below_its_rating_and_a_title_beside_its_publisher() -> None:
    catalog = saying("said")
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    found = document(ranking, decision, catalog)
    part = next(part for part in sections(found, ranking, decision, catalog) if part.name == "evidence")
    first, *_ = of(Table, part)
    assert [line.cells[1] for line in first.rows] == [
        Cell("1 · said – 2 · said", "said"),
        Cell("1 said – 2 said", "said"),
    ]
    assert [line.cells[3] for line in first.rows] == [Cell("", "Judgement: said", ("c",))] * 2
    assert of(Title, part)[-1].text == "1. said: said"


def test_the_check_names_link_catalog_and_program() -> None:
    _, decision, parts = shown("unknown=20&profile=school")
    (facts,) = of(Facts, parts["check"])
    assert facts.pairs == (
        ("Link", f"?{query(decision, SHIPPED)}"),
        ("Catalog", f"{SHIPPED.title}, as of {SHIPPED.as_of.isoformat()}"),
        ("Its SHA-256", SHIPPED.digest),
        ("Program", f"Shortlist {__version__}"),
    )
    assert facts.codes == {"Link", "Its SHA-256"}
    assert [(p.kind, p.text) for p in of(Paragraph, parts["check"])][1] == (
        "code",
        "python -m shortlist verify FILE",
    )


def test_a_decision_stands_as_it_was_noted_and_without_one_there_are_lines_to_write_on() -> None:
    sign = Blanks(("Name", "Date", "Signature"))
    part = shown("", note=noted("Brio", "", "It is near.", ""))[2]["decision"]
    (facts,) = of(Facts, part)
    assert facts.pairs == (
        ("Decided", "Brio"),
        ("Decided by", "not noted"),
        ("Grounds", "It is near."),
        ("Dissent", "not noted"),
    )
    assert of(Blanks, part) == [sign]
    empty = shown("")[2]["decision"]
    assert of(Blanks, empty) == [
        Blanks(("Decided",), 1),
        Blanks(("Grounds",), 2),
        Blanks(("Dissent",), 1),
        sign,
    ]
    assert not of(Facts, empty)
    assert [p.kind for p in (*of(Paragraph, empty), *of(Paragraph, part))] == ["quiet", "quiet"]
