package io.github.diptych.ui.preview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A language of code fences that the page colours or draws.
 *
 * @param name as one writes it behind the fence
 * @param others names that mean the same
 */
public record FenceLanguage(String name, List<String> others) {
  private static final String KNOWN =
      """
      apache apacheconf
      awk
      bash sh shell zsh fish
      c h
      clojure clj edn
      cmake
      console shell-session
      cpp c++ cc hpp hh cxx hxx
      csharp cs c#
      css
      dart
      diff patch udiff
      dockerfile docker containerfile
      dos bat cmd batchfile
      elixir ex exs
      erlang erl
      fortran f90 f95
      fsharp fs f#
      geojson
      go golang
      gradle
      graphql gql
      groovy
      haskell hs
      html xhtml
      http https
      ini editorconfig gitconfig
      java jsp
      javascript js mjs cjs
      json json5
      jsonc
      jsonl ndjson
      jsx
      julia
      kotlin kt kts
      latex tex
      less
      lisp common-lisp elisp
      lua
      makefile make mk
      markdown md
      math
      matlab
      mermaid
      nginx
      objectivec objective-c objc mm
      ocaml ml
      perl pl pm
      php
      powershell ps1 pwsh
      properties
      protobuf proto
      python py
      pycon
      r rscript
      ruby rb gemspec
      rust rs
      scala
      scheme scm
      scss
      sql mysql postgresql plpgsql
      stl
      svelte
      svg
      swift
      text txt plaintext
      toml
      topojson
      tsx
      typescript ts mts cts
      vbnet vb
      vim viml vimscript
      vue
      wasm
      xml plist rss xsd xsl
      yaml yml
      """;

  private static final List<FenceLanguage> ALL = KNOWN.lines().map(FenceLanguage::of).toList();

  public FenceLanguage {
    others = List.copyOf(others);
  }

  /** All of them by their names. */
  public static List<FenceLanguage> all() {
    return ALL;
  }

  /** Every name it goes by. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), others.stream()).toList();
  }

  private static FenceLanguage of(String line) {
    var names = Arrays.asList(line.split(" ", -1));
    return new FenceLanguage(names.getFirst(), names.subList(1, names.size()));
  }
}
