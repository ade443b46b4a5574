workers = 8
max_requests = 10000
max_requests_jitter = 5000
