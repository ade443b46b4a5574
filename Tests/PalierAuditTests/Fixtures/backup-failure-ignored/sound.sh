#!/bin/bash
set -euo pipefail
pg_dump shop | gzip > /srv/shop.sql.gz
