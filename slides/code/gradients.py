"""Autograd on one neuron: PyTorch remembers the sums and walks the chain rule back."""

import torch

# region neuron
x, y = torch.tensor(1.0), torch.tensor(0.0)
w = torch.tensor(2.0, requires_grad=True)
a = torch.sigmoid(w * x + 2)   # forward
cost = (a - y) ** 2 / 2        # cost
cost.backward()                # backward
print(f"a = {a:.4f}, cost = {cost:.4f}, dC/dw = {w.grad:.4f}")
# endregion
