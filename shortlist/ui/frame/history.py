"""The steps of this session through the decisions: what Undo and Redo walk along.

Where the reader went Back or Forward in the browser to a decision that was here, the place among the steps
follows, so that the buttons and the browser never say against each other.
"""

from dataclasses import dataclass, field

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ui.frame.address import chosen, rewrite, travelled, views
from shortlist.ui.frame.state import read, redraw_all

STEPS = "steps through the decisions"
MOST = 100


@dataclass
class _Steps:
    """What the address said of the decision after each step, under one catalog, and which is shown."""

    digest: str = ""
    said: list[dict[str, str]] = field(default_factory=list)
    place: int = 0


def note(catalog: Catalog) -> None:
    """Take up where the reader is among the steps: at a new one, or at one before."""
    steps, now, far = _steps(), chosen(), travelled()
    if steps.digest != catalog.digest:
        steps.digest, steps.said, steps.place = catalog.digest, [now], 0
    elif now != steps.said[steps.place]:
        known = [place for place, said in enumerate(steps.said) if said == now] if far else []
        if known:
            steps.place = min(known, key=lambda place: abs(place - steps.place))
        else:
            steps.said = [*steps.said[: steps.place + 1], now][-MOST:]
            steps.place = len(steps.said) - 1


def around(catalog: Catalog) -> tuple[Decision | None, Decision | None]:
    """The decisions that Undo goes back to and that Redo goes to, if there are any."""
    steps = _steps()
    before = steps.said[steps.place - 1] if steps.place else None
    after = steps.said[steps.place + 1] if steps.place + 1 < len(steps.said) else None
    at = (None if said is None else read(said, catalog) for said in (before, after))
    return next(at), next(at)


def walk(step: int, catalog: Catalog) -> None:
    """Go one step back (-1) or on (1), on the page that is open."""
    note(catalog)  # what moved in the same moment is a step too
    steps = _steps()
    if 0 <= steps.place + step < len(steps.said):
        steps.place += step
        rewrite({**steps.said[steps.place], **views()})
        redraw_all()


def _steps() -> _Steps:
    found: _Steps = st.session_state.setdefault(STEPS, _Steps())
    return found
