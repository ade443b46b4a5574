#!/bin/sh
sudo apt install prometheus node-exporter grafana
