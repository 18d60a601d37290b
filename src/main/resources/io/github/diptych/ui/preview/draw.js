'use strict';
/**
 * Formulas, diagrams, coloured code and pictures that depend on the theme. Java evaluates a library
 * in the page once a block needs it and then calls `draw.loaded`; until then the source shows.
 */
(() => {
  const page = document.getElementById('page');
  const root = document.documentElement;
  const drawn =
    '.diptych-math-inline,.diptych-math-display,pre.diptych-math,pre.diptych-mermaid,' +
    'pre.diptych-geojson,pre.diptych-topojson,pre.diptych-stl,pre>code[class^=language-],picture';

  /** Milliseconds of drawing at a stretch; then it is the writer's turn. */
  const slice = 8;
  /** Code of more UTF-16 units waits until nobody types, and of still more stays plain. */
  const longCode = 20000;
  const mostCode = 100000;
  const longestFormula = 10000;
  const longestDiagram = 50000;
  /** How long a diagram that is being written has to rest before it is drawn anew. */
  const quiet = 300;

  /** The sentences in the writer's language. */
  let say = {};
  const ready = new Set();
  /** What waits for a library, by the library's name. */
  const parked = {math: [], diagrams: [], code: []};

  const isDark = () => root.classList.contains('dark');

  /** The values used last, up to a number of UTF-16 units in all. */
  function cache(most) {
    const kept = new Map();
    let units = 0;
    return {
      get(key) {
        const value = kept.get(key);
        if (value !== undefined) {
          kept.delete(key);
          kept.set(key, value);
        }
        return value;
      },
      set(key, value) {
        kept.set(key, value);
        units += key.length + value.html.length;
        for (const [oldest, old] of kept) {
          if (units <= most || oldest === key) {
            break;
          }
          kept.delete(oldest);
          units -= oldest.length + old.html.length;
        }
      }
    };
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  }

  /** Puts `fresh` where `old` is, and lets it stand for the same source. */
  function replace(old, fresh) {
    if (old.hasAttribute('data-diptych-at')) {
      fresh.setAttribute('data-diptych-at', old.getAttribute('data-diptych-at'));
    }
    old.replaceWith(fresh);
    return fresh;
  }

  /** Within a line the reason is left to the tooltip. */
  function complaint(sentence, reason, source, withinLine = false) {
    const box = element('span', 'diptych-wrong', element('b', '', sentence));
    if (withinLine) {
      box.title = reason;
    } else {
      box.append(' ' + reason);
    }
    return [box, ' ', element('code', 'diptych-wrong-source', source)];
  }

  // ---- what waits

  let waiting = [];
  let turn = false;
  let until = 0;
  let unsorted = false;

  function libraryOf(found) {
    if (found.localName === 'code') {
      return 'code';
    }
    return found.matches('.diptych-mermaid') ? 'diagrams' : 'math';
  }

  function add(wrapper) {
    for (const found of wrapper.querySelectorAll(drawn)) {
      if (found.localName === 'picture') {
        choose(found);
      } else if (found.matches('.diptych-geojson,.diptych-topojson,.diptych-stl')) {
        label(found);
      } else if (found.localName !== 'code' || languageOf(found) !== '') {
        const library = libraryOf(found);
        (ready.has(library) ? waiting : parked[library]).push(found);
        unsorted = true;
      }
    }
    work();
  }

  /** Draws what waits for as long as a slice lasts, and goes on in the next turn. */
  function work() {
    if (waiting.length === 0) {
      return;
    }
    if (!turn) {
      turn = true;
      until = performance.now() + slice;
      setTimeout(goOn, 0);
    }
    while (waiting.length > 0 && performance.now() < until) {
      const next = waiting.shift();
      if (next.isConnected) {
        paint(next);
      }
    }
  }

  function goOn() {
    turn = false;
    if (unsorted) {
      nearestFirst();
    }
    keepingThePlace(work);
  }

  /** A diary opens at its end: what is before the reader's eyes comes first. */
  function nearestFirst() {
    const middle = window.innerHeight / 2;
    const far = new Map(waiting.map(
      each => [each, Math.abs(each.getBoundingClientRect().top - middle)]));
    waiting.sort((one, other) => far.get(one) - far.get(other));
    unsorted = false;
  }

  function paint(found) {
    const library = libraryOf(found);
    if (library === 'math') {
      formula(found);
    } else if (library === 'diagrams') {
      diagram(found);
    } else {
      code(found);
    }
  }

  /** What is drawn above the view changes its height; what is read stays. */
  const keepingThePlace = window.blocks.steadily;

  // ---- formulas

  const formulas = cache(4000000);

  function formula(place) {
    const display = !place.matches('.diptych-math-inline');
    const tex = texOf(place);
    const key = (display ? 'd' : 'i') + tex;
    let made = formulas.get(key);
    if (made === undefined) {
      made = typeset(tex, display);
      formulas.set(key, made);
    }
    const shown =
      place.localName === 'pre' ? replace(place, element('div', 'diptych-math-display')) : place;
    if (made.wrong === undefined) {
      shown.innerHTML = made.html;
      shown.setAttribute('role', 'math');
      shown.setAttribute('aria-label', tex);
    } else {
      shown.replaceChildren(...complaint(say.formula, made.wrong, tex, !display));
    }
  }

  /** Without the delimiters, of which there are `$`, `$$` and a `$` with a backtick. */
  function texOf(place) {
    const text = place.textContent.trim();
    const found = /^\$`([^]*)`\$$/.exec(text) || /^\$\$([^]*)\$\$$/.exec(text) ||
      /^\$([^]*)\$$/.exec(text);
    return (place.localName !== 'pre' && found ? found[1] : text).trim();
  }

  function typeset(tex, display) {
    if (tex.length > longestFormula) {
      return {html: '', wrong: say.long};
    }
    // A macro of the note's own repeats its body: the product of both is what takes time.
    const maxExpand =
      /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand)/.test(tex)
        ? Math.min(1000, Math.ceil(100000 / tex.length)) : 1000;
    try {
      const html = katex.renderToString(tex, {
        displayMode: display, output: 'html', trust: false, strict: 'ignore', throwOnError: true,
        maxExpand, maxSize: 40, errorColor: 'var(--wrong)'
      });
      return {html};
    } catch (error) {
      const reason = String(error.message).replace(/^KaTeX parse error: /, '');
      return {html: '', wrong: reason.replace(/\u0332/g, '')};
    }
  }

  // ---- code

  /** Names that github.com knows and highlight.js does not, or takes for another language. */
  const aliases = {
    shell: 'bash', 'shell-script': 'bash', ksh: 'bash', fish: 'bash',
    console: 'shell', 'shell-session': 'shell', 'bash-session': 'shell',
    geojson: 'json', topojson: 'json', json5: 'json', jsonl: 'json', ndjson: 'json',
    webmanifest: 'json', 'objective-c': 'objectivec', vue: 'xml', svelte: 'xml', mdx: 'markdown',
    udiff: 'diff', pwsh: 'powershell', batchfile: 'dos', elisp: 'lisp', 'emacs-lisp': 'lisp',
    'common-lisp': 'lisp', rscript: 'r', viml: 'vim', vimscript: 'vim', toml: 'ini',
    'visual-basic-.net': 'vbnet', proto: 'protobuf', postgresql: 'sql', mysql: 'sql',
    plpgsql: 'sql', gitconfig: 'ini', editorconfig: 'ini', dotenv: 'bash', containerfile:
    'dockerfile', kts: 'kotlin', cxx: 'cpp', hxx: 'cpp', mts: 'typescript', cts: 'typescript'
  };

  function languageOf(found) {
    const name = /^language-(\S+)/.exec(found.className);
    const written = name ? name[1].toLowerCase() : '';
    const known = Object.hasOwn(aliases, written) ? aliases[written] : written;
    return ['math', 'mermaid', 'stl', 'text', 'plaintext', 'txt'].includes(known) ? '' : known;
  }

  let long = [];
  let longTimer = 0;

  function code(found) {
    if (found.textContent.length > mostCode) {
      return;
    }
    if (found.textContent.length > longCode) {
      long.push(found);
      clearTimeout(longTimer);
      // It stops the page for about a second in 100,000 units.
      longTimer = setTimeout(highlightLong, Math.max(quiet, found.textContent.length / 50));
    } else {
      highlight(found);
    }
  }

  function highlightLong() {
    const next = long.shift();
    if (next !== undefined) {
      longTimer = setTimeout(highlightLong, 0);
      if (next.isConnected) {
        highlight(next);
      }
    }
  }

  function highlight(found) {
    const language = languageOf(found);
    if (!hljs.getLanguage(language)) {
      return;
    }
    const template = document.createElement('template');
    template.innerHTML =
      hljs.highlight(found.textContent, {language, ignoreIllegals: true}).value;
    window.boxed(template.content);
    found.replaceChildren(template.content);
  }

  /** What github.com would draw on a map or in space, and the preview does not. */
  function label(pre) {
    const kind = /diptych-(geojson|topojson|stl)/.exec(pre.className)[1];
    pre.before(element('div', 'diptych-kind', say[kind]));
    const source = pre.querySelector('code');
    if (source !== null && kind !== 'stl') {
      (ready.has('code') ? waiting : parked.code).push(source);
    }
  }

  // ---- pictures

  /** Takes the picture for the theme, which the browser of JavaFX does not know. */
  function choose(picture) {
    const place = picture.querySelector('img[data-diptych-source]');
    if (place === null) {
      return;
    }
    const {dataset} = place;
    dataset.diptychPlain ??= dataset.diptychSource;
    const fits = [...picture.querySelectorAll('source')].find(source => {
      const media = (source.getAttribute('media') || '').toLowerCase();
      const scheme = /prefers-color-scheme:\s*(dark|light)/.exec(media);
      return scheme ? (scheme[1] === 'dark') === isDark()
        : media === '' || window.matchMedia(media).matches;
    });
    const wanted = fits ? fits.dataset.diptychSource : dataset.diptychPlain;
    if (wanted !== undefined && dataset.diptychSource !== wanted) {
      dataset.diptychSource = wanted;
      window.pictures.changed(place);
    }
  }

  // ---- for Java, and for the page

  function loaded(library) {
    ready.add(library);
    waiting.push(...parked[library].filter(each => each.isConnected));
    parked[library] = [];
    unsorted = true;
    keepingThePlace(work);
  }

  const diagrams = window.diagrams({
    page, cache, element, replace, complaint, isDark, keepingThePlace, quiet, longestDiagram,
    say: name => say[name]
  });
  const diagram = diagrams.add;

  const lookBare = window.look;
  window.look = dark => {
    const wasDark = isDark();
    lookBare(dark);
    if (wasDark !== isDark()) {
      page.querySelectorAll('picture').forEach(choose);
      diagrams.redraw();
    }
  };

  window.hooks.push(add);
  window.draw = {
    loaded,
    say(sentences) {
      say = sentences;
    },
    /** Whether everything that can be drawn is. */
    isDone: () => waiting.length === 0 && long.length === 0 && diagrams.isDone()
  };
})();
