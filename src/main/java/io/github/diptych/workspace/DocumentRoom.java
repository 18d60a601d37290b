package io.github.diptych.workspace;

import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import java.time.Clock;

/** What an open document needs around it; each has an autosave of its own. */
record DocumentRoom(NoteFiles files, Lanes lanes, Clock clock, Debounce autosave) {}
