/** A channel may differ by this much (of 255) before a pixel counts: smoothing of letters varies that much. */
const CHANNEL_TOLERANCE = 40;

/** The share of pixels that differ between two PNG files, decoded in a browser page; 1 where the sizes differ. */
export async function differingShare(page, one, other) {
  return page.evaluate(
    async (a, b, tolerance) => {
      const pixels = async (base64) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [x, y] = await Promise.all([pixels(a), pixels(b)]);
      if (x.width !== y.width || x.height !== y.height) return 1;
      let differing = 0;
      for (let i = 0; i < x.data.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs(x.data[i + c] - y.data[i + c]) > tolerance);
        if (far) differing += 1;
      }
      return differing / (x.width * x.height);
    },
    one.toString('base64'),
    other.toString('base64'),
    CHANNEL_TOLERANCE,
  );
}
