#!/bin/bash
docker-compose down
docker exec shop-postgres-1 pg_dump \
  -U postgres shop > backup.sql
