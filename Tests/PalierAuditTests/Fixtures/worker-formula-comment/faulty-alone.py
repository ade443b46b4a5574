import multiprocessing
bind = '127.0.0.1:8000'
workers = (2 * multiprocessing.cpu_count()) + 1  # 4 workers
