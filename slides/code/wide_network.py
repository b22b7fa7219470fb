"""The same task with two hidden layers of 512 units, written as a class."""

from torch import nn


# region model
class WideNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.layers = nn.Sequential(
            nn.Linear(28 * 28, 512), nn.ReLU(),
            nn.Linear(512, 512), nn.ReLU(),
            nn.Linear(512, 10),
        )
    def forward(self, images):
        return self.layers(self.flatten(images))
# endregion


# region summary
model = WideNetwork()
print(model)
print(f"{sum(p.numel() for p in model.parameters()):,} parameters")
# endregion
