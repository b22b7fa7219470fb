"""What a convolution layer costs and what shape comes out."""

import torch
from torch import nn

# region layer
layer = nn.Conv2d(in_channels=1, out_channels=16, kernel_size=3)
print(sum(p.numel() for p in layer.parameters()), "parameters")
image = torch.zeros(1, 1, 28, 28)
print(layer(image).shape)
print(nn.MaxPool2d(2)(layer(image)).shape)
# endregion
