#!/bin/bash
set -e
BACKUP_DIR=/srv/backups
mkdir -p "$BACKUP_DIR"
pg_dump shop > $BACKUP_DIR/shop.sql
