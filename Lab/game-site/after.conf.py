"""gunicorn as the site was left: sixteen event loops, each serving many requests that wait."""

bind = "127.0.0.1:8000"
worker_class = "gevent"
workers = 16
worker_connections = 1000
keepalive = 5
timeout = 120
control_socket_disable = True
