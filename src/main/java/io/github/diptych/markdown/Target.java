package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;

/** A link or a picture of the library's tree that knows where it leads. */
interface Target {
  /** Escapes and entities resolved. */
  String address();

  /** Empty for none. */
  String title();

  /** {@code [words](address)}. */
  final class DirectLink extends Link implements Target {
    private final String address;
    private final String words;

    DirectLink(String address, String title) {
      this.address = address;
      this.words = title;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public String title() {
      return words;
    }
  }

  /** {@code ![words](address)}. */
  final class DirectPicture extends Image implements Target {
    private final String address;
    private final String words;

    DirectPicture(String address, String title) {
      this.address = address;
      this.words = title;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public String title() {
      return words;
    }
  }

  /** {@code [words][label]}. */
  final class ReferringLink extends LinkRef implements Target {
    private final Definition definition;

    ReferringLink(Definition definition) {
      this.definition = definition;
    }

    Definition definition() {
      return definition;
    }

    @Override
    public String address() {
      return definition.address();
    }

    @Override
    public String title() {
      return definition.title();
    }
  }

  /** {@code ![words][label]}. */
  final class ReferringPicture extends ImageRef implements Target {
    private final Definition definition;

    ReferringPicture(Definition definition) {
      this.definition = definition;
    }

    Definition definition() {
      return definition;
    }

    @Override
    public String address() {
      return definition.address();
    }

    @Override
    public String title() {
      return definition.title();
    }
  }
}
