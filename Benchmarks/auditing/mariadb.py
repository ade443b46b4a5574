"""mysqltuner and palier on one running MariaDB, in a folder and on a loopback port of its own."""

import os
import pathlib
import shutil
import socket as sockets
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
        with sockets.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        settings.write_text(
            text + f"datadir = {folder}/data\nsocket = {socket}\npid-file = {folder}/pid\n"
            + f"bind-address = 127.0.0.1\nport = {port}\n",
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
                     # mysqltuner does not come in without a password.
                     "--execute=SET GLOBAL sort_buffer_size = 33554432;"
                     " GRANT ALL ON *.* TO tuner@'%' IDENTIFIED BY 'tuner'"],
                    check=True, timeout=30,
                )
                found = [
                    one for one in own.findings(palier, "--live")
                    if one["process"] and one["process"]["pid"] == server.pid
                ]
                return {"peer": tuned(peers, port, settings), "palier": found}
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


def tuned(peers: pathlib.Path, port: int, settings: pathlib.Path) -> dict:
    """What mysqltuner marks as bad, one a line, and whether it failed on the way."""
    run = subprocess.run(
        ["perl", peers / "mysqltuner/usr/bin/mysqltuner", "--host", "127.0.0.1", "--port", str(port), "--user", "tuner",
         "--pass", "tuner", "--nocolor", "--nogood", "--noinfo", "--skippassword",
         "--forcemem", "4096", "--forceswap", "0"],
        capture_output=True, text=True, check=False, timeout=300, stdin=subprocess.DEVNULL,
    )
    folder = str(settings.parent)
    lines = [line[4:].strip().replace(folder, "…") for line in run.stdout.splitlines() if line.startswith("[!!]")]
    return {"lines": lines, "failed": "Illegal division by zero" in run.stdout + run.stderr}
