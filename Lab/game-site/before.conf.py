"""gunicorn as the site was found: nine processes, each blocked by the request that it serves."""

bind = "127.0.0.1:8000"
worker_class = "sync"
workers = 9
timeout = 120
control_socket_disable = True
