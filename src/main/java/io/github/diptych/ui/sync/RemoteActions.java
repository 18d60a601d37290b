package io.github.diptych.ui.sync;

import io.github.diptych.ui.action.Action;

/** What the writer does once for a vault and its remote. */
public record RemoteActions(Action cloning, Action publish, Action connection) {}
