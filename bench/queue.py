"""The queue in SimPy: M/M/1 at load 0.909. Each line of the input is `customers seed`; prints customers, seconds and mean wait as JSON."""
import json
import random
import sys
import time

import simpy

ARRIVALS = 1.0
SERVICES = 1.1


def run(customers, seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    desk = simpy.Resource(env, capacity=1)
    waits = []

    def customer():
        came = env.now
        with desk.request() as turn:
            yield turn
            waits.append(env.now - came)
            yield env.timeout(draw.expovariate(SERVICES))

    def source():
        for _ in range(customers):
            yield env.timeout(draw.expovariate(ARRIVALS))
            env.process(customer())

    env.process(source())
    begun = time.perf_counter()
    env.run()
    seconds = time.perf_counter() - begun
    return {"customers": len(waits), "seconds": seconds, "wait": sum(waits) / len(waits)}


for line in sys.stdin:
    print(json.dumps(run(*map(int, line.split()))), flush=True)
