"""A slider, and nothing that follows from it."""

import streamlit as st

st.slider("Weight", 0, 100, 40, 1, key="weight")
