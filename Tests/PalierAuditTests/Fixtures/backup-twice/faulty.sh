#!/bin/bash
set -e
pg_dump shop > /srv/backups/shop.sql
tar -czf /srv/backups/media.tar.gz /var/www/shop/media/
tar -czf /srv/backups/code.tar.gz /var/www/shop/
