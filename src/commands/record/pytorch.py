"""The run mnist-784-128-10 in PyTorch, to compare this project's with: pixels divided by 255, nothing
else done to them. It starts once from PyTorch's own weights, whose deviation is 1/√(3·inputs), and
once from He's, whose deviation is √(2/inputs), with biases of 0, as this project's do. Prints one JSON
object.

Usage: pytorch.py FOLDER, which has inputs and labels of train and test as raw bytes, and settings.json.
"""

import json
import sys

try:
    import torch
except ImportError:
    sys.exit("python3-torch is not installed")

from torch import nn
from torch.nn import functional as F

folder = sys.argv[1]
with open(f"{folder}/settings.json") as file:
    run = json.load(file)


def read(name):
    with open(f"{folder}/{name}", "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)


inputs, test_inputs = (read(f"{part}-inputs").reshape(-1, 784).float() / 255 for part in ("train", "test"))
labels, test_labels = (read(f"{part}-labels").long() for part in ("train", "test"))



def he(layer):
    if isinstance(layer, nn.Linear):
        nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
        nn.init.zeros_(layer.bias)


def learn(seed, initializer):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    if initializer == "he":
        model.apply(he)
    optimizer = torch.optim.Adam(model.parameters(), run["learningRate"])
    losses, accuracies = [], []
    for _ in range(run["epochs"]):
        total = 0.0
        for rows in torch.randperm(len(inputs)).split(run["batchSize"]):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(inputs[rows]), labels[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        with torch.no_grad():
            right = (model(test_inputs).argmax(1) == test_labels).sum().item()
        losses.append(round(total / len(inputs), 5))
        accuracies.append(right / len(test_inputs))
    print(f"{initializer}, seed {seed}: {100 * accuracies[-1]:.2f} %", file=sys.stderr, flush=True)
    return {"seed": seed, "trainLosses": losses, "testAccuracies": accuracies}


runs = [
    {"initializer": initializer, "seeds": [learn(seed, initializer) for seed in run["seeds"]]}
    for initializer in ("pytorch", "he")
]
print(json.dumps({"version": f"PyTorch {torch.__version__}", "runs": runs}))
