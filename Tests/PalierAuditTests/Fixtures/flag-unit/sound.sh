#!/bin/sh
exec node --max-old-space-size=768 server.js
