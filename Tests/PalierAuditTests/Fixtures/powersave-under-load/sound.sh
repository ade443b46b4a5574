#!/bin/sh
echo schedutil | tee /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor
