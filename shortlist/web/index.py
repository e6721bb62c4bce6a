"""The page that a browser loads first: Streamlit's own, with our title and style and what the frame needs."""

import hashlib
import re
from functools import cache, partial
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from shortlist import PROJECT

STREAMLIT = Path(streamlit.__file__).parent / "static"
OURS = Path(__file__).parent / "static"
STYLE, SCRIPT, DRAFTS = "frame.css", "frame.js", "drafts.js"
JAVASCRIPT = "text/javascript; charset=utf-8"
TYPES = {STYLE: "text/css; charset=utf-8", SCRIPT: JAVASCRIPT, DRAFTS: JAVASCRIPT}
TITLE = "Shortlist"
FRONT = "ranking"  # the page at the root
ENTRY = "main"  # no page: the frame of all of them
# The browser would fetch each of these only when it first draws one, and show a grey box meanwhile.
DRAWN_FIRST = (
    *("PageLink", "Button", "DownloadButton", "Slider", "StreamlitMarkdown", "Text", "Radio"),
    *("TextInput", "Selectbox", "BaseButton", "Icon", "DynamicIcon"),
)
FOREVER = "public, max-age=31536000, immutable"


def index_routes() -> list[Route]:
    """Routes for the page behind every address of the dashboard, and for what it loads of ours."""
    stems = sorted(page.stem for page in (PROJECT / "pages").glob("*.py"))
    paths = ["/", *(f"/{stem}" for stem in stems if stem not in (FRONT, ENTRY))]
    files = [Route(f"/{name}", partial(_file, name)) for name in TYPES]
    return [*(Route(path, _index) for path in paths), *files]


@cache
def index() -> bytes:
    """Streamlit's page with the title, the style, the script and the early parts of the dashboard."""
    whole = (STREAMLIT / "index.html").read_text("utf-8")
    head = [
        f'<link rel="stylesheet" href="./{STYLE}?{_digest(STYLE)}" />',
        f'<script src="./{SCRIPT}?{_digest(SCRIPT)}" data-drafts="./{DRAFTS}?{_digest(DRAFTS)}"></script>',
        *(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in _early()),
    ]
    titled = re.sub("<title>.*?</title>", f"<title>{TITLE}</title>", whole, count=1)
    unasked = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*/>', "", titled)  # our theme has its own fonts
    return unasked.replace("</title>", "</title>\n    " + "\n    ".join(head), 1).encode()


def _early() -> list[str]:
    """The parts of Streamlit that the frame is drawn with, as its files are called in this version."""
    scripts = STREAMLIT / "static" / "js"
    return sorted(path.name for kind in DRAWN_FIRST for path in scripts.glob(f"{kind}.*.js"))


@cache
def _content(name: str) -> bytes:
    return (OURS / name).read_bytes()


def _digest(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:16]


async def _index(_request: Request) -> Response:
    return Response(index(), media_type="text/html", headers={"Cache-Control": "no-cache"})


async def _file(name: str, _request: Request) -> Response:
    return Response(_content(name), media_type=TYPES[name], headers={"Cache-Control": FOREVER})
