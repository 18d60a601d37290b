/**
 * How this machine reaches others: by which proxy, and what is wrong with a certificate. Pure
 * {@code java.*}, for the rooms that speak to a network.
 */
@NullMarked
package io.github.diptych.net;

import org.jspecify.annotations.NullMarked;
