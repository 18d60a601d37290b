package io.github.diptych.settings;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Language;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads and writes a vault's {@code .diptych/vault.json}, version 1 (docs/vault-format.md). A field
 * that is missing has its standard value; one that is not known is passed over.
 */
public final class VaultSettingsFile {
  /** Where it lies in the vault. */
  public static final String PATH = ".diptych/vault.json";

  private static final int VERSION = 1;
  private static final long LARGEST = 1 << 20;

  private final Path file;

  /**
   * @param vault the vault's own folder
   */
  public VaultSettingsFile(Path vault) {
    this.file = vault.resolve(PATH);
  }

  /** What came of reading it. */
  public sealed interface Result {
    record Read(VaultSettings settings) implements Result {}

    /** This folder is no vault yet, or one that is used with the standard settings. */
    record Missing() implements Result {}

    /**
     * @param line of the mistake, from 1; 0 if a value is wrong rather than the JSON
     * @param field whose value is wrong, such as {@code diary.files}; empty if it is the JSON
     * @param value the wrong value as JSON; empty if it is the JSON
     */
    record Invalid(int line, String field, String value) implements Result {}

    /** Written by a later Diptych: not to be overwritten. */
    record NewerVersion(int version) implements Result {}

    /**
     * @param detail what the system said
     */
    record Unreadable(String detail) implements Result {}
  }

  public Result read() {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Result.Missing();
    }
    try {
      refuseLinks();
      if (Files.size(file) > LARGEST) {
        return new Result.Unreadable(LARGEST + " bytes at most");
      }
      return parse(Json.MAPPER.readTree(Files.readAllBytes(file)));
    } catch (BadField bad) {
      return new Result.Invalid(0, bad.field, bad.value);
    } catch (JacksonException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      return new Result.Invalid(Math.max(line, 1), "", "");
    } catch (IOException fault) {
      return new Result.Unreadable(String.valueOf(fault.getMessage()));
    }
  }

  /** Whole or not at all; makes the folder. */
  public void write(VaultSettings settings) throws IOException {
    refuseLinks();
    Map<String, Object> diary = new LinkedHashMap<>();
    diary.put("files", settings.diaryFiles());
    diary.put("heading", settings.format().heading());
    diary.put("signature", settings.format().signature());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", VERSION);
    json.put("languages", settings.format().languages().stream().map(Language::code).toList());
    json.put("diary", diary);
    json.put("images", settings.images());
    AtomicText.write(file, Json.write(json) + "\n");
  }

  /** A cloned repository may hold a link to anywhere. */
  private void refuseLinks() throws IOException {
    Path folder = file.getParent();
    if (Files.isSymbolicLink(file) || (folder != null && Files.isSymbolicLink(folder))) {
      throw new FileSystemException(file.toString(), null, "a symbolic link");
    }
  }

  private static Result parse(JsonNode json) {
    if (!json.isObject()) {
      throw new BadField("", json);
    }
    JsonNode version = json.path("version");
    if (!version.isMissingNode() && !(version.isInt() && version.intValue() >= 1)) {
      throw new BadField("version", version);
    }
    if (version.asInt(VERSION) > VERSION) {
      return new Result.NewerVersion(version.intValue());
    }
    VaultSettings standard = VaultSettings.standard();
    JsonNode diary = json.path("diary");
    String files = text(diary, "diary.", "files", standard.diaryFiles());
    if (!VaultSettings.isDiaryFiles(files)) {
      throw new BadField("diary.files", diary.path("files"));
    }
    String images = text(json, "", "images", standard.images());
    if (!VaultSettings.isImages(images)) {
      throw new BadField("images", json.path("images"));
    }
    return new Result.Read(new VaultSettings(format(json, diary), files, images));
  }

  private static DiaryFormat format(JsonNode json, JsonNode diary) {
    DiaryFormat standard = DiaryFormat.standard();
    List<Language> languages = languages(json.path("languages"));
    String heading = text(diary, "diary.", "heading", standard.heading());
    String signature = text(diary, "diary.", "signature", standard.signature());
    if (!isFormat(languages, heading, standard.signature())) {
      throw new BadField("diary.heading", diary.path("heading"));
    }
    if (!isFormat(languages, heading, signature)) {
      throw new BadField("diary.signature", diary.path("signature"));
    }
    return new DiaryFormat(languages, heading, signature);
  }

  private static boolean isFormat(List<Language> languages, String heading, String signature) {
    try {
      var _ = new DiaryFormat(languages, heading, signature);
      return true;
    } catch (IllegalArgumentException notSo) {
      return false;
    }
  }

  private static List<Language> languages(JsonNode codes) {
    if (codes.isMissingNode()) {
      return DiaryFormat.standard().languages();
    }
    List<Language> languages = new ArrayList<>();
    for (JsonNode code : codes) {
      Language language =
          Language.ofCode(code.asString("")).orElseThrow(() -> new BadField("languages", codes));
      if (languages.contains(language)) {
        throw new BadField("languages", codes);
      }
      languages.add(language);
    }
    if (!codes.isArray() || languages.isEmpty()) {
      throw new BadField("languages", codes);
    }
    return languages;
  }

  private static String text(JsonNode parent, String path, String field, String standard) {
    if (!parent.isMissingNode() && !parent.isObject()) {
      throw new BadField(path.replace(".", ""), parent);
    }
    JsonNode value = parent.path(field);
    if (value.isMissingNode()) {
      return standard;
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new BadField(path + field, value);
    }
    return value.stringValue();
  }

  /** Ends a reading at the first wrong value. */
  private static final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String field;
    final String value;

    BadField(String field, JsonNode value) {
      super(field);
      this.field = field;
      this.value = value.isMissingNode() ? "" : value.toString();
    }
  }
}
