"""A small convolutional network on MNIST, and what shifting the test images does to it."""

import sys

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision.transforms import ToTensor

torch.manual_seed(1)
EPOCHS = int(sys.argv[1]) if len(sys.argv) > 1 else 3

# region models
dense = nn.Sequential(
    nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)
)
convolutional = nn.Sequential(
    nn.Conv2d(1, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(32 * 5 * 5, 10),
)
# endregion

train_data = datasets.MNIST("data", train=True, download=True, transform=ToTensor())
test_data = datasets.MNIST("data", train=False, download=True, transform=ToTensor())
train_loader = DataLoader(train_data, batch_size=64, shuffle=True)
test_images = torch.stack([image for image, _ in test_data])
test_labels = torch.tensor([label for _, label in test_data])


def train(model):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    for _ in range(EPOCHS):
        for images, labels in train_loader:
            loss = nn.functional.cross_entropy(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def accuracy(model, images):
    with torch.no_grad():
        predicted = torch.cat([model(batch).argmax(1) for batch in images.split(1000)])
    return (predicted == test_labels).float().mean().item()


# region shift
def shifted(images, pixels):
    return torch.roll(images, pixels, dims=3)  # to the right
# endregion


for name, model in [("dense", dense), ("convolutional", convolutional)]:
    train(model)
    count = sum(p.numel() for p in model.parameters())
    scores = [f"{accuracy(model, shifted(test_images, k)):.2%}" for k in (0, 1, 2, 3, 4)]
    print(f"{name}: {count:,} parameters, shifted 0 to 4 px:", *scores)
