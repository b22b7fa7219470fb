import type { DownloadedName, IdxFile } from '../../datasets/node/files.ts';

export interface Source {
  /** Addresses of folders with the four files, the most dependable first. */
  readonly mirrors: readonly string[];
  /** SHA-256 of each file's content, unpacked. */
  readonly sha256?: Readonly<Record<IdxFile, string>>;
  /** MD5 of each gzip file, where no checksum of the content is published. */
  readonly md5?: Readonly<Record<IdxFile, string>>;
}

export const sources: Readonly<Record<DownloadedName, Source>> = {
  mnist: {
    mirrors: [
      'https://ossci-datasets.s3.amazonaws.com/mnist/',
      'https://storage.googleapis.com/cvdf-datasets/mnist/',
      'https://raw.githubusercontent.com/fgnt/mnist/master/',
      'https://yann.lecun.com/exdb/mnist/',
    ],
    sha256: {
      'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
      'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
      't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
      't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    },
  },
  'fashion-mnist': {
    mirrors: [
      'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
      'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
      'https://storage.googleapis.com/tensorflow/tf-keras-datasets/',
    ],
    // From the README of zalandoresearch/fashion-mnist.
    md5: {
      'train-images-idx3-ubyte': '8d4fb7e6c68d591d4c3dfef9ec88bf0d',
      'train-labels-idx1-ubyte': '25c81989df183df01b3e8a0aad5dffbe',
      't10k-images-idx3-ubyte': 'bef4ecab320f06d8554ea6380940ec79',
      't10k-labels-idx1-ubyte': 'bb300cfdad3c16e7a12a480ee83cd310',
    },
  },
};
