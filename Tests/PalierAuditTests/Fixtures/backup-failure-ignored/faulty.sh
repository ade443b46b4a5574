#!/bin/bash
pg_dump shop > /srv/shop.sql
echo done
