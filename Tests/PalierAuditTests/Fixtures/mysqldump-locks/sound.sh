#!/bin/bash
set -e
mysqldump --defaults-extra-file=/root/.backup.cnf --single-transaction shop > /srv/shop.sql
