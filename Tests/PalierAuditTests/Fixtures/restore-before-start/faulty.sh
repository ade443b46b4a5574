#!/bin/sh
psql -v ON_ERROR_STOP=1 -U postgres -d shop < /tmp/backup.sql
docker compose up -d
