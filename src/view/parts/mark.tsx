/** The A: three fine strokes, the sources, meet one bold stroke, the story. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" role="img" aria-label="AiBot">
      <rect class="mark-ground" width="128" height="128" rx="27" />
      <path
        class="mark-ink"
        d="M15 105h7.5L60 24h-4zM33 105h7.5L64 32l-4-4zM51 105h7.5L68 44l-4-6zM90 105h23L74 24H56l2 4z"
      />
    </svg>
  );
}
