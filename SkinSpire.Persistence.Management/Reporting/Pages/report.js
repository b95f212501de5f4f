'use strict';

// The page is whole without this script; it adds search, theme and a diagram that moves.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const named = (attribute, value) => `[${attribute}="${CSS.escape(value)}"]`;

function makeTheme() {
  const button = one('#theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', isDark());
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  system.addEventListener('change', show);
  show();
}

function makeContents() {
  const nav = one('#contents');
  const button = one('#menu');
  const open = wanted => {
    nav.classList.toggle('open', wanted);
    button.setAttribute('aria-expanded', wanted);
  };
  button.addEventListener('click', () => open(!nav.classList.contains('open')));
  nav.addEventListener('click', event => event.target.closest('a') && open(false));
  addEventListener('keydown', event => event.key === 'Escape' && open(false));

  // Where the reader is.
  const links = new Map(all('a', nav).map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const watch = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    all('[aria-current]', nav).forEach(link => link.removeAttribute('aria-current'));
    const link = links.get(decodeURIComponent(entry.target.id));
    link?.setAttribute('aria-current', 'true');
    if (link?.offsetParent) nav.scrollTop = Math.max(0, link.offsetTop - nav.clientHeight / 2);
  }), { rootMargin: '-15% 0px -80% 0px' });
  all('main > section:not(#tables), article.table').forEach(part => watch.observe(part));
}

function makeSearch(diagram) {
  const input = one('#search');
  const articles = all('article.table');
  const find = () => {
    const wanted = input.value.trim().toLowerCase();
    const has = name => wanted !== '' && name.toLowerCase().includes(wanted);
    const found = new Set();
    let columns = 0;
    for (const article of articles) {
      const rows = all('[data-column]', article);
      rows.forEach(row => row.classList.toggle('found', has(row.dataset.column)));
      const hits = rows.filter(row => row.classList.contains('found')).length;
      columns += hits;
      if (hits > 0 || has(article.dataset.table)) found.add(article.dataset.table);
    }
    all('article[data-table], li[data-table], tr[data-table]').forEach(part => { part.hidden = wanted !== '' && !found.has(part.dataset.table); });
    one('#nothing').hidden = wanted === '' || found.size > 0;
    one('#found').textContent = wanted === '' ? '' : `${count(found.size, 'table')}, ${count(columns, 'column')}`;
    diagram.find(wanted === '' ? null : found);
  };
  input.addEventListener('input', find);
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') articles.find(article => !article.hidden)?.scrollIntoView();
    if (event.key === 'Escape') { input.value = ''; find(); input.blur(); }
  });
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
    event.preventDefault();
    input.focus();
  });
}

const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

// Zoom and movement are the SVG's own viewBox, so that all of the picture stays sharp.
function makeView(canvas) {
  const whole = canvas.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...full };
  let fitted = true;
  const show = () => canvas.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const ratio = () => canvas.clientHeight / canvas.clientWidth;
  const fit = () => {
    fitted = true;
    const width = Math.max(full.width, full.height / ratio());
    const height = width * ratio();
    view = { x: full.x - (width - full.width) / 2, y: full.y - (height - full.height) / 2, width, height };
    show();
  };
  const move = (x, y) => {
    fitted = false;
    view.x += x;
    view.y += y;
    show();
  };
  const zoom = (factor, x = 0.5, y = 0.5) => {
    const width = Math.min(full.width * 3, Math.max(240, view.width * factor));
    const height = width * ratio();
    move((view.width - width) * x, (view.height - height) * y);
    Object.assign(view, { width, height });
    show();
  };
  const center = (box, width = view.width) => {
    const height = width * ratio();
    view = { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height };
    fitted = false;
    show();
  };
  new ResizeObserver(() => {
    if (canvas.clientWidth > 0 && canvas.clientHeight > 0) fitted ? fit() : zoom(1);
  }).observe(canvas);
  return { fit, zoom, move, center, scale: () => view.width / canvas.clientWidth, width: () => view.width };
}

function makeHands(canvas, view) {
  let from = null;
  let moved = false;
  canvas.addEventListener('pointerdown', event => {
    from = event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
    moved = false;
  });
  canvas.addEventListener('pointermove', event => {
    if (!from || !(moved || Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4)) return;
    if (!moved) canvas.setPointerCapture(event.pointerId);
    moved = true;
    canvas.classList.add('moving');
    view.move((from.x - event.clientX) * view.scale(), (from.y - event.clientY) * view.scale());
    from = { x: event.clientX, y: event.clientY };
  });
  canvas.addEventListener('lostpointercapture', () => canvas.classList.remove('moving'));
  canvas.addEventListener('pointerup', () => { from = null; });
  // The click that ends a movement chooses nothing; one by the keyboard (detail 0) ends none.
  canvas.addEventListener('click', event => {
    if (!moved || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
  canvas.addEventListener('dragstart', event => event.preventDefault());
  canvas.addEventListener('wheel', event => {
    // The page scrolls on until the diagram was chosen.
    if (!event.ctrlKey && !canvas.contains(document.activeElement)) return;
    event.preventDefault();
    const place = canvas.getBoundingClientRect();
    view.zoom(Math.exp(event.deltaY * 0.0015), (event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height);
  }, { passive: false });
  const keys = { '+': () => view.zoom(0.8), '=': () => view.zoom(0.8), '-': () => view.zoom(1.25), 0: view.fit };
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const act = step ? () => view.move(step[0] * view.width() / 12, step[1] * view.width() / 12) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  one('#zoom-in').addEventListener('click', () => view.zoom(0.8));
  one('#zoom-out').addEventListener('click', () => view.zoom(1.25));
  one('#fit').addEventListener('click', view.fit);
}

function makePanel(choose) {
  const panel = one('#panel');
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const show = (table, article) => {
    const close = element('button', { className: 'icon close', type: 'button', ariaLabel: 'Close', textContent: '×' });
    close.addEventListener('click', () => choose(null));
    const head = element('header', {}, element('h3', { textContent: table }), one('.comment', article).cloneNode(true), one('.facts', article).cloneNode(true));
    const columns = all('[data-column]', article).map(row => {
      const [name, type, , , mark] = row.children;
      return element('li', {}, one('code', name).cloneNode(true), ...all('.key', name).map(key => key.cloneNode(true)), ...mark.cloneNode(true).childNodes, element('code', { className: 'type', textContent: type.textContent }));
    });
    const keys = all('.part:has(> .keys)', article).map(part => part.cloneNode(true));
    const list = element('section', { className: 'part' }, element('h4', { textContent: 'Columns' }), element('ul', { className: 'panel-columns' }, ...columns));
    panel.replaceChildren(close, head, element('a', { className: 'details', href: `#${article.id}`, textContent: 'All details' }), ...keys, list);
    panel.hidden = false;
    panel.scrollTop = 0;
  };
  // On a narrow window it stands below the diagram and covers nothing.
  const covers = () => getComputedStyle(panel).position === 'absolute' ? panel.offsetWidth : 0;
  return { show, hide: () => { panel.hidden = true; }, covers, element: panel };
}

function makeDiagram() {
  const canvas = one('#canvas');
  const section = one('#diagram');
  const view = makeView(canvas);
  const boxes = new Map(all('.box', canvas).map(box => [box.dataset.table, box]));
  const lines = new Map(all('.line', canvas).map(line => [line.dataset.key, line]));
  const panel = makePanel(table => choose(table));
  let chosen = null;
  let found = null;

  // Tables and keys in full light, all others dimmed; null for no difference.
  const light = (tables, keys) => {
    canvas.classList.toggle('dimmed', tables !== null);
    boxes.forEach((box, table) => box.classList.toggle('lit', tables?.has(table) ?? false));
    lines.forEach((line, key) => line.classList.toggle('lit', keys.includes(key)));
  };
  const rest = () => {
    if (chosen === null) return light(found, []);
    const touching = [...lines.values()].filter(line => [line.dataset.from, line.dataset.to].includes(chosen) && getComputedStyle(line).display !== 'none');
    light(new Set(touching.flatMap(line => [line.dataset.from, line.dataset.to])), touching.map(line => line.dataset.key));
  };
  const lightKey = key => {
    const line = lines.get(key);
    if (line) light(new Set([line.dataset.from, line.dataset.to]), [key]);
  };
  const choose = table => {
    boxes.get(chosen)?.classList.remove('chosen');
    chosen = table;
    boxes.get(chosen)?.classList.add('chosen');
    rest();
    if (chosen === null) panel.hide();
    else panel.show(chosen, one(`article${named('data-table', chosen)}`));
  };
  // What was chosen is not left under the panel.
  const uncover = () => {
    const hidden = boxes.get(chosen).getBoundingClientRect().right + 24 - canvas.getBoundingClientRect().right + panel.covers();
    if (panel.covers() > 0 && hidden > 0) view.move(hidden * view.scale(), 0);
  };
  // As large as it can be read, in the middle of what the panel leaves free.
  const goTo = table => {
    choose(table);
    const place = boxes.get(table).getBBox();
    const [, x, y] = boxes.get(table).getAttribute('transform').match(/\(([\d.-]+) ([\d.-]+)\)/);
    const width = Math.min(view.width(), canvas.clientWidth * 1.1);
    const hidden = panel.covers() / canvas.clientWidth * width;
    view.center({ x: Number(x) + hidden / 2, y: Number(y), width: place.width, height: place.height }, width);
  };

  makeHands(canvas, view);
  canvas.addEventListener('click', event => {
    const box = event.target.closest('.box');
    const line = event.target.closest('.line');
    if (box) event.preventDefault();
    if (box) { choose(box.dataset.table); uncover(); }
    else if (line) { choose(null); lightKey(line.dataset.key); }
    else choose(null);
    if (!box) canvas.focus({ preventScroll: true });
  });
  canvas.addEventListener('pointerover', event => {
    const line = event.target.closest('.line');
    if (line) lightKey(line.dataset.key);
  });
  canvas.addEventListener('pointerout', event => event.target.closest('.line') && rest());
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.target.matches('input')) return;
    if (chosen !== null) choose(null);
    else if (section.classList.contains('wide')) one('#wide').click();
  });

  panel.element.addEventListener('pointerover', event => {
    const key = event.target.closest('[data-key]');
    if (key) lightKey(key.dataset.key);
  });
  panel.element.addEventListener('pointerout', event => event.target.closest('[data-key]') && rest());
  panel.element.addEventListener('click', event => {
    const key = event.target.closest('[data-key]');
    if (key && boxes.has(key.dataset.to)) {
      event.preventDefault();
      goTo(key.dataset.to);
      lightKey(key.dataset.key);
    } else if (event.target.matches('.details')) {
      section.classList.remove('wide');
      one('#wide').setAttribute('aria-pressed', false);
    }
  });
  document.addEventListener('click', event => {
    const show = event.target.closest('[data-show]');
    if (show) goTo(show.dataset.show);
  });

  const toggle = (button, element, name) => button.addEventListener('click', () => button.setAttribute('aria-pressed', element.classList.toggle(name)));
  toggle(one('#hospital-keys'), canvas, 'hospital-keys');
  toggle(one('#wide'), section, 'wide');
  return {
    find: tables => {
      found = tables;
      rest();
    },
  };
}

// A trigger shows the source of its function, which stands in the page once.
function makeSources() {
  all('[data-function]').forEach(trigger => trigger.addEventListener('toggle', () => {
    const source = document.getElementById(trigger.dataset.function);
    if (source) trigger.append(one('pre', source).cloneNode(true));
  }, { once: true }));
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches('details')) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}

makeTheme();
makeContents();
makeSearch(makeDiagram());
makeSources();
