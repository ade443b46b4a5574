"""A game site: players log in, watch the state of the game, hear of events, and make moves.

    POST /login   a form with user and password: hashed on purpose slowly; opens a session (cookie)
    GET  /state   the game as one player sees it; the common part comes from an in-process cache
    GET  /events  a long poll: answers after 1 to 3 seconds with the moves made since a move
    POST /action  asks a slow outside service, then writes the player's move
    GET  /health  is the site there?

Settings come from the environment: GAME_DATABASE, GAME_OUTSIDE (the service's address), GAME_SECRET
(signs the cookies), GAME_CACHE_SECONDS.
"""

import os
import random
import sqlite3
import time
import urllib.request

from flask import Flask, jsonify, request, session
from werkzeug.security import check_password_hash

CACHE_SECONDS = float(os.environ["GAME_CACHE_SECONDS"])
OUTSIDE = os.environ["GAME_OUTSIDE"]
LEADERS = 100

app = Flask(__name__)
app.secret_key = os.environ["GAME_SECRET"]


class Database:
    """One connection for each process, opened after the fork."""

    connection: sqlite3.Connection | None = None
    process = 0

    @classmethod
    def rows(cls, query: str, *values) -> list[sqlite3.Row]:
        if cls.connection is None or cls.process != os.getpid():
            cls.process = os.getpid()
            cls.connection = sqlite3.connect(
                os.environ["GAME_DATABASE"], timeout=5, isolation_level=None,
                check_same_thread=False,
            )
            cls.connection.row_factory = sqlite3.Row
            cls.connection.execute("PRAGMA synchronous = NORMAL")
        return cls.connection.execute(query, values).fetchall()


class Board:
    """The part of the state that all players share, rebuilt when it is older than the cache allows."""

    built = float("-inf")
    value: dict = {}

    @classmethod
    def current(cls) -> tuple[dict, bool]:
        """The board, and whether it was in the cache."""
        if time.monotonic() - cls.built < CACHE_SECONDS:
            return cls.value, True
        cls.value = cls.rebuilt()
        cls.built = time.monotonic()
        return cls.value, False

    @staticmethod
    def rebuilt() -> dict:
        scores = Database.rows(
            "SELECT player.id, player.name, team.name AS team, sum(points) AS points,"
            " count(*) AS moves, max(moment) AS latest FROM move"
            " JOIN player ON player.id = move.player JOIN team ON team.id = player.team"
            " GROUP BY player.id ORDER BY points DESC, player.id"
        )
        kinds = Database.rows(
            "SELECT kind, count(*) AS moves, avg(points) AS mean, max(points) AS best FROM move"
            " GROUP BY kind ORDER BY kind"
        )
        teams: dict[str, dict] = {}
        for score in scores:
            team = teams.setdefault(score["team"], {"players": 0, "points": 0, "moves": 0})
            team["players"] += 1
            team["points"] += score["points"]
            team["moves"] += score["moves"]
        return {
            "leaders": [dict(score) for score in scores[:LEADERS]],
            "teams": teams,
            "kinds": [dict(kind) for kind in kinds],
            "ranks": {score["id"]: rank for rank, score in enumerate(scores, 1)},
        }


def player() -> int | None:
    """The player whose session this is."""
    return session.get("player")


@app.post("/login")
def login():
    found = Database.rows(
        "SELECT id, password FROM player WHERE name = ?", request.form.get("user", "")
    )
    if not found or not check_password_hash(found[0]["password"], request.form.get("password", "")):
        return jsonify(error="unknown player or wrong password"), 403
    session["player"] = found[0]["id"]
    return jsonify(player=found[0]["id"])


@app.get("/state")
def state():
    if player() is None:
        return jsonify(error="log in first"), 401
    board, from_cache = Board.current()
    mine = Database.rows(
        "SELECT id, kind, points, moment FROM move WHERE player = ? ORDER BY id DESC LIMIT 20",
        player(),
    )
    response = jsonify(
        leaders=board["leaders"], teams=board["teams"], kinds=board["kinds"],
        rank=board["ranks"].get(player()), mine=[dict(move) for move in mine],
    )
    response.headers["X-Cache"] = "hit" if from_cache else "miss"
    return response


@app.get("/events")
def events():
    if player() is None:
        return jsonify(error="log in first"), 401
    held = random.uniform(1, 3)
    time.sleep(held)
    since = request.args.get("since", 0, type=int)
    news = Database.rows(
        "SELECT id, player, kind, points FROM move WHERE id > ? ORDER BY id DESC LIMIT 20", since
    )
    response = jsonify(events=[dict(move) for move in news])
    response.headers["Server-Timing"] = f"held;dur={held * 1000:.3f}"
    return response


@app.post("/action")
def action():
    if player() is None:
        return jsonify(error="log in first"), 401
    with urllib.request.urlopen(OUTSIDE, timeout=30) as answer:
        answer.read()
    move = Database.rows(
        "INSERT INTO move (player, kind, points, moment) VALUES (?, 'duel', ?, ?) RETURNING id",
        player(), random.randint(1, 50), time.time(),
    )
    return jsonify(move=move[0]["id"])


@app.get("/health")
def health():
    return "ok\n"
