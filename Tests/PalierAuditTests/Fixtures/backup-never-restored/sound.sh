#!/bin/bash
set -e
pg_dump shop > /srv/backups/shop.sql
createdb restore_test && psql -v ON_ERROR_STOP=1 -d restore_test < /srv/backups/shop.sql
