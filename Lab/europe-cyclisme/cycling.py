"""Europe Cyclisme: mountain passes and cycling routes, near a place, in detail, and kept by riders.

    GET  /nearby?lat=…&lon=…   passes and routes within 25 km, the nearest first
    GET  /routes/ID            a route with its track; counts the view
    GET  /popular              the routes seen most, kept in the cache for 30 seconds
    GET  /weather?lat=…&lon=…  asks an outside service, which takes its time
    GET  /favourites           the routes that a rider keeps (header X-Rider: the rider's key)
    POST /favourites/ID        keeps a route
    GET  /health               is the service there?

Settings come from the environment: CYCLING_DATABASE, CYCLING_CACHE, CYCLING_WEATHER (addresses).
"""

import os
import urllib.request

import psycopg
import redis
from flask import Flask, Response, jsonify, request
from psycopg.rows import dict_row

RADIUS = 25_000
"""Metres."""
NEARBY = 20
POPULAR_SECONDS, POPULAR = 30, 50
WEATHER = os.environ["CYCLING_WEATHER"]

app = Flask(__name__)
app.json.sort_keys = False
cache = redis.Redis.from_url(os.environ["CYCLING_CACHE"])


class Database:
    """One connection for each process, opened at its first query, and anew if it was lost."""

    connection: psycopg.Connection | None = None

    @classmethod
    def rows(cls, query: str, *values) -> list[dict]:
        if cls.connection is None or cls.connection.closed:
            cls.connection = psycopg.connect(
                os.environ["CYCLING_DATABASE"], autocommit=True, row_factory=dict_row,
                prepare_threshold=0,
            )
        return cls.connection.execute(query, values).fetchall()


def rider() -> int | None:
    """The rider whose key the request bears."""
    found = Database.rows(
        "SELECT id FROM rider WHERE key = %s", request.headers.get("X-Rider", "")
    )
    return found[0]["id"] if found else None


@app.get("/nearby")
def nearby():
    longitude, latitude = request.args.get("lon", type=float), request.args.get("lat", type=float)
    if longitude is None or latitude is None:
        return jsonify(error="lat and lon are needed"), 400
    place = f"SRID=4326;POINT({longitude} {latitude})"
    passes = Database.rows(
        "SELECT id, name, altitude, place <-> %s::geography AS metres FROM pass"
        " WHERE ST_DWithin(place, %s::geography, %s) ORDER BY metres LIMIT %s",
        place, place, RADIUS, NEARBY,
    )
    routes = Database.rows(
        "SELECT id, name, length, climb, start <-> %s::geography AS metres FROM route"
        " WHERE ST_DWithin(start, %s::geography, %s) ORDER BY metres LIMIT %s",
        place, place, RADIUS, NEARBY,
    )
    return jsonify(passes=passes, routes=routes)


@app.get("/routes/<int:number>")
def route(number: int):
    found = Database.rows(
        "SELECT id, name, length, climb, ST_AsGeoJSON(track, 5) AS track FROM route WHERE id = %s",
        number,
    )
    if not found:
        return jsonify(error="no such route"), 404
    cache.zincrby("views", 1, number)
    return jsonify(found[0])


@app.get("/popular")
def popular():
    page = cache.get("popular")
    hit = page is not None
    if not hit:
        page = popular_page()
        cache.set("popular", page, ex=POPULAR_SECONDS)
    headers = {"X-Cache": "hit" if hit else "miss"}
    return Response(page, mimetype="application/json", headers=headers)


def popular_page() -> bytes:
    """The routes that were seen most, and how many riders keep each."""
    seen = [int(number) for number, _ in cache.zrevrange("views", 0, POPULAR - 1, withscores=True)]
    rows = Database.rows(
        "SELECT route.id, name, length, climb, count(favourite.id) AS riders"
        " FROM unnest(%s::integer[]) WITH ORDINALITY AS seen (id, rank)"
        " JOIN route USING (id) LEFT JOIN favourite ON favourite.route = route.id"
        " GROUP BY route.id, rank ORDER BY rank",
        seen,
    )
    return app.json.dumps(rows).encode()


@app.get("/weather")
def weather():
    with urllib.request.urlopen(WEATHER, timeout=10) as answer:
        answer.read()
    return jsonify(lat=request.args.get("lat"), lon=request.args.get("lon"), wind=3.5, rain=0.2)


@app.get("/favourites")
def favourites():
    mine = rider()
    if mine is None:
        return jsonify(error="unknown rider"), 401
    return jsonify(routes=Database.rows(
        "SELECT route.id, name, length, climb FROM favourite JOIN route ON route.id = route"
        " WHERE rider = %s ORDER BY moment DESC LIMIT 20", mine,
    ))


@app.post("/favourites/<int:number>")
def keep(number: int):
    mine = rider()
    if mine is None:
        return jsonify(error="unknown rider"), 401
    kept = Database.rows(
        "INSERT INTO favourite (rider, route, moment) VALUES (%s, %s, now())"
        " ON CONFLICT (rider, route) DO UPDATE SET moment = now() RETURNING id", mine, number,
    )
    return jsonify(favourite=kept[0]["id"])


@app.get("/health")
def health():
    Database.rows("SELECT 1")
    cache.ping()
    return "ok\n"
