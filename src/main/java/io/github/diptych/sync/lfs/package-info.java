/**
 * Large files beside the repository: pointers in the commits, contents in a store and on a server.
 */
@NullMarked
package io.github.diptych.sync.lfs;

import org.jspecify.annotations.NullMarked;
