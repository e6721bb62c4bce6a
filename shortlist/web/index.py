"""The page that a browser loads first: Streamlit's own, with our title and style and what the frame needs."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

import streamlit
from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

STREAMLIT = Path(streamlit.__file__).parent / "static"
SCRIPTS = STREAMLIT / "static" / "js"
OURS = Path(__file__).parent / "static"
STYLE, SCRIPT, DRAFTS = "frame.css", "frame.js", "drafts.js"
JAVASCRIPT = "text/javascript; charset=utf-8"
TYPES = {STYLE: "text/css; charset=utf-8", SCRIPT: JAVASCRIPT, DRAFTS: JAVASCRIPT}
TITLE = "Shortlist"
# The browser would fetch each of these only when it first draws one, and show a grey box meanwhile: those of
# the first screen at once, those of what opens from it when there is nothing else to fetch.
DRAWN_FIRST = (
    *("Html", "Button", "Slider", "DownloadButton", "StreamlitMarkdown", "Text", "BidiComponent"),
    *("BaseButton", "Icon", "DynamicIcon"),
)
DRAWN_LATER = "Radio", "TextInput", "Selectbox"
IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
NAMED = re.compile(r'\./static/js/([^"]+\.js)')
STREAMLITS = "healthz", "script-health-check"  # addresses of one word that are no page
FOREVER = "public, max-age=31536000, immutable"


class Word(Convertor[str]):
    """One word of an address, as pages have it: also that of a page that is not there, which says so."""

    regex = rf"(?!(?:_|(?:{'|'.join(STREAMLITS)})(?:/|$)))[\w-]+"

    def convert(self, value: str) -> str:
        """The word as it stands."""
        return value

    def to_string(self, value: str) -> str:
        """The same."""
        return value


def index_routes(modules: Sequence[str] = ()) -> list[Route]:
    """Routes for the page behind every address of the dashboard, and for what it loads of ours.

    `modules` are addresses of scripts that the page at the root draws with.
    """
    register_url_convertor("word", Word())
    files = [Route(f"/{name}", partial(_file, name)) for name in TYPES]
    root = Route("/", partial(_index, tuple(modules)))
    return [root, *files, Route("/{page:word}", partial(_index, ())), Route("/{page:word}/", _without_slash)]


@cache
def index(modules: tuple[str, ...] = ()) -> bytes:
    """Streamlit's page with the title, the style, the script and the early parts of the dashboard."""
    whole = (STREAMLIT / "index.html").read_text("utf-8")
    ours = [
        f'<link rel="stylesheet" href="./{STYLE}?{_digest(STYLE)}" />',
        f'<script src="./{SCRIPT}?{_digest(SCRIPT)}" data-drafts="./{DRAFTS}?{_digest(DRAFTS)}"></script>',
    ]
    held = set(NAMED.findall(whole))
    first = [name for name in _with_imports(DRAWN_FIRST) if name not in held]
    later = [name for name in _files(DRAWN_LATER) if name not in {*held, *first}]
    early = [
        *(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in first),
        *(f'<link rel="modulepreload" crossorigin href="{module}">' for module in modules),
        *(f'<link rel="prefetch" as="script" crossorigin href="./static/js/{name}">' for name in later),
    ]
    titled = re.sub("<title>.*?</title>", f"<title>{TITLE}</title>", whole, count=1)
    unasked = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*/>', "", titled)  # our theme has its own fonts
    begun = unasked.replace("</title>", "\n    ".join(["</title>", *ours]), 1)
    return begun.replace("</head>", "\n    ".join(["", *early]) + "\n  </head>", 1).encode()


def _with_imports(kinds: Sequence[str]) -> list[str]:
    """Parts of Streamlit and all that they import."""
    found = _files(kinds)
    for name in found:  # grows on the way
        imported = IMPORTED.findall((SCRIPTS / name).read_text("utf-8"))
        found += [other for other in dict.fromkeys(imported) if other not in found]
    return found


def _files(kinds: Sequence[str]) -> list[str]:
    """Parts of Streamlit, as their files are called in this version."""
    return [path.name for kind in kinds for path in sorted(SCRIPTS.glob(f"{kind}.*.js"))]


@cache
def _content(name: str) -> bytes:
    return (OURS / name).read_bytes()


def _digest(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:16]


async def _index(modules: tuple[str, ...], _request: Request) -> Response:
    return Response(index(modules), media_type="text/html", headers={"Cache-Control": "no-cache"})


async def _without_slash(request: Request) -> Response:
    """The way to a page whose address ends in a slash, below which it would find none of its parts."""
    query = f"?{request.url.query}" if request.url.query else ""
    return Response(status_code=307, headers={"Location": f"../{request.path_params['page']}{query}"})


async def _file(name: str, _request: Request) -> Response:
    return Response(_content(name), media_type=TYPES[name], headers={"Cache-Control": FOREVER})
