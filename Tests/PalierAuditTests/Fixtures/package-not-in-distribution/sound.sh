#!/bin/sh
sudo apt install prometheus prometheus-node-exporter
