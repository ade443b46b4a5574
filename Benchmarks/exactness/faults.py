"""A server that answers every fiftieth request wrongly, each time in another way; prints its port."""

import itertools
import socket
import struct
import threading
import time

KINDS = ["status", "check", "closed", "reset", "malformed", "timeout"]
FIRST = 100
EVERY = 50
RIGHT = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nright"


def fault(number):
    """How the request of this number (from 0) is answered wrongly; None: not at all."""
    if number < FIRST or number % EVERY:
        return None
    return KINDS[(number - FIRST) // EVERY % len(KINDS)]


def expected(numbers):
    """How often each fault is met by requests of these numbers."""
    found = [fault(number) for number in numbers]
    return {kind: found.count(kind) for kind in KINDS}


def answer(client, kind):
    """Sends the answer; true if the connection stays open."""
    if kind == "status":
        client.sendall(b"HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops")
    elif kind == "check":
        client.sendall(RIGHT.replace(b"right", b"wrong"))
    elif kind == "closed":
        client.sendall(RIGHT[:-2])
    elif kind == "reset":
        client.sendall(RIGHT[:20])
        time.sleep(0.005)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    elif kind == "malformed":
        client.sendall(b"this is no HTTP\r\n\r\n")
    elif kind == "timeout":
        time.sleep(3)
    else:
        client.sendall(RIGHT)
    return kind in (None, "status", "check")


def serve(client, numbers):
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    received = b""
    try:
        while True:
            piece = client.recv(65536)
            if not piece:
                break
            received += piece
            while b"\r\n\r\n" in received:
                received = received.split(b"\r\n\r\n", 1)[1]
                if not answer(client, fault(next(numbers))):
                    return
    except OSError:
        pass
    finally:
        client.close()


def main():
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    print(listener.getsockname()[1], flush=True)
    numbers = itertools.count()
    while True:
        client, _ = listener.accept()
        threading.Thread(target=serve, args=(client, numbers), daemon=True).start()


if __name__ == "__main__":
    main()
