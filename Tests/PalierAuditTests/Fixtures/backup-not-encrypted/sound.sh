#!/bin/bash
set -euo pipefail
pg_dump shop | age --recipients-file keys.txt > /srv/backups/shop.sql.age
