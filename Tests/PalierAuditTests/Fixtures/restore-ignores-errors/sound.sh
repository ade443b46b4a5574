#!/bin/sh
psql -v ON_ERROR_STOP=1 --single-transaction -d shop < /tmp/backup.sql
