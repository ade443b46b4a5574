#!/bin/bash
if ! pg_dump shop > /srv/shop.sql; then
  echo failed >&2
  exit 1
fi
