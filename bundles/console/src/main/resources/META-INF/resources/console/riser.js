/*
 * What only the browser can do for the console: light or dark, language, keys, drafts of forms, counting down, signing
 * with a finger. Loaded before the page is drawn; served as it is, without a front-end build.
 */
(() => {
  'use strict';

  const root = document.documentElement;
  const YEAR_SECONDS = 365 * 24 * 3600;
  const EDITABLE = 'input, textarea, select, [contenteditable="true"]';
  const OVERLAY = 'vaadin-dialog-overlay, vaadin-combo-box-overlay, vaadin-date-picker-overlay, vaadin-select-overlay, '
    + 'vaadin-popover-overlay, vaadin-menu-bar-overlay, vaadin-multi-select-combo-box-overlay, '
    + 'vaadin-time-picker-overlay';
  const shell = () => document.querySelector('.rs-shell');
  const phone = () => window.matchMedia('(max-width: 720px)').matches;

  /* Light or dark: what was chosen here before, else what the system wants. */
  const wanted = localStorage.getItem('riser.mode')
    || (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.setAttribute('theme', wanted === 'dark' ? 'dark' : '');
  root.toggleAttribute('rail-narrow', localStorage.getItem('riser.rail') === 'narrow');

  function light() {
    const mode = root.getAttribute('theme') === 'dark' ? 'light' : 'dark';
    root.setAttribute('theme', mode === 'dark' ? 'dark' : '');
    localStorage.setItem('riser.mode', mode);
  }

  function language(tag) {
    document.cookie = `riser-language=${tag}; path=/; max-age=${YEAR_SECONDS}; samesite=strict`;
    location.reload();
  }

  /* The rail: narrow or wide on a desk, over the page on a phone. */
  function toggleRail() {
    if (phone()) {
      shell().toggleAttribute('rail-open');
    } else {
      const narrow = root.toggleAttribute('rail-narrow');
      localStorage.setItem('riser.rail', narrow ? 'narrow' : 'wide');
    }
  }

  /* The moment of the newest notice that a person has seen under the bell in this browser. */
  function bellReadAt(reader) {
    return localStorage.getItem(`riser.bell.${reader}`) || '';
  }

  function bellRead(reader, newest) {
    localStorage.setItem(`riser.bell.${reader}`, newest);
  }

  function arrived() {
    shell()?.removeAttribute('rail-open');
  }

  /* Signing in: the tenant is remembered; the address that was asked for opens. */
  function tenant() {
    return new URLSearchParams(location.search).get('tenant') || localStorage.getItem('riser.tenant') || '';
  }

  function signedIn(name, signInPage) {
    localStorage.setItem('riser.tenant', name);
    if (location.pathname.endsWith(`/${signInPage}`)) {
      location.assign(document.baseURI);
    } else {
      location.reload();
    }
  }

  /*
   * Drafts. A form marked with data-draft is kept in this tab's session storage, each input (data-field) as the text
   * that its reader sees, until the server says that it was submitted.
   */
  const DRAFT = 'riser.draft.';

  function labelOf(item) {
    return (item.querySelector('label')?.textContent || item.textContent || '').trim();
  }

  function seen(input) {
    if (input.hasAttribute('data-group')) {
      const rows = [...input.querySelectorAll('[data-row]')];
      return JSON.stringify(rows.map((row) => collect(row)));
    }
    if (input.hasAttribute('data-value')) {
      return input.getAttribute('data-value');
    }
    switch (input.localName) {
      case 'vaadin-radio-group':
      case 'vaadin-checkbox-group':
        return [...input.querySelectorAll('vaadin-radio-button, vaadin-checkbox')]
          .filter((item) => item.checked).map(labelOf).join('\n');
      case 'vaadin-combo-box':
        return input.inputElement?.value || '';
      default:
        return input.value || '';
    }
  }

  function collect(place) {
    const values = {};
    for (const input of place.querySelectorAll('[data-field]')) {
      const group = input.parentElement.closest('[data-group]');
      if (!group || group === place.closest('[data-group]')) {
        const text = seen(input);
        if (text && text !== '[{}]') {
          values[input.getAttribute('data-field')] = text;
        }
      }
    }
    return values;
  }

  function keep(event) {
    const form = event.composedPath().find((node) => node.dataset?.draft);
    if (form) {
      // After the component itself has taken the change.
      setTimeout(() => sessionStorage.setItem(DRAFT + form.dataset.draft, JSON.stringify(collect(form))));
    }
  }

  const drafts = {
    read: (name) => sessionStorage.getItem(DRAFT + name) || '',
    forget: (name) => sessionStorage.removeItem(DRAFT + name),
    forgetAll: () => Object.keys(sessionStorage)
      .filter((key) => key.startsWith(DRAFT))
      .forEach((key) => sessionStorage.removeItem(key))
  };
  /* The session has ended: the next person at this browser must not find what was typed here. */
  function leave() {
    drafts.forgetAll();
    location.assign(document.baseURI);
  }

  /* While a page is locked the server takes nothing from it; afterwards it takes what was still being typed. */
  function unlocked() {
    root.removeAttribute('locked');
    document.querySelectorAll('[data-draft]').forEach((form) => form.dispatchEvent(new CustomEvent('riser-unlocked')));
  }
  document.addEventListener('input', keep, true);
  document.addEventListener('change', keep, true);

  /* Forms: Enter goes to the next input, where Enter has no better use. */
  function inputs(form) {
    return [...form.querySelectorAll('[data-field]')].filter((input) => !input.hasAttribute('data-group'));
  }

  /* A group of choices is no input itself: the focus belongs on what is chosen in it, or on its first choice. */
  function focusOn(input) {
    (input.focusElement || input.querySelector('input:checked') || input.querySelector('input') || input).focus();
  }

  function focusFirst(form) {
    const first = inputs(form)[0];
    if (first) {
      focusOn(first);
    }
  }

  function next(event) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) {
      return;
    }
    const form = event.target.closest?.('[data-form]');
    const current = event.target.closest?.('[data-field]');
    const opened = current?.opened || current?.querySelector?.('[opened]');
    if (!form || !current || event.target.localName === 'textarea' || opened) {
      return;
    }
    const all = inputs(form);
    const following = all[all.indexOf(current) + 1];
    if (following) {
      event.preventDefault();
      focusOn(following);
    }
  }
  document.addEventListener('keydown', next);

  /* Keys: the shell lists what is bound; a key that types is left alone while something is being typed. */
  function held(event) {
    return ['Control', 'Alt', 'Meta'].filter((name) => event.getModifierState(name));
  }

  function typing(event) {
    const target = event.composedPath()[0];
    return target.matches?.(EDITABLE) && event.key.length === 1 && held(event).length === 0;
  }

  function press(event) {
    const bound = shell()?.dataset.keys;
    const busy = event.key === 'Escape' || held(event).length === 0 ? document.querySelector(OVERLAY) : null;
    if (!bound || event.defaultPrevented || event.isComposing || typing(event) || busy) {
      return;
    }
    const key = JSON.parse(bound).find((binding) => fits(binding, event));
    if (key) {
      event.preventDefault();
      shell().dispatchEvent(new CustomEvent('riser-key', { detail: key.id }));
    }
  }

  function fits(binding, event) {
    const wants = binding.modifiers.filter((name) => name !== 'Shift');
    const has = held(event);
    // By its place only for letters and digits: elsewhere one place types several keys, such as / and ?.
    const placed = /^(Key|Digit)/.test(event.code) && binding.keys.includes(event.code);
    return (placed || binding.keys.includes(event.key))
      && wants.length === has.length && wants.every((name) => has.includes(name));
  }
  document.addEventListener('keydown', press);

  /* Lists of links: the arrow keys go up and down. */
  function rove(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const box = event.target.closest?.('.rs-search, .rs-links');
    if (!step || !box) {
      return;
    }
    const links = [...box.querySelectorAll('a')];
    const at = links.indexOf(event.target.closest('a'));
    const to = links[at + step];
    if (to) {
      event.preventDefault();
      to.focus();
    } else if (at === 0 && step < 0) {
      box.querySelector('vaadin-text-field')?.focus();
    }
  }
  document.addEventListener('keydown', rove);

  function firstHit(event) {
    if (event.key === 'Enter' && event.target.closest?.('.rs-search') && event.target.localName === 'input') {
      event.target.closest('.rs-search').querySelector('a')?.click();
    }
  }
  document.addEventListener('keydown', firstHit);

  /* Somebody is here: tells the server now and then, so that the page does not lock. */
  let told = 0;
  function active() {
    const now = Date.now();
    if (now - told > Number(shell()?.dataset.activeEvery)) {
      told = now;
      shell().dispatchEvent(new CustomEvent('riser-active'));
    }
  }
  ['keydown', 'pointerdown'].forEach((name) => document.addEventListener(name, active, { capture: true, passive: true }));

  /* Counting down once a second, from the moment that a badge appears. */
  function span(seconds) {
    const s = Math.abs(seconds);
    const two = (n) => String(n).padStart(2, '0');
    return s < 600 ? `${Math.floor(s / 60)}′${two(s % 60)}″` : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}`;
  }

  setInterval(() => {
    for (const badge of document.querySelectorAll('.rs-countdown')) {
      if (badge.countsFrom !== badge.dataset.left) {
        // A new badge, or a row of a list that shows another clock now.
        badge.countsFrom = badge.dataset.left;
        badge.startedAt = Date.now();
      }
      const left = Number(badge.dataset.left || 0) - Math.floor((Date.now() - badge.startedAt) / 1000);
      badge.classList.toggle('rs-over', Boolean(badge.dataset.left) && left < 0);
      if (badge.dataset.left) {
        const words = left < 0 ? badge.dataset.over : badge.dataset.words;
        badge.querySelector('.rs-figures').textContent = words.replace('{0}', span(left));
      }
    }
  }, 1000);

  /* A field to sign on. Fires "signed" with a PNG as data address whenever the finger leaves it. */
  class Signature extends HTMLElement {
    connectedCallback() {
      if (!this.canvas) {
        this.canvas = document.createElement('canvas');
        this.append(this.canvas);
        this.canvas.addEventListener('pointerdown', (event) => this.down(event));
        this.canvas.addEventListener('pointermove', (event) => this.move(event));
        this.canvas.addEventListener('pointerup', () => this.up());
      }
      this.clear();
    }

    clear() {
      this.canvas.width = this.clientWidth || 320;
      this.canvas.height = this.clientHeight || 140;
      this.pen = this.canvas.getContext('2d');
      this.pen.fillStyle = '#fff';
      this.pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
      Object.assign(this.pen, { lineWidth: 2.2, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1b2430' });
    }

    down(event) {
      this.canvas.setPointerCapture(event.pointerId);
      this.drawing = true;
      this.pen.beginPath();
      this.pen.moveTo(event.offsetX, event.offsetY);
    }

    move(event) {
      if (this.drawing) {
        this.pen.lineTo(event.offsetX, event.offsetY);
        this.pen.stroke();
      }
    }

    up() {
      this.drawing = false;
      this.dispatchEvent(new CustomEvent('signed', { detail: this.canvas.toDataURL('image/png') }));
    }
  }
  customElements.define('riser-signature', Signature);

  window.riser = {
    light, language, toggleRail, bellReadAt, bellRead, arrived, tenant, signedIn, leave, unlocked, drafts, focusFirst,
    focusOn,
  };
})();
