package io.github.diptych.translate;

/** A part of a passage. Only words go to a service; for all others a mark with a number goes. */
public sealed interface Piece {
  /**
   * What is to be translated, or was.
   *
   * @param text without Markdown
   */
  record Words(String text) implements Piece {}

  /**
   * What stays as it is: code, a formula, a picture, an address, a name.
   *
   * @param number by which its mark is known; all numbers of an assignment differ
   * @param source what stands in the note
   */
  record Kept(int number, String source) implements Piece {}

  /**
   * What begins something around words, such as a link or emphasis.
   *
   * @param number which its end bears as well
   * @param source what stands in the note
   */
  record Open(int number, String source) implements Piece {}

  /**
   * What ends something around words.
   *
   * @param number which its beginning bears as well
   * @param source what stands in the note
   */
  record Close(int number, String source) implements Piece {}
}
