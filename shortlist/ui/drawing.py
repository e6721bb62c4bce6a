"""Tables and charts on the page, straight from their columns."""

from typing import Any

import pyarrow as pa
import streamlit as st

from shortlist.columns import Frame
from shortlist.ranking.charts import Spec


def show_table(frame: Frame, key: str, alt: str, **options: Any) -> Any:
    """Draw a table; `alt` tells what it is to those who cannot see it, `options` are `st.dataframe`'s."""
    return st.dataframe(pa.table(frame), hide_index=True, key=key, alt=alt, **options)


def show_chart(data: Frame, spec: Spec, key: str, alt: str, **options: Any) -> Any:
    """Draw data by a constant specification; the browser keeps the drawing and takes in the data."""
    return st.vega_lite_chart(pa.table(data), spec, key=key, alt=alt, **options)


def is_dark() -> bool:
    """Whether the reader sees light on dark."""
    return bool(st.context.theme.type == "dark")
