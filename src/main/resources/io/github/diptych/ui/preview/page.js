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

  /** The block at the top of the view that will still be there: what is read must not move. */
  function anchor(from, removed) {
    const top = window.scrollY;
    let low = 0;
    let high = page.children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (page.children[middle].offsetTop + page.children[middle].offsetHeight <= top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return page.children[low >= from && low < from + removed ? from + removed : low];
  }

  /** Replaces `removed` blocks from number `from` on by those in `htmls`; no other is touched. */
  window.patch = (from, removed, htmls) => {
    const kept = window.scrollY > 0 ? anchor(from, removed) : undefined;
    const before = kept ? kept.offsetTop : 0;
    const follower = page.children[from + removed] || null;
    for (let i = 0; i < removed; i++) {
      page.children[from].remove();
    }
    const fresh = document.createDocumentFragment();
    htmls.forEach(html => fresh.append(block(html)));
    const blocks = [...fresh.children];
    page.insertBefore(fresh, follower);
    blocks.forEach(block => window.hooks.forEach(hook => hook(block)));
    if (kept && kept.offsetTop !== before) {
      window.scrollBy(0, kept.offsetTop - before);
    }
  };

  window.look = dark => document.documentElement.classList.toggle('dark', dark);

  /** What was last asked to be in view; forgotten once the reader scrolls. */
  let revealed = null;

  /** Scrolls so that the point `share` of the way down block `index` is a third down the view. */
  window.reveal = (index, share) => {
    const target = page.children[index];
    if (target) {
      revealed = {target, share};
      scrollToRevealed();
    }
  };

  function scrollToRevealed() {
    const {target, share} = revealed;
    const y = target.offsetTop + share * target.offsetHeight;
    window.scrollTo(0, Math.max(0, y - window.innerHeight / 3));
  }

  // A picture has no height until it is decoded, and a pane has another width once it is laid out.
  function moved() {
    if (revealed !== null && page.contains(revealed.target)) {
      scrollToRevealed();
    }
  }
  document.addEventListener('load', moved, true);
  window.addEventListener('resize', moved);
  ['wheel', 'mousedown', 'keydown', 'touchstart'].forEach(
    event => window.addEventListener(event, () => { revealed = null; }, true));

  /** Goes to a heading or footnote; github.com prefixes the names that a note gives. */
  window.jump = name => {
    let id = name;
    try {
      id = decodeURIComponent(name);
    } catch (malformed) {
      // A stray % stands for itself.
    }
    const target =
      document.getElementById('user-content-' + id) || document.getElementById(id);
    if (target) {
      target.scrollIntoView();
    }
  };

  window.isSelecting = () => !window.getSelection().isCollapsed;
})();
