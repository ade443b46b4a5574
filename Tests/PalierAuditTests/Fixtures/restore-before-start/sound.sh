#!/bin/sh
docker compose up -d --wait postgres
docker compose exec -T postgres psql -v ON_ERROR_STOP=1 -U postgres -d shop < /tmp/backup.sql
docker compose up -d
