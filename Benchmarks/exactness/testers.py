"""Load testers, and what each makes of 1,000 requests a second for ten seconds."""

import json
import re
import shutil
import sys

from . import machine

LOCUST = machine.BENCHMARKS / ".venv/bin/locust"


def palier(target, *options, accepted=(0, 1, 4)):
    """What `palier load --json` answers."""
    result = machine.run(machine.PROGRAMS / "palier", "load", target, *options, "--json")
    if result.returncode not in accepted or not result.stdout:
        sys.exit(result.stderr or result.stdout)
    return json.loads(result.stdout)


def seconds(text):
    """A time as wrk writes it: 915.00ms, 1.20s."""
    value, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 1e-6, "ms": 1e-3, "s": 1}[unit]


def wrk(url):
    text = machine.run("wrk", "-t1", "-c50", "-d10s", "--latency", url).stdout
    return {"p99": seconds(re.search(r"99%\s+(\S+)", text)[1]), "sent": _count(r"(\d+) requests in", text)}


def hey(url):
    text = machine.run("hey", "-z", "10s", "-c", "50", "-q", "20", url).stdout
    found = dict(re.findall(r"(9[59])%+ in ([\d.]+) secs", text))
    sent = sum(int(count) for count in re.findall(r"\[\d+\]\s+(\d+) responses", text))
    return {**{"p" + name: float(value) for name, value in found.items()}, "sent": sent}


def h2load(url):
    text = machine.run("h2load", "--h1", "-t1", "-c50", "--rps", "20", "-D", "10", url).stdout
    return {"sent": _count(r"(\d+) succeeded", text)}


def locust(url):
    """50 users of FastHttpUser, 20 requests a second each."""
    text = machine.run(LOCUST, "--headless", "-f", machine.BENCHMARKS / "Peers/locust_user.py", "-H", url.rstrip("/"),
                       "-u", "50", "-r", "50", "-t", "10s", "--json", "--skip-log",
                       "--only-summary").stdout
    entry = json.loads(text[text.index("["):])[0]
    times = sorted((float(key), count) for key, count in entry["response_times"].items())
    total = sum(count for _, count in times)

    def percentile(p):
        seen = 0
        for time, count in times:
            seen += count
            if seen >= p * total:
                return time / 1e3
        return None
    return {"p95": percentile(0.95), "p99": percentile(0.99), "sent": total}


def _count(pattern, text):
    found = re.search(pattern, text)
    return int(found[1]) if found else None


def peers(*names):
    """Those of the named peers that are installed."""
    installed = {name: shutil.which(name) for name in ("wrk", "hey", "h2load")}
    installed["locust"] = LOCUST.exists()
    everything = {"wrk": wrk, "hey": hey, "h2load": h2load, "locust": locust}
    return {name: everything[name] for name in names if installed[name]}
