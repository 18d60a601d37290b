package io.github.diptych.ui.quick;

import io.github.diptych.words.Words;
import java.awt.AWTException;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The program's sign in the system's tray, with a menu, where there is a tray. Without one, or if
 * the system's toolkit fails, there is none, and nothing else is different.
 */
public final class Tray {
  private final Words words;
  private final Commands commands;
  private final AtomicReference<@Nullable TrayIcon> icon = new AtomicReference<>();

  /** What the menu does; on the UI thread. */
  public interface Commands {
    void newEntry();

    void open();

    void quit();
  }

  public Tray(Words words, Commands commands) {
    this.words = words;
    this.commands = commands;
  }

  /** Shows it. Starts the system's toolkit, so never on the UI thread. */
  public void show() {
    try {
      if (isPossible()) {
        var made = make();
        SystemTray.getSystemTray().add(made);
        icon.set(made);
      }
    } catch (AWTException | RuntimeException | LinkageError none) {
      // A desktop without a tray is an ordinary one.
      icon.set(null);
    }
  }

  private static boolean isPossible() {
    return !"Headless".equals(System.getProperty("glass.platform"))
        && !GraphicsEnvironment.isHeadless()
        && SystemTray.isSupported();
  }

  private TrayIcon make() {
    var menu = new PopupMenu();
    menu.add(item("action.entry.quick", commands::newEntry));
    menu.add(item("tray.open", commands::open));
    menu.addSeparator();
    menu.add(item("action.app.quit", commands::quit));
    var size = SystemTray.getSystemTray().getTrayIconSize();
    var made = new TrayIcon(drawn(size.width, size.height), words.say("app.name"), menu);
    made.setImageAutoSize(true);
    made.addActionListener(pressed -> Platform.runLater(commands::newEntry));
    return made;
  }

  private MenuItem item(String key, Runnable command) {
    var item = new MenuItem(words.say(key));
    item.addActionListener(chosen -> Platform.runLater(command));
    return item;
  }

  /** Takes it away. */
  public void remove() {
    var shown = icon.getAndSet(null);
    if (shown != null) {
      SystemTray.getSystemTray().remove(shown);
    }
  }

  /** Two panels, hinged. */
  static BufferedImage drawn(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int edge = Math.max(1, Math.min(width, height) / 8);
    int panel = (width - 3 * edge) / 2;
    int tall = height - 2 * edge;
    pen.setColor(new Color(0x2D, 0xA4, 0x4E));
    pen.fillRoundRect(edge, edge, panel, tall, edge * 2, edge * 2);
    pen.setColor(new Color(0x09, 0x69, 0xDA));
    pen.fillRoundRect(width - edge - panel, edge, panel, tall, edge * 2, edge * 2);
    pen.dispose();
    return image;
  }
}
