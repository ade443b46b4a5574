"""MemoList: nginx, a Node API, PostgreSQL and Redis, under the limits of its document's tiers."""

import hashlib
import json
import os
import random
import secrets
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

from . import accounts, paths
from .language import LabError
from .system import Service, System

NAME = "memolist"
VARIANTS = ("calibration", "1", "2", "3", "1-document", "2-document", "3-document")
"""The document's tiers that one core can hold, with the settings that `palier generate` makes for them, or
with the document's own; and tier 1 without quotas, to calibrate on."""

FOLDER = paths.LAB / "memolist"
DOSSIER = FOLDER / "memolist.yaml"
ROOT = paths.RUN / "memolist"
"""What stands for the root of the machine: etc, var, run."""
DATA = ROOT / "var" / "lib" / "postgresql"
OBJECTS = ROOT / "srv" / "objects"
ACCOUNT = "postgres"
PORTS = {"nginx": 8200, "api": 8201, "database": 8202, "cache": 8203}
PICTURES, PICTURE_BYTES = 64, 30_000

HEAPS = {"2": 768, "3": 1024}
"""MiB of `max-old-space-size` that the document gives Node."""


def change(tier: str) -> str:
    """The dossier's change that makes it this tier."""
    return tier if tier == "calibration" else f"tier{tier}"


def system(variant: str, cpu: float | None = None) -> System:
    """The services of a tier; their settings are written under the root."""
    if cpu is not None:
        raise LabError("MemoList's tiers have their own limits: leave --cpu out",
                       "les paliers de MemoList ont leurs limites : retirez --cpu", status=2)
    tier, _, settings = variant.partition("-")
    is_generated = settings != "document"
    if not os.environ.get("MEMOLIST_PASSWORD"):
        raise LabError(
            "the people's common password is missing; for example: export MEMOLIST_PASSWORD=secret",
            "il manque le mot de passe commun des gens ; par exemple : export MEMOLIST_PASSWORD=secret",
        )
    limits = _settings(tier)
    node = _generated_node() if is_generated else _document(tier)
    config = ROOT / "etc" / "nginx" / "nginx.conf"
    redis = ["/usr/bin/redis-server"] + (
        [str(ROOT / "etc/redis/redis.conf")] if is_generated else _document_redis(tier)
    )
    postgres = [str(_postgresql() / "postgres"), "-D", str(DATA), "-c", "unix_socket_directories="]
    if not is_generated:
        # The image reads none of the document's POSTGRES_SHARED_BUFFERS and the like: its defaults stand.
        postgres += ["-c", f"port={PORTS['database']}", "-c", "listen_addresses=127.0.0.1"]
    environment = node["environment"] | {
        "DATABASE_URL": f"postgres://memolist@127.0.0.1:{PORTS['database']}/memolist",
        # Prisma, which the document's API uses, opens twice the Pi's cores and one.
        "DATABASE_POOL": "10" if is_generated else "9",
        "REDIS_URL": f"redis://127.0.0.1:{PORTS['cache']}",
        "OBJECTS": str(OBJECTS),
        "NODE_PATH": str(paths.node_modules()),
    }
    commands = {
        "database": postgres,
        "cache": redis,
        "api": ["/usr/bin/node", *node["arguments"]],
        "nginx": ["/usr/sbin/nginx", "-e", str(ROOT / "var/log/nginx/error.log"), "-c", str(config),
                  "-g", "daemon off;"],
    }
    services = [
        Service(
            name, command, PORTS[name],
            environment=environment if name == "api" else {},
            cpu=limits[name]["cpu"],
            memory=limits[name]["memory"],
            health="/health" if name in ("api", "nginx") else None,
            account=ACCOUNT,
        )
        for name, command in commands.items()
    ]
    return System(NAME, variant, services, DOSSIER, entrance="nginx")


def _settings(tier: str) -> dict[str, dict]:
    """Has `palier generate` write the settings of a tier; the limits of each service."""
    for folder in ("etc", "monitoring", "run", "var/log"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    for folder in ("run", "var/log/nginx", "var/lib/nginx", "var/lib/redis", "srv"):
        (ROOT / folder).mkdir(parents=True, exist_ok=True)
    ports = ",".join(f"{name}={port}" for name, port in PORTS.items())
    done = subprocess.run(
        [paths.palier(), "generate", DOSSIER, "--change", change(tier), "--root", ROOT,
         "--ports", ports, "--output", ROOT, "--force", "--json"],
        capture_output=True, text=True,
    )
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        raise LabError(f"palier generate: {said}", f"palier generate : {said}")
    services = json.loads(done.stdout)["services"]
    return {
        service["service"]: {
            "memory": int(service["memory"]["value"]["mid"]),
            "cpu": None if tier == "calibration" else service["cores"]["value"]["mid"],
        }
        for service in services
    }


def _generated_node() -> dict:
    lines = (ROOT / "etc/node/api.env").read_text().splitlines()
    pairs = [line.split("=", 1) for line in lines if "=" in line and not line.startswith("#")]
    return {
        "environment": dict(pairs),
        "arguments": [str(ROOT / "etc/node/cluster.cjs"), str(FOLDER / "server.cjs")],
    }


def _document(tier: str) -> dict:
    """Puts the document's settings in place of the generated ones."""
    shutil.rmtree(ROOT / "etc")
    (ROOT / "etc/nginx").mkdir(parents=True)
    text = (FOLDER / "document" / "nginx.conf").read_text()
    (ROOT / "etc/nginx/nginx.conf").write_text(text.replace("ROOT", str(ROOT)))
    heap = [f"--max-old-space-size={HEAPS[tier]}"] if tier in HEAPS else []
    return {
        "environment": {"HOST": "127.0.0.1", "PORT": str(PORTS["api"]), "NODE_ENV": "production"},
        "arguments": [*heap, str(FOLDER / "server.cjs")],
    }


def _document_redis(tier: str) -> list[str]:
    """The image's defaults, and what the document changes from its second tier on."""
    arguments = ["--bind", "127.0.0.1", "--port", str(PORTS["cache"]), "--dir", str(ROOT / "var/lib/redis")]
    if tier in ("2", "3"):
        arguments += ["--maxmemory-policy", "allkeys-lru"]
    if tier == "3":
        arguments += ["--maxmemory", "256mb"]
    return arguments


def prepare(variant: str) -> None:
    """Puts the made data in place: a copy of a database that is made once."""
    made = paths.RUN / f"memolist-{_digest()}"
    if not made.exists():
        for old in paths.RUN.glob("memolist-*"):
            shutil.rmtree(old)
        _make(made)
    shutil.rmtree(DATA, ignore_errors=True)
    shutil.copytree(made, DATA)
    for leftover in (ROOT / "var/lib/redis").glob("*"):
        leftover.unlink()
    settings = list((ROOT / "etc").glob("postgresql/*/main/conf.d/palier.conf"))
    with (DATA / "postgresql.conf").open("a") as file:
        file.writelines(f"include '{path}'\n" for path in settings)
    OBJECTS.mkdir(parents=True, exist_ok=True)
    draw = random.Random(1)
    for number in range(PICTURES):
        (OBJECTS / f"picture{number:02}.webp").write_bytes(draw.randbytes(PICTURE_BYTES))
    _give(ROOT)
    _set_password()


def reset() -> None:
    """Takes back every answer that is not made data."""
    _sql(["--command", "CALL reset()"], PORTS["database"])


def _digest() -> str:
    return hashlib.sha256((FOLDER / "schema.sql").read_bytes()).hexdigest()[:12]


def _make(target: Path) -> None:
    """Makes the database; nothing is at `target` until it is complete."""
    unfinished = target.with_suffix(".new")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    _give(unfinished)
    programs = _postgresql()
    _run([programs / "initdb", "--auth=trust", "--username=memolist", "--no-sync", "--pgdata", unfinished])
    with _server(unfinished):
        _sql(["--dbname", "postgres", "--command", "CREATE DATABASE memolist"], PORTS["database"])
        _sql(["--file", str(FOLDER / "schema.sql")], PORTS["database"])
    os.replace(unfinished, target)


@contextmanager
def _server(data: Path):
    """PostgreSQL on its port for as long as it is needed."""
    programs = _postgresql()
    options = f"-p {PORTS['database']} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    control = [programs / "pg_ctl", "--pgdata", data, "--wait", "--silent"]
    _run([*control, "--log", data / "made.log", "--options", options, "start"])
    try:
        yield
    finally:
        _run([*control, "--mode", "fast", "stop"])


def _set_password() -> None:
    """One password for all, so one hash: checking it costs each person the same all the same."""
    salt = secrets.token_bytes(16)
    password = os.environ["MEMOLIST_PASSWORD"].encode()
    hashed = hashlib.scrypt(password, salt=salt, n=4096, r=8, p=1, dklen=32)
    statement = f"UPDATE person SET password = '{salt.hex()}${hashed.hex()}'"
    _run([_postgresql() / "postgres", "--single", "-D", DATA, "memolist"], given=statement)


def _sql(arguments: list[str], port: int) -> None:
    words = ["/usr/bin/psql", "--host", "127.0.0.1", "--port", str(port), "--username", "memolist",
             "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]
    _run([*words, *([] if "--dbname" in arguments else ["--dbname", "memolist"]), *arguments])


def _run(command: list, given: str = "") -> None:
    owner = accounts.owner(ACCOUNT)
    done = subprocess.run([str(word) for word in command], cwd="/", input=given, text=True,
                          capture_output=True, preexec_fn=lambda: accounts.become(owner))
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        raise LabError(f"{Path(command[0]).name}: {said}", f"{Path(command[0]).name} : {said}")


def _give(folder: Path) -> None:
    """Leaves a folder to the account that the services run under."""
    owner = accounts.owner(ACCOUNT)
    if owner:
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, *owner, follow_symlinks=False)


def _postgresql() -> Path:
    """The folder of PostgreSQL's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if not found:
        raise LabError("PostgreSQL is not installed; run: make setup",
                       "PostgreSQL n’est pas installé ; lancez : make setup")
    return found[-1].parent
