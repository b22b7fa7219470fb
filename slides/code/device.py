"""The same network on a graphics card where there is one, else on the processor."""

import torch
from torch import nn

# region device
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Sequential(
    nn.Flatten(), nn.Linear(28 * 28, 128), nn.ReLU(), nn.Linear(128, 10)
).to(device)                              # once
images = torch.zeros(64, 1, 28, 28)
logits = model(images.to(device))         # every batch
# endregion

# region printed
print("runs on", logits.device.type, "and gives", tuple(logits.shape))
# endregion
