package io.github.diptych.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one person on one machine and never goes into a vault.
 *
 * @param lastVault the folder to open at the next start, absolute; null before there was one
 * @param recentVaults absolute, the latest first, at most {@value #RECENT}
 * @param window null before the first close
 * @param reading how the preview is read
 * @param look how writing looks
 * @param pictureHosts whose pictures come unasked, in lower case and in ASCII
 * @param translation where drafts of translations come from
 * @param connection how remotes are reached and signed in at
 * @param selfSynced the vaults that are synced when they are opened and left, and now and then;
 *     absolute
 */
public record MachineSettings(
    Theme theme,
    InterfaceLanguage language,
    Layout layout,
    @Nullable String lastVault,
    List<String> recentVaults,
    @Nullable WindowBounds window,
    ReadingSettings reading,
    LookSettings look,
    List<String> pictureHosts,
    TranslationSettings translation,
    ConnectionSettings connection,
    List<String> selfSynced) {
  static final int RECENT = 10;

  public MachineSettings {
    recentVaults = List.copyOf(recentVaults);
    pictureHosts = List.copyOf(pictureHosts);
    selfSynced = List.copyOf(selfSynced);
  }

  /** Light, dark, or as the system is. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** The language of menus and messages, or as the system is. */
  public enum InterfaceLanguage {
    SYSTEM,
    ZH,
    EN
  }

  /**
   * What of a note is in sight: its source, source and preview, an entry's two languages, or the
   * preview.
   */
  public enum Layout {
    SOURCE,
    BOTH,
    PAIR,
    READ
  }

  public static MachineSettings standard() {
    return new MachineSettings(
        Theme.SYSTEM,
        InterfaceLanguage.SYSTEM,
        Layout.BOTH,
        null,
        List.of(),
        null,
        ReadingSettings.standard(),
        LookSettings.standard(),
        List.of(),
        TranslationSettings.standard(),
        ConnectionSettings.standard(),
        List.of());
  }

  public MachineSettings withTheme(Theme chosen) {
    return new MachineSettings(
        chosen,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withLanguage(InterfaceLanguage chosen) {
    return new MachineSettings(
        theme,
        chosen,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withLayout(Layout chosen) {
    return new MachineSettings(
        theme,
        language,
        chosen,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withWindow(WindowBounds bounds) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        bounds,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withReading(ReadingSettings chosen) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        chosen,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withLook(LookSettings chosen) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        chosen,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withPictureHosts(List<String> hosts) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        hosts,
        translation,
        connection,
        selfSynced);
  }

  public MachineSettings withTranslation(TranslationSettings chosen) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        chosen,
        connection,
        selfSynced);
  }

  public MachineSettings withConnection(ConnectionSettings chosen) {
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        chosen,
        selfSynced);
  }

  /** With a vault that is synced by itself from now on, or no more. */
  public MachineSettings withSelfSync(String vault, boolean chosen) {
    List<String> others = selfSynced.stream().filter(other -> !other.equals(vault)).toList();
    List<String> all = new ArrayList<>(others);
    if (chosen) {
      all.add(vault);
    }
    return new MachineSettings(
        theme,
        language,
        layout,
        lastVault,
        recentVaults,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        all);
  }

  /** After a vault was opened: it is the last one, and first of the recent. */
  public MachineSettings withOpened(String vault) {
    List<String> recent = new ArrayList<>(List.of(vault));
    recentVaults.stream().filter(other -> !other.equals(vault)).forEach(recent::add);
    List<String> some = recent.subList(0, Math.min(RECENT, recent.size()));
    return new MachineSettings(
        theme,
        language,
        layout,
        vault,
        some,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }

  /** Without a vault that is no longer there. */
  public MachineSettings without(String vault) {
    List<String> others = recentVaults.stream().filter(other -> !other.equals(vault)).toList();
    String last = vault.equals(lastVault) ? null : lastVault;
    return new MachineSettings(
        theme,
        language,
        layout,
        last,
        others,
        window,
        reading,
        look,
        pictureHosts,
        translation,
        connection,
        selfSynced);
  }
}
