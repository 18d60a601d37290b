package io.github.diptych.markdown.oracle;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The library that the {@code cmark-gfm} program is made of, called as the program calls it: some
 * hundred times as fast as a process, for many thousands of cases. One call at a time, since it has
 * global state.
 */
final class CmarkLibrary implements Oracle {
  private static final Path FOLDER = Path.of("/usr/lib/x86_64-linux-gnu");
  private static final int UNSAFE = 1 << 17;
  private static final int FOOTNOTES = 1 << 13;

  private final Arena arena = Arena.ofShared();
  private final SymbolLookup core;
  private final SymbolLookup extensions;
  private final MethodHandle newParser;
  private final MethodHandle find;
  private final MethodHandle attach;
  private final MethodHandle feed;
  private final MethodHandle finish;
  private final MethodHandle attached;
  private final MethodHandle render;
  private final MethodHandle freeNode;
  private final MethodHandle freeParser;
  private final MethodHandle free;

  private CmarkLibrary(Path core, Path extensions) {
    this.core = SymbolLookup.libraryLookup(core, arena);
    this.extensions = SymbolLookup.libraryLookup(extensions, arena);
    newParser = function("cmark_parser_new", ADDRESS, JAVA_INT);
    find = function("cmark_find_syntax_extension", ADDRESS, ADDRESS);
    attach = function("cmark_parser_attach_syntax_extension", JAVA_INT, ADDRESS, ADDRESS);
    feed = action("cmark_parser_feed", ADDRESS, ADDRESS, JAVA_LONG);
    finish = function("cmark_parser_finish", ADDRESS, ADDRESS);
    attached = function("cmark_parser_get_syntax_extensions", ADDRESS, ADDRESS);
    render = function("cmark_render_html", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    freeNode = action("cmark_node_free", ADDRESS);
    freeParser = action("cmark_parser_free", ADDRESS);
    Linker linker = Linker.nativeLinker();
    free =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(ADDRESS));
    call(action("cmark_gfm_core_extensions_ensure_registered"));
  }

  /** The library of the program that is installed, if it is where Debian puts it. */
  static Optional<CmarkLibrary> installed() {
    Optional<Path> core = library("libcmark-gfm.so");
    Optional<Path> extensions = library("libcmark-gfm-extensions.so");
    return core.flatMap(first -> extensions.map(second -> new CmarkLibrary(first, second)));
  }

  @Override
  public synchronized String html(String markdown) {
    byte[] bytes = markdown.getBytes(UTF_8);
    int options = UNSAFE | FOOTNOTES;
    try (Arena call = Arena.ofConfined()) {
      MemorySegment parser = address(newParser, options);
      for (String extension : CmarkGfm.EXTENSIONS) {
        MemorySegment found = address(find, call.allocateFrom(extension));
        if (found.address() != 0) {
          call(attach, parser, found);
        }
      }
      MemorySegment text = call.allocate(Math.max(bytes.length, 1));
      MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
      call(feed, parser, text, (long) bytes.length);
      MemorySegment document = address(finish, parser);
      MemorySegment html = address(render, document, options, address(attached, parser));
      String result = html.reinterpret(Long.MAX_VALUE).getString(0);
      call(free, html);
      call(freeNode, document);
      call(freeParser, parser);
      return result;
    }
  }

  private static Optional<Path> library(String name) {
    if (!Files.isDirectory(FOLDER)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments));
  }

  private MethodHandle action(String name, MemoryLayout... arguments) {
    return Linker.nativeLinker().downcallHandle(symbol(name), FunctionDescriptor.ofVoid(arguments));
  }

  private MemorySegment symbol(String name) {
    return core.find(name).or(() -> extensions.find(name)).orElseThrow();
  }

  private static MemorySegment address(MethodHandle function, Object... arguments) {
    return (MemorySegment) call(function, arguments);
  }

  private static Object call(MethodHandle function, Object... arguments) {
    try {
      return function.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
