#!/bin/sh
docker compose logs -f api
curl --fail http://localhost:5000/health
