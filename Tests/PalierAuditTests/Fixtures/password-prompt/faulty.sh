#!/bin/bash
set -euo pipefail
mysqldump --single-transaction -u root -p shop > /srv/shop.sql
