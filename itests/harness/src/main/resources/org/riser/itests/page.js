/* What a test sees of a page: looks into shadow roots, and only at what is visible. */
(() => {
  'use strict';

  const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

  function* roots(root = document) {
    yield root;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) {
        yield* roots(element.shadowRoot);
      }
    }
  }

  function all(css) {
    return [...roots()].flatMap((root) => [...root.querySelectorAll(css)]);
  }

  function visible(element) {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  }

  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();

  function byText(text) {
    const innermost = all('*')
      .filter((element) => !UNSEEN.has(element.tagName) && words(element).includes(text))
      .filter((element) => ![...element.children].some((child) => words(child).includes(text)))
      .filter(visible);
    const exact = innermost.filter((element) => words(element) === text);
    return exact.length > 0 ? exact : innermost;
  }

  /* The input that a label names, or the label itself where it stands for an input that is drawn as a button. */
  function byLabel(text) {
    const labelled = all('label').filter((label) => words(label) === text).map((label) => {
      const input = (label.htmlFor && label.getRootNode().getElementById(label.htmlFor)) || label.parentElement;
      return visible(input) ? input : label;
    });
    return labelled.concat(all('[aria-label]').filter((element) => element.getAttribute('aria-label') === text))
      .filter(visible);
  }

  function find(what) {
    if (what.startsWith('text=')) {
      return byText(what.slice(5));
    }
    return what.startsWith('label=') ? byLabel(what.slice(6)) : all(what).filter(visible);
  }

  /* Long enough for a style sheet or a font that arrives late to have moved things. */
  const rest = () => new Promise((done) => setTimeout(done, 150));
  const parent = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host;

  function inside(node, ancestor) {
    for (let at = node; at; at = parent(at)) {
      if (at === ancestor) {
        return true;
      }
    }
    return false;
  }

  function topmost(x, y) {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit?.shadowRoot?.elementFromPoint(x, y); inner && inner !== hit;) {
      hit = inner;
      inner = hit.shadowRoot?.elementFromPoint(x, y);
    }
    return hit;
  }

  /* Where to click an element, or why it cannot be clicked now. */
  async function place(what) {
    const element = find(what)[0];
    if (!element) {
      return { why: 'not seen' };
    }
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const before = element.getBoundingClientRect();
    await rest();
    const box = element.getBoundingClientRect();
    if (Math.abs(box.x - before.x) + Math.abs(box.y - before.y) > 0.5) {
      return { why: 'moving' };
    }
    if (element.closest('[disabled], [aria-disabled="true"]')) {
      return { why: 'disabled' };
    }
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const hit = topmost(x, y);
    if (!hit || !(inside(hit, element) || inside(element, hit))) {
      return { why: `covered by ${hit?.outerHTML.slice(0, 200)}` };
    }
    return { x, y };
  }

  const upload = () => find('vaadin-upload')[0].shadowRoot.querySelector('input[type=file]');

  window.riserTest = { find, place, upload };
})();
