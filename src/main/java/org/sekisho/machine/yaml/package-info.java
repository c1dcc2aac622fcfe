/**
 * YAML whose mistakes are told all at once, each with its line and how to mend it, and files that a person named. Knows nothing of
 * technologies. Open {@link org.sekisho.machine.yaml.KnownFields} first.
 */
@NamedInterface("yaml")
@NullMarked
package org.sekisho.machine.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
