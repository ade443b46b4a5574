#!/bin/bash
set -e
pg_dump shop > /srv/backups/shop.sql
