"""A user of Locust who sends 20 requests a second where the server lets him."""

from locust import FastHttpUser, constant_throughput, task


class User(FastHttpUser):
    wait_time = constant_throughput(20)

    @task
    def get(self):
        self.client.get("/")
