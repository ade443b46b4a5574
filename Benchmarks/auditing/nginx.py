"""gixy and palier on small files of nginx, with a fault each or none."""

import json
import pathlib
import subprocess

from . import palier as own

FIXTURES = "Tests/PalierAuditTests/Fixtures"
RULES = [
    "nginx-directive-place", "tls-cipher-name", "nginx-headers-lost", "nginx-alias-traversal",
    "private-data-in-public-cache", "nginx-nothing-passed-on", "nginx-descriptors",
]


def compare(repository: pathlib.Path, palier: str, peers: pathlib.Path) -> list[dict]:
    """One row for each file: its name, whether it has a fault, and what each program finds."""
    inputs = []
    for rule in RULES:
        for file in sorted((repository / FIXTURES / rule).rglob("*.conf")):
            isFaulty = "faulty" in str(file.relative_to(repository / FIXTURES))
            inputs.append((f"{rule}, {'faulty' if isFaulty else 'sound'}", file))
    for file in sorted((repository / "Benchmarks/Peers/audit").glob("*.nginx.conf")):
        inputs.append((file.name.removesuffix(".nginx.conf"), file))
    rows = []
    for name, file in inputs:
        # A folder is one system: the other files in it belong to the finding.
        whole = file.parent if file.parent.name in ("faulty", "sound") else file
        found = [f for f in own.findings(palier, str(whole)) if f["file"].endswith(file.name)]
        rows.append({"name": name, "peer": gixy(peers, file), "palier": own.rules(found)})
    return rows


def gixy(peers: pathlib.Path, file: pathlib.Path) -> list[str]:
    """The plugins of gixy that find something; `refused` where it cannot read the file."""
    run = subprocess.run(
        [peers / "venv/bin/gixy", "-f", "json", str(file)],
        capture_output=True, text=True, check=False, timeout=60,
    )
    try:
        return list(dict.fromkeys(one["plugin"] for one in json.loads(run.stdout)))
    except json.JSONDecodeError:
        return ["refused"] if run.stderr.strip() or run.returncode > 1 else []
