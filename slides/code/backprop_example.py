"""The 2-2-2 example of the lecture: what we worked out by hand, asked of PyTorch."""

import torch

torch.set_default_dtype(torch.float64)

# region numbers
x = torch.tensor([0.05, 0.10])
target = torch.tensor([0.01, 0.99])
w1 = torch.tensor([[0.15, 0.20], [0.25, 0.30]])
w2 = torch.tensor([[0.40, 0.45], [0.50, 0.55]], requires_grad=True)
b1, b2 = 0.35, 0.60
# endregion

# region passes
hidden = torch.sigmoid(w1 @ x + b1)
output = torch.sigmoid(w2 @ hidden + b2)
cost = ((target - output) ** 2).sum() / 2
cost.backward()
w5 = w2[0, 0] - 0.5 * w2.grad[0, 0]  # learning rate 0.5
print(f"cost {cost:.9f}, new w5 {w5:.8f}")
# endregion
