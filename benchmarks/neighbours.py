"""What one visitor's heavy work costs another: a slider moved alone, and beside a neighbour's large catalog.

The neighbour uploads again and again, then opens every page over it. Moves are made alone and
beside that by turns, so that both meet the same weather; the ratio is what counts.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

sys.path.insert(0, str(Path(__file__).parents[1]))

import httpx
import tomlkit
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from benchmarks.load import Session
from benchmarks.servers import serving
from benchmarks.visitors import line
from tests.support.sized import sized

VENDORS, CRITERIA = 250, 60
TURNS, MOVES, REACH = 3, 15, 2.0
PAGES = ("robustness", "evidence", "compare", "catalog", "ranking")


class Neighbour:
    """A visitor with a large catalog, uploaded by the protocol that the browser speaks."""

    def __init__(self, address: str, opened: ClientConnection) -> None:
        self._address, self._line = address, opened
        self._session, self._uploader, self._urls = "", "", FileURLs()
        self.open("catalog")

    def upload(self, content: bytes) -> None:
        """Upload a catalog, which is read and in use then."""
        self._urls = FileURLs()
        message = BackMsg()
        message.file_urls_request.request_id = "upload"
        message.file_urls_request.file_names.append("large.toml")
        message.file_urls_request.session_id = self._session
        self._line.send(message.SerializeToString())
        while not self._urls.upload_url:
            self._take(self._receive())
        token = httpx.get(f"{self._address}/_stcore/health")
        headers = {"X-Xsrftoken": token.cookies.get("_streamlit_xsrf") or ""}
        files = {"file": ("large.toml", content, "application/toml")}
        url = f"{self._address}{self._urls.upload_url}"
        httpx.put(url, files=files, headers=headers, cookies=token.cookies, timeout=60).raise_for_status()
        self._finish(self._holding(len(content)))

    def _holding(self, size: int) -> BackMsg:
        """The catalog page, with the upload in its field, which is another one each time."""
        message = self._message("catalog")
        state = message.rerun_script.widget_states.widgets.add(id=self._uploader)
        info = state.file_uploader_state_value.uploaded_file_info.add(name="large.toml", size=size)
        info.file_id = self._urls.file_id
        info.file_urls.CopyFrom(self._urls)
        return message

    def open(self, page: str) -> None:
        """Open a page."""
        self._finish(self._message(page))

    def _message(self, page: str) -> BackMsg:
        message = BackMsg()
        message.rerun_script.query_string = ""
        message.rerun_script.page_name = page
        return message

    def _finish(self, message: BackMsg) -> None:
        self._line.send(message.SerializeToString())
        while not self._is_end(answer := self._receive()):
            self._take(answer)

    def _is_end(self, answer: ForwardMsg) -> bool:
        """Whether a page is whole, and not only ended to be drawn anew."""
        ended = answer.WhichOneof("type") == "script_finished"
        return ended and answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY

    def _receive(self) -> ForwardMsg:
        answer: ForwardMsg = ForwardMsg.FromString(self._line.recv(timeout=120, decode=False))
        return answer

    def _take(self, answer: ForwardMsg) -> None:
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            self._session = answer.new_session.initialize.session_id
        elif kind == "file_urls_response":
            self._urls = answer.file_urls_response.file_urls[0]
        elif kind == "delta":
            element = answer.delta.new_element
            if element.WhichOneof("type") == "file_uploader":
                self._uploader = element.file_uploader.id


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[list[int]]:
    """Work that goes on, again and again, until the end; how often it was done."""
    over, done = Event(), [0]

    def go_on() -> None:
        while not over.is_set():
            work()
            done[0] += 1

    thread = Thread(target=go_on, daemon=True)
    thread.start()
    try:
        yield done
    finally:
        over.set()
        thread.join(120)


def compare(visitor: Session, work: Callable[[], None], name: str) -> float:
    """The ratio of a move beside work to one alone, printed with both."""
    alone, loaded, done = list[float](), list[float](), 0
    for turn in range(TURNS):
        alone += [visitor.run((7 * (turn + step)) % 100) for step in range(MOVES)]
        with beside(work) as count:
            loaded += [visitor.run((11 * (turn + step) + 3) % 100) for step in range(MOVES)]
        done += count[0]
    ratio = statistics.median(loaded) / statistics.median(alone)
    print(
        f"{name}: a move takes {1000 * statistics.median(alone):.0f} ms alone, "
        f"{1000 * statistics.median(loaded):.0f} ms beside it (longest {1000 * max(loaded):.0f}); "
        f"ratio {ratio:.2f}, at most {REACH}; done {done} times"
    )
    return ratio


def main() -> int:
    content = tomlkit.dumps(sized(groups=6, criteria=CRITERIA, vendors=VENDORS)).encode()
    with serving("app.py") as server, line(server.address) as mine, line(server.address) as other:
        visitor, neighbour = Session(mine), Neighbour(server.address, other)
        visitor.run()
        start = time.perf_counter()
        neighbour.upload(content)
        print(f"{len(content):,} bytes uploaded and read in {time.perf_counter() - start:.1f} s")
        ratios = [compare(visitor, lambda: neighbour.upload(content), "a neighbour's upload is read")]
        pages = iter(PAGES * 1_000)
        ratios.append(compare(visitor, lambda: neighbour.open(next(pages)), "a neighbour opens every page"))
    return int(max(ratios) > REACH)


if __name__ == "__main__":
    sys.exit(main())
