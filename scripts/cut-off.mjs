/** Text spacing that a reader may set (WCAG 1.4.12). */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Runs in a page: what sticks out sideways, and controls whose words are cut off. */
export function cutOff() {
  const isScrolledAway = (element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      if (
        at !== document.documentElement &&
        at !== document.body &&
        /auto|scroll/.test(overflowX) &&
        !at.matches('main')
      )
        return true;
    }
    return false;
  };
  const named = (element) =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.unseen, svg, option, [hidden]') !== null || isScrolledAway(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || style.visibility === 'hidden') continue;
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`sticks out sideways: ${named(element)}`);
    const isControl = element.matches('button, a, label, summary, select, h1, h2, h3, th, td, li, p');
    if (
      isControl &&
      style.overflowX !== 'visible' &&
      style.textOverflow !== 'ellipsis' &&
      style.webkitLineClamp === 'none'
    )
      if (element.scrollWidth > element.clientWidth + 1) found.push(`cut off sideways: ${named(element)}`);
    if (isControl && style.overflowY === 'hidden' && style.webkitLineClamp === 'none')
      if (element.scrollHeight > element.clientHeight + 2) found.push(`cut off at its foot: ${named(element)}`);
  }
  const scrolls = [document.documentElement, document.body, ...document.querySelectorAll('main, .popup')].filter(
    (place) => place.scrollWidth > place.clientWidth + 1,
  );
  found.push(...scrolls.map((place) => `scrolls sideways: ${place.tagName.toLowerCase()}`));
  // an outer element sticks out where its inner one does
  return found.slice(0, 6);
}
