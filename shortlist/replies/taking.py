"""Taking answers in: the claims, sources and ratings that they become, written into a catalog's text."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from shortlist.catalog import Catalog, Criterion, by_id
from shortlist.catalog.editing.adding import with_first_day, with_ratings, with_records
from shortlist.catalog.fields import MAX_TEXT
from shortlist.catalog.text_checks import is_web_address
from shortlist.evidence.words import extent
from shortlist.replies.effects import Step, first_day
from shortlist.replies.labels import GRADES, SOURCE, SPEAKERS, UNSTATED
from shortlist.replies.reply import Reply
from shortlist.robustness.asking.addressees import to_send

Record: TypeAlias = dict[str, Any]
LONGEST, NUMBERED = 64, 56  # letters of an id, and of one before its number
MOST_FOR, MOST_AGAINST = 3, -3


def taken(text: str, file: str, accepted: Sequence[Step], catalog: Catalog) -> str:
    """The catalog's text with answers that came back in a file; nothing else of it is another.

    It starts from a day on which all of them count.
    """
    if not accepted:
        return text
    sources, claims, ratings = list[Record](), list[Record](), dict[str, list[Record]]()
    homes = dict[tuple[str, ...], str]()
    used = {*by_id(catalog.sources)}, {*by_id(catalog.claims)}
    for reply in (step.reply for step in accepted):
        link = reply.document if is_web_address(reply.document) else ""
        home = (reply.whom, reply.speaker, reply.day.isoformat(), link)
        if home not in homes:
            homes[home] = _fresh(f"answer-{reply.speaker}-{reply.day}", used[0])
            sources.append(_source(homes[home], reply, link, file, catalog))
        claim = _fresh(f"answer-{reply.vendor}-{reply.criterion}-{reply.day}", used[1])
        claims.append(_claim(claim, homes[home], reply, link, catalog))
        ratings.setdefault(reply.vendor, []).append(_rating(claim, reply))
    text = with_first_day(text, first_day(accepted, catalog))
    text = with_records(with_records(text, "sources", sources), "claims", claims)
    return with_ratings(text, ratings)


def _fresh(wanted: str, used: set[str]) -> str:
    """An id that no record has."""
    name, number = wanted[:LONGEST], 1
    while name in used:
        number += 1
        name = f"{wanted[:NUMBERED]}-{number}"
    used.add(name)
    return name


def _speaker(reply: Reply, catalog: Catalog) -> str:
    return SPEAKERS[reply.whom].format(by_id(catalog.vendors)[reply.vendor].name)


def _source(name: str, reply: Reply, link: str, file: str, catalog: Catalog) -> Record:
    return {
        "id": name,
        "publisher": _speaker(reply, catalog),
        "title": SOURCE,
        **({"url": link} if link else {}),
        "published": reply.day.isoformat(),
        "language": UNSTATED,
        "reliability": GRADES[reply.whom][0],
        "note": f"It came back as {file}.",
    }


def _claim(name: str, source: str, reply: Reply, link: str, catalog: Catalog) -> Record:
    vendor, criterion = by_id(catalog.vendors)[reply.vendor], by_id(catalog.criteria)[reply.criterion]
    _, credibility, why = GRADES[reply.whom]
    return {
        "id": name,
        "source": source,
        **({"locator": reply.document} if reply.document and not link else {}),
        "event": reply.day.isoformat(),
        "speaker": _speaker(reply, catalog),
        "about": (reply.vendor,),
        "criterion": reply.criterion,
        "bearing": _bearing(criterion, reply.position),
        "credibility": credibility,
        "text": _text(reply, criterion, to_send(vendor, criterion)),
        "grading": why,
    }


def _text(reply: Reply, criterion: Criterion, question: str) -> str:
    """What was answered to what, as far as a text can hold it."""
    said = f"Answered {extent(criterion, reply.position, reply.position)}, asked: {question}"
    said = f"{said} Remark: {reply.remark}" if reply.remark else said
    return said if len(said) <= MAX_TEXT else f"{said[: MAX_TEXT - 1]}…"


def _bearing(criterion: Criterion, position: float) -> int:
    """How far an answer speaks for the vendor: the worst most against it, the best most for it."""
    span = MOST_FOR - MOST_AGAINST
    return int(criterion.value(position) * span + 0.5) + MOST_AGAINST


def _rating(claim: str, reply: Reply) -> Record:
    place = int(reply.position) if reply.position.is_integer() else reply.position
    return {
        "criterion": reply.criterion,
        "since": reply.day,
        "low": place,
        "high": place,
        "claims": (claim,),
        **({"buyers": reply.buyers} if reply.buyers else {}),
    }
