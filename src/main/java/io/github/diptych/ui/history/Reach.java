package io.github.diptych.ui.history;

/** How much of the vault a history is of. */
enum Reach {
  VAULT,
  NOTE,
  ENTRY
}
