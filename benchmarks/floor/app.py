"""The least that a dashboard can be, with the same care at the start: what the pages are held against."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import streamlit as st
from starlette.middleware import Middleware

from shortlist.web.headers import SafeHeaders
from shortlist.web.start import lifespan

app = st.App("page.py", lifespan=lifespan, middleware=[Middleware(SafeHeaders)])
