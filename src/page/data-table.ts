/** A table of figures is one block, rows on lines; a table that only lays out the page is walked through. */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table, p + p, ul, ol, h1, h2, form, blockquote, article') !== null) return false;
  const rows = table.querySelectorAll('tr');
  if (rows.length < 2) return false;
  let cells = 0;
  let longest = 0;
  for (const cell of table.querySelectorAll('td, th')) {
    cells += 1;
    longest = Math.max(longest, (cell.textContent ?? '').trim().length);
  }
  return cells >= rows.length * 2 - 1 && longest < 160;
}
