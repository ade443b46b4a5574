'use strict';
// MemoList's API: people list their decks, see the cards to learn, look at pictures, and grade
// their answers.
//
//   POST /login                   a form with user and password; opens a session (cookie)
//   GET  /api/decks               one's decks, those with the most due cards first
//   GET  /api/decks/ID/cards      the twenty cards of a deck that are due first; who is done may learn ahead
//   GET  /media/NAME              a picture, from the folder of objects
//   POST /api/cards/ID/answers    a form with grade: schedules the card anew, notes a revision
//   GET  /health                  are the database and the sessions there?
//
// Settings come from the environment: HOST, PORT, DATABASE_URL, DATABASE_POOL, REDIS_URL, OBJECTS.

const crypto = require('node:crypto');
const fs = require('node:fs/promises');
const http = require('node:http');
const path = require('node:path');
const pg = require('pg');
const redis = require('redis');

const SESSION_SECONDS = 7 * 24 * 3600;

const database = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
});
const sessions = redis.createClient({ url: process.env.REDIS_URL });
// Lost connections come back by themselves; requests in between fail.
database.on('error', (error) => console.error('database:', error.message));
sessions.on('error', (error) => console.error('sessions:', error.message));

/** An answer that is no success. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function form(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 10_000) throw new Refusal(413, 'too long');
  }
  return new URLSearchParams(text);
}

function matches(password, stored) {
  const [salt, hash] = stored.split('$').map((part) => Buffer.from(part, 'hex'));
  return new Promise((resolve, reject) => {
    crypto.scrypt(password, salt, hash.length, { N: 4096, r: 8, p: 1 }, (error, derived) =>
      error ? reject(error) : resolve(crypto.timingSafeEqual(derived, hash)));
  });
}

/** The person whose session this is. */
async function person(request) {
  const token = /(?:^|; )session=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  const id = token && (await sessions.get(`session:${token}`));
  if (!id) throw new Refusal(401, 'log in first');
  return Number(id);
}

async function login(request) {
  const fields = await form(request);
  const { rows } = await database.query('SELECT id, password FROM person WHERE name = $1', [
    fields.get('user') ?? '',
  ]);
  if (!rows.length || !(await matches(fields.get('password') ?? '', rows[0].password))) {
    throw new Refusal(403, 'unknown person or wrong password');
  }
  const token = crypto.randomBytes(16).toString('hex');
  await sessions.set(`session:${token}`, rows[0].id, { EX: SESSION_SECONDS });
  return {
    body: { person: rows[0].id },
    headers: { 'Set-Cookie': `session=${token}; HttpOnly; SameSite=Lax; Path=/` },
  };
}

async function decks(request) {
  const { rows } = await database.query(
    `SELECT deck.id, title, count(*)::int AS cards,
            (count(*) FILTER (WHERE due <= now()))::int AS due
     FROM deck JOIN card ON card.deck = deck.id
     WHERE person = $1 GROUP BY deck.id ORDER BY due DESC, deck.id`,
    [await person(request)],
  );
  return { body: { decks: rows } };
}

async function cards(request, deck) {
  const { rows } = await database.query(
    `SELECT card.id, front, back, picture, days FROM card JOIN deck ON deck.id = card.deck
     WHERE deck = $1 AND person = $2 ORDER BY due, card.id LIMIT 20`,
    [deck, await person(request)],
  );
  return { body: { cards: rows } };
}

async function media(request, name) {
  await person(request);
  try {
    return { bytes: await fs.readFile(path.join(process.env.OBJECTS, name)), type: 'image/webp' };
  } catch (error) {
    if (error.code === 'ENOENT') throw new Refusal(404, 'no such picture');
    throw error;
  }
}

async function answer(request, card) {
  const id = await person(request);
  const grade = Number((await form(request)).get('grade'));
  if (!Number.isInteger(grade) || grade < 0 || grade > 5) throw new Refusal(400, 'grade: 0 to 5');
  // Woźniak's SM-2: a failed card comes back in ten minutes, any other after its
  // interval times its ease, and a year at most.
  const { rows } = await database.query(
    `WITH graded AS (
       UPDATE card SET revised = now(),
         ease = greatest(1.3, ease + 0.1 - (5 - $3::int) * (0.08 + (5 - $3::int) * 0.02)),
         days = CASE WHEN $3::int < 3 THEN 0 WHEN days = 0 THEN 1
                     ELSE least(365, ceil(days * ease)) END,
         due = now() + CASE WHEN $3::int < 3 THEN interval '10 minutes'
                            ELSE interval '1 day' * greatest(1, least(365, ceil(days * ease))) END
       FROM deck WHERE card.id = $1 AND deck.id = card.deck AND person = $2 RETURNING card.id, days
     ), noted AS (
       INSERT INTO revision (card, person, grade, moment) SELECT id, $2, $3, now() FROM graded RETURNING id
     ) SELECT noted.id AS revision, days FROM graded, noted`,
    [card, id, grade],
  );
  if (!rows.length) throw new Refusal(404, 'no such card');
  const today = await sessions.incr(`answers:${id}`);
  return { body: { ...rows[0], today } };
}

async function health() {
  await Promise.all([database.query('SELECT 1'), sessions.ping()]);
  return { body: { ok: true } };
}

const routes = [
  ['POST', /^\/login$/, login],
  ['GET', /^\/api\/decks$/, decks],
  ['GET', /^\/api\/decks\/(\d{1,9})\/cards$/, cards],
  ['GET', /^\/media\/(\w+\.webp)$/, media],
  ['POST', /^\/api\/cards\/(\d{1,9})\/answers$/, answer],
  ['GET', /^\/health$/, health],
];

async function respond(request, response) {
  let result;
  try {
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(request.url));
    if (!route) throw new Refusal(404, 'nothing is here');
    result = await route[2](request, ...route[1].exec(request.url).slice(1));
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(request.method, request.url, error.message);
    result = { status: error.status ?? 500, body: { error: error.status ? error.message : 'a fault' } };
  }
  const bytes = result.bytes ?? Buffer.from(JSON.stringify(result.body));
  response.writeHead(result.status ?? 200, {
    'Content-Type': result.type ?? 'application/json',
    'Content-Length': bytes.length,
    ...result.headers,
  });
  response.end(bytes);
}

const server = http.createServer(respond);
// Longer than any proxy keeps an idle connection: it is never closed under a request.
server.keepAliveTimeout = 75_000;
process.once('SIGTERM', () => server.close(() => process.exit(0)) && server.closeIdleConnections());
sessions.connect().then(() => server.listen(Number(process.env.PORT), process.env.HOST));
