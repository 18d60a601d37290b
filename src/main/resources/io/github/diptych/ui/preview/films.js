'use strict';
/*
 * Pictures that move. The browser of JavaFX moves none, so that a film is a sheet of frames behind a
 * clear picture, and this script moves the sheet. A film that stands in several places moves in all
 * of them together, and only while one of them is near the view.
 */
(() => {
  /** A picture of one clear pixel. */
  const clear = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';
  /** Whoever was away longer than this goes on from where it was, in milliseconds. */
  const late = 250;
  /** No screen shows more, in milliseconds. */
  const least = 16;

  /** The films that are near the view, and their places. */
  let running = new Map();
  let timer = 0;

  const isOver = film => film.plays > 0 && film.played >= film.plays;

  /** How long so many frames on the sheet are; each has a pixel before and behind it. */
  const along = (count, length) => count * (length + 2);

  /** Which share of what a sheet has too much is moved out of the place, in percent. */
  const position = (index, count, length) =>
    100 * (along(index, length) + 1) / (along(count, length) - length) + '%';

  const size = (count, length) => 100 * along(count, length) / length + '%';

  function show(place, {frame, width, height, columns, rows}) {
    place.style.backgroundPosition =
      position(frame % columns, columns, width)
      + ' ' + position(Math.floor(frame / columns), rows, height);
  }

  function dress(place, film) {
    if (place.getAttribute('src') !== clear) {
      place.setAttribute('src', clear);
    }
    place.classList.add('diptych-film');
    place.style.backgroundImage = 'url(' + film.sheet + ')';
    place.style.backgroundSize =
      size(film.columns, film.width) + ' ' + size(film.rows, film.height);
    show(place, film);
  }

  function undress(place) {
    if (place.classList.contains('diptych-film')) {
      place.classList.remove('diptych-film');
      for (const name of ['background-image', 'background-size', 'background-position']) {
        place.style.removeProperty(name);
      }
    }
  }

  /** Goes on to the frame that is due, and says when the next one is. */
  function step(film, now) {
    if (now - film.due > late) {
      film.due = now;
    }
    while (film.due <= now && !isOver(film)) {
      const last = film.frame === film.delays.length - 1;
      film.played += last ? 1 : 0;
      if (!isOver(film)) {
        film.frame = last ? 0 : film.frame + 1;
        film.due += film.delays[film.frame];
      }
    }
    return isOver(film) ? Infinity : film.due;
  }

  function play() {
    timer = 0;
    const now = performance.now();
    let next = Infinity;
    for (const [film, places] of running) {
      const there = places.filter(place => place.isConnected);
      if (there.length > 0) {
        const {frame} = film;
        next = Math.min(next, step(film, now));
        if (film.frame !== frame) {
          there.forEach(place => show(place, film));
        }
      }
    }
    if (next < Infinity && !document.hidden) {
      timer = setTimeout(play, Math.max(least, next - now));
    }
  }

  document.addEventListener('visibilitychange', () => window.films.run(running));

  window.films = Object.freeze({
    /** A film at its first frame; Java gives its sheet, frames' size, columns, rows, delays and plays. */
    begun: film => ({...film, frame: 0, played: 0, due: performance.now() + film.delays[0]}),
    dress,
    undress,
    /** Moves these films in these places, and no others. */
    run(films) {
      running = films;
      clearTimeout(timer);
      play();
    }
  });
})();
