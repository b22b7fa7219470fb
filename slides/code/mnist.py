"""Handwritten digits with PyTorch: 784-128-10, ReLU, cross-entropy, Adam, five epochs."""

import sys

# region imports
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision.transforms import ToTensor

# endregion

torch.manual_seed(1)
EPOCHS = int(sys.argv[1]) if len(sys.argv) > 1 else 5

# region data
train_data = datasets.MNIST(
    root="data", train=True, download=True, transform=ToTensor()
)
test_data = datasets.MNIST(
    root="data", train=False, download=True, transform=ToTensor()
)
# endregion

# region sample
image, label = train_data[0]
print(f"{len(train_data):,} images to learn from, {len(test_data):,} to test on")
print(image.shape, image.dtype, "from", image.min().item(), "to", image.max().item())
print("label:", label)
# endregion

# region loaders
train_loader = DataLoader(train_data, batch_size=64, shuffle=True)
test_loader = DataLoader(test_data, batch_size=64)
# endregion

# region batch
images, labels = next(iter(train_loader))
print(images.shape, labels.shape)
print(len(train_loader), "batches per epoch")
# endregion

# region model
model = nn.Sequential(
    nn.Flatten(),           # 28×28 → 784
    nn.Linear(28 * 28, 128),
    nn.ReLU(),
    nn.Linear(128, 10),     # ten logits, no softmax
)
# endregion

# region count
print(f"{sum(p.numel() for p in model.parameters()):,} parameters")
# endregion

# region tools
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
# endregion


# region step
def train_step(images, labels):
    loss = loss_fn(model(images), labels)  # forward, cost
    optimizer.zero_grad()                  # forget old gradients
    loss.backward()                        # backward
    optimizer.step()                       # update
    return loss.item()
# endregion


# region evaluate
def evaluate(loader):
    model.eval()
    loss_sum, correct = 0.0, 0
    with torch.no_grad():
        for images, labels in loader:
            logits = model(images)
            loss_sum += loss_fn(logits, labels).item() * len(labels)
            correct += (logits.argmax(1) == labels).sum().item()
    count = len(loader.dataset)
    return loss_sum / count, correct / count
# endregion


# region epochs
for epoch in range(1, EPOCHS + 1):
    model.train()
    losses = [train_step(images, labels) for images, labels in train_loader]
    test_loss, accuracy = evaluate(test_loader)
    print(f"epoch {epoch}: loss {sum(losses) / len(losses):.4f}, "
          f"test accuracy {accuracy:.2%}")
# endregion

# region predict
torch.save(model.state_dict(), "digits.pt")  # keep the weights
image, label = test_data[0]
with torch.no_grad():
    probabilities = model(image.unsqueeze(0)).softmax(dim=1)[0]
best = probabilities.argmax().item()
print(f"this is a {label}; the network says {best} ({probabilities[best]:.1%})")
# endregion
