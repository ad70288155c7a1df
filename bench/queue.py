"""The queue in SimPy: M/M/1 at load 0.909. Arguments: customers, seed. Prints customers, seconds and mean wait as JSON."""
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


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
