"""A mistake that runs without an error: dividing a sum of batch means by the number of samples."""

import torch
from torch import nn

torch.manual_seed(1)
test_logits = torch.randn(10_000, 10)
test_labels = torch.randint(10, (10_000,))
batches = list(zip(test_logits.split(64), test_labels.split(64)))
loss_fn = nn.CrossEntropyLoss()

# region trap
total = sum(loss_fn(z, y).item() for z, y in batches)  # sum of batch MEANS
print(f"divided by samples: {total / 10_000:.4f}")
print(f"divided by batches: {total / len(batches):.4f}")
exact = sum(loss_fn(z, y).item() * len(y) for z, y in batches) / 10_000
print(f"weighted by size:   {exact:.4f}")
# endregion
