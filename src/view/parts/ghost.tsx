/** Grey lines where text will come, so that nothing jumps when it does. */
export function Ghost({ headline }: { readonly headline: boolean }) {
  return (
    <div class="ghost" aria-hidden="true">
      {headline ? (
        <>
          <i class="ghost-head" />
          <i class="ghost-head is-short" />
        </>
      ) : null}
      <i />
      <i class="is-long" />
      <i />
      <i class="is-short" />
    </div>
  );
}
