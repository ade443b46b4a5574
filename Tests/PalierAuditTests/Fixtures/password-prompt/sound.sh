#!/bin/bash
set -euo pipefail
mysqldump --defaults-extra-file=/root/.backup.cnf --single-transaction shop > /srv/shop.sql
