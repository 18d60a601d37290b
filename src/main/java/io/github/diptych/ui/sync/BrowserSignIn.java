package io.github.diptych.ui.sync;

import io.github.diptych.github.DeviceFlow;
import io.github.diptych.github.DeviceFlow.Begun;
import io.github.diptych.github.DeviceFlow.SignedIn;
import io.github.diptych.github.Refused;
import io.github.diptych.github.Stop;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.CodeSheet;
import io.github.diptych.words.GettingInSentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.GitHub;
import java.util.function.Consumer;

/** Signing in by a code that the writer enters in the browser. On the UI thread. */
final class BrowserSignIn {
  private static final String TOPIC = "sign-in";

  private final CodeSheet sheet;
  private final Consumer<String> browser;
  private final NoticeModel notices;
  private final Lanes lanes;
  private final Words words;

  /**
   * @param browser opens an address
   */
  BrowserSignIn(
      CodeSheet sheet, Consumer<String> browser, NoticeModel notices, Lanes lanes, Words words) {
    this.sheet = sheet;
    this.browser = browser;
    this.notices = notices;
    this.lanes = lanes;
    this.words = words;
  }

  /**
   * @param client the client id of an OAuth app at that GitHub
   */
  void begin(GitHub gitHub, String client, Consumer<String> token) {
    var stop = new Stop();
    var flow = gitHub.signIn(client);
    lanes.mind(
        lanes
            .atHome(lanes.web().submit(() -> flow.begin(stop)))
            .thenAccept(
                begun -> {
                  switch (begun) {
                    case Begun.Code code -> wait(gitHub.host(), flow, code, stop, token);
                    case Begun.Failed(DeviceFlow.Trouble why) -> tell(why);
                  }
                }));
  }

  private void wait(
      String host, DeviceFlow flow, Begun.Code code, Stop stop, Consumer<String> token) {
    notices.withdraw(TOPIC);
    browser.accept(code.page().toString());
    sheet.show(code.userCode(), host, stop::stop);
    lanes.mind(
        lanes
            .atHome(lanes.web().submit(() -> flow.await(code.waiting(), stop)))
            .thenAccept(
                signedIn -> {
                  if (!stop.isStopped()) {
                    sheet.close();
                  }
                  switch (signedIn) {
                    case SignedIn.Token(String given) -> token.accept(given);
                    case SignedIn.Failed(DeviceFlow.Trouble why) -> tell(why);
                  }
                }));
  }

  private void tell(DeviceFlow.Trouble why) {
    boolean stopped = why instanceof DeviceFlow.Trouble.Other(Refused.Stopped s);
    if (!stopped) {
      notices.show(Notice.of(TOPIC, Tone.WARNING, GettingInSentences.of(why).in(words)));
    }
  }
}
