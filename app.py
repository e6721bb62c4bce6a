"""The web application: the pages, the files beside them, the headers that guard both, and a warm start."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two threads are many times slower on small arrays

import streamlit as st
from starlette.middleware import Middleware

from shortlist.ui import board
from shortlist.ui.frame import live
from shortlist.web.headers import SafeHeaders
from shortlist.web.index import index_routes
from shortlist.web.open_files import KeepReserve
from shortlist.web.requests import EncodedTags, HeadLikeGet, KnownHosts
from shortlist.web.routes import routes
from shortlist.web.start import lifespan

AROUND = (SafeHeaders, KnownHosts, HeadLikeGet, KeepReserve, EncodedTags)

app = st.App(
    "pages/main.py",
    lifespan=lifespan,
    routes=[*routes(live().current), *index_routes(board.modules())],
    middleware=[Middleware(kind) for kind in AROUND],
)
