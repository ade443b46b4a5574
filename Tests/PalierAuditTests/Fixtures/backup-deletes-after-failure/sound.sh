#!/bin/bash
set -e
pg_dump shop > /srv/backups/shop.sql
find /srv/backups -name '*.sql' -mtime +30 -delete
