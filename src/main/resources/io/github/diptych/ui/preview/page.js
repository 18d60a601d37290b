'use strict';
(() => {
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

  /** A block of the page, made of HTML. */
  window.block = html => {
    const template = document.createElement('template');
    template.innerHTML = html;
    window.guard(template.content);
    boxed(template.content);
    const wrapper = document.createElement('div');
    wrapper.className = 'b';
    wrapper.append(template.content);
    return wrapper;
  };

  window.look = dark => document.documentElement.classList.toggle('dark', dark);
})();
