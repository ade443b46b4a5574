"""What palier audit finds."""

import json
import subprocess


def findings(palier: str, *arguments: str) -> list[dict]:
    """The findings for files, or with --live of what runs."""
    run = subprocess.run(
        [palier, "audit", "--json", "--lang", "en", *arguments],
        capture_output=True, text=True, check=False, timeout=120,
    )
    if run.returncode not in (0, 1, 3):
        raise SystemExit(f"palier audit {arguments}: {run.stderr}")
    return json.loads(run.stdout)["findings"]


def rules(found: list[dict]) -> list[str]:
    """The names of the rules, each once, in order."""
    return list(dict.fromkeys(one["rule"] for one in found))
