/** Speaks its words politely when they change; seen only by screen readers. */
export function Status({ words }: { readonly words: string }) {
  return (
    <p class="unseen" role="status">
      {words}
    </p>
  );
}
