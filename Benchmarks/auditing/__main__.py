"""Writes Docs/audit-beside-others.md and .fr.md."""

import pathlib
import sys

from . import mariadb, nginx, page, postgresql

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def main() -> None:
    palier, peers = sys.argv[1:3]
    peers = pathlib.Path(peers).resolve()
    found = {
        "nginx": nginx.compare(REPOSITORY, palier, peers),
        "mariadb": mariadb.compare(REPOSITORY, palier, peers),
        "postgresql": postgresql.compare(palier),
    }
    for language, name in (("en", "audit-beside-others.md"), ("fr", "audit-beside-others.fr.md")):
        (REPOSITORY / "Docs" / name).write_text(page.write(found, language), encoding="utf-8")


if __name__ == "__main__":
    main()
