"""Clothes instead of digits: same shapes, same loaders, one name changes."""

from torchvision import datasets
from torchvision.transforms import ToTensor

# region data
train_data = datasets.FashionMNIST(
    root="data", train=True, download=True, transform=ToTensor()
)
# endregion

print(train_data.classes)
