let known: number | null = null;

/** The root letter size belongs to the layout, so the reader's own setting is measured on `medium`. */
export function typeScale(): number {
  if (known !== null) return known;
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.body.appendChild(probe);
  const size = Number.parseFloat(window.getComputedStyle(probe).fontSize);
  probe.remove();
  known = Number.isFinite(size) ? Math.min(1.4, Math.max(0.9, size / 16)) : 1;
  return known;
}
