workers = 8
max_requests = 50
max_requests_jitter = 25
