"""One side of `npm run bench`: the same network in PyTorch, on one thread, tensors in memory.

Usage: pytorch.py SETTINGS FOLDER, which has inputs and labels as raw bytes. Prints one JSON object when
it is ready; then reads a number of steps per line, and answers each with one JSON object.
"""

import json
import resource
import sys
import time

try:
    import torch
except ImportError:
    sys.exit("python3-torch is not installed")

from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
settings, folder = json.loads(sys.argv[1]), sys.argv[2]
layers, batch = settings["layers"], settings["batchSize"]


def read(name):
    with open(f"{folder}/{name}", "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)


labels = read("labels").long()
inputs = read("inputs").reshape(len(labels), -1).float() / 255
one_hot = F.one_hot(labels, layers[-1]).float()

hidden = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid}[settings["activation"]]
modules = []
for size, units in zip(layers, layers[1:]):
    modules += [nn.Linear(size, units), hidden()]
model = nn.Sequential(*modules[:-1])
optimizers = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}
optimizer = optimizers[settings["optimizer"]](model.parameters(), settings["learningRate"])


def loss_of(z, rows):
    if settings["loss"] == "cross-entropy":
        return F.cross_entropy(z, labels[rows])
    return ((torch.sigmoid(z) - one_hot[rows]) ** 2).sum(1).mean() / 2


def blas():
    """The library that multiplies matrices: MKL if PyTorch is built with it, else the one that is loaded."""
    if torch.backends.mkl.is_available():
        return "MKL"
    try:
        with open("/proc/self/maps") as maps:
            loaded = {line.split("/")[-1].strip() for line in maps if "blas" in line}
    except OSError:
        loaded = set()
    return ", ".join(sorted(loaded)) or "the system's BLAS"


print(json.dumps({"note": f"PyTorch {torch.__version__} with {blas()}"}), flush=True)
at = 0
for line in sys.stdin:
    started = time.perf_counter()
    for _ in range(int(line)):
        rows = slice(at, at + batch)
        optimizer.zero_grad()
        loss_of(model(inputs[rows]), rows).backward()
        optimizer.step()
        at = 0 if at + 2 * batch > len(inputs) else at + batch
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakMemory": peak}), flush=True)
