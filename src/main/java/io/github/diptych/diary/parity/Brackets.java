package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;

/** What stands around a link. */
enum Brackets {
  NONE,
  NARROW,
  WIDE;

  static Brackets around(Ground ground, Span link) {
    char open = ground.at(link.start() - 1);
    char close = ground.at(link.end());
    if (open == '（' && close == '）') {
      return WIDE;
    }
    boolean opens = open == '(' || open == '（';
    boolean closes = close == ')' || close == '）';
    return opens && closes ? NARROW : NONE;
  }
}
