/**
 * The framework's tabs are links to `javascript:;` that work by their click handlers. The page's security policy blocks
 * such addresses, and the browser would complain about each tap.
 */
export function keepLinksQuiet(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="javascript:"]')) event.preventDefault();
  });
}
