import { mountReader } from './mount-reader.tsx';

await mountReader();
