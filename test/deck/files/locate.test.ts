import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { locate } from '../../../src/deck/files/locate.ts';

const folder = mkdtempSync(join(tmpdir(), 'locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = join(folder, 'project');
const source = join(root, 'slides/week1/first.md');
const write = (path: string) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
};
write('project/slides/week1/first.md');
write('project/slides/week1/second.md');
write('project/demos/xor/index.html');
write('project/.env');
const secret = write('secret.png');
symlinkSync(secret, join(root, 'slides/week1/innocent.png'));

const find = (address: string) => locate(address, { source, root });

describe('an address in a deck', () => {
  it.each([
    ['img/dot.png', 'slides/week1/img/dot.png'],
    ['./img/one%20dot.png', 'slides/week1/img/one dot.png'],
    ['img/one dot.png', 'slides/week1/img/one dot.png'],
    ['img/100%.png', 'slides/week1/img/100%.png'],
    ['img/100%25.png', 'slides/week1/img/100%.png'],
    ['img/C%23%3F.png', 'slides/week1/img/C#?.png'],
    ['img/Größe.png', 'slides/week1/img/Größe.png'],
    ['img/%E5%9B%BE.png', 'slides/week1/img/图.png'],
    ['../../photo.png', 'photo.png'],
    ['/photo.png', 'photo.png'],
  ])('leads by %s to %s', (address, path) => {
    const file = write(`project/${path}`);
    expect(find(address)).toEqual({ kind: 'file', file, rest: '' });
  });

  it('leads by a whole path, or a file: address, to a file of the project', () => {
    const file = write('project/slides/week1/img/whole path.png');
    expect(find(file)).toMatchObject({ kind: 'file', file });
    expect(find(pathToFileURL(file).href)).toMatchObject({ kind: 'file', file });
  });

  it('keeps what stands behind the path', () => {
    const file = write('project/slides/week1/img/shapes.svg');
    expect(find('img/shapes.svg#circle')).toEqual({ kind: 'file', file, rest: '#circle' });
  });

  it.each([
    '../../../secret.png',
    secret,
    pathToFileURL(secret).href,
    'innocent.png',
    '../../.env',
  ])('leads by %s to nothing that may be shown', (address) => {
    expect(find(address)).toMatchObject({
      kind: 'outside',
      problem: expect.stringContaining('outside of the project'),
    });
  });

  it.each([
    ...['img/nothing.png', 'img', '\0', '/etc', '%E0%A4%A', 'https://', 'a'.repeat(300)],
    'first.md/picture.png',
  ])('is missing as %s', (address) => {
    expect(find(address).kind).toBe('missing');
  });

  it('is told of with the right spelling where a file differs in capitals or in how accents are written', () => {
    write('project/slides/week1/img/Photo.PNG');
    write('project/slides/week1/img/Cafe\u0301.png');
    expect(find('img/photo.png')).toMatchObject({
      problem: expect.stringContaining('There is “Photo.PNG”'),
    });
    expect(find('img/Caf\u00e9.png')).toMatchObject({
      problem: expect.stringContaining('There is “Cafe\u0301.png”'),
    });
  });

  it('is told of as a folder where it is one', () => {
    expect(find('img')).toMatchObject({ problem: expect.stringContaining('There is a folder') });
  });

  it.each([
    '#3',
    'mailto:a@b.test',
    'data:,',
    'second.html',
    '../../demos/xor/',
    '../../index.html',
  ])('is left as it is: %s', (address) => expect(find(address)).toEqual({ kind: 'elsewhere' }));

  it.each([
    ['https://a.test/b.png?c#d', 'https://a.test/b.png?c#d'],
    ['//a.test/b.png', 'https://a.test/b.png'],
  ])('leads by %s to another machine', (address, url) => {
    expect(find(address)).toEqual({ kind: 'remote', url });
  });
});
