'use strict';
/*
 * The blocks of the page. They stand in parts of some dozens, so that the browser does not have to
 * pass by all of them to lay out one. Of a large page only the parts near the view are there; the
 * others are empty boxes of about their height, and Java is asked for the blocks when they come near.
 */
(() => {
  const page = document.getElementById('page');
  const SEPARATOR = '\u0001';
  const PART = 64;
  /** Parts stand in chapters of so many, for the same reason. */
  const CHAPTER = 24;
  /** A page of so many blocks is there as a whole. */
  const FEW = 1000;
  /** Of a larger one so many blocks stay, for a reader who comes back. */
  const KEPT = 1500;
  /** Above and below the view, in heights of it: what is there at once, and what a little later. */
  const NEAR = 0.5;
  const AROUND = 2;
  /** Milliseconds of bringing parts at a stretch. */
  const SLICE = 8;
  /** What a block is taken to be high at least, margins included. */
  const LEAST = 30;

  let parts = [];
  let count = 0;
  /** Pixels for a UTF-16 unit of HTML; 0 until something was laid out. */
  let rate = 0;
  let timer = 0;
  let whole = false;
  let wishes = 0;
  let moved = () => {};
  const byElement = new WeakMap();

  // ---- Questions to Java, which holds the blocks. It is told by an event, and answers within it.

  let question = '';
  let answer = null;

  function ask(...words) {
    question = words.join(SEPARATOR);
    answer = null;
    document.dispatchEvent(new Event('diptych-blocks'));
    return answer;
  }

  // ---- Parts.

  const isFar = part => part.wrappers === null;
  const sum = numbers => numbers.reduce((a, b) => a + b, 0);

  /** A part without blocks in it, for blocks of these sizes. */
  function farPart(sizes) {
    const element = document.createElement('div');
    element.className = 'diptych-part';
    const part = {element, sizes, wrappers: null, height: 0};
    byElement.set(element, part);
    return part;
  }

  /** Puts parts into the page, in chapters of their own, before one that is there or at the end. */
  function place(fresh, follower) {
    const next = follower === null ? null : chapterFrom(follower);
    for (let i = 0; i < fresh.length; i += CHAPTER) {
      const chapter = emptyChapter();
      chapter.append(...fresh.slice(i, i + CHAPTER).map(part => part.element));
      page.insertBefore(chapter, next);
    }
  }

  /** The chapter that begins with a part, which leaves those before it if there are any. */
  function chapterFrom({element}) {
    const chapter = element.parentNode;
    if (element.previousSibling === null) {
      return chapter;
    }
    const rest = emptyChapter();
    chapter.after(rest);
    while (element.parentNode === chapter) {
      rest.prepend(chapter.lastChild);
    }
    return rest;
  }

  function emptyChapter() {
    const chapter = document.createElement('div');
    chapter.className = 'diptych-chapter';
    return chapter;
  }

  function takeAway({element}) {
    const chapter = element.parentNode;
    element.remove();
    if (chapter.firstChild === null) {
      chapter.remove();
    }
  }

  function heightOf(part) {
    return part.height || Math.round(part.sizes.length * LEAST + sum(part.sizes) * (rate || 0.2));
  }

  function dressFar(part) {
    part.element.classList.add('far');
    part.element.style.height = heightOf(part) + 'px';
  }

  function dressFilled(part) {
    part.element.classList.remove('far');
    part.element.style.height = '';
    if (part.element.getAttribute('style') === '') {
      part.element.removeAttribute('style');
    }
  }

  /** The number of a part's first block. */
  function firstOf(part) {
    let first = 0;
    for (const each of parts) {
      if (each === part) {
        return first;
      }
      first += each.sizes.length;
    }
    return -1;
  }

  /** The part that a block is in, and its number there; behind the last one, none. */
  function locate(index) {
    let first = 0;
    for (let at = 0; at < parts.length; at++) {
      const {length} = parts[at].sizes;
      if (index < first + length) {
        return {part: parts[at], inPart: index - first, at};
      }
      first += length;
    }
    return {part: null, inPart: 0, at: parts.length};
  }

  function tell(wrappers) {
    wrappers.forEach(wrapper => window.hooks.forEach(hook => hook(wrapper)));
  }

  function fill(part) {
    const htmls = ask('html', firstOf(part), part.sizes.length);
    if (htmls === null || htmls.length !== part.sizes.length) {
      // The page is about to be loaded anew.
      return;
    }
    part.wrappers = htmls.map(window.block);
    part.element.replaceChildren(...part.wrappers);
    dressFilled(part);
    tell(part.wrappers);
  }

  /** Brings a part that somebody asks for, wherever it is. */
  function bring(part) {
    if (isFar(part)) {
      steadily(() => fill(part));
      later();
    }
  }

  function empty(part) {
    part.height = part.element.offsetHeight;
    part.wrappers = null;
    part.element.replaceChildren();
    dressFar(part);
  }

  // ---- What is near the view.

  /** The number of the first of `list` that ends below `y`; the last one if none does. */
  function firstBelow(list, elementOf, y) {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = elementOf(list[middle]);
      if (element.offsetTop + element.offsetHeight <= y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  const partAt = y => firstBelow(parts, part => part.element, y);

  /** The block, or the box that stands for it and others, which is at the top of the view. */
  function atTop() {
    if (parts.length === 0) {
      return null;
    }
    const part = parts[partAt(window.scrollY)];
    return isFar(part) ? part.element
      : part.wrappers[firstBelow(part.wrappers, wrapper => wrapper, window.scrollY)];
  }

  /** Whatever a change above the view does to heights, what is read stays where it is. */
  function steadily(change, kept = window.scrollY > 0 ? atTop() : null) {
    const box = kept === null ? null : kept.getBoundingClientRect();
    const share = box !== null && kept.classList.contains('far') && box.height > 0
      ? Math.min(1, Math.max(0, -box.top / box.height)) : 0;
    change();
    if (kept !== null && kept.isConnected) {
      const now = kept.getBoundingClientRect();
      const down = now.top + share * now.height - (box.top + share * box.height);
      if (Math.abs(down) >= 1) {
        const scrolled = window.scrollY;
        window.scrollBy(0, down);
        moved(window.scrollY - scrolled);
      }
    }
  }

  /** The parts at most so many heights of the view away from it. */
  function near(away) {
    if (parts.length === 0) {
      return [];
    }
    const height = window.innerHeight;
    const first = partAt(window.scrollY - away * height);
    return parts.slice(first, partAt(window.scrollY + (1 + away) * height) + 1);
  }

  /** Brings what is in view, or nearly. */
  function look() {
    if (count <= FEW) {
      const missing = parts.filter(isFar);
      if (missing.length > 0) {
        steadily(() => missing.forEach(fill));
      }
      return;
    }
    // What comes in has another height than its box, so that something else can be in view then.
    for (let round = 0; round < 10; round++) {
      const missing = near(NEAR).filter(isFar);
      if (missing.length === 0) {
        break;
      }
      steadily(() => {
        missing.forEach(fill);
        if (rate === 0) {
          measure();
        }
      });
    }
    later();
  }

  function measure() {
    const there = parts.filter(part => !isFar(part));
    const height = sum(there.map(part => part.element.offsetHeight));
    const blocks = sum(there.map(part => part.sizes.length));
    const units = sum(there.map(part => sum(part.sizes)));
    rate = units > 0 ? Math.max(0.01, (height - blocks * LEAST) / units) : 0;
    parts.filter(isFar).forEach(dressFar);
  }

  function later() {
    if (timer === 0) {
      timer = setTimeout(lookAround, 30);
    }
  }

  /** Brings some parts at a time, so that nobody waits for them. */
  function lookAround() {
    timer = 0;
    const missing = (whole ? parts : near(AROUND)).filter(isFar);
    if (missing.length === 0) {
      letGo();
      return;
    }
    const until = performance.now() + SLICE;
    steadily(() => {
      for (let i = 0; i < missing.length && (i === 0 || performance.now() < until); i++) {
        fill(missing[i]);
      }
    });
    later();
  }

  function letGo() {
    let there = parts.filter(part => !isFar(part));
    let blocks = sum(there.map(part => part.sizes.length));
    if (whole || count <= FEW || blocks <= KEPT) {
      return;
    }
    const needed = new Set(near(AROUND));
    const selection = window.getSelection();
    const isUsed = ({element}) => element.contains(document.activeElement)
      || element.querySelector('[data-diptych-unfolded]') !== null
      || (!selection.isCollapsed && selection.containsNode(element, true));
    there = there.filter(part => !needed.has(part) && !isUsed(part));
    const middle = window.scrollY + window.innerHeight / 2;
    const away = new Map(there.map(part => [part, Math.abs(part.element.offsetTop - middle)]));
    there.sort((one, other) => away.get(other) - away.get(one));
    steadily(() => {
      for (let i = 0; i < there.length && blocks > KEPT; i++) {
        blocks -= there[i].sizes.length;
        empty(there[i]);
      }
    });
  }

  document.addEventListener('scroll', look);
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      parts.forEach(part => { part.height = 0; });
      steadily(measure);
    }
    look();
  });
  /** What a reader folded or unfolded stays as it is. */
  document.addEventListener('click', event => {
    const summary = event.target.closest ? event.target.closest('summary') : null;
    if (summary !== null) {
      summary.dataset.diptychUnfolded = '';
    }
  }, true);

  // ---- Patches.

  function remove(from, removed) {
    let {at, inPart} = locate(from);
    for (let left = removed; left > 0; inPart = 0) {
      const part = parts[at];
      const here = Math.min(left, part.sizes.length - inPart);
      left -= here;
      if (!isFar(part)) {
        part.wrappers.splice(inPart, here).forEach(wrapper => wrapper.remove());
      }
      part.sizes.splice(inPart, here);
      if (part.sizes.length === 0) {
        takeAway(part);
        parts.splice(at, 1);
      } else {
        resized(part);
        at++;
      }
    }
  }

  /** The real height is not known any more. */
  function resized(part) {
    part.height = 0;
    if (isFar(part)) {
      dressFar(part);
    }
  }

  /** Makes two parts of one. */
  function split(at, inPart) {
    const part = parts[at];
    const rest = farPart(part.sizes.splice(inPart));
    parts.splice(at + 1, 0, rest);
    part.element.after(rest.element);
    if (isFar(part)) {
      dressFar(rest);
    } else {
      rest.wrappers = part.wrappers.splice(inPart);
      rest.element.append(...rest.wrappers);
    }
    resized(part);
  }

  /** Puts many blocks in parts of their own. */
  function insertParts(from, sizes) {
    let {part, inPart, at} = locate(from);
    if (part !== null && inPart > 0) {
      split(at, inPart);
      at++;
    }
    const fresh = [];
    for (let i = 0; i < sizes.length; i += PART) {
      fresh.push(farPart(sizes.slice(i, i + PART)));
    }
    fresh.forEach(dressFar);
    place(fresh, at < parts.length ? parts[at] : null);
    parts = [...parts.slice(0, at), ...fresh, ...parts.slice(at)];
  }

  /** Where a few blocks go: at a border of two parts, to the one that is there. */
  function homeOf(from) {
    const home = locate(from);
    const before = home.inPart === 0 && home.at > 0 ? parts[home.at - 1] : null;
    if (before !== null && (home.part === null || isFar(home.part) || !isFar(before))) {
      return {part: before, inPart: before.sizes.length, at: home.at - 1};
    }
    return home;
  }

  /** The first part of a page. */
  function insertPart(sizes, htmls) {
    const part = farPart(sizes);
    part.wrappers = htmls.map(window.block);
    part.element.append(...part.wrappers);
    place([part], null);
    parts.push(part);
    tell(part.wrappers);
  }

  function insertFew(from, sizes, htmls) {
    const {part, inPart, at} = homeOf(from);
    if (part === null) {
      insertPart(sizes, htmls);
      return;
    }
    part.sizes.splice(inPart, 0, ...sizes);
    if (!isFar(part)) {
      const fresh = htmls.map(window.block);
      const few = document.createDocumentFragment();
      few.append(...fresh);
      part.element.insertBefore(few, part.wrappers[inPart] || null);
      part.wrappers.splice(inPart, 0, ...fresh);
      tell(fresh);
    }
    resized(part);
    if (part.sizes.length > 4 * PART) {
      split(at, 2 * PART);
    }
  }

  /**
   * Replaces `removed` blocks from number `from` on; no other is touched.
   *
   * @param sizes of the blocks that come, in UTF-16 units of their HTML
   * @param htmls the blocks, if they are few
   */
  window.patch = (from, removed, sizes, htmls) => {
    let kept = window.scrollY > 0 ? atTop() : null;
    const top = kept === null ? -1 : window.blocks.indexOf(kept);
    const isReplaced = top >= from && top < from + removed;
    if (isReplaced) {
      kept = elementAt(from + removed);
      // While what is read is away the page must not become so short that it scrolls.
      page.style.minHeight = page.offsetHeight + 'px';
    }
    steadily(() => {
      remove(from, removed);
      count += sizes.length - removed;
      if (sizes.length > PART) {
        insertParts(from, sizes);
      } else if (sizes.length > 0) {
        insertFew(from, sizes, htmls);
      }
    }, kept);
    look();
    if (isReplaced) {
      page.removeAttribute('style');
    }
    // Asked of each of the page's elements by a selector, it would cost every change of one.
    page.classList.toggle('columns', page.getElementsByClassName('diptych-entry').length > 0);
  };

  /** The block with that number or the box it is in; null behind the last. */
  function elementAt(index) {
    const {part, inPart} = locate(index);
    if (part === null) {
      return null;
    }
    return isFar(part) ? part.element : part.wrappers[inPart];
  }

  window.blocks = Object.freeze({
    count: () => count,
    steadily,
    look,

    /** Calls with the pixels down that the page scrolls by itself, to keep what is read in its place. */
    onMoved(call) {
      moved = call;
    },

    /** The block with that number, which is brought if it is not there; null behind the last. */
    at(index) {
      const {part, inPart} = locate(index);
      if (part === null) {
        return null;
      }
      bring(part);
      return isFar(part) ? null : part.wrappers[inPart];
    },

    /** The block with that number if it is there, else null. */
    thereAt(index) {
      const {part, inPart} = locate(index);
      return part === null || isFar(part) ? null : part.wrappers[inPart];
    },

    /** Opens what is folded, for good. */
    unfold(details) {
      details.open = true;
      details.dataset.diptychUnfolded = '';
    },

    /** What begins where the block does: itself or the box whose first it is; null behind the last. */
    startOf(index) {
      const {part, inPart} = locate(index);
      return part !== null && isFar(part) && inPart === 0 ? part.element : window.blocks.at(index);
    },

    /** The number of a block, or of the first one in a box; -1 for what is not in the page. */
    indexOf(element) {
      const own = byElement.get(element);
      if (own !== undefined) {
        return firstOf(own);
      }
      const part = element === null ? undefined : byElement.get(element.parentNode);
      return part === undefined || isFar(part) ? -1
        : firstOf(part) + part.wrappers.indexOf(element);
    },

    /** The number of the last block that begins at `y` of the page or above it. */
    lastAbove(y) {
      const yOf = element => element.getBoundingClientRect().top + window.scrollY;
      const last = (list, elementOf) => {
        let low = 0;
        let high = list.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (yOf(elementOf(list[middle])) <= y) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        return Math.max(0, low - 1);
      };
      const part = parts[last(parts, each => each.element)];
      const scrolled = window.scrollY;
      bring(part);
      // The view has moved with what is read.
      y += window.scrollY - scrolled;
      return firstOf(part) + last(part.wrappers || [], wrapper => wrapper);
    },

    /** Calls for each block that is there, with its number. */
    forEachThere(call) {
      let first = 0;
      for (const part of parts) {
        if (!isFar(part)) {
          for (let i = 0; i < part.wrappers.length; i++) {
            call(part.wrappers[i], first + i);
          }
        }
        first += part.sizes.length;
      }
    },

    isWhole: () => !parts.some(isFar),

    /** The boxes in `range`, each with what would be in it. */
    farIn(range) {
      return parts.filter(part => isFar(part) && range.intersectsNode(part.element)).map(part =>
        ask('html', firstOf(part), part.sizes.length).map(window.block));
    },

    /** Brings all there is by and by and keeps it, for paper; or is as ever again. */
    wholly(wanted) {
      wishes += wanted ? 1 : -1;
      whole = wishes > 0;
      later();
    },

    /** Whether what is wanted is there. */
    isDone: () => timer === 0 && (!whole || window.blocks.isWhole()),

    /** The number of the first block from `from` on that may have an element of that id; -1 if none. */
    withId: (id, from) => ask('id', id, from),

    question: () => question,
    answer(given) {
      answer = given;
    },
  });
})();
