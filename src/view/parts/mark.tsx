/** The A: three fine strokes, the sources, meet one bold stroke, the story. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" role="img" aria-label="AiBot">
      <rect class="mark-ground" width="128" height="128" rx="27" />
      <path
        class="mark-ink"
        d="M16 104h7L61 24h-5zM34 104h7L65 31l-3.5-5zM52 104h7L69 42l-3.5-6.5zM89 104h23L75 24H57l2.6 5z"
      />
    </svg>
  );
}
