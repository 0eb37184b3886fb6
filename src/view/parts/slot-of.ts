/** Outlet inks there are. */
const SLOTS = 8;

/** Which ink a source's number is printed in; the number is always shown with it. */
export function slotOf(number: number): number {
  return ((number - 1) % SLOTS) + 1;
}
