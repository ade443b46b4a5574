"""Servers whose behaviour is known exactly, each for the length of a block."""

import contextlib
import os
import subprocess
import sys
import urllib.request

from . import machine


class Server:
    """A server that prints its port: palier-truth-server with these options, or another program."""

    def __init__(self, *options, program=None):
        self.command = [*(program or [machine.PROGRAMS / "palier-truth-server"]), *options]

    def __enter__(self):
        self.process = subprocess.Popen([str(word) for word in self.command],
                                        stdout=subprocess.PIPE, text=True)
        os.sched_setaffinity(self.process.pid, machine.SERVER_CORES)
        if "--poll" not in self.command:
            with contextlib.suppress(PermissionError):
                os.sched_setscheduler(self.process.pid, os.SCHED_FIFO, os.sched_param(5))
        self.port = int(self.process.stdout.readline())
        self.url = f"http://127.0.0.1:{self.port}/"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def arrivals(self):
        """When each request came, in nanoseconds."""
        with urllib.request.urlopen(self.url + "arrivals") as response:
            return sorted(int(line) for line in response.read().split())


def watchful(shared):
    """What lets a server see each request when it comes: on a machine of its own it never sleeps, on a
    shared one its real-time priority has to do."""
    return [] if shared else ["--poll"]


def faulty():
    """The server of `faults.py`."""
    return Server(program=[sys.executable, machine.BENCHMARKS / "exactness/faults.py"])
