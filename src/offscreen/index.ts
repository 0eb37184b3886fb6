import { parseText } from '../parse-text.ts';
import { serveOffscreen } from '../platform/watch/serve-offscreen.ts';

serveOffscreen(parseText);
