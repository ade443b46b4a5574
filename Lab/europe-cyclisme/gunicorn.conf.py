"""gunicorn for the cycling service: sixteen processes, each blocked by the request that it serves."""

bind = "127.0.0.1:8201"
worker_class = "sync"
workers = 16
timeout = 30
control_socket_disable = True
