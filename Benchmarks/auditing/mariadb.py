"""mysqltuner and palier on one running MariaDB, in a folder of its own, on a Unix socket alone."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from . import palier as own


def compare(repository: pathlib.Path, palier: str, peers: pathlib.Path) -> dict:
    """What each says of the server; an empty answer where MariaDB is not installed."""
    if not shutil.which("mariadbd", path="/usr/sbin"):
        return {}
    account = ["--user=mysql"] if os.getuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="palier-peers-") as folder:
        if account:
            shutil.chown(folder, "mysql")
        settings = pathlib.Path(folder) / "my.cnf"
        text = (repository / "Benchmarks/Peers/audit/mariadb.cnf").read_text(encoding="utf-8")
        socket = f"{folder}/my.sock"
        settings.write_text(
            text + f"datadir = {folder}/data\nsocket = {socket}\npid-file = {folder}/pid\nskip-networking\n",
            encoding="utf-8",
        )
        os.chmod(folder, 0o755)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(
            ["mariadb-install-db", "--no-defaults", f"--datadir={folder}/data",
             "--auth-root-authentication-method=normal", "--skip-test-db", *account],
            check=True, timeout=120, **quiet,
        )
        # The second value is given at start, as units and images do.
        with subprocess.Popen(
            ["/usr/sbin/mariadbd", f"--defaults-file={settings}", "--max-connections=800", *account], **quiet
        ) as server:
            try:
                wait(socket)
                subprocess.run(
                    ["mariadb", "--no-defaults", "--user=root", f"--socket={socket}",
                     "--execute=SET GLOBAL sort_buffer_size = 33554432"], check=True, timeout=30,
                )
                found = [
                    one for one in own.findings(palier, "--live")
                    if one["process"] and one["process"]["pid"] == server.pid
                ]
                return {"peer": tuned(peers, socket, settings), "palier": found}
            finally:
                server.terminate()
                server.wait(timeout=60)


def wait(socket: str) -> None:
    """Waits until the server answers."""
    for _ in range(300):
        ping = ["mariadb-admin", "--no-defaults", "--user=root", f"--socket={socket}", "ping"]
        if subprocess.run(ping, capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise SystemExit("MariaDB does not answer")


def tuned(peers: pathlib.Path, socket: str, settings: pathlib.Path) -> list[str]:
    """The recommendations of mysqltuner, one a line, names of this machine taken out."""
    run = subprocess.run(
        ["perl", peers / "mysqltuner/usr/bin/mysqltuner", "--socket", socket, "--user", "root",
         "--pass", "", "--nocolor", "--nogood", "--noinfo", "--skippassword",
         "--forcemem", "4096", "--forceswap", "0"],
        capture_output=True, text=True, check=False, timeout=300, stdin=subprocess.DEVNULL,
    )
    text = run.stdout.split("-------- Recommendations", 1)[-1]
    lines = [line.strip() for line in text.splitlines()[1:] if line.startswith("    ")]
    folder = str(settings.parent)
    return [re.sub(r"\s+", " ", line.replace(folder, "…")) for line in lines if line]
