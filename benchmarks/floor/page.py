"""One slider, one table, and one chart whose specification never changes."""

import pandas as pd
import streamlit as st

CHART = {
    "mark": "bar",
    "encoding": {
        "x": {"field": "score", "type": "quantitative", "scale": {"domain": [0, 200]}},
        "y": {"field": "vendor", "type": "nominal"},
    },
}

position = st.slider("Weight", 0, 100, 40, 1, key="weight")
frame = pd.DataFrame({"vendor": list("abcdefg"), "score": [position + 10 * row for row in range(7)]})
st.vega_lite_chart(frame, CHART, key="chart")
st.dataframe(frame, hide_index=True, key="table")
