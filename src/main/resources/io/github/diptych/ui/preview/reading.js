'use strict';
(() => {
  const page = document.getElementById('page');
  const SEPARATOR = '\u0001';

  // ---- Places: which part of the source is how far down the page.

  const yOf = element => element.getBoundingClientRect().top + window.scrollY;
  const pageEnd = () => document.documentElement.scrollHeight;

  /** The elements of a block whose place in the source is known, as they follow one another. */
  function marks(index) {
    const block = window.blocks.at(index);
    const result = [{element: block, at: 0, y: index === 0 ? 0 : yOf(block)}];
    block.querySelectorAll('[data-diptych-at]').forEach(element => {
      const at = Number(element.dataset.diptychAt);
      const y = yOf(element);
      const last = result[result.length - 1];
      if (at > last.at && y > last.y) {
        result.push({element, at, y});
      }
    });
    const next = window.blocks.startOf(index + 1);
    result.push({element: next, at: -1, y: next === null ? pageEnd() : yOf(next)});
    return result;
  }

  /** What is `y` down the page: between which two marks, and how much of the way. */
  function placeAt(y) {
    const index = window.blocks.lastAbove(y);
    const known = marks(index);
    let i = known.length - 2;
    while (i > 0 && known[i].y > y) {
      i--;
    }
    const [from, to] = [known[i], known[i + 1]];
    const share = to.y > from.y ? Math.min(1, Math.max(0, (y - from.y) / (to.y - from.y))) : 0;
    return {index, from, to, share};
  }

  /**
   * The line of the view whose place is compared. It is the top, but in the last view's height of
   * scrolling it goes down to the bottom, so that both ends are reached together with the source's.
   */
  function lineAt(scroll) {
    const height = window.innerHeight;
    const most = pageEnd() - height;
    const last = Math.min(height, most);
    return last <= 0 ? 0 : height * Math.max(0, scroll - (most - last)) / last;
  }

  /** The scroll at which what is `y` down the page is at that line. */
  function scrollFor(y) {
    const height = window.innerHeight;
    const most = pageEnd() - height;
    const last = Math.min(height, most);
    const plain = most - last;
    return last <= 0 || y <= plain ? y : plain + (y - plain) * last / (last + height);
  }

  /**
   * What is to stay where it is while pictures come in, drawings are made and the pane gets another
   * width: between two elements, at the view's line or a third down the view.
   */
  let held = null;
  let asked = -1;

  function goTo(y) {
    window.scrollTo(0, Math.max(0, y));
    asked = window.scrollY;
  }

  function hold(from, to, share, third) {
    held = {from, to, share, third};
    keepHeld();
    // What comes into view there may be higher than it was taken to be.
    window.blocks.look();
    keepHeld();
  }

  function keepHeld() {
    if (held === null) {
      return;
    }
    const {from, to, share, third} = held;
    if (!page.contains(from) || (to !== null && !page.contains(to))) {
      held = null;
      return;
    }
    const top = window.blocks.indexOf(from) === 0 && !third ? 0 : yOf(from);
    const y = top + share * ((to === null ? pageEnd() : yOf(to)) - top);
    goTo(third ? y - window.innerHeight / 3 : scrollFor(y));
  }

  new ResizeObserver(keepHeld).observe(page);
  window.addEventListener('resize', keepHeld);
  document.addEventListener('load', keepHeld, true);
  document.addEventListener('scroll', () => {
    if (!isAsked() && window.blocks.count() > 0) {
      const {from, to, share} = placeAt(window.scrollY + lineAt(window.scrollY));
      held = {from: from.element, to: to.element, share, third: false};
    }
  });

  /** Whether the page is scrolled to where it was told to be, not to where a reader put it. */
  const isAsked = () => Math.abs(window.scrollY - asked) < 1;

  window.blocks.onMoved(by => { asked += by; });

  function between(index, at, length) {
    const known = marks(index);
    known[known.length - 1].at = Math.max(length, known[known.length - 2].at);
    let i = known.length - 2;
    while (i > 0 && known[i].at > at) {
      i--;
    }
    const [from, to] = [known[i], known[i + 1]];
    const share = to.at > from.at ? Math.min(1, (at - from.at) / (to.at - from.at)) : 0;
    return [from.element, to.element, share];
  }

  // ---- Words: what a reader clicks, selects and copies.

  const drawn = 'svg, math, .katex, .anchor, .picture-words';

  const blockOf = node => {
    let block = node;
    while (block !== null && window.blocks.indexOf(block) < 0) {
      block = block.parentNode;
    }
    return block;
  };

  /** The selection is undone after the click that undoes it, so what it was before tells. */
  let pressedOn = [];

  function selectionEnds() {
    const {isCollapsed, anchorNode, anchorOffset, focusNode, focusOffset} = window.getSelection();
    return isCollapsed ? [] : [anchorNode, anchorOffset, focusNode, focusOffset];
  }

  document.addEventListener('mousedown', () => { pressedOn = selectionEnds(); }, true);

  let clicked = null;
  document.addEventListener('click', event => { clicked = event.target; }, true);

  function words(range) {
    const holder = document.createElement('div');
    holder.append(range.cloneContents());
    holder.querySelectorAll(drawn).forEach(element => element.remove());
    return holder.textContent.replaceAll(SEPARATOR, ' ');
  }

  function rangeOf(fromNode, fromOffset, toNode, toOffset) {
    const range = document.createRange();
    range.setStart(fromNode, fromOffset);
    range.setEnd(toNode, toOffset);
    return range;
  }

  /** What stands for a picture that has not come: the way to it if that leads out, else its words. */
  function standIn(place) {
    const {alt, dataset: {diptychSource: source}} = place;
    if (!/^https?:/i.test(source)) {
      return alt || source;
    }
    const link = document.createElement('a');
    link.href = source;
    link.append(alt || source);
    return link;
  }

  /** A formula as it is written, a drawing as a picture: what other programs can take. */
  function portable(fragment) {
    const holder = document.createElement('div');
    holder.append(fragment);
    holder.querySelectorAll('.picture-words').forEach(words => words.remove());
    holder.querySelectorAll('.diptych-film').forEach(window.pictures.still);
    holder.querySelectorAll('img[data-diptych-source]:not([src])')
      .forEach(place => place.replaceWith(standIn(place)));
    holder.querySelectorAll('.katex').forEach(formula => {
      const source = formula.querySelector('annotation');
      formula.replaceWith(source ? '$' + source.textContent + '$' : formula.textContent);
    });
    holder.querySelectorAll('svg').forEach(drawing => {
      const picture = document.createElement('img');
      const bytes = new TextEncoder().encode(new XMLSerializer().serializeToString(drawing));
      let binary = '';
      bytes.forEach(byte => { binary += String.fromCharCode(byte); });
      picture.src = 'data:image/svg+xml;base64,' + btoa(binary);
      drawing.replaceWith(picture);
    });
    holder.querySelectorAll('.anchor, style').forEach(element => element.remove());
    holder.querySelectorAll('.diptych-chapter, .diptych-part, .b').forEach(block => block.replaceWith(...block.childNodes));
    holder.querySelectorAll('.astral, .western').forEach(box => box.replaceWith(...box.childNodes));
    holder.querySelectorAll('*').forEach(element =>
      [...element.attributes].forEach(({name}) => {
        if (name.startsWith('data-') || name === 'id') {
          element.removeAttribute(name);
        }
      }));
    return holder.innerHTML;
  }

  /** A part of the page, what is not there now included. */
  function copyOf(range, words) {
    const fragment = range.cloneContents();
    const boxes = fragment.querySelectorAll('.diptych-part.far');
    if (boxes.length === 0) {
      return portable(fragment).replaceAll(SEPARATOR, ' ') + SEPARATOR + words();
    }
    const missing = window.blocks.farIn(range);
    boxes.forEach((box, i) => box.replaceChildren(...(missing[i] || [])));
    const text = [...fragment.querySelectorAll('.b')].map(block => block.textContent.trim());
    return portable(fragment).replaceAll(SEPARATOR, ' ') + SEPARATOR + text.join('\n\n');
  }

  // ---- What Java asks for.

  window.reading = Object.freeze({
    /** Scrolls without holding any place; what is looked for is more than what was held. */
    go(y) {
      held = null;
      window.scrollTo(0, y);
      window.blocks.look();
    },

    /** Scrolls so that a place of the source, `at` of `length` units into a block, is in sight. */
    reveal(index, at, length) {
      if (index < window.blocks.count()) {
        hold(...between(index, at, length), true);
      }
    },

    /** Scrolls so that such a place is where the source has it. */
    align(index, at, length) {
      if (index < window.blocks.count()) {
        hold(...between(index, at, length), false);
      }
    },

    /** The place that a reader scrolled to; empty if it is where the page was told to be. */
    scrolledTo() {
      return isAsked() || window.blocks.count() === 0 ? '' : window.reading.place();
    },

    place() {
      if (window.blocks.count() === 0) {
        return '';
      }
      const {index, from, to, share} = placeAt(window.scrollY + lineAt(window.scrollY));
      return [index, from.at, to.at, share].join(SEPARATOR);
    },

    /** Scrolls to a heading or footnote; says which place of the source that is. */
    jump(name) {
      let id = name;
      try {
        id = decodeURIComponent(name);
      } catch (malformed) {
        // A stray % stands for itself.
      }
      const target = ['user-content-' + id, id, 'user-content-' + id.toLowerCase()]
        .map(elementWithId)
        .find(element => element !== null && page.contains(element) && element !== page);
      if (!target) {
        return '';
      }
      for (let node = target; node !== page; node = node.parentNode) {
        if (node.tagName === 'DETAILS') {
          window.blocks.unfold(node);
        }
      }
      // A heading's anchor stands beside it and has no place of its own.
      const seen = target.closest('.markdown-heading') || target;
      hold(seen, seen.nextElementSibling, 0, false);
      if (!isInView(seen)) {
        seen.scrollIntoView();
        asked = window.scrollY;
      }
      const block = blockOf(seen);
      const place = seen.closest('[data-diptych-at]') || seen.querySelector('[data-diptych-at]');
      const footnote = seen.closest('.footnotes') !== null;
      const known = place === null ? (footnote ? -1 : 0) : Number(place.dataset.diptychAt);
      return window.blocks.indexOf(block) + SEPARATOR + known;
    },

    /** Whether that many clicks have selected words, rather than hit some that were. */
    isSelecting(clicks) {
      const now = selectionEnds();
      return now.length > 0 && (clicks > 1 || now.some((end, i) => end !== pressedOn[i]));
    },

    /** What was clicked: the block, the marks around it, and the words before and after it. */
    at(x, y) {
      const caret = document.caretRangeFromPoint(x, y);
      const block = caret && page.contains(caret.startContainer) ? blockOf(caret.startContainer) : null;
      if (block === null) {
        return '';
      }
      let [from, at] = [block, 0];
      let [to, until] = [null, -1];
      for (const mark of block.querySelectorAll('[data-diptych-at]')) {
        const start = rangeOf(mark, 0, mark, 0);
        if (start.compareBoundaryPoints(Range.START_TO_START, caret) <= 0) {
          [from, at] = [mark, Number(mark.dataset.diptychAt)];
        } else if (to === null && Number(mark.dataset.diptychAt) > at) {
          [to, until] = [mark, Number(mark.dataset.diptychAt)];
        }
      }
      const {startContainer: node, startOffset: offset} = caret;
      const after = document.createRange();
      after.setStart(node, offset);
      if (to === null) {
        after.setEnd(block, block.childNodes.length);
      } else {
        after.setEndBefore(to);
      }
      return [window.blocks.indexOf(block), at, until,
        words(rangeOf(from, 0, node, offset)), words(after)].join(SEPARATOR);
    },

    /** The task box that was clicked last: its block, its place there if known, and its number. */
    box() {
      const block = blockOf(clicked);
      if (block === null) {
        return '';
      }
      const at = clicked.dataset.diptychAt;
      const boxes = [...block.querySelectorAll('input[type=checkbox]')];
      return [window.blocks.indexOf(block), at === undefined ? -1 : at, boxes.indexOf(clicked)]
        .join(SEPARATOR);
    },

    /** The link and the picture at a point, and whether words are selected. */
    under(x, y) {
      const element = document.elementFromPoint(x, y);
      const link = element ? element.closest('a[href]') : null;
      const words = element ? element.closest('.picture-words') : null;
      const picture = words ? words.previousElementSibling : element && element.closest('img');
      return [link ? link.getAttribute('href') : '',
        picture ? picture.dataset.diptychSource || '' : '',
        window.getSelection().isCollapsed ? '' : 'selected'].join(SEPARATOR);
    },

    /** What is selected, as HTML that needs nothing of this page, and as words. */
    selected() {
      const selection = window.getSelection();
      return selection.isCollapsed ? '' : copyOf(selection.getRangeAt(0), () => selection.toString());
    },

    whole() {
      const range = document.createRange();
      range.selectNodeContents(page);
      return copyOf(range, () => page.innerText);
    },

    selectAll: () => window.getSelection().selectAllChildren(page),
  });

  function elementWithId(id) {
    const there = document.getElementById(id);
    if (there !== null || window.blocks.isWhole()) {
      return there;
    }
    let block = -1;
    do {
      block = window.blocks.withId(id, block + 1);
      const found = block < 0 ? null : window.blocks.at(block).querySelector('#' + CSS.escape(id));
      if (found !== null) {
        return found;
      }
    } while (block >= 0);
    return null;
  }

  function isInView(element) {
    const {top} = element.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  }

  /** A disabled box tells nobody that it was clicked; the page never changes one by itself. */
  window.hooks.push(block => {
    block.querySelectorAll('input[type=checkbox][data-diptych-at], .task-list-item input[type=checkbox]')
      .forEach(box => { box.disabled = false; });
  });
})();
