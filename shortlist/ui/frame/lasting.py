"""Parts of a page that are drawn again by themselves, and stay known while the page around them is drawn."""

from collections.abc import Callable
from typing import TypeVar, cast

from streamlit.runtime.fragment import _fragment, _FragmentLifetime

Draw = TypeVar("Draw", bound=Callable[..., None])


def lasting(draw: Draw) -> Draw:
    """A fragment inside another that outlasts a run of that one which is cut short.

    A plain one would be forgotten, and what a reader does in it lost until everything has been drawn again.
    """
    return cast("Draw", _fragment(draw, lifetime=_FragmentLifetime.FULL_APP_SCOPED))
