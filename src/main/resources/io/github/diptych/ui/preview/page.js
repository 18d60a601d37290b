'use strict';
(() => {
  const page = document.getElementById('page');
  /** Called with each block that comes into the page, while it is there but not painted yet. */
  window.hooks = [];

  /**
   * Characters that need a box of their own. Drawn without a graphics card, JavaFX puts an empty
   * box over what follows an emoji or a rare Han character; in a box, the character hides it.
   */
  const astral = /[\u{10000}-\u{10ffff}]/u;

  /**
   * Curly quotes of words in Latin letters. Chinese has the same ones, and a font for Chinese draws
   * them as wide as a Han character.
   */
  const quotes = /[“”‘’]/;
  const latin = /^[!-\u024f]/;
  const han = /[\u2e80-\u9fff]/;

  function boxed(fragment) {
    const chinese = han.test(fragment.textContent);
    const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (astral.test(walker.currentNode.data) || quotes.test(walker.currentNode.data)) {
        texts.push(walker.currentNode);
      }
    }
    texts.forEach(text => text.replaceWith(...pieces([...text.data], chinese)));
  }

  window.boxed = boxed;

  function pieces(characters, chinese) {
    const result = [];
    let plain = '';
    characters.forEach((character, i) => {
      const box = boxFor(character, characters[i - 1], characters[i + 1], chinese);
      if (box === '') {
        plain += character;
        return;
      }
      const span = document.createElement('span');
      span.className = box;
      span.append(character);
      result.push(plain, span);
      plain = '';
    });
    return [...result, plain].filter(piece => piece !== '');
  }

  function boxFor(character, before = ' ', after = ' ', chinese) {
    if (character.codePointAt(0) > 0xffff) {
      return 'astral';
    }
    if (!quotes.test(character)) {
      return '';
    }
    const beside = '“‘'.includes(character) ? after : before;
    return !chinese || latin.test(beside) ? 'western' : '';
  }

  function block(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    window.guard(template.content);
    boxed(template.content);
    const wrapper = document.createElement('div');
    wrapper.className = 'b';
    wrapper.append(template.content);
    return wrapper;
  }

  /**
   * All blocks in their order. In the page they stand in parts of some dozens, so that the browser
   * does not have to pass by all of them to lay out one.
   */
  let blocks = [];
  const PART = 64;
  /** From so many blocks on the browser need not know the height of each. */
  const LARGE = 3000;
  window.blocks = () => blocks;

  /** The number of the block at the top of the view. */
  window.topBlock = () => {
    const top = window.scrollY;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle].offsetTop + blocks[middle].offsetHeight <= top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };

  function part(wrappers) {
    const element = document.createElement('div');
    element.className = 'diptych-part';
    element.append(...wrappers);
    return element;
  }

  function remove(gone) {
    gone.forEach(wrapper => {
      const home = wrapper.parentNode;
      wrapper.remove();
      if (home.firstChild === null) {
        home.remove();
      }
    });
  }

  /** Puts many blocks in parts of their own, between what is before `follower` and what is not. */
  function insertParts(fresh, follower) {
    let next = null;
    if (follower) {
      next = follower.parentNode;
      if (next.firstChild !== follower) {
        const behind = [];
        for (let block = follower; block !== null; block = block.nextSibling) {
          behind.push(block);
        }
        const home = next;
        next = part(behind);
        home.after(next);
      }
    }
    for (let i = 0; i < fresh.length; i += PART) {
      page.insertBefore(part(fresh.slice(i, i + PART)), next);
    }
  }

  function insertFew(fresh, before, follower) {
    const neighbour = follower || before;
    if (!neighbour) {
      page.append(part(fresh));
      return;
    }
    const home = neighbour.parentNode;
    const few = document.createDocumentFragment();
    few.append(...fresh);
    home.insertBefore(few, follower && follower.parentNode === home ? follower : null);
    if (home.childElementCount > 4 * PART) {
      home.after(part([...home.children].slice(2 * PART)));
    }
  }

  /** Replaces `removed` blocks from number `from` on by those in `htmls`; no other is touched. */
  window.patch = (from, removed, htmls) => {
    const scrolled = window.scrollY > 0;
    const top = scrolled ? window.topBlock() : 0;
    const kept = scrolled ? blocks[top >= from && top < from + removed ? from + removed : top] : undefined;
    const place = kept ? kept.offsetTop : 0;
    const [before, follower] = [blocks[from - 1], blocks[from + removed]];
    const fresh = htmls.map(block);
    page.classList.toggle('large', blocks.length - removed + fresh.length > LARGE);
    remove(blocks.slice(from, from + removed));
    if (fresh.length > PART) {
      insertParts(fresh, follower);
    } else if (fresh.length > 0) {
      insertFew(fresh, before, follower);
    }
    blocks = blocks.slice(0, from).concat(fresh, blocks.slice(from + removed));
    fresh.forEach(wrapper => window.hooks.forEach(hook => hook(wrapper)));
    if (kept && kept.offsetTop !== place) {
      window.scrollBy(0, kept.offsetTop - place);
    }
  };

  window.look = dark => document.documentElement.classList.toggle('dark', dark);
})();
