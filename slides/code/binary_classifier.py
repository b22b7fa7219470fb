"""A 2-4-1 classifier with binary cross-entropy: who passes the exam?"""

import torch
from torch import nn

torch.manual_seed(1)

# region data
students = torch.rand(400, 2)                   # hours, knowledge: 0 … 1
passed = students[:, 0] * students[:, 1] > 0.2  # the rule to be found
targets = passed.float().unsqueeze(1)           # 400×1, zeros and ones
students = 2 * students - 1                     # scaled to −1 … 1
# endregion


def train(seed, report):
    torch.manual_seed(seed)
    # region model
    model = nn.Sequential(
        nn.Linear(2, 4), nn.ReLU(),
        nn.Linear(4, 1), nn.Sigmoid(),
    )
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    # endregion
    # region train
    for step in range(1, 801):
        outputs = model(students)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 200 == 0:
            right = ((outputs > 0.5) == (targets > 0.5)).float().mean()
            report(f"step {step}: loss {loss.item():.3f}, accuracy {right:.1%}")
    # endregion
    return right.item()


# region one
train(seed=1, report=print)
# endregion

# region seeds
scores = [train(seed, report=lambda line: None) for seed in range(1, 7)]
print("six seeds:", *(f"{score:.1%}" for score in scores))
# endregion
