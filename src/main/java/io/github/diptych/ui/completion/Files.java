package io.github.diptych.ui.completion;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes and other files to link to, and pictures to show; listed once until files change. */
final class Files {
  private static final int REMEMBERED = 20;
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp");
  private static final Pattern WAY_UP = Pattern.compile("^(?:\\.{0,2}/)+");

  private final Workspace workspace;
  private final Source source;
  private final Deque<VaultPath> opened = new ArrayDeque<>();
  private @Nullable CompletableFuture<Listing> listing;
  private @Nullable CompletableFuture<Index<VaultPath>> linked;
  private @Nullable CompletableFuture<Index<VaultPath>> pictures;

  Files(Workspace workspace, NoteView note, Source source) {
    this.workspace = workspace;
    this.source = source;
    note.onShown(document -> remember(document.path()));
    var _ = workspace.onTreeChange(vault -> forget());
  }

  /** Notes, those opened lately first, and all other files behind them. */
  CompletableFuture<List<Offer>> linked(OpenDocument from, String written) {
    if (linked == null) {
      linked = index(list -> Stream.concat(list.notes().stream(), list.others().stream()));
    }
    var recent = opened.stream().filter(path -> !path.equals(from.path())).toList();
    return source.find(linked, query(written), recent, hit -> offer(hit, from.path(), written));
  }

  /** Pictures; folders have months for names, so the newest come first. */
  CompletableFuture<List<Offer>> pictures(OpenDocument from, String written) {
    if (pictures == null) {
      pictures =
          index(
              list ->
                  list.others().reversed().stream()
                      .filter(path -> PICTURES.contains(path.extension())));
    }
    return source.find(pictures, query(written), hit -> offer(hit, from.path(), written));
  }

  private interface Choice {
    Stream<VaultPath> of(Listing listing);
  }

  private CompletableFuture<Index<VaultPath>> index(Choice choice) {
    if (listing == null) {
      listing = workspace.list();
    }
    return listing.thenCompose(
        list ->
            source.index(
                () ->
                    choice
                        .of(list)
                        .map(path -> Candidate.of(path, path.name(), path.value()))
                        .toList()));
  }

  private static Offer offer(Hit<VaultPath> hit, VaultPath from, String written) {
    VaultPath path = hit.thing();
    return new Offer(
        Source.suggestion("", path.name(), hit, path.parent().value()),
        Images.link(from, path),
        !written.isEmpty());
  }

  /**
   * What is asked for: without the way up to where files are found from, and without {@code %20}.
   */
  private static String query(String written) {
    String path = WAY_UP.matcher(written).replaceFirst("");
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException stray) {
      return path;
    }
  }

  private void remember(VaultPath path) {
    opened.remove(path);
    opened.addFirst(path);
    if (opened.size() > REMEMBERED) {
      opened.removeLast();
    }
  }

  private void forget() {
    listing = null;
    linked = null;
    pictures = null;
  }
}
