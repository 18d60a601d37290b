package io.github.diptych.ui.drafting;

import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.Refusal;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.drafting.ServiceForm.Field;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.drafting.Services;

/**
 * Asks who is to draft. Nothing is kept before all of it can be used, and nothing is sent. A key is
 * shown, as dots, only with the host that it was entered for.
 */
final class SetUpSheet {
  private final Sheets sheets;
  private final DraftModel model;
  private final Words words;

  SetUpSheet(Sheets sheets, DraftModel model, Words words) {
    this.sheets = sheets;
    this.model = model;
    this.words = words;
  }

  /**
   * @param first where the keyboard is
   * @param saved called when it is kept
   */
  void ask(Field first, Runnable saved) {
    var form = new ServiceForm(words);
    form.show(model.settingsProperty().get());
    new KeyOfHost(form).follow();
    sheets.askUntil(
        words.say("draft.setup.title"), form.node(), "draft.setup.ok", () -> save(form, saved));
    form.focus(first);
  }

  private boolean save(ServiceForm form, Runnable saved) {
    TranslationSettings entered = entered(form);
    if (entered.service() != Service.OFF) {
      switch (model.services().of(entered)) {
        case Services.Choice.Unusable(Refusal why, String host) -> {
          return refuse(form, why, host);
        }
        case Services.Choice.Usable(var translator) -> {
          if (needsKey(entered.service()) && form.key().isBlank()) {
            return refuse(form, Refusal.NO_KEY, translator.host());
          }
          model.keys().keep(translator.host(), form.key());
        }
      }
    }
    model.settingsProperty().set(entered);
    saved.run();
    return true;
  }

  private TranslationSettings entered(ServiceForm form) {
    return form.entered(model.settingsProperty().get().agreedHosts());
  }

  private static boolean refuse(ServiceForm form, Refusal why, String host) {
    form.say(Sentence.of("draft.setup.wrong." + why, host));
    form.focus(
        switch (why) {
          case NO_KEY -> Field.KEY;
          case NO_MODEL -> Field.MODEL;
          default -> Field.ADDRESS;
        });
    return false;
  }

  private static boolean needsKey(Service service) {
    return switch (service) {
      case DEEPL_FREE, DEEPL_PRO -> true;
      case OFF, LIBRE_TRANSLATE, CHAT -> false;
    };
  }

  /** Fills in the key that is kept for the host, until the writer enters another. */
  private final class KeyOfHost {
    private final ServiceForm form;
    private boolean filling;
    private boolean entered;

    KeyOfHost(ServiceForm form) {
      this.form = form;
    }

    void follow() {
      fill();
      String first = host();
      model
          .keys()
          .look(
              first,
              () -> {
                if (!entered && host().equals(first)) {
                  fill();
                }
              });
      form.onKey(() -> entered = !filling);
      form.onAddress(
          () -> {
            if (!entered) {
              fill();
            }
          });
      form.onService(this::fill);
    }

    private void fill() {
      filling = true;
      form.fillKey(model.keys().known(host()).orElse(""));
      filling = false;
      entered = false;
    }

    private String host() {
      return switch (model.services().of(entered(form))) {
        case Services.Choice.Usable(var translator) -> translator.host();
        case Services.Choice.Unusable(Refusal why, String host) -> host;
      };
    }
  }
}
