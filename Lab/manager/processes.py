"""Starting, recognising and ending processes: only those that the lab itself started."""

import http.client
import os
import signal
import socket
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from . import accounts, cgroups
from .language import LabError
from .system import Service


@dataclass
class Started:
    """A service that was started; the process is recognised by number and start time together."""

    name: str
    pid: int
    start_time: int
    """Clock ticks since the machine started."""
    port: int
    cgroup: str | None
    directories: list[str]
    log: str

    def as_json(self) -> dict:
        """What is kept in the file."""
        return asdict(self)

    def processes(self) -> list[tuple[int, int]]:
        """Number and start time of the living processes of the service.

        A service is started in a session of its own, which its descendants inherit, and whose
        number the kernel gives to no other while one of them lives.
        """
        return [
            (stat.pid, stat.start_time)
            for stat in _all_processes()
            if stat.session == self.pid and stat.start_time >= self.start_time
        ]

    def is_running(self) -> bool:
        """Is the first process the one that was started?"""
        return (self.pid, self.start_time) in self.processes()


@dataclass
class _Stat:
    pid: int
    state: str
    session: int
    start_time: int
    ticks: int


def _stat(pid: int) -> _Stat | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return _Stat(pid, fields[0], int(fields[3]), int(fields[19]), int(fields[11]) + int(fields[12]))


def _all_processes() -> list[_Stat]:
    stats = (_stat(int(entry)) for entry in os.listdir("/proc") if entry.isdigit())
    return [stat for stat in stats if stat is not None and stat.state != "Z"]


def start(service: Service, directories: list[Path], log: Path) -> Started:
    """Starts a service inside a group; `accounts` says whom it belongs to."""
    owner = accounts.owner(service.account)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", service.port))
        except OSError as error:
            raise LabError(
                f"port {service.port} is taken by another program; end it first",
                f"le port {service.port} est pris par un autre programme ; arrêtez-le d’abord",
            ) from error

    def become() -> None:
        cgroups.enter(directories)
        accounts.become(owner)

    with log.open("ab") as output:
        process = subprocess.Popen(
            service.command, env={**os.environ, **service.environment}, cwd="/",
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True, preexec_fn=become,
        )
    stat = _stat(process.pid)
    if stat is None:
        raise _ended(service.name, str(log))
    group = f"{cgroups.PARENT}/{service.name}" if directories else None
    return Started(
        service.name, process.pid, stat.start_time, service.port, group,
        [str(directory) for directory in directories], str(log),
    )


def wait_until_ready(started: Started, health: str | None, seconds: float = 60) -> None:
    """Waits until the service answers, and until all its processes have come to rest."""
    deadline = time.monotonic() + seconds
    while not _answers(started.port, health):
        if not started.is_running():
            raise _ended(started.name, started.log)
        if time.monotonic() > deadline:
            raise LabError(
                f"{started.name} did not answer within {seconds:.0f} s; see {started.log}",
                f"{started.name} n’a pas répondu en {seconds:.0f} s ; voir {started.log}",
            )
        time.sleep(0.1)
    used = _ticks(started)
    while time.monotonic() < deadline:
        time.sleep(0.5)
        now = _ticks(started)
        if now - used <= 2:
            return
        used = now


def _ended(name: str, log: str) -> LabError:
    last = " | ".join(Path(log).read_text(errors="replace").splitlines()[-3:])
    return LabError(
        f"{name} ended while it started: {last} (see {log})",
        f"{name} s’est arrêté en démarrant : {last} (voir {log})",
    )


def _answers(port: int, path: str | None) -> bool:
    if path is None:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _ticks(started: Started) -> int:
    return sum(stat.ticks for stat in _all_processes() if stat.session == started.pid)


def end(started: Started, seconds: float = 10) -> None:
    """Ends a service and its descendants: asks, waits, then forces those that are left."""
    if started.is_running():
        _signal(started.pid, started.start_time, signal.SIGTERM)
        _wait_for_end(started, seconds)
    for pid, start_time in started.processes():
        _signal(pid, start_time, signal.SIGKILL)
    _wait_for_end(started, 5)


def _wait_for_end(started: Started, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while started.processes() and time.monotonic() < deadline:
        time.sleep(0.05)


def _signal(pid: int, start_time: int, number: int) -> None:
    """Signals a process if it is still the same: the descriptor holds on to it while we look."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        stat = _stat(pid)
        if stat is not None and stat.start_time == start_time:
            signal.pidfd_send_signal(descriptor, number)
    except ProcessLookupError:
        pass
    finally:
        os.close(descriptor)
