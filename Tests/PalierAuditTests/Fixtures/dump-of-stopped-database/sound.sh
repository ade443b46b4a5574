#!/bin/bash
set -e
docker compose stop api
docker compose exec -T postgres pg_dump -U postgres shop > backup.sql
docker compose down
