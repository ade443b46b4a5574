"""Draws configurations of the reference server that nobody tuned anything for.

The range is this file. A date and a name give the same configuration always and everywhere:

- drawn-1: one action of CPU time alone, on event loops or threads, with or without a quota;
- drawn-2: one action that also waits, in synchronous workers or behind a pool of connections;
- CPU time of 1.5 to 3.5 ms, Erlang of shape 2 to 6; waits of 15 to 40 ms, uniform within 20 %;
- whatever saturates first does so at 60 to 150 users and at most 300 requests a second, which gives
  the think time, uniform within 20 %;
- the objective is a 95th percentile of six times (drawn-1; with a quota: five) or two and a half
  times (drawn-2) what it is at light load, which is where the bottleneck is at about nine tenths.
"""

import datetime
import random
from pathlib import Path

from . import paths

NAMES = ("drawn-1", "drawn-2")


def write(name: str, date: str | None = None) -> Path:
    """Draws a configuration and its dossier for a date (today in UTC); the configuration's file."""
    date = date or datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    datetime.date.fromisoformat(date)
    configuration, dossier = (_first if name == "drawn-1" else _second)(
        random.Random(f"{name} {date}")
    )
    title = f"# {name} of {date}, drawn by Lab/lab draw.\n"
    paths.RUN.mkdir(exist_ok=True)
    (paths.RUN / f"{name}.yaml").write_text(f"{title}system: Reference, {name} of {date}\n{dossier}")
    path = paths.RUN / f"{name}.conf"
    path.write_text(title + configuration)
    return path


def _first(draw: random.Random) -> tuple[str, str]:
    """CPU time alone."""
    mode = draw.choice(["async", "threads"])
    workers = draw.randint(1, 4) if mode == "async" else 1
    quota = draw.choice([None, 0.4, 0.5, 0.6])
    # A whole core gives at most 300 requests a second from 3.4 ms on.
    low, high = (3.4, 4.5) if quota is None else (1.5, 3.5)
    milliseconds, shape = round(draw.uniform(low, high), 1), draw.randint(2, 6)
    cpu, light = _erlang(draw, milliseconds, shape)
    limits = "" if quota is None else f"limits: {{ cpu: {quota} }}, "
    configuration = f"""\
[web]
port = 8100
mode = {mode}
workers = {workers}
cores = 0
{"" if quota is None else f"cpu = {quota}"}
action.query = cpu:{cpu}
"""
    web = f"worker_class: {mode}, workers: {workers}, {limits}"
    saturation = milliseconds / (quota or 1)
    bottleneck = "machine.cpu" if quota is None else "web.cpu_quota"
    return configuration, _dossier(draw, f"  web: {{ {_REFERENCE}, {web}{_OBSERVE % 'web'} }}\n",
                                   bottleneck, saturation, milliseconds,
                                   light * (6 if quota is None else 5))


def _second(draw: random.Random) -> tuple[str, str]:
    """CPU time and waiting, with a pool that is smaller than the load."""
    milliseconds, shape = round(draw.uniform(1.5, 3.5), 1), draw.randint(2, 6)
    wait = draw.randint(15, 40)
    # The pool saturates well before the core does: at most at 60 % of it.
    tokens = max(1, min(12, int(0.6 * (milliseconds + wait) / milliseconds)))
    cpu, light_cpu = _erlang(draw, milliseconds, shape)
    light = light_cpu + 1.2 * wait
    if draw.random() < 0.5:
        configuration = f"""\
[web]
port = 8100
mode = sync
workers = {tokens}
cores = 0
action.query = cpu:{cpu},wait:{wait}ms/uniform:0.2
"""
        services = (
            f"  web: {{ {_REFERENCE}, worker_class: sync, workers: {tokens}, {_OBSERVE % 'web'} }}\n"
        )
        held = milliseconds + wait
        bottleneck = "web.workers"
    else:
        inside = round(milliseconds / 2, 2)
        configuration = f"""\
[database]
port = 8101
mode = threads
cores = 0
action.row = cpu:{inside}ms/erlang{shape},wait:{wait}ms/uniform:0.2

[web]
port = 8100
mode = async
workers = 1
pool = {tokens}
cores = 0
action.query = cpu:{inside}ms/erlang{shape},call:127.0.0.1:8101/row
"""
        services = (
            f"  web: {{ {_REFERENCE}, worker_class: async, workers: 1, calls: [database], "
            f"{_OBSERVE % 'web'} }}\n"
            f"  database: {{ {_REFERENCE}, worker_class: threads, connections: {tokens}, "
            f"{_OBSERVE % 'database'} }}\n"
        )
        held = inside + wait
        bottleneck = "database.connections"
    return configuration, _dossier(draw, services, bottleneck, held / tokens,
                                   milliseconds + wait, 2.5 * light)


_REFERENCE = "kind: reference, speed: fixed"
_OBSERVE = "observe: { cgroup: palier/%s }"


def _erlang(draw: random.Random, mean: float, shape: int) -> tuple[str, float]:
    """A demand as the server reads it, and its 95th percentile, in milliseconds."""
    times = sorted(draw.gammavariate(shape, mean / shape) for _ in range(20_000))
    return f"{mean}ms/erlang{shape}", times[19_000]


def _dossier(
    draw: random.Random, services: str, bottleneck: str, saturation: float, response: float,
    objective: float
) -> str:
    """What follows the system's name; times in milliseconds.

    `bottleneck` is what saturates first, `saturation` the time between requests that the bottleneck cannot go below, `response` the
    mean response time at light load, `objective` the 95th percentile that is wanted.
    """
    users = draw.randint(60, 150)
    think = max(100, users * max(saturation, 1000 / 300) - response)
    return f"""\
# bottleneck: {bottleneck}
target: http://127.0.0.1:8100
objectives: {{ p95: {{ query: {objective:.0f} ms }}, errors: 1 % }}
machine: {{ cpu: 1, memory: 2 GiB }}
services:
{services}actions:
  query: {{ request: GET /query, think: {0.8 * think:.0f}..{1.2 * think:.0f} ms }}
journeys:
  user: {{ activities: [[query]] }}
"""
