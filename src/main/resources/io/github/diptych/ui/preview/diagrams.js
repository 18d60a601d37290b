'use strict';
/**
 * Diagrams, one after another, each when nobody types. A diagram that is being written keeps its
 * last drawing until the next one is there.
 *
 * Needs what draw.js hands it; returns what draw.js calls.
 */
window.diagrams = ({page, cache, element, replace, complaint, isDark, keepingThePlace, quiet,
  longestDiagram, say}) => {
  const drawings = cache(8000000);
  /** The source of each diagram's element. */
  const sources = new WeakMap();
  /** The elements that show something, in no order: some may have left the page. */
  let shown = new Set();
  let queue = [];
  let timer = 0;
  let busy = false;
  let serial = 0;
  let lastCost = 0;

  const keyOf = source => (isDark() ? 'd' : 'l') + source;

  function add(pre) {
    const source = pre.textContent;
    const made = drawings.get(keyOf(source));
    const figure = element('div', 'diptych-diagram');
    sources.set(figure, source);
    if (made !== undefined) {
      replace(pre, figure);
      put(figure, made);
      return;
    }
    const before = likest(source);
    replace(pre, figure);
    if (before === undefined) {
      figure.append(element('pre', '', element('code', '', source)));
    } else {
      figure.append(before.cloneNode(true));
      figure.classList.add('diptych-old');
      shown.add(figure);
    }
    queue.push(figure);
    wait(before === undefined ? 0 : Math.max(quiet, Math.min(2000, 3 * lastCost)));
  }

  /** The drawing of a diagram that has just left the page and was almost the same. */
  function likest(source) {
    let best;
    let most = source.length / 2;
    for (const figure of shown) {
      if (!figure.isConnected) {
        const common = commonEnds(sources.get(figure), source);
        if (common >= most) {
          most = common;
          best = figure.querySelector('svg') || undefined;
        }
      }
    }
    return best;
  }

  function commonEnds(one, other) {
    const most = Math.min(one.length, other.length);
    let head = 0;
    while (head < most && one[head] === other[head]) {
      head++;
    }
    let tail = 0;
    while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) {
      tail++;
    }
    return head + tail;
  }

  function put(figure, made) {
    figure.classList.remove('diptych-old');
    if (made.wrong === undefined) {
      figure.innerHTML = made.html;
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', made.title || say('diagram'));
    } else {
      figure.removeAttribute('role');
      figure.removeAttribute('aria-label');
      figure.replaceChildren(...complaint(say('wrong'), made.wrong, sources.get(figure)));
    }
    shown.add(figure);
    forgetSoon();
  }

  let forgetting = 0;

  /** What left the page is of use only for what came into it by the same change, or the next. */
  function forgetSoon() {
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      shown = new Set([...shown].filter(figure => figure.isConnected));
    }, 1000);
  }

  function wait(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(drawNext, milliseconds);
  }

  function drawNext() {
    const figure = queue.find(each => each.isConnected);
    queue = queue.filter(each => each.isConnected && each !== figure);
    if (busy || figure === undefined) {
      if (figure !== undefined) {
        queue.push(figure);
      }
      return;
    }
    busy = true;
    const source = sources.get(figure);
    const key = keyOf(source);
    const known = drawings.get(key);
    const start = performance.now();
    (known !== undefined ? Promise.resolve(known) : render(source)).then(made => {
      lastCost = performance.now() - start;
      busy = false;
      if (known === undefined) {
        drawings.set(key, made);
      }
      // The theme may have changed meanwhile; then the next round draws it.
      if (figure.isConnected && key === keyOf(source)) {
        keepingThePlace(() => put(figure, made));
      } else if (figure.isConnected) {
        queue.push(figure);
      }
      if (queue.length > 0) {
        wait(0);
      }
    });
  }

  function configure() {
    mermaid.initialize({
      startOnLoad: false, securityLevel: 'strict', theme: isDark() ? 'dark' : 'default',
      maxTextSize: longestDiagram, maxEdges: 500, suppressErrorRendering: true,
      fontFamily: getComputedStyle(page).fontFamily,
      // What a note's own directives may not change.
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges',
        'suppressErrorRendering', 'fontFamily', 'altFontFamily', 'themeCSS', 'dompurifyConfig']
    });
  }

  /** A drawing, or why there is none. Never rejects. */
  async function render(source) {
    const id = 'diptych-diagram-' + ++serial;
    // It is measured in the page, where nobody sees it.
    const room = element('div', 'diptych-room');
    document.body.append(room);
    try {
      configure();
      if (source.length > longestDiagram) {
        return {html: '', wrong: say('long')};
      }
      const {svg} = await mermaid.render(id, source, room);
      return clean(svg, id);
    } catch (error) {
      return {html: '', wrong: String(error.message || error)};
    } finally {
      room.remove();
      document.querySelectorAll('body > #d' + id).forEach(rest => rest.remove());
    }
  }

  const forbidden = 'script,iframe,object,embed,link,meta,base,form,input,textarea,animate,set,' +
    'animateTransform,animateMotion,audio,video,use[href^="data:"]';

  /**
   * mermaid cleans what it draws; here it is done once more, for what comes from a note must
   * neither run nor reach beyond its own diagram.
   */
  function clean(svg, id) {
    const template = document.createElement('template');
    template.innerHTML = svg;
    const drawing = template.content.querySelector('svg');
    drawing.querySelectorAll(forbidden).forEach(each => each.remove());
    drawing.querySelectorAll('style').forEach(style => {
      style.textContent = scoped(style.textContent, id);
    });
    drawing.querySelectorAll('*').forEach(each => {
      [...each.attributes].forEach(attribute => cleanAttribute(each, attribute));
    });
    const title = drawing.querySelector(':scope > title');
    return {html: drawing.outerHTML, title: title ? title.textContent : ''};
  }

  function cleanAttribute(owner, {name, value}) {
    const plain = name.toLowerCase();
    if (plain.startsWith('on') || plain === 'target' || plain === 'srcset') {
      owner.removeAttribute(name);
    } else if (plain === 'href' || plain === 'xlink:href') {
      owner.removeAttribute(name);
      // A click on a link goes to Java by the attribute without a prefix.
      if (owner.localName === 'a' ? /^(https?:|mailto:|#|[^:]*$)/i.test(value.trim())
        : value.startsWith('#') || value.startsWith('data:image/')) {
        owner.setAttribute('href', value.trim());
      }
    } else if (plain === 'src' && !value.startsWith('data:image/')) {
      owner.removeAttribute(name);
    }
  }

  /** The rules that speak of this diagram alone. */
  function scoped(css, id) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules]
      .filter(rule => rule instanceof CSSKeyframesRule ||
        (rule instanceof CSSStyleRule &&
          rule.selectorText.split(',').every(part => part.trim().startsWith('#' + id))))
      .map(rule => rule.cssText)
      .join('\n');
  }

  /** Draws all in the colours of the theme; what is there stays until then. */
  function redraw() {
    page.querySelectorAll('.diptych-diagram').forEach(figure => {
      const made = drawings.get(keyOf(sources.get(figure)));
      if (made !== undefined) {
        put(figure, made);
      } else if (!queue.includes(figure)) {
        queue.push(figure);
      }
    });
    if (queue.length > 0) {
      wait(0);
    }
  }

  return {add, redraw, isDone: () => !busy && !queue.some(each => each.isConnected)};
};
