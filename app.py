"""The web application: the pages, the headers that guard them, and a warm start."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two threads are many times slower on small arrays

import streamlit as st
from starlette.middleware import Middleware

from shortlist.headers import SafeHeaders
from shortlist.start import lifespan

app = st.App("pages/main.py", lifespan=lifespan, middleware=[Middleware(SafeHeaders)])
