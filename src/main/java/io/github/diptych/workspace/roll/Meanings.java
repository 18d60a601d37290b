package io.github.diptych.workspace.roll;

import io.github.diptych.markdown.Link;
import io.github.diptych.markdown.NamedPlaces;
import io.github.diptych.markdown.NamedPlaces.NamedPlace;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the addresses of some notes lead to, as one spelling for each place: a path from the vault's
 * folder, and a name in its note. A name of the rolled note stands for where it went.
 */
final class Meanings {
  private final VaultPath rolled;
  private final Forwarding forwarding;
  private final Map<VaultPath, Set<String>> names = new HashMap<>();

  Meanings(VaultPath rolled, Forwarding forwarding, Map<VaultPath, String> notes) {
    this.rolled = rolled;
    this.forwarding = forwarding;
    notes.forEach((note, text) -> names.put(note, names(text)));
  }

  private static Set<String> names(String text) {
    var names = new HashSet<String>();
    for (NamedPlace place : NamedPlaces.in(text)) {
      names.add(Forwarding.key(place.name()));
    }
    return names;
  }

  String of(VaultPath note, Link link, String text) {
    var written = WrittenAddress.of(link, text);
    String fragment = Forwarding.key(written.fragment());
    if (written.path().isEmpty() && written.query().isEmpty()) {
      boolean there = names.getOrDefault(note, Set.of()).contains(fragment);
      return there ? place(note.value(), fragment) : "#" + fragment;
    }
    boolean rooted = written.path().startsWith("/") && !written.path().startsWith("//");
    if (!rooted && !LinkTargets.isRelative(written.address())) {
      return written.address();
    }
    String path = joined(rooted ? VaultPath.ROOT : note.parent(), written.path());
    return written.query().isEmpty() && !fragment.isEmpty()
        ? place(path, fragment)
        : path + written.query() + "#" + fragment;
  }

  private String place(String note, String fragment) {
    if (!note.equals(rolled.value())) {
      return note + "#" + fragment;
    }
    return forwarding
        .of(fragment)
        .map(moved -> moved.note().value() + "#" + Forwarding.key(moved.name()))
        .orElse(note + "#" + fragment);
  }

  /** The way from the vault's folder, percent signs resolved; it can lead out. */
  private static String joined(VaultPath folder, String path) {
    List<String> parts = new ArrayList<>();
    if (!folder.isRoot()) {
      parts.addAll(List.of(folder.value().split("/", -1)));
    }
    for (String part : Forwarding.decoded(path).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
