"""The game site's made data: 1,000 players, 12 teams, 60,000 moves, the same for the same seed.

`python site_data.py PATH` writes the database; `python site_data.py PATH --reset` takes back every
move that was made since. The players' common password is in the environment: GAME_PASSWORD.
"""

import os
import random
import sqlite3
import sys

from werkzeug.security import generate_password_hash

PLAYERS, TEAMS, MOVES = 1_000, 12, 60_000
KINDS = ("scout", "trade", "build", "duel")
FIRST_MOMENT = 1_760_000_000  # October 2025, in Unix time

SCHEMA = """
CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE player (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, password TEXT NOT NULL,
  team INTEGER NOT NULL REFERENCES team
);
CREATE TABLE move (
  id INTEGER PRIMARY KEY, player INTEGER NOT NULL REFERENCES player,
  kind TEXT NOT NULL, points INTEGER NOT NULL, moment REAL NOT NULL
);
CREATE INDEX move_of_player ON move (player, id);
"""


def make(path: str, password: str, seed: int = 4) -> None:
    """Writes a new database; nothing is at `path` until it is complete."""
    draw = random.Random(seed)
    unfinished = path + ".new"
    if os.path.exists(unfinished):
        os.remove(unfinished)
    database = sqlite3.connect(unfinished)
    database.executescript(SCHEMA)
    database.executemany(
        "INSERT INTO team VALUES (?, ?)", [(n, f"Team {n:02}") for n in range(1, TEAMS + 1)]
    )
    # One password, so one hash: checking it costs each player the same all the same.
    password_hash = generate_password_hash(password)
    database.executemany(
        "INSERT INTO player VALUES (?, ?, ?, ?)",
        [(n, f"user{n:04}", password_hash, draw.randint(1, TEAMS)) for n in range(1, PLAYERS + 1)],
    )
    database.executemany(
        "INSERT INTO move VALUES (?, ?, ?, ?, ?)",
        [
            (n, draw.randint(1, PLAYERS), draw.choice(KINDS), draw.randint(1, 50),
             FIRST_MOMENT + 10 * n)
            for n in range(1, MOVES + 1)
        ],
    )
    database.commit()
    database.execute("PRAGMA journal_mode = WAL")
    database.close()
    os.replace(unfinished, path)


def reset(path: str) -> int:
    """Deletes the moves that are not made data; the number of them."""
    with sqlite3.connect(path, timeout=10) as database:
        return database.execute("DELETE FROM move WHERE id > ?", (MOVES,)).rowcount


if __name__ == "__main__":
    if sys.argv[2:] == ["--reset"]:
        print(reset(sys.argv[1]))
    else:
        make(sys.argv[1], os.environ["GAME_PASSWORD"])
