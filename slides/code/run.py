"""Runs scripts of this folder in one process and says what they printed, as JSON on the last line.

Usage: python3 run.py NAME… [-- ARGUMENT…]     (in a folder that holds data/MNIST/raw)
What a script prints within a region of its own source stands within the same region of its output.
"""

import contextlib
import io
import json
import pathlib
import platform
import re
import sys

import torch

folder = pathlib.Path(__file__).parent
split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
names, arguments = sys.argv[1:split], sys.argv[split + 1:]

outputs = {}
for name in names:
    source = (folder / f"{name}.py").read_text()
    marked = re.sub(r"^(# (?:region \w+|endregion))$", r'print("\1")', source, flags=re.M)
    sys.argv = [name, *arguments]
    torch.set_default_dtype(torch.float32)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(marked, f"{name}.py", "exec"), {"__name__": "__main__"})
    outputs[name] = re.sub(r"# region \w+\n# endregion\n", "", printed.getvalue())

versions = {"torch": torch.__version__, "python": platform.python_version()}
print(json.dumps({"versions": versions, "outputs": outputs}))
