#!/bin/bash
set -e
mysqldump --defaults-extra-file=/root/.backup.cnf shop > /srv/shop.sql
