#!/bin/sh
psql -d shop < /tmp/backup.sql
