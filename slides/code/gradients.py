"""Autograd on one neuron: PyTorch remembers the sums and walks the chain rule back."""

import torch

# region neuron
x, y = torch.tensor(1.0), torch.tensor(0.0)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(2.0, requires_grad=True)
a = torch.sigmoid(w * x + b)   # forward
cost = (a - y) ** 2 / 2        # cost
cost.backward()                # backward
print(f"a = {a.item():.4f}, cost = {cost.item():.4f}")
print(f"dC/dw = {w.grad.item():.4f}, dC/db = {b.grad.item():.4f}")
# endregion
