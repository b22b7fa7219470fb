"""A 2-4-1 classifier with binary cross-entropy: who passes the exam?"""

import sys

import torch
from torch import nn

torch.manual_seed(int(sys.argv[1]) if len(sys.argv) > 1 else 1)

# region data
students = torch.rand(400, 2)                  # hours, knowledge: scaled to 0 … 1
passed = students[:, 0] * students[:, 1] > 0.2
targets = passed.float().unsqueeze(1)          # 400×1, zeros and ones
# endregion

# region model
model = nn.Sequential(
    nn.Linear(2, 4), nn.ReLU(),
    nn.Linear(4, 1), nn.Sigmoid(),
)
loss_fn = nn.BCELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
# endregion

# region train
for step in range(801):
    outputs = model(students)
    loss = loss_fn(outputs, targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 200 == 0:
        right = ((outputs > 0.5) == (targets > 0.5)).float().mean()
        print(f"step {step:3}: loss {loss.item():.3f}, accuracy {right.item():.1%}")
# endregion
