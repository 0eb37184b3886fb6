import { usePolyfill } from '../platform/use-polyfill.ts';
import { mountReader } from './mount-reader.tsx';

usePolyfill();

await mountReader();
