#!/bin/bash
set -e
BACKUP_DIR=/srv/backups
pg_dump shop > $BACKUP_DIR/shop.sql
