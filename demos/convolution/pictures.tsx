import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Plane } from '../../src/compute/feature-maps.ts';
import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { largest, side } from '../../src/lecture/convolution/maps.ts';
import type { Scene } from '../../src/lecture/convolution/scene.ts';
import type { Demo } from '../shared/demo.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';
import { InputPicture } from './input-picture.tsx';
import { KernelRow } from './kernel-row.tsx';
import { MapPicture, useScaled } from './map-picture.tsx';

interface PicturesProps {
  demo: Demo<ConvolutionState>;
  scene: Scene;
}

/** Digit, feature map, pooled map; below, how one cell of the map comes about. */
export function Pictures({ demo, scene }: PicturesProps) {
  const state = demo.state.value;
  const { features, pooled } = scene.maps;
  const hovered = useSignal<readonly [number, number] | null>(null);
  const last = features.side - 1;
  const [row, column] = hovered.value ?? scene.cell;
  const cell = [Math.min(row, last), Math.min(column, last)] as const;
  // Of the digit where it was at first, so that colours do not change as it moves.
  const scale = largest(scene.before.sums);

  return (
    <>
      <div class="pictures">
        <Captioned of="input" size={side}>
          <InputPicture
            scene={scene}
            state={state}
            cell={cell}
            onMove={(shift) => demo.update({ shift })}
          />
        </Captioned>
        <Captioned of={state.relu ? 'map, ReLU' : 'feature map'} size={features.side}>
          <MapPicture
            label="Cell of the feature map"
            map={features}
            scale={scale}
            cell={cell}
            onPick={(to) => {
              hovered.value = null;
              demo.update({ cell: to });
            }}
            onHover={(to) => {
              hovered.value = to;
            }}
          />
        </Captioned>
        {pooled !== null && (
          <Captioned of="pooled" size={pooled.side}>
            <PooledPicture pooled={pooled} scale={scale} cell={cell} />
          </Captioned>
        )}
      </div>
      <KernelRow demo={demo} scene={scene} cell={cell} />
    </>
  );
}

interface CaptionedProps {
  of: string;
  size: number;
  children: ComponentChildren;
}

function Captioned({ of, size, children }: CaptionedProps) {
  return (
    <figure>
      {children}
      <figcaption>
        {of}{' '}
        <strong>
          {size} × {size}
        </strong>
      </figcaption>
    </figure>
  );
}

interface PooledProps {
  pooled: Plane;
  scale: number;
  /** Of the feature map. */
  cell: readonly [number, number];
}

function PooledPicture({ pooled, scale, cell }: PooledProps) {
  const [row, column] = cell.map((at) => Math.floor(at / 2)) as [number, number];
  const isInside = row < pooled.side && column < pooled.side;
  return (
    <Pixels
      class="pooled-picture"
      columns={pooled.side}
      rows={pooled.side}
      signed
      values={useScaled(pooled, scale)}
      role="img"
      aria-label={`The largest of every 2 by 2 cells of the map: ${pooled.side} by ${pooled.side}`}
    >
      {isInside && <rect class="outline" x={column} y={row} width={1} height={1} />}
    </Pixels>
  );
}
