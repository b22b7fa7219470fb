"""Attention in four lines: compare, softmax, mix."""

import torch

torch.manual_seed(4)

# region attention
queries, keys, values = torch.randn(3, 5, 8).unbind()  # 5 words
scores = queries @ keys.T / 8 ** 0.5  # each word against each
weights = scores.softmax(dim=1)       # every row sums to 1
mixed = weights @ values              # each word: a mix of all
print(weights.shape, mixed.shape)
print("rows sum to", [round(s, 4) for s in weights.sum(dim=1).tolist()])
# endregion
