'use strict';
/*
 * Finding words. The blocks that are there are read as they are shown; for those that are not, Java
 * says how many matches they have, and they are read when the reader comes to one.
 */
(() => {
  const SEPARATOR = '\u0001';
  const BLOCKS = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION '
    + 'FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL')
    .split(' '));
  /** How many matches before and after the current one are painted; a page can have thousands. */
  const PAINTED = 1000;

  let sought = '';
  /** How many matches are in each block. */
  let counts = [];
  /** By block, where the matches are in its words. */
  let read = new WeakMap();
  /** The current match: number of the block, and number in the block. */
  let current = null;
  let timer = 0;

  /** In lower case and with plain spaces, every UTF-16 unit in its place. */
  function folded(text) {
    const plain = text.replace(/\s/g, ' ');
    const lower = plain.toLowerCase();
    return lower.length === plain.length
      ? lower
      : [...plain]
        .map(c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
        .join('');
  }

  /** The words of a block in one string; no match reaches from one element into the next. */
  function wordsOf(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: node => node.nodeType === Node.ELEMENT_NODE
          && node.matches('.katex-mathml, style, rp, .anchor')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    });
    const words = {nodes: [], starts: [], text: ''};
    const texts = [];
    let length = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) {
        words.nodes.push(node);
        words.starts.push(length);
        texts.push(folded(node.data));
        length += node.data.length;
      } else if (BLOCKS.has(node.tagName)) {
        texts.push('\n');
        length++;
      }
    }
    words.text = texts.join('');
    return words;
  }

  function readBlock(block) {
    const words = wordsOf(block);
    const matches = [];
    for (let at = words.text.indexOf(sought); at >= 0;
      at = words.text.indexOf(sought, at + sought.length)) {
      matches.push(rangeOf(words, at));
    }
    read.set(block, matches);
    return matches;
  }

  const matchesIn = block => read.get(block) || readBlock(block);

  function rangeOf(words, at) {
    const range = document.createRange();
    range.setStart(...pointAt(words, at, false));
    range.setEnd(...pointAt(words, at + sought.length, true));
    return range;
  }

  function pointAt({nodes, starts}, position, ending) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < position || (!ending && starts[middle] === position)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return [nodes[low - 1], position - starts[low - 1]];
  }

  function count(known) {
    read = new WeakMap();
    counts = known ?? new Array(window.blocks.count()).fill(0);
    if (sought === '') {
      return;
    }
    window.blocks.forEachThere((block, index) => { counts[index] = readBlock(block).length; });
  }

  /** The matches of a block that the reader comes to, as it is shown. */
  function come(index) {
    const block = window.blocks.at(index);
    const matches = block === null ? [] : readBlock(block);
    counts[index] = matches.length;
    return matches;
  }

  /** The next block with matches behind that one, or by -1 before it; round at the ends. */
  function neighbour(index, by) {
    const length = counts.length;
    for (let i = 1; i <= length; i++) {
      const next = (((index + by * i) % length) + length) % length;
      if (counts[next] > 0 && come(next).length > 0) {
        return next;
      }
    }
    return -1;
  }

  function moveTo(index, by) {
    current = index < 0 ? null : {index, match: by > 0 ? 0 : counts[index] - 1};
  }

  function paint() {
    clearTimeout(timer);
    timer = 0;
    if (sought === '' || current === null) {
      CSS.highlights.delete('found');
      CSS.highlights.delete('current');
      return;
    }
    // What is far away stays there: to bring it for its paint alone would send it away again.
    const shown = window.blocks.thereAt(current.index);
    const now = shown === null ? undefined : readBlock(shown)[current.match];
    const before = [];
    const after = [];
    window.blocks.forEachThere((block, index) => {
      const list = index < current.index ? before : after;
      if (counts[index] > 0 && after.length < PAINTED) {
        list.push(...matchesIn(block));
      }
    });
    CSS.highlights.set('found',
      new Highlight(...before.slice(-PAINTED), ...after.slice(0, PAINTED)));
    if (now === undefined) {
      CSS.highlights.delete('current');
    } else {
      const highlight = new Highlight(now);
      highlight.priority = 1;
      CSS.highlights.set('current', highlight);
    }
  }

  function state() {
    let all = 0;
    let number = 0;
    counts.forEach((each, index) => {
      if (current !== null && index === current.index) {
        number = all + current.match + 1;
      }
      all += each;
    });
    return number + SEPARATOR + all;
  }

  function showCurrent() {
    if (current === null) {
      return;
    }
    const range = come(current.index)[current.match];
    if (range === undefined) {
      return;
    }
    for (let node = range.startContainer; node.parentNode !== null; node = node.parentNode) {
      if (node.tagName === 'DETAILS') {
        window.blocks.unfold(node);
      }
    }
    for (let round = 0; round < 3; round++) {
      const {top, bottom} = range.getBoundingClientRect();
      if (top >= 60 && bottom <= window.innerHeight - 20) {
        break;
      }
      window.reading.go(window.scrollY + (top + bottom - window.innerHeight) / 2);
    }
  }

  /** The first match from `y` of the page on becomes the current one; behind the last, the first. */
  function startAt(y) {
    current = null;
    if (counts.length === 0 || sought === '') {
      return;
    }
    const index = window.blocks.lastAbove(y);
    const match = counts[index] === 0 ? -1 : come(index).findIndex(
      range => range.getBoundingClientRect().bottom + window.scrollY >= y);
    if (match >= 0) {
      current = {index, match};
    } else {
      moveTo(neighbour(index, 1), 1);
    }
  }

  window.finding = Object.freeze({
    /**
     * Finds words; the first match in sight is the current one. Says which of how many it is.
     *
     * @param known how many matches are in each block, for those that are not there; else null
     */
    find(words, known) {
      sought = folded(words);
      count(known);
      startAt(window.scrollY);
      showCurrent();
      paint();
      return state();
    },

    /** Finds the same words in a page that was patched, without scrolling. */
    findAgain(words, known) {
      const painted = CSS.highlights.get('current');
      const before = painted ? [...painted][0] : undefined;
      const y = before ? before.getBoundingClientRect().top + window.scrollY : window.scrollY;
      sought = folded(words);
      count(known);
      startAt(y);
      paint();
      return state();
    },

    step(by) {
      if (current !== null && current.index < counts.length) {
        const match = current.match + by;
        if (match >= 0 && match < come(current.index).length) {
          current.match = match;
        } else {
          moveTo(neighbour(current.index, by), by);
        }
        showCurrent();
        paint();
      }
      return state();
    },

    endFind() {
      sought = '';
      counts = [];
      current = null;
      paint();
    },
  });

  /** What comes into the page while words are sought is painted, too. */
  window.hooks.push(() => {
    if (sought !== '' && timer === 0) {
      timer = setTimeout(paint, 50);
    }
  });
})();
