import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Box } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';

/** Generator against discriminator. */
export const adversarial = figure(urlState<object>({}, {}), () => (
  <Picture
    width={1100}
    height={420}
    title="A generative adversarial network"
    description="Random numbers go into a generator, which makes fakes. A discriminator sees real samples and fakes and says which is which. Its error trains both, in opposite directions."
  >
    <Box x={20} y={240} width={150} height={80} text={'random\nnumbers'} size="small" tone="line" />
    <Arrow from={[174, 280]} to={[236, 280]} />
    <Box x={240} y={235} width={190} height={90} text="Generator" tone="positive" bold />
    <Arrow from={[434, 280]} to={[526, 280]} />
    <Label x={480} y={254} text="fake" size="small" tone="positiveInk" bold />
    <Box x={240} y={50} width={190} height={90} text={'real samples'} tone="good" />
    <Arrow from={[434, 95]} to={[526, 175]} />
    <Label x={508} y={96} text="real" size="small" tone="goodInk" bold />
    <Box x={530} y={140} width={220} height={180} text={'Discriminator'} tone="accent" bold />
    <Arrow from={[754, 230]} to={[846, 230]} />
    <Box x={850} y={190} width={230} height={80} text="real or fake?" tone="ink" />
    <Arrow
      from={[965, 274]}
      to={[335, 328]}
      gaps={[0, 0]}
      bend={48}
      tone="soft"
      dashed
      width={strokes.medium}
    />
    <Label x={650} y={398} text="the generator learns to be believed" size="small" tone="soft" />
    <Arrow from={[965, 186]} to={[640, 136]} bend={-60} tone="soft" dashed width={strokes.medium} />
    <Label
      x={830}
      y={36}
      text="the discriminator learns not to be fooled"
      size="small"
      tone="soft"
    />
  </Picture>
));
