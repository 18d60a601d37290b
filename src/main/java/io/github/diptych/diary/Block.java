package io.github.diptych.diary;

import org.jspecify.annotations.Nullable;

/**
 * What was written in one go, in one language.
 *
 * @param span body, signature and the pictures that follow it, without blank edges
 * @param body what precedes the signature, without blank edges; empty if nothing does
 * @param signature null if it is not signed
 * @param language the body's language by its script; null if it has no letters
 */
public record Block(
    Span span, Span body, @Nullable Signature signature, @Nullable Language language) {}
