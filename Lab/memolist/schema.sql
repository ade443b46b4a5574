-- MemoList's made data: 2,000 people, 8,000 decks, 200,000 cards, 300,000 revisions; always the same.
-- The document's 5 MB for each of them, pictures apart, are not made: what is looked at fits the memory
-- of every tier, as it must where a Raspberry Pi is to answer within a second.
\set ON_ERROR_STOP on
CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL UNIQUE, password text NOT NULL);
CREATE TABLE deck (id int PRIMARY KEY, person int NOT NULL REFERENCES person, title text NOT NULL);
CREATE TABLE card (
  id int PRIMARY KEY, deck int NOT NULL REFERENCES deck, front text NOT NULL, back text NOT NULL,
  picture text NOT NULL, ease real NOT NULL, days int NOT NULL, due timestamptz NOT NULL, revised timestamptz
) WITH (fillfactor = 80);
CREATE TABLE revision (
  id bigserial PRIMARY KEY, card int NOT NULL REFERENCES card, person int NOT NULL REFERENCES person,
  grade int NOT NULL, moment timestamptz NOT NULL
);

-- What a card was made with, before anyone answered it.
CREATE FUNCTION made_days(card int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT card * 7919 % 30';
CREATE FUNCTION made_due(card int) RETURNS timestamptz STABLE LANGUAGE sql AS
  $$ SELECT timestamptz '2025-10-01 00:00Z' + card * 7907 % 1000 * interval '1 minute' $$;

INSERT INTO person SELECT n, 'user' || lpad(n::text, 4, '0'), '' FROM generate_series(1, 2000) n;
INSERT INTO deck SELECT n, 1 + (n - 1) / 4, 'Deck ' || n FROM generate_series(1, 8000) n;
INSERT INTO card
  SELECT n, 1 + (n - 1) / 25, 'What does word ' || n || ' mean?',
    'It means ' || md5(n::text) || ', as in: ' || repeat(md5((n + 1)::text) || ' ', 3) || '.',
    'picture' || lpad((n % 64)::text, 2, '0') || '.webp', 2.5, made_days(n), made_due(n), NULL
  FROM generate_series(1, 200000) n;
INSERT INTO revision (card, person, grade, moment)
  SELECT card, 1 + (card - 1) / 100, n % 6, timestamptz '2025-09-01 00:00Z' + n * interval '5 seconds'
  FROM (SELECT n, 1 + n * 6007 % 200000 AS card FROM generate_series(1, 300000) n) made;
CREATE INDEX deck_of_person ON deck (person);
CREATE INDEX card_due ON card (deck, due);
CREATE INDEX revision_of_person ON revision (person, moment);

-- Takes back every answer that is not made data.
CREATE PROCEDURE reset() LANGUAGE sql AS $$
  DELETE FROM revision WHERE id > 300000;
  SELECT setval('revision_id_seq', 300000);
  UPDATE card SET ease = 2.5, days = made_days(id), due = made_due(id), revised = NULL WHERE revised IS NOT NULL;
$$;
VACUUM ANALYZE;
CHECKPOINT;
