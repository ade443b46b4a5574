#!/bin/sh
exec node --max-old-space-size=768m server.js
