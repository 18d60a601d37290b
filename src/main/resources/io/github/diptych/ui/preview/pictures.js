'use strict';
/*
 * The places of pictures. Each is an <img> that says which picture belongs there; this script says
 * which are near the view, and Java brings them. What is far away is let go again.
 */
(() => {
  /** Above and below the view, in heights of it. */
  const near = 1.5;
  /** Characters of data that the page holds at most, but for what is near. */
  const held = 64e6;
  const quiet = 40;
  /** Above and below the view, in heights of it: where films move. */
  const moving = 0.25;

  /** By note and address, what is known of a picture. */
  const states = new Map();
  const places = new Map();
  let wishes = [];
  let damaged = '';
  let timer = 0;
  let whole = false;
  let users = 0;

  const keyOf = (note, source) => note + '\0' + source;

  function stateOf(place) {
    const {diptychNote: note, diptychSource: source} = place.dataset;
    const key = keyOf(note, source);
    if (!states.has(key)) {
      states.set(key, {note, source, token: '', width: 0, height: 0, src: '', html: '', still: '',
        film: null, sized: false, stale: true, asked: '', places: new Set()});
    }
    return states.get(key);
  }

  function add(wrapper) {
    for (const place of wrapper.querySelectorAll('img[data-diptych-source]')) {
      enrol(place);
      dress(place);
    }
    soon();
  }

  /** Lets a place be known to its picture, and to no other. */
  function enrol(place) {
    strike(place);
    const state = stateOf(place);
    places.set(place, state);
    state.places.add(place);
  }

  function strike(place) {
    const state = places.get(place);
    if (state !== undefined) {
      state.places.delete(place);
      places.delete(place);
    }
  }

  /** Makes a place look as its picture does, as far as that is known. */
  function dress(place) {
    const state = stateOf(place);
    size(place, state);
    if (state.film !== null && !whole) {
      window.films.dress(place, state.film);
    } else {
      window.films.undress(place);
      stand(place, state.src);
    }
    if (state.still !== '') {
      place.title = state.still;
    }
    place.classList.toggle('diptych-waiting', state.src === '' && state.html === '');
    tell(place, state.html);
  }

  function stand(place, src) {
    if (src === '') {
      place.removeAttribute('src');
    } else if (place.getAttribute('src') !== src) {
      place.setAttribute('src', src);
    }
  }

  function size(place, {width, height}) {
    if (width > 0 && height > 0) {
      place.style.aspectRatio = width + ' / ' + height;
      if (!place.hasAttribute('width') && !place.hasAttribute('height')) {
        place.style.width = width + 'px';
      }
    }
  }

  /** Puts words in the place of a picture, or takes them away again. */
  function tell(place, html) {
    let words = wordsOf(place);
    place.hidden = html !== '';
    if (html === '') {
      if (words !== null) {
        words.remove();
      }
      return;
    }
    if (words === null) {
      words = document.createElement('span');
      words.className = 'picture-words';
      place.after(words);
    }
    words.classList.remove('picture-coming');
    words.innerHTML = html;
    const alt = words.querySelector('.picture-alt');
    if (alt !== null) {
      alt.textContent = place.alt;
    }
    window.boxed(words);
  }

  function wordsOf(place) {
    const next = place.nextElementSibling;
    return next !== null && next.classList.contains('picture-words') ? next : null;
  }

  const boxOf = place => (wordsOf(place) ?? place).getBoundingClientRect();

  function soon() {
    if (timer === 0) {
      timer = setTimeout(look, quiet);
    }
  }

  /** Looks what is wanted now, and what is not any more. */
  function look() {
    timer = 0;
    const height = window.innerHeight;
    const far = new Map();
    const close = new Set();
    const films = new Map();
    let characters = 0;
    for (const place of [...places.keys()]) {
      if (!place.isConnected) {
        strike(place);
        continue;
      }
      const state = stateOf(place);
      const box = boxOf(place);
      const away = Math.max(box.top - height, -box.bottom, 0);
      if (whole || away <= near * height) {
        close.add(state);
      } else {
        far.set(state, Math.min(away, far.get(state) ?? Infinity));
      }
      if (state.film !== null && away <= moving * height) {
        films.set(state.film, [...films.get(state.film) ?? [], place]);
      }
      if (!state.sized && state.asked === '') {
        wish(state, 'size');
      }
    }
    for (const state of close) {
      far.delete(state);
      if (state.stale && state.asked !== 'picture') {
        wish(state, 'picture');
      }
      characters += weight(state);
    }
    letGo(far, close, characters);
    window.films.run(whole ? new Map() : films);
    say();
  }

  function wish(state, need) {
    state.asked = need;
    wishes.push(need, state.note, state.source, state.token);
  }

  function say() {
    if (wishes.length > 0) {
      document.dispatchEvent(new Event('diptych-pictures'));
    }
  }

  const weight = ({src, film}) => src.length + (film === null ? 0 : film.sheet.length);

  function letGo(far, close, characters) {
    let sum = characters;
    for (const state of states.values()) {
      if (!far.has(state) && !close.has(state) && state.asked === '') {
        far.set(state, Infinity);
      }
    }
    const nearest = [...far].sort((a, b) => a[1] - b[1]).map(([state]) => state);
    for (const state of nearest) {
      sum += weight(state);
      if (state.src !== '' && sum > held) {
        Object.assign(state, {src: '', film: null, token: '', stale: true});
        placesOf(state).forEach(dress);
      }
    }
    for (const [key, state] of states) {
      const asleep = state.asked === '' && placesOf(state).length === 0;
      // What was typed away may come back with the next key.
      if (asleep && states.size > 200) {
        states.delete(key);
      }
    }
  }

  const placesOf = state => [...state.places].filter(place => place.isConnected);

  function answer(note, source, known) {
    const state = states.get(keyOf(note, source));
    if (state === undefined) {
      return;
    }
    if (known.token !== undefined) {
      Object.assign(state, {sized: true, stale: false, asked: ''});
    } else if (state.asked === 'size') {
      state.asked = '';
    }
    Object.assign(state, known);
    const here = placesOf(state);
    window.blocks.steadily(() => here.forEach(dress));
    soon();
  }

  const isLoaded = place => place.complete || !place.isConnected || !place.hasAttribute('src');

  window.pictures = {
    begin(words) {
      damaged = words;
      soon();
    },
    /** Need, note, address and token of each wish, one after the other. */
    wanted() {
      const said = wishes.join('\0');
      wishes = [];
      return said;
    },
    sized(note, source, width, height) {
      answer(note, source, {width, height, sized: true});
    },
    shown(note, source, token, width, height, src, still, given) {
      const film = given === null ? null : window.films.begun(given);
      answer(note, source, {token, width, height, src, still, film, html: ''});
    },
    told(note, source, token, html) {
      answer(note, source, {token, html, src: '', film: null});
    },
    same(note, source) {
      const state = states.get(keyOf(note, source));
      if (state !== undefined) {
        // It may have been let go meanwhile.
        Object.assign(state, {stale: state.src === '' && state.html === '', asked: ''});
      }
    },
    /** A place has got another address. */
    changed(place) {
      enrol(place);
      place.style.aspectRatio = '';
      place.style.width = '';
      dress(place);
      soon();
    },
    renew() {
      states.forEach(state => { state.stale = true; });
      soon();
    },
    /** Brings all of them and keeps them, for paper; or is as ever again. */
    wholly(wanted) {
      users += wanted ? 1 : -1;
      whole = users > 0;
      // On paper a film is its first frame.
      [...places.keys()].filter(place => place.isConnected && stateOf(place).film !== null).forEach(dress);
      soon();
    },
    /** Whether all that is near is there. */
    isDone: () => timer === 0 && [...states.values()].every(state => state.asked === '')
      && (!whole || [...places.keys()].every(isLoaded)),
    /** Makes a copy of a place stand still, as other programs take it. */
    still(copy) {
      window.films.undress(copy);
      stand(copy, stateOf(copy).src);
    }
  };

  window.addEventListener('click', event => {
    const button = event.target.closest ? event.target.closest('[data-diptych-load]') : null;
    const words = button === null ? null : button.closest('.picture-words');
    const place = words === null ? null : words.previousElementSibling;
    if (places.has(place)) {
      // It may stand in a link, and the click is not for that.
      event.preventDefault();
      event.stopImmediatePropagation();
      const state = stateOf(place);
      words.classList.add('picture-coming');
      wishes.push(button.dataset.diptychLoad, state.note, state.source, '');
      state.stale = true;
      wish(state, 'picture');
      say();
    }
  }, true);

  document.addEventListener('error', event => {
    if (places.has(event.target) && event.target.hasAttribute('src')) {
      const state = stateOf(event.target);
      Object.assign(state, {html: damaged, src: '', film: null, token: 'damaged', stale: false});
      placesOf(state).forEach(dress);
    }
  }, true);

  window.addEventListener('scroll', soon);
  window.addEventListener('resize', soon);
  window.hooks.push(add);
})();
