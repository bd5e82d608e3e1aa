"""Fetching against a real server on this machine: cut off, resumed, damaged, stopped, absent."""

import hashlib
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from workbench.learn.data.download import Archive, DataUnavailable, FetchCancelled, fetch

CONTENT = bytes(range(256)) * 2000  # 512 000 bytes
CHECKSUM = f"sha256:{hashlib.sha256(CONTENT).hexdigest()}"


class Server(ThreadingHTTPServer):
    """Sends `content`; cuts the connection after `cut` bytes; knows ranges or not; keeps what was asked."""

    content, cut, ranges = CONTENT, None, True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/file"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server, asked = self.server, self.headers.get("Range")
        server.asked.append(asked)
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and server.ranges else 0
        if start >= len(server.content):
            self.send_error(416)
            return
        body = server.content[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if server.cut is None else body[:server.cut])

    def log_message(self, *words):
        pass


@contextmanager
def serving():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def server():
    with serving() as running:
        yield running


def get(folder, *urls, told=None, cancelled=lambda: False, checksum=CHECKSUM):
    archive = Archive("file.bin", urls, checksum, len(CONTENT))
    fetch("Things", folder, [archive], progress=told or (lambda *what: None), cancelled=cancelled)
    return (folder / "file.bin").read_bytes()


def test_the_size_is_told_before_the_first_byte_and_the_whole_at_the_end(server, tmp_path):
    told = []
    assert get(tmp_path, server.url, told=lambda *what: told.append(what)) == CONTENT
    assert told[0] == ("Things", 0, 512_000)
    assert told[-1] == ("Things", 512_000, 512_000)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


def test_what_is_there_is_not_fetched_again(server, tmp_path):
    get(tmp_path, server.url)
    get(tmp_path, server.url)
    assert len(server.asked) == 1


def test_a_cut_connection_is_resumed_where_it_stopped(server, tmp_path):
    server.cut = 200_000
    with pytest.raises(DataUnavailable, match="ended after 200000 of 512000 bytes"):
        get(tmp_path, server.url)
    server.cut = None
    assert get(tmp_path, server.url) == CONTENT
    assert server.asked == [None, "bytes=200000-"]
    assert [p.name for p in tmp_path.iterdir()] == ["file.bin"]


def test_a_server_without_ranges_sends_everything_again_and_nothing_is_doubled(server, tmp_path):
    server.cut = 200_000
    with pytest.raises(DataUnavailable):
        get(tmp_path, server.url)
    server.cut, server.ranges = None, False
    assert get(tmp_path, server.url) == CONTENT


def test_a_part_that_is_already_whole_is_taken(server, tmp_path):
    (tmp_path / "file.bin.part").write_bytes(CONTENT)
    assert get(tmp_path, server.url) == CONTENT
    assert server.asked == ["bytes=512000-"]


def test_a_damaged_file_is_refused_and_thrown_away(server, tmp_path):
    server.content = CONTENT[:-1] + b"!"
    with pytest.raises(DataUnavailable, match="damaged or another one"):
        get(tmp_path, server.url)
    assert list(tmp_path.iterdir()) == []
    server.content = CONTENT
    assert get(tmp_path, server.url) == CONTENT


def test_a_file_of_the_right_name_but_the_wrong_content_is_replaced(server, tmp_path):
    (tmp_path / "file.bin").write_bytes(b"something else")
    assert get(tmp_path, server.url) == CONTENT


def test_the_next_mirror_is_tried(server, tmp_path):
    with serving() as gone:
        dead = gone.url
    assert get(tmp_path, dead, server.url) == CONTENT


def test_stopping_keeps_what_came_and_the_next_try_goes_on(server, tmp_path):
    seen = [0]
    with pytest.raises(FetchCancelled):
        get(tmp_path, server.url, told=lambda name, done, size: seen.append(done), cancelled=lambda: max(seen) > 0)
    kept = (tmp_path / "file.bin.part").stat().st_size
    assert 0 < kept < len(CONTENT)
    assert get(tmp_path, server.url) == CONTENT
    assert server.asked[1] == f"bytes={kept}-"


def test_who_never_wants_to_fetch_asks_no_server(server, tmp_path):
    with pytest.raises(FetchCancelled):
        get(tmp_path, server.url, cancelled=lambda: True)
    assert server.asked == []


def test_without_a_network_one_is_told_the_size_and_what_else_to_do(tmp_path):
    with serving() as gone:
        dead = gone.url
    with pytest.raises(DataUnavailable) as caught:
        get(tmp_path, dead)
    told = str(caught.value)
    assert "Things needs 512 kB from the internet once" in told
    assert "choose digits" in told
    assert str(tmp_path) in told
