package io.github.diptych.settings;

import io.github.diptych.settings.Session.OpenNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * This machine's {@code sessions.json}: by vault, which notes were open. Reading never fails; what
 * makes no sense is as if it were not there, for nothing that the writer made is in it. It touches
 * the disk.
 */
public final class SessionsFile {
  /** Vaults that are remembered, those written last. */
  private static final int VAULTS = 20;

  private final Path file;

  /**
   * @param folder such as {@link ConfigFolder#ofThisMachine()}; made at the first write
   */
  public SessionsFile(Path folder) {
    this.file = folder.resolve("sessions.json");
  }

  /**
   * @param vault the folder, absolute
   */
  public Session read(Path vault) {
    return all().getOrDefault(vault.toString(), Session.NONE);
  }

  /** Whole or not at all; makes the folder. */
  public void write(Path vault, Session session) throws IOException {
    var sessions = all();
    sessions.remove(vault.toString());
    sessions.put(vault.toString(), session);
    while (sessions.size() > VAULTS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("vaults", sessions);
    AtomicText.write(file, Json.write(json) + "\n");
  }

  private Map<String, Session> all() {
    Map<String, Session> sessions = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        JsonNode vaults = Json.MAPPER.readTree(Files.readAllBytes(file)).path("vaults");
        vaults.properties().forEach(each -> sessions.put(each.getKey(), session(each.getValue())));
      }
    } catch (JacksonException | IOException unusable) {
      // Then it is as at the first start, and the next write mends it.
      sessions.clear();
    }
    return sessions;
  }

  private static Session session(JsonNode json) {
    List<OpenNote> notes = new ArrayList<>();
    for (JsonNode note : json.path("notes")) {
      notes.add(
          new OpenNote(
              note.path("path").asString(""),
              Math.max(0, note.path("caret").asInt(0)),
              Math.max(0, note.path("top").asDouble(0))));
    }
    return new Session(notes, json.path("shown").asInt(-1));
  }
}
