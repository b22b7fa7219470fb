"""Attention in four lines: compare, softmax, mix."""

# region attention
import torch

torch.manual_seed(4)
queries, keys, values = torch.randn(3, 5, 8).unbind()   # 5 words, 8 numbers each

scores = queries @ keys.T / 8 ** 0.5      # how well does each word match each?
weights = scores.softmax(dim=1)           # every row sums to 1
mixed = weights @ values                  # each word: a mix of all

print(weights.shape, mixed.shape)
print("rows sum to", [round(s, 4) for s in weights.sum(dim=1).tolist()])
# endregion
