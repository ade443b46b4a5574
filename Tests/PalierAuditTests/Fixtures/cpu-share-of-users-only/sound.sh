#!/bin/bash
CPU_USAGE=$(LC_ALL=C vmstat 1 2 | tail -1 | awk '{print 100 - $15}')
echo "$CPU_USAGE"
