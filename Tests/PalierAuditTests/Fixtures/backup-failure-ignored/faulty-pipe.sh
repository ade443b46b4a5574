#!/bin/bash
set -e
pg_dump shop | gzip > /srv/shop.sql.gz
