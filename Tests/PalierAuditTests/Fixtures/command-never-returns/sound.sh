#!/bin/sh
docker compose logs --tail 50 api
curl --fail http://localhost:5000/health
docker compose logs -f api
