import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandError, readOptions, runCommand } from '../../src/commands/options.ts';
import { idxFiles, readIdxFile } from '../../src/datasets/node/files.ts';
import {
  pythonWithTorch,
  recordedFile,
  runScripts,
  type ScriptName,
  scripts,
  scriptsOnMnist,
  sourceHash,
} from './scripts.ts';

const usage = `
MNIST_DIR=FOLDER npx tsx slides/code/record.ts [SCRIPT…]

Runs the Python scripts that slides show, or only those named, on the real MNIST, and writes what they print to
slides/code/recorded/, from where slides include it. Takes a few minutes.

Needs Python with PyTorch and torchvision: Debian's python3-torch and python3-torchvision, or the
interpreter named by PYTHON; and MNIST's four files in the folder MNIST_DIR.

  --help   this text
`;

await runCommand(async () => {
  const names = namedScripts(process.argv.slice(2));
  const python = pythonWithTorch();
  if (python === undefined) {
    throw new CommandError(
      'No Python with PyTorch was found. Install python3-torch and python3-torchvision, or name an interpreter by PYTHON.',
    );
  }
  const mnist = process.env.MNIST_DIR;
  if (!mnist) throw new CommandError('MNIST_DIR does not name the folder with the files of MNIST.');

  const cwd = await mkdtemp(join(tmpdir(), 'record-'));
  try {
    await placeMnist(mnist, join(cwd, 'data/MNIST/raw'));
    const { versions, outputs } = await runScripts(python, names, { cwd });
    for (const name of names) {
      const file = recordedFile(name);
      await mkdir(dirname(file), { recursive: true });
      const head = `# ${name}.py ${sourceHash(name)}, PyTorch ${versions.torch}, Python ${versions.python}\n`;
      await writeFile(file, head + outputs[name]);
      process.stdout.write(`${outputs[name]}\n`);
    }
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});

function namedScripts(args: readonly string[]): ScriptName[] {
  const known: readonly ScriptName[] = [...scripts, ...scriptsOnMnist];
  if (args.length === 0 || args[0]!.startsWith('-')) {
    readOptions(usage, {});
    return [...known];
  }
  return args.map((arg) => {
    const name = known.find((script) => script === arg);
    if (name) return name;
    throw new CommandError(`There is no script “${arg}”. There are: ${known.join(', ')}.`);
  });
}

/** Puts the four files where torchvision looks before it would download them. */
async function placeMnist(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const file of idxFiles) {
    const { bytes } = await readIdxFile(from, file);
    await writeFile(join(to, file), bytes);
  }
}
